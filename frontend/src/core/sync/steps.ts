/** What people do to the checklists of a card, as plain data; part of a board's changes (`mutations.ts`). */
import { cardOf, changeCard, type Picture } from "./picture";
import type { Place, Wish } from "./mutations";
import type { Step } from "../types";

export type StepPatch = Partial<Pick<Step, "text" | "assignee_id" | "due_at">> & { done?: boolean };

interface About {
  card_id: string;
  /** By how much the card's counts change while this is on its way. */
  more?: { done: number; total: number };
}

export type StepChange = About &
  (
    | { kind: "create_checklist"; checklist_id: string; title: string }
    | { kind: "rename_checklist"; checklist_id: string; title: string }
    | { kind: "move_checklist"; checklist_id: string; place: Place }
    | { kind: "delete_checklist"; checklist_id: string }
    | { kind: "create_step"; checklist_id: string; step_id: string; text: string }
    | { kind: "update_step"; step_id: string; patch: StepPatch }
    | { kind: "move_step"; step_id: string; checklist_id: string; place: Place }
    | { kind: "delete_step"; step_id: string }
  );

export const isStepChange = (change: { kind: string }): change is StepChange => /_(checklist|step)$/.test(change.kind);

/** What such a change asks of the server. */
export function stepWish(change: StepChange): Wish {
  switch (change.kind) {
    case "create_checklist":
      return { method: "POST", path: `/cards/${change.card_id}/checklists`, body: { id: change.checklist_id, title: change.title } };
    case "rename_checklist":
      return { method: "PATCH", path: `/checklists/${change.checklist_id}`, body: { title: change.title } };
    case "move_checklist":
      return { method: "POST", path: `/checklists/${change.checklist_id}/move`, body: change.place };
    case "delete_checklist":
      return { method: "DELETE", path: `/checklists/${change.checklist_id}` };
    case "create_step":
      return { method: "POST", path: `/checklists/${change.checklist_id}/items`, body: { id: change.step_id, text: change.text } };
    case "update_step":
      return { method: "PATCH", path: `/checklist-items/${change.step_id}`, body: change.patch };
    case "move_step":
      return { method: "POST", path: `/checklist-items/${change.step_id}/move`, body: { checklist_id: change.checklist_id, ...change.place } };
    case "delete_step":
      return { method: "DELETE", path: `/checklist-items/${change.step_id}` };
  }
}

/** The picture while such a change is on its way: only the card's counts show on a board. */
export function counted(picture: Picture, { card_id, more }: StepChange): Picture {
  const card = more && cardOf(picture, card_id);
  if (!card) return picture;
  const changes = { checklist_done: card.checklist_done + more.done, checklist_total: card.checklist_total + more.total };
  return changeCard(picture, card_id, changes);
}
