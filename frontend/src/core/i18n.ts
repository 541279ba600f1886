/** Words of the client: English is always there, other languages come when they are wanted. */
import en from "@/locales/en.json";
import { prefs } from "./prefs";
import { addMessages, type Messages, useI18n } from "./words";

export const LOCALES = { en: "English", fr: "Français" } as const;
export type Locale = keyof typeof LOCALES;

const loaders: Partial<Record<Locale, () => Promise<{ default: Messages }>>> = {
  fr: () => import("@/locales/fr.json"),
};

const { locale: spokenLocale } = useI18n();
addMessages("en", en);

/** Words of parts that most visits do without; they come with the first page that says them. */
const parts = {
  accounts: { en: () => import("@/locales/accounts.en.json"), fr: () => import("@/locales/accounts.fr.json") },
  companion: { en: () => import("@/locales/companion.en.json"), fr: () => import("@/locales/companion.fr.json") },
  content: { en: () => import("@/locales/content.en.json"), fr: () => import("@/locales/content.fr.json") },
  grove: { en: () => import("@/locales/grove.en.json"), fr: () => import("@/locales/grove.fr.json") },
  access: { en: () => import("@/locales/access.en.json"), fr: () => import("@/locales/access.fr.json") },
  growth: { en: () => import("@/locales/growth.en.json"), fr: () => import("@/locales/growth.fr.json") },
  growing: { en: () => import("@/locales/growing.en.json"), fr: () => import("@/locales/growing.fr.json") },
  notices: { en: () => import("@/locales/notices.en.json"), fr: () => import("@/locales/notices.fr.json") },
  profile: { en: () => import("@/locales/profile.en.json"), fr: () => import("@/locales/profile.fr.json") },
  sharing: { en: () => import("@/locales/sharing.en.json"), fr: () => import("@/locales/sharing.fr.json") },
  work: { en: () => import("@/locales/work.en.json"), fr: () => import("@/locales/work.fr.json") },
  views: { en: () => import("@/locales/views.en.json"), fr: () => import("@/locales/views.fr.json") },
  talk: { en: () => import("@/locales/talk.en.json"), fr: () => import("@/locales/talk.fr.json") },
};
const spoken = new Set<keyof typeof parts>();

async function addWords(part: keyof typeof parts, locale: Locale): Promise<void> {
  addMessages(locale, (await parts[part][locale]()).default);
}

/** Have the words of a part, now and in whatever language is chosen later. */
export async function loadWords(part: keyof typeof parts): Promise<void> {
  if (spoken.has(part)) return;
  await Promise.all([addWords(part, "en"), addWords(part, spokenLocale.value as Locale)]);
  spoken.add(part);
}

/** A component that says the words of a part, together with them. */
export async function withWords<T>(part: keyof typeof parts, component: () => Promise<T>): Promise<T> {
  const [made] = await Promise.all([component(), loadWords(part)]);
  return made;
}

/** Speak a language from now on. */
export async function useLocale(locale: Locale): Promise<void> {
  const messages = await loaders[locale]?.();
  if (messages) addMessages(locale, messages.default);
  await Promise.all([...spoken].map((part) => addWords(part, locale)));
  spokenLocale.value = locale;
  document.documentElement.lang = locale;
}

/** The language to begin with: the chosen one, else the browser's if we speak it. */
export function preferredLocale(): Locale {
  const wanted = prefs.locale ?? navigator.language;
  const found = (Object.keys(LOCALES) as Locale[]).find((locale) => wanted.toLowerCase().startsWith(locale));
  return found ?? "en";
}
