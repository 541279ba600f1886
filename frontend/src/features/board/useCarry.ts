/** Keys on cards: arrows walk, Space lifts, arrows carry (over lists, too), Space drops, Escape brings it back. */
import { nextTick } from "vue";
import { useI18n } from "@/core/words";
import { announce } from "@/ui/announce";
import type { BoardModel } from "./useBoard";

const element = (cardId: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-card="${cardId}"]`);

/** A card that changes its list is another element: focus it again once it is drawn. */
export async function focusCard(cardId: string): Promise<void> {
  await nextTick();
  const found = element(cardId);
  found?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

export function useCarry(board: BoardModel, open: (cardId: string) => void) {
  const { t } = useI18n();

  function where(cardId: string): { list: number; index: number } | null {
    for (const [list, it] of board.lists.value.entries()) {
      const index = board.cardsOf(it.id).findIndex((card) => card.id === cardId);
      if (index >= 0) return { list, index };
    }
    return null;
  }

  function walk(cardId: string, dx: number, dy: number): void {
    const at = where(cardId);
    if (!at) return;
    let list = at.list + dx;
    const isEmpty = (index: number): boolean => board.cardsOf(board.lists.value[index]?.id ?? "").length === 0;
    if (dx !== 0) while (board.lists.value[list] && isEmpty(list)) list += dx;
    const cards = board.cardsOf(board.lists.value[list]?.id ?? "");
    const next = cards[Math.min(at.index + dy, cards.length - 1)];
    if (next && at.index + dy >= 0) void focusCard(next.id);
  }

  function lift(cardId: string): void {
    const at = where(cardId);
    const list = at && board.lists.value[at.list];
    if (!at || !list || !board.canEdit.value) return;
    board.carry.value = { cardId, listId: list.id, index: at.index };
    announce(t("board.lifted", { position: at.index + 1, count: board.cardsOf(list.id).length, list: list.title }), "assertive");
  }

  function shift(dx: number, dy: number): void {
    const carried = board.carry.value;
    const at = carried && where(carried.cardId);
    const list = at && board.lists.value[at.list + dx];
    if (!carried || !at || !list) return;
    const others = board.cardsOf(list.id).filter((card) => card.id !== carried.cardId);
    const index = Math.max(0, Math.min(at.index + dy, others.length));
    board.carry.value = { ...carried, listId: list.id, index };
    announce(t("board.carried", { position: index + 1, count: others.length + 1, list: list.title }), "assertive");
    void focusCard(carried.cardId);
  }

  function drop(): void {
    const carried = board.carry.value;
    if (!carried) return;
    board.carry.value = null;
    board.moveCard(carried.cardId, carried.listId, carried.index);
    void focusCard(carried.cardId);
  }

  function cancel(): void {
    const carried = board.carry.value;
    board.carry.value = null;
    if (!carried) return;
    announce(t("board.carryCancelled"), "assertive");
    void focusCard(carried.cardId);
  }

  const STEPS: Record<string, [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };

  /** Handle a key on a focused card. */
  function onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const cardId = target.dataset.card;
    if (!cardId || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const isCarrying = board.carry.value !== null;
    if (step && isCarrying) shift(...step);
    else if (step) walk(cardId, ...step);
    else if (isCarrying && (event.key === " " || event.key === "Enter")) drop();
    else if (isCarrying && event.key === "Escape") cancel();
    else if (event.key === " ") lift(cardId);
    else if (event.key === "Enter") open(cardId);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { onKey, cancel };
}
