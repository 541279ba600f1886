/** What a person likes goes with them: theme and language are kept with the account, and taken over on other devices. */
import { watch } from "vue";
import { api, dataOf } from "./api";
import { preferredLocale, useLocale } from "./i18n";
import { prefs, type Theme } from "./prefs";
import { session, setMe } from "./session";

const THEMES: readonly unknown[] = ["system", "light", "dark"];

function takeOver(kept: Readonly<Record<string, unknown>>): void {
  const { theme, language } = kept;
  if (THEMES.includes(theme)) prefs.theme = theme as Theme;
  if (typeof language === "string" && language !== prefs.locale) {
    prefs.locale = language;
    void useLocale(preferredLocale());
  }
}

/** How many wishes are on their way: until they have arrived, what the account says is older than what is wanted here. */
let sending = 0;

async function keep(): Promise<void> {
  const kept = session.me?.preferences;
  const wanted = { theme: prefs.theme, language: prefs.locale };
  if (!kept || (kept.theme === wanted.theme && (kept.language ?? null) === wanted.language)) return;
  sending++;
  // Mails and pushes speak the chosen language, too.
  const body = { preferences: wanted, ...(wanted.language && { locale: wanted.language }) };
  const me = await dataOf(api.PATCH("/api/v1/me", { body })).finally(() => sending--);
  setMe(me);
}

/** Begin to do so; without a network the device's own wishes hold. */
export function roam(): void {
  watch(
    () => session.me?.preferences,
    (kept) => {
      if (kept && !sending) takeOver(kept);
    },
    { immediate: true },
  );
  watch([() => prefs.theme, () => prefs.locale], () => void keep().catch(() => undefined));
}
