/** Words of the client: English is always there, other languages come when they are wanted. */
import en from "@/locales/en.json";
import { prefs } from "./prefs";
import { addMessages, type Messages, useI18n } from "./words";

export const LOCALES = { en: "English", es: "Español", fr: "Français" } as const;
export type Locale = keyof typeof LOCALES;

/** A language beside English: what everybody reads first, and its parts by the names of their files. */
interface Language {
  words: Messages;
  parts: Record<string, () => Promise<Messages>>;
}
const languages: Record<Exclude<Locale, "en">, () => Promise<Language>> = {
  es: () => import("@/locales/es"),
  fr: () => import("@/locales/fr"),
};

const { locale: spokenLocale } = useI18n();
addMessages("en", en);

/** Words of parts that most visits do without; they come with the first page that says them. */
const english = {
  accounts: () => import("@/locales/accounts.en.json"),
  companion: () => import("@/locales/companion.en.json"),
  content: () => import("@/locales/content.en.json"),
  grove: () => import("@/locales/grove.en.json"),
  access: () => import("@/locales/access.en.json"),
  growth: () => import("@/locales/growth.en.json"),
  growing: () => import("@/locales/growing.en.json"),
  kept: () => import("@/locales/kept.en.json"),
  notices: () => import("@/locales/notices.en.json"),
  problems: () => import("@/locales/problems.en.json"),
  profile: () => import("@/locales/profile.en.json"),
  sharing: () => import("@/locales/sharing.en.json"),
  work: () => import("@/locales/work.en.json"),
  views: () => import("@/locales/views.en.json"),
  talk: () => import("@/locales/talk.en.json"),
};
const spoken = new Set<keyof typeof english>();

async function addWords(part: keyof typeof english, locale: Locale): Promise<void> {
  if (locale === "en") return addMessages(locale, (await english[part]()).default);
  const { parts } = await languages[locale]();
  addMessages(locale, (await parts[`./${part}.${locale}.json`]?.()) ?? {});
}

/** Have the words of a part, now and in whatever language is chosen later. */
export async function loadWords(part: keyof typeof english): Promise<void> {
  if (spoken.has(part)) return;
  await Promise.all([addWords(part, "en"), addWords(part, spokenLocale.value as Locale)]);
  spoken.add(part);
}

/** A component that says the words of a part, together with them. */
export async function withWords<T>(part: keyof typeof english, component: () => Promise<T>): Promise<T> {
  const [made] = await Promise.all([component(), loadWords(part)]);
  return made;
}

/** Speak a language from now on. */
export async function useLocale(locale: Locale): Promise<void> {
  if (locale !== "en") addMessages(locale, (await languages[locale]()).words);
  await Promise.all([...spoken].map((part) => addWords(part, locale)));
  spokenLocale.value = locale;
  document.documentElement.lang = locale;
}

/** The language to begin with: the chosen one, else the first of the browser's that we speak. */
export function preferredLocale(): Locale {
  for (const wanted of prefs.locale ? [prefs.locale] : navigator.languages) {
    const found = (Object.keys(LOCALES) as Locale[]).find((locale) => wanted.toLowerCase().split("-")[0] === locale);
    if (found) return found;
  }
  return "en";
}
