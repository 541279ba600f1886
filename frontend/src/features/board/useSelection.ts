/** Cards that were picked to be changed together; while there are some, a click picks instead of opening. */
import { computed, ref, shallowRef } from "vue";
import { useI18n } from "@/core/words";
import { announce } from "@/ui/announce";
import { cardOf } from "@/core/sync/picture";
import type { BoardModel } from "./useBoard";

export function useSelection(board: BoardModel) {
  const { t } = useI18n();
  const picked = shallowRef<ReadonlySet<string>>(new Set());
  const isPicking = ref(false);
  let last: string | null = null;

  /** In the order of the board, without what has left it meanwhile. */
  const cardIds = computed(() =>
    picked.value.size ? board.lists.value.flatMap((list) => board.cardsOf(list.id).map((card) => card.id).filter((id) => picked.value.has(id))) : [],
  );
  const isOn = computed(() => isPicking.value || cardIds.value.length > 0);

  function set(ids: ReadonlySet<string>): void {
    picked.value = ids;
    announce(t("many.picked", { n: ids.size }, ids.size));
  }

  /** Pick a card or let go of it; with `through`, all from the last one to it when both are in one list. */
  function pick(cardId: string, { through = false } = {}): void {
    if (!board.canEdit.value) return;
    const next = new Set(picked.value);
    const range = through ? between(cardId) : [];
    if (range.length) for (const id of range) next.add(id);
    else if (!next.delete(cardId)) next.add(cardId);
    last = cardId;
    set(next);
  }

  function between(cardId: string): string[] {
    const listId = board.picture.value && cardOf(board.picture.value, cardId)?.list_id;
    const ids = listId ? board.cardsOf(listId).map((card) => card.id) : [];
    const from = last ? ids.indexOf(last) : -1;
    const to = ids.indexOf(cardId);
    return from < 0 || from === to ? [] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  function begin(): void {
    isPicking.value = true;
  }

  function clear(): void {
    isPicking.value = false;
    last = null;
    if (picked.value.size) set(new Set());
  }

  return { picked, cardIds, isOn, pick, begin, clear };
}

export type Selection = ReturnType<typeof useSelection>;
