/** Changes of many cards at once, and taking back what was done; part of a board's changes (`mutations.ts`). */
import type { FieldValue } from "../types";
import { cardOf, type Picture } from "./picture";
import type { CardPatch, Change, Place, Wish } from "./mutations";

export type ManyChange =
  | { kind: "move_cards"; card_ids: string[]; list_id: string; place: Place }
  | { kind: "patch_cards"; card_ids: string[]; patch: CardPatch }
  | { kind: "label_cards" | "assign_cards"; card_ids: string[]; add: string[]; remove: string[] }
  | { kind: "fill_cards"; card_ids: string[]; field_id: string; value: FieldValue | null }
  | { kind: "delete_cards"; card_ids: string[] }
  | { kind: "undo" | "redo"; seq: number };

export const isMany = (change: Change): change is ManyChange => /^(move|patch|label|assign|fill|delete)_cards$|^(un|re)do$/.test(change.kind);

/** What such a change asks of the server. */
export function manyWish(boardId: string, change: ManyChange): Wish {
  const bulk = (wanted: object): Wish => ({
    method: "POST",
    path: `/boards/${boardId}/cards/bulk`,
    body: { card_ids: "card_ids" in change ? change.card_ids : [], change: wanted },
  });
  switch (change.kind) {
    case "move_cards":
      return bulk({ move: { list_id: change.list_id, ...change.place } });
    case "patch_cards":
      return bulk({ patch: change.patch });
    case "label_cards":
      return bulk({ labels: { add: change.add, remove: change.remove } });
    case "assign_cards":
      return bulk({ assignees: { add: change.add, remove: change.remove } });
    case "fill_cards":
      return bulk({ field: { field_id: change.field_id, value: change.value } });
    case "delete_cards":
      return bulk({ delete: true });
    default:
      return { method: "POST", path: `/boards/${boardId}/undo`, body: { seq: change.seq } };
  }
}

/** The changes of single cards that it looks like while it is on its way; what an undo does, the server knows. */
export function singles(change: ManyChange): Change[] {
  switch (change.kind) {
    case "move_cards":
      return change.card_ids.map((card_id, index) => {
        const before = change.card_ids[index - 1];
        return { kind: "move_card", card_id, list_id: change.list_id, place: before ? { after_id: before } : change.place };
      });
    case "patch_cards":
      return change.card_ids.map((card_id) => ({ kind: "update_card", card_id, patch: change.patch }));
    case "label_cards":
    case "assign_cards": {
      const put = (card_id: string, id: string, is_on: boolean): Change =>
        change.kind === "label_cards" ? { kind: "put_label", card_id, label_id: id, is_on } : { kind: "put_assignee", card_id, user_id: id, is_on };
      return change.card_ids.flatMap((id) => [...change.remove.map((it) => put(id, it, false)), ...change.add.map((it) => put(id, it, true))]);
    }
    case "fill_cards":
      return change.card_ids.map((card_id) => ({ kind: "put_field", card_id, field_id: change.field_id, value: change.value }));
    case "delete_cards":
      return change.card_ids.map((card_id) => ({ kind: "delete_card", card_id }));
    default:
      return [];
  }
}

/** Whether the confirmed picture shows all of it: its events come one by one, and half of it would flicker. */
export function isAllShown(confirmed: Picture, change: ManyChange): boolean {
  if (!("card_ids" in change)) return true;
  const cards = change.card_ids.map((id) => cardOf(confirmed, id)).filter((card) => card !== undefined);
  if (change.kind === "move_cards") return cards.every((card) => card.list_id === change.list_id);
  if ("add" in change) {
    const field = change.kind === "label_cards" ? "label_ids" : "assignee_ids";
    return cards.every((card) => change.add.every((it) => card[field].includes(it)) && !change.remove.some((it) => card[field].includes(it)));
  }
  if (change.kind === "fill_cards") return cards.every((card) => (card.fields[change.field_id] ?? null) === change.value);
  if (change.kind === "delete_cards" || change.patch.archived) return cards.length === 0;
  const { completed } = change.patch;
  return completed === undefined || cards.every((card) => (card.completed_at !== null) === completed);
}
