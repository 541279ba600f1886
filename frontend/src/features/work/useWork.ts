/** The person's own cards on all boards, by when they are due; read again when they are told of something. */
import { computed, onScopeDispose, ref, shallowRef } from "vue";
import { allPages, api } from "@/core/api";
import { followOwn, onOwnEvent } from "@/core/overview";
import type { MyCard } from "@/core/types";

export const GROUPS = ["overdue", "today", "week", "later", "none"] as const;
export type Group = (typeof GROUPS)[number];

/** When a card is due, as somebody says it who looks at their day. */
export function groupOf(dueAt: string | null, now: Date): Group {
  if (dueAt === null) return "none";
  const at = Date.parse(dueAt);
  const endOf = (days: number): number => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days + 1).getTime();
  if (at < now.getTime()) return "overdue";
  if (at < endOf(0)) return "today";
  return at < endOf(7) ? "week" : "later";
}

const OF_CARDS = new Set(["notification.created", "board.joined", "board.left"]);

export function useWork() {
  const cards = shallowRef<readonly MyCard[]>([]);
  const state = ref<"loading" | "ready" | "failed">("loading");
  const groups = computed(() => {
    const now = new Date();
    return GROUPS.map((name) => ({ name, cards: cards.value.filter((it) => groupOf(it.due_at, now) === name) })).filter((it) => it.cards.length);
  });

  async function load(): Promise<void> {
    try {
      cards.value = await allPages((cursor) => api.GET("/api/v1/me/cards", { params: { query: { limit: 200, cursor } } }));
      state.value = "ready";
    } catch {
      if (!cards.value.length) state.value = "failed";
    }
  }

  /** Mark a card as done, at once; it comes back when the server refuses. */
  async function finish(card: MyCard): Promise<boolean> {
    const before = cards.value;
    cards.value = before.filter((it) => it.id !== card.id);
    try {
      await api.PATCH("/api/v1/cards/{card_id}", { params: { path: { card_id: card.id } }, body: { completed: true } });
      return true;
    } catch {
      cards.value = before;
      return false;
    }
  }

  async function reopen(card: MyCard): Promise<void> {
    await api.PATCH("/api/v1/cards/{card_id}", { params: { path: { card_id: card.id } }, body: { completed: false } });
    await load();
  }

  const onSight = (): void => void (document.visibilityState === "visible" && load());
  addEventListener("visibilitychange", onSight);
  followOwn();
  const stop = onOwnEvent(({ event }) => void (OF_CARDS.has(event.type) && load()));
  onScopeDispose(() => {
    removeEventListener("visibilitychange", onSight);
    stop();
  });
  void load();

  return { cards, groups, state, load, finish, reopen };
}
