/** Giving cards to people, as plain data; part of a board's changes (`mutations.ts`). */
import { cardOf, changeCard, type Picture } from "./picture";
import type { Wish } from "./mutations";

export interface AssigneeChange {
  kind: "put_assignee";
  card_id: string;
  user_id: string;
  is_on: boolean;
}

export const isAssigneeChange = (change: { kind: string }): change is AssigneeChange => change.kind === "put_assignee";

/** What such a change asks of the server. */
export function assigneeWish(change: AssigneeChange): Wish {
  return { method: change.is_on ? "PUT" : "DELETE", path: `/cards/${change.card_id}/assignees/${change.user_id}` };
}

/** The picture while such a change is on its way. */
export function assigned(picture: Picture, change: AssigneeChange): Picture {
  const others = cardOf(picture, change.card_id)?.assignee_ids.filter((it) => it !== change.user_id) ?? [];
  return changeCard(picture, change.card_id, { assignee_ids: change.is_on ? [...others, change.user_id] : others });
}
