/** What happened on a board or a card, last first; what happens now comes in on top. */
import { onScopeDispose, ref, shallowRef } from "vue";
import { api, dataOf } from "@/core/api";
import type { Replica } from "@/core/sync/replica";
import type { Activity, Logged } from "@/core/types";

export interface ActivityFilter {
  actor_id?: string;
  kind?: string;
}

const SOON_MS = 400;

export function useActivity(replica: Replica, cardId: string | null) {
  const items = shallowRef<readonly Activity[]>([]);
  const cursor = ref<string | null>(null);
  const state = ref<"loading" | "ready" | "failed">("loading");
  let filter: ActivityFilter = {};
  let reading = 0;
  let soon: ReturnType<typeof setTimeout> | undefined;

  async function page(after?: string) {
    const query = { limit: 30, ...filter, ...(after ? { cursor: after } : {}) };
    return cardId
      ? dataOf(api.GET("/api/v1/cards/{card_id}/activity", { params: { path: { card_id: cardId }, query } }))
      : dataOf(api.GET("/api/v1/boards/{board_id}/activity", { params: { path: { board_id: replica.boardId }, query } }));
  }

  async function read(work: (mine: () => boolean) => Promise<void>): Promise<void> {
    const mine = ++reading;
    try {
      await work(() => mine === reading);
      if (mine === reading) state.value = "ready";
    } catch {
      if (mine === reading) state.value = "failed";
    }
  }

  /** Read from the top, with another filter. */
  async function load(wanted: ActivityFilter = filter): Promise<void> {
    filter = wanted;
    state.value = "loading";
    await read(async (isMine) => {
      const first = await page();
      if (!isMine()) return;
      items.value = first.items;
      cursor.value = first.next_cursor ?? null;
    });
  }

  async function loadOlder(): Promise<void> {
    if (!cursor.value) return;
    await read(async (isMine) => {
      const next = await page(cursor.value!);
      if (!isMine()) return;
      items.value = [...items.value, ...next.items];
      cursor.value = next.next_cursor ?? null;
    });
  }

  async function loadNewer(): Promise<void> {
    const newest = items.value[0]?.seq ?? 0;
    await read(async (isMine) => {
      const first = await page();
      const fresh = first.items.filter((it) => it.seq > newest);
      if (isMine()) items.value = [...fresh, ...items.value];
    });
  }

  function isOfCard({ event }: Logged): boolean {
    const data = event.data as { card_id?: string; card?: { id: string } };
    return cardId === null || (data.card_id ?? data.card?.id) === cardId;
  }

  const stop = replica.onLogged((logged) => {
    if (!isOfCard(logged) || state.value !== "ready") return;
    clearTimeout(soon);
    soon = setTimeout(() => void loadNewer(), SOON_MS);
  });
  onScopeDispose(() => {
    clearTimeout(soon);
    stop();
  });
  void load();

  return { items, cursor, state, load, loadOlder };
}
