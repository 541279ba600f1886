/** Words of the client: English is always there, other languages come when they are wanted. */
import { createI18n } from "vue-i18n";
import en from "@/locales/en.json";
import { prefs } from "./prefs";

export const LOCALES = { en: "English", fr: "Français" } as const;
export type Locale = keyof typeof LOCALES;

const loaders: Partial<Record<Locale, () => Promise<{ default: unknown }>>> = {
  fr: () => import("@/locales/fr.json"),
};

export const i18n = createI18n({ legacy: false, locale: "en", fallbackLocale: "en", messages: { en } });

/** Speak a language from now on. */
export async function useLocale(locale: Locale): Promise<void> {
  const messages = await loaders[locale]?.();
  if (messages) i18n.global.setLocaleMessage(locale, messages.default as typeof en);
  i18n.global.locale.value = locale as "en";
  document.documentElement.lang = locale;
}

/** The language to begin with: the chosen one, else the browser's if we speak it. */
export function preferredLocale(): Locale {
  const wanted = prefs.locale ?? navigator.language;
  const found = (Object.keys(LOCALES) as Locale[]).find((locale) => wanted.toLowerCase().startsWith(locale));
  return found ?? "en";
}
