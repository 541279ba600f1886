/**
 * The words of the client, by language: looking them up, filling them in, and dates and numbers in their manner.
 * Messages are written as in `locales/en.json`: `{name}` is filled in, `{'@'}` stands for itself, `one | many` or
 * `none | one | many` is chosen by a number.
 */
import { ref, shallowRef, triggerRef } from "vue";

export interface Messages {
  [key: string]: string | Messages;
}
type Named = Readonly<Record<string, unknown>>;

const locale = ref("en");
const spoken = shallowRef(new Map<string, Messages>());
const FALLBACK = "en";

/** What a language never parts at the end of a line: French has a space before these signs, and within its quotes. */
const BOUND: Readonly<Record<string, RegExp>> = { fr: / (?=[;:!?»])|(?<=«) /g };
const NO_BREAK = "\u00a0";

function merged(into: Messages, more: Messages, bound?: RegExp): Messages {
  const result = { ...into };
  for (const [key, value] of Object.entries(more)) {
    const held = result[key];
    if (typeof value === "object") result[key] = merged(typeof held === "object" ? held : {}, value, bound);
    else result[key] = bound ? value.replace(bound, NO_BREAK) : value;
  }
  return result;
}

/** Add words to what a language can say. */
export function addMessages(language: string, messages: Messages): void {
  spoken.value.set(language, merged(spoken.value.get(language) ?? {}, messages, BOUND[language]));
  triggerRef(spoken);
}

function find(language: string, key: string): string | undefined {
  let at: string | Messages | undefined = spoken.value.get(language);
  for (const part of key.split(".")) at = typeof at === "object" ? at[part] : undefined;
  return typeof at === "string" ? at : undefined;
}

/** The form for a number: of two the first is for one, of three the first is for none. */
function formFor(message: string, count: number): string {
  const forms = message.split("|");
  const at = forms.length === 2 ? (count === 1 ? 0 : 1) : Math.min(count, forms.length - 1);
  return (forms[at] ?? "").trim();
}

function fill(message: string, named: Named): string {
  return message.replace(/\{(?:'([^']*)'|\s*(\w+)\s*)\}/g, (_, literal: string | undefined, name: string) => literal ?? String(named[name] ?? ""));
}

/** Is there a message of this name? */
function te(key: string): boolean {
  return find(locale.value, key) !== undefined;
}

function t(key: string, otherwise: string): string;
function t(key: string, named?: Named, count?: number): string;
function t(key: string, count: number): string;
/** Say a message; `otherwise` is said when there is none of this name, else the name itself. */
function t(key: string, given?: string | number | Named, count = typeof given === "number" ? given : 1): string {
  const message = find(locale.value, key) ?? find(FALLBACK, key);
  if (message === undefined) return typeof given === "string" ? given : key;
  const named = typeof given === "object" ? given : {};
  return fill(message.includes("|") ? formFor(message, count) : message, { n: count, count, ...named });
}

/** Making a formatter costs far more than using it: one for each language and manner. */
const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function formatter<T extends Intl.DateTimeFormat | Intl.NumberFormat>(of: "date" | "number", options: object | undefined, make: () => T): T {
  const key = `${of} ${locale.value} ${JSON.stringify(options)}`;
  const made = (formatters.get(key) as T | undefined) ?? make();
  formatters.set(key, made);
  return made;
}

/** A date in the manner of the language. */
function d(date: Date | number, options?: Intl.DateTimeFormatOptions): string {
  return formatter("date", options, () => new Intl.DateTimeFormat(locale.value, options)).format(date);
}

/** A number in the manner of the language. */
function n(value: number, options?: Intl.NumberFormatOptions): string {
  return formatter("number", options, () => new Intl.NumberFormat(locale.value, options)).format(value);
}

const words = { t, te, d, n, locale };

/** What components speak with; it follows the chosen language. */
export function useI18n(): typeof words {
  return words;
}
