/** One board for a view: its picture, what this person may do, and the things they do, each with its way back. */
import { computed, onScopeDispose, ref, watchEffect } from "vue";
import { useI18n } from "@/core/words";
import { live } from "@/core/live";
import { useBoardsOverview } from "@/core/overview";
import { session } from "@/core/session";
import { replicaOf } from "@/core/sync/boards";
import { applyMutation, type CardPatch, type Change, type ListPatch, type Place } from "@/core/sync/mutations";
import { cardOf, type Picture } from "@/core/sync/picture";
import type { BoardRole, Card, FieldValue } from "@/core/types";
import { announce } from "@/ui/announce";
import { dismissToast, showToast } from "@/ui/toasts";

const RANKS: Record<BoardRole, number> = { viewer: 1, commenter: 2, editor: 3, admin: 4 };

/** Where a carried card would land. */
export interface Carry {
  cardId: string;
  listId: string;
  index: number;
}

export function useBoard(boardId: string) {
  const { t } = useI18n();
  const overview = useBoardsOverview();
  const replica = replicaOf(boardId);
  const carry = ref<Carry | null>(null);
  const toastOf = new Map<string, number>();
  let lastOffered: string | null = null;
  void overview.load();
  onScopeDispose(() => live.present(`board:${boardId}`, null));

  const rank = computed(() => {
    const picture = replica.picture.value;
    const named = picture?.members.find((it) => it.user_id === session.me?.id)?.role;
    const workspace = overview.workspaces.value.find((it) => it.id === picture?.board.workspace_id);
    const implied = workspace?.role === "owner" || workspace?.role === "admin" ? RANKS.admin : 0;
    return Math.max(named ? RANKS[named] : 0, implied);
  });
  const canEdit = computed(() => rank.value >= RANKS.editor && replica.state.value === "ready");
  const canComment = computed(() => rank.value >= RANKS.commenter && replica.state.value === "ready");
  const canManage = computed(() => rank.value >= RANKS.admin && replica.state.value === "ready");

  /** The picture with a carried card shown where it would land. */
  const picture = computed<Picture | null>(() => {
    const shown = replica.picture.value;
    if (!shown || !carry.value) return shown;
    const { cardId, listId, index } = carry.value;
    const change: Change = { kind: "move_card", card_id: cardId, list_id: listId, place: placeAt(shown, listId, cardId, index) };
    return applyMutation(shown, { id: "carry", at: "", change });
  });
  const lists = computed(() => picture.value?.lists.filter((list) => !list.archived) ?? []);
  const cardsOf = (listId: string): readonly Card[] => picture.value?.columns.get(listId) ?? [];
  const people = computed(() => {
    const here = new Set(replica.people.value.map((it) => it.user_id));
    const members = replica.picture.value?.members ?? [];
    return members.filter((it) => here.has(it.user_id)).map((it) => ({ id: it.user_id, name: it.display_name, url: it.avatar_url }));
  });

  function placeAt(shown: Picture, listId: string, cardId: string, index: number): Place {
    const others = (shown.columns.get(listId) ?? []).filter((it) => it.id !== cardId);
    const next = others[index];
    return next ? { before_id: next.id } : { position: "bottom" };
  }

  /** Say what was done, with its way back; it goes through the log, so that it holds whatever others did meanwhile. */
  function offerUndo(message: string, mutationId: string): void {
    const toast = showToast({ message, action: { label: t("shell.undo"), keys: "Mod+Z", run: () => undo(mutationId) } });
    toastOf.set(mutationId, toast);
    lastOffered = mutationId;
  }

  function undo(mutationId?: string): void {
    if (!replica.undo(mutationId)) return;
    const offered = mutationId ?? lastOffered;
    const toast = offered && toastOf.get(offered);
    if (toast) dismissToast(toast);
    announce(t("board.undone"));
  }

  function redo(): void {
    if (replica.redo()) announce(t("board.redone"));
  }

  function createCard(listId: string, title: string, place: Place = { position: "bottom" }): string {
    const card_id = crypto.randomUUID();
    replica.change({ kind: "create_card", card_id, list_id: listId, title, place });
    return card_id;
  }

  function patchCard(cardId: string, patch: CardPatch): string {
    return replica.change({ kind: "update_card", card_id: cardId, patch });
  }

  function moveCard(cardId: string, listId: string, index: number): void {
    const shown = replica.picture.value;
    const card = shown && cardOf(shown, cardId);
    if (!shown || !card) return;
    const home = shown.columns.get(card.list_id) ?? [];
    const from = home.findIndex((it) => it.id === cardId);
    if (card.list_id === listId && from === index) return;
    const id = replica.change({ kind: "move_card", card_id: cardId, list_id: listId, place: placeAt(shown, listId, cardId, index) });
    const list = shown.lists.find((it) => it.id === listId)?.title ?? "";
    const count = (shown.columns.get(listId)?.length ?? 0) + (card.list_id === listId ? 0 : 1);
    announce(t("board.movedTo", { list, position: index + 1, count }));
    offerUndo(t("board.moved", { title: card.title, list }), id);
  }

  function archiveCard(card: Card): void {
    offerUndo(t("board.archived", { title: card.title }), patchCard(card.id, { archived: true }));
  }

  function deleteCard(card: Card): void {
    offerUndo(t("board.deleted", { title: card.title }), replica.change({ kind: "delete_card", card_id: card.id }));
  }

  function moveCards(card_ids: string[], listId: string, position: "top" | "bottom", list: string): void {
    const id = replica.change({ kind: "move_cards", card_ids, list_id: listId, place: { position } });
    offerUndo(t("many.moved", { n: card_ids.length, list }, card_ids.length), id);
  }

  function patchCards(card_ids: string[], patch: CardPatch): void {
    const id = replica.change({ kind: "patch_cards", card_ids, patch });
    offerUndo(t(patch.archived ? "many.archived" : "many.changed", { n: card_ids.length }, card_ids.length), id);
  }

  function dressCards(kind: "label_cards" | "assign_cards", card_ids: string[], add: string[], remove: string[]): void {
    if (add.length + remove.length === 0) return;
    const id = replica.change({ kind, card_ids, add, remove });
    offerUndo(t("many.changed", { n: card_ids.length }, card_ids.length), id);
  }

  function fillCards(card_ids: string[], field_id: string, value: FieldValue | null): void {
    const id = replica.change({ kind: "fill_cards", card_ids, field_id, value });
    offerUndo(t("many.changed", { n: card_ids.length }, card_ids.length), id);
  }

  function deleteCards(card_ids: string[]): void {
    const id = replica.change({ kind: "delete_cards", card_ids });
    offerUndo(t("many.deleted", { n: card_ids.length }, card_ids.length), id);
  }

  function createList(title: string): void {
    replica.change({ kind: "create_list", list_id: crypto.randomUUID(), title, place: { position: "bottom" } });
  }

  function patchList(listId: string, patch: ListPatch): void {
    const id = replica.change({ kind: "update_list", list_id: listId, patch });
    const title = replica.picture.value?.lists.find((it) => it.id === listId)?.title ?? "";
    if (patch.archived) offerUndo(t("board.archived", { title }), id);
  }

  function moveList(listId: string, by: -1 | 1): void {
    const shown = lists.value;
    const at = shown.findIndex((it) => it.id === listId);
    const anchor = shown[at + by];
    if (!anchor) return;
    replica.change({ kind: "move_list", list_id: listId, place: by < 0 ? { before_id: anchor.id } : { after_id: anchor.id } });
    announce(t("board.listMoved", { position: at + by + 1, count: shown.length }));
  }

  function deleteList(listId: string): void {
    const title = replica.picture.value?.lists.find((it) => it.id === listId)?.title ?? "";
    offerUndo(t("board.deleted", { title }), replica.change({ kind: "delete_list", list_id: listId }));
  }

  const renameBoard = (title: string): string => replica.change({ kind: "update_board", patch: { title } });

  function lookAt(cardId: string | null): void {
    live.present(`board:${boardId}`, cardId);
  }

  watchEffect(() => {
    const title = replica.picture.value?.board.title;
    if (title) document.title = `${title} · Grove`;
  });

  /** Labels by id; the same map as long as the labels stay, so that cards are not drawn again for other changes. */
  const boardLabels = computed(() => replica.picture.value?.labels);
  const labelsById = computed(() => new Map(boardLabels.value?.map((it) => [it.id, it])));

  const boardMembers = computed(() => replica.picture.value?.members);
  const membersById = computed(() => new Map(boardMembers.value?.map((it) => [it.user_id, it])));

  return {
    boardId,
    replica,
    picture,
    lists,
    labelsById,
    membersById,
    cardsOf,
    people,
    canEdit,
    canComment,
    canManage,
    carry,
    createCard,
    patchCard,
    moveCard,
    archiveCard,
    deleteCard,
    moveCards,
    patchCards,
    dressCards,
    fillCards,
    deleteCards,
    offerUndo,
    undo,
    redo,
    createList,
    patchList,
    moveList,
    deleteList,
    renameBoard,
    lookAt,
  };
}

export type BoardModel = ReturnType<typeof useBoard>;
