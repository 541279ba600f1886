/** A list that comes page by page: what is there, whether there is more, and what went wrong. */
import { ref, shallowRef } from "vue";
import { latestOnly } from "@/core/latest";

interface Page<T> {
  items: T[];
  next_cursor?: string | null;
}

export function usePages<T>(read: (cursor: string | undefined) => Promise<Page<T>>) {
  const items = shallowRef<T[]>([]);
  const cursor = ref<string | null>(null);
  const state = ref<"loading" | "ready" | "failed">("loading");
  const latest = latestOnly();

  async function take(from: string | undefined): Promise<void> {
    try {
      const page = await latest.ask(() => read(from));
      if (!page) return;
      items.value = from === undefined ? page.items : [...items.value, ...page.items];
      cursor.value = page.next_cursor ?? null;
      state.value = "ready";
    } catch {
      state.value = "failed";
    }
  }

  const load = (): Promise<void> => take(undefined);
  const more = (): Promise<void> => take(cursor.value ?? undefined);
  return { items, cursor, state, load, more };
}
