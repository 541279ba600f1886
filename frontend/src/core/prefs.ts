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
const MOST_RECENT = 30;

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

/** Remember that a board was opened. */
export function noteVisit(boardId: string): void {
  prefs.recent = [boardId, ...prefs.recent.filter((id) => id !== boardId)].slice(0, MOST_RECENT);
}

/** Star a board, or take its star away. */
export function toggleStar(boardId: string): void {
  prefs.starred = prefs.starred.includes(boardId)
    ? prefs.starred.filter((id) => id !== boardId)
    : [...prefs.starred, boardId];
}
