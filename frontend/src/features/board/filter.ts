/** Which cards of a board are to be seen: plain data, kept in the address, so that a link shows the same. */
import type { LocationQuery } from "vue-router";
import type { Card } from "@/core/types";

export const DUES = ["overdue", "day", "week", "month", "some", "none"] as const;
export type Due = (typeof DUES)[number];
export const NOBODY = "none";

export interface BoardFilter {
  words: string;
  /** A card fits with one of these labels. */
  labels: readonly string[];
  /** A card fits when it is given to one of these; `NOBODY` fits what is given to nobody. */
  people: readonly string[];
  due: Due | null;
  /** Null for both. */
  isDone: boolean | null;
  /** What is to be in which field: a choice or a person, else `some` for anything or `none`. */
  fields: Readonly<Record<string, string>>;
}

const FIELD = "f.";

export const EVERYTHING: BoardFilter = { words: "", labels: [], people: [], due: null, isDone: null, fields: {} };

const listOf = (value: LocationQuery[string] | undefined): string[] => String(value ?? "").split(",").filter(Boolean);

/** The filter that an address asks for; what makes no sense is no filter. */
export function filterOf(query: LocationQuery): BoardFilter {
  const due = DUES.find((it) => it === query.due) ?? null;
  const isDone = query.done === "yes" ? true : query.done === "no" ? false : null;
  const asked = Object.entries(query).filter(([key, value]) => key.startsWith(FIELD) && value);
  const fields = Object.fromEntries(asked.map(([key, value]) => [key.slice(FIELD.length), String(value)]));
  return { words: String(query.q ?? ""), labels: listOf(query.label), people: listOf(query.who), due, isDone, fields };
}

/** An address that asks for a filter; what else it asks for stays. */
export function queryOf(filter: BoardFilter, query: LocationQuery = {}): LocationQuery {
  const { q: _q, label: _l, who: _w, due: _d, done: _n, ...rest } = query;
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => !key.startsWith(FIELD))),
    ...Object.fromEntries(Object.entries(filter.fields).map(([id, value]) => [FIELD + id, value])),
    ...(filter.words.trim() ? { q: filter.words } : {}),
    ...(filter.labels.length ? { label: filter.labels.join(",") } : {}),
    ...(filter.people.length ? { who: filter.people.join(",") } : {}),
    ...(filter.due ? { due: filter.due } : {}),
    ...(filter.isDone === null ? {} : { done: filter.isDone ? "yes" : "no" }),
  };
}

/** How many kinds of things it asks for besides words. */
export const sizeOf = (filter: BoardFilter): number =>
  filter.labels.length + filter.people.length + (filter.due ? 1 : 0) + (filter.isDone === null ? 0 : 1) + Object.keys(filter.fields).length;

const DAY = 86_400_000;

/** The end of a day of the person's own calendar, so many days from now. */
function endOfDay(now: Date, days: number): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days + 1).getTime();
}

function isDue(card: Card, due: Due, now: Date): boolean {
  if (due === "none") return card.due_at === null;
  if (card.due_at === null) return false;
  const at = Date.parse(card.due_at);
  switch (due) {
    case "some":
      return true;
    case "overdue":
      return at < now.getTime() && !card.completed_at;
    case "day":
      return at < endOfDay(now, 0) && at >= now.getTime() - DAY;
    case "week":
      return at < endOfDay(now, 7) && at >= now.getTime() - DAY;
    case "month":
      return at < endOfDay(now, 30) && at >= now.getTime() - DAY;
  }
}

/** Whether what is in a field is what was asked for. */
function isFilled(card: Card, [id, wanted]: [string, string]): boolean {
  const value = card.fields[id];
  if (wanted === "none") return value === undefined;
  return value !== undefined && (wanted === "some" || String(value) === wanted);
}

/** A test for cards; null when the filter lets everything through. */
export function testOf(filter: BoardFilter, now: Date = new Date()): ((card: Card) => boolean) | null {
  const words = filter.words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length && !sizeOf(filter)) return null;
  const labels = new Set(filter.labels);
  const people = new Set(filter.people);
  const fields = Object.entries(filter.fields);
  return (card) =>
    words.every((word) => card.title.toLocaleLowerCase().includes(word)) &&
    (!labels.size || card.label_ids.some((it) => labels.has(it))) &&
    (!people.size || card.assignee_ids.some((it) => people.has(it)) || (people.has(NOBODY) && !card.assignee_ids.length)) &&
    (filter.due === null || isDue(card, filter.due, now)) &&
    fields.every((it) => isFilled(card, it)) &&
    (filter.isDone === null || (card.completed_at !== null) === filter.isDone);
}
