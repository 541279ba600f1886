/** What a person likes on this device: theme, boards they starred, boards they saw last. */
import { reactive, watch } from "vue";

export type Theme = "system" | "light" | "dark";

interface Prefs {
  theme: Theme;
  locale: string | null;
  starred: string[];
  recent: string[];
}

const KEY = "grove.prefs";

function read(): Partial<Prefs> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Prefs>;
  } catch {
    return {};
  }
}

export const prefs = reactive<Prefs>({ theme: "system", locale: null, starred: [], recent: [], ...read() });

watch(prefs, () => localStorage.setItem(KEY, JSON.stringify(prefs)), { deep: true });
watch(
  () => prefs.theme,
  (theme) => {
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  },
  { immediate: true },
);
