/** Pages and notes as they are written: what the server has, with what waits on this device on top. */
import { computed, type ComputedRef, type Ref } from "vue";
import { waiting } from "@/core/offline";
import type { JournalPage, Note } from "@/core/types";

/** Something written, to be opened and written on. */
export interface Written {
  id: string;
  title: string;
  text: string;
  at: string;
  /** What of it the server has; null: nothing yet. */
  version: number | null;
  prompt_key?: string | null;
  project_id?: string | null;
  card_id?: string | null;
  isWaiting?: boolean;
}

export const ofPage = (it: JournalPage): Written => ({ id: it.id, title: it.title, text: it.body, at: it.occurred_at, version: it.version });
export const ofNote = (it: Note): Written => ({ id: it.id, title: it.title, text: it.content, at: it.updated_at, version: it.version, project_id: it.project_id, card_id: it.card_id });

/** What waits of a kind, in front of what the server has; of one page, the words that wait. */
export function useWritten(kind: "journal" | "note", read: Ref<readonly Written[]>): ComputedRef<Written[]> {
  return computed(() => {
    const mine = new Map<string, Written>();
    for (const { deed, no } of waiting.value) {
      if (no || (deed.kind !== "journal" && deed.kind !== "note") || deed.kind !== kind) continue;
      const { id, title, at, version } = deed;
      const own = deed.kind === "journal" ? { text: deed.body, prompt_key: deed.prompt_key } : { text: deed.content, project_id: deed.project_id };
      mine.set(id, { id, title, at, version, ...own, isWaiting: true });
    }
    const there = new Set(read.value.map((it) => it.id));
    const known = read.value.map((it) => (mine.has(it.id) ? { ...it, ...mine.get(it.id), version: it.version, at: it.at } : it));
    return [...[...mine.values()].filter((it) => !there.has(it.id)).toReversed(), ...known];
  });
}
