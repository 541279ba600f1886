/** Which cards of a board wait for others that are not done: read once, and again when a tie or one of those others changes. */
import type { ShallowRef } from "vue";
import { api, dataOf } from "@/core/api";
import type { Replica } from "@/core/sync/replica";

const SOON_MS = 300;

export function keepWaiting(replica: Replica, boardId: string, waiting: ShallowRef<ReadonlyMap<string, number>>): () => void {
  let awaited = new Set<string>();
  let timer = 0;

  async function load(): Promise<void> {
    const found = await dataOf(api.GET("/api/v1/boards/{board_id}/waiting", { params: { path: { board_id: boardId } } })).catch(() => null);
    if (!found) return;
    awaited = new Set(found.items.map((it) => it.for_id));
    const counts = new Map<string, number>();
    for (const it of found.items) if (it.is_open) counts.set(it.card_id, (counts.get(it.card_id) ?? 0) + 1);
    waiting.value = counts;
  }

  const stop = replica.onLogged(({ event }) => {
    const { card_id, card } = event.data as { card_id?: string; card?: { id: string } };
    if (!event.type.startsWith("tie.") && !(event.type.startsWith("card.") && awaited.has(card_id ?? card?.id ?? ""))) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(load, SOON_MS);
  });
  void load();
  return () => (window.clearTimeout(timer), stop());
}
