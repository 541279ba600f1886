/** What people do to the comments of a card, as plain data; part of a board's changes (`mutations.ts`). */
import type { Emoji } from "../types";
import type { Wish } from "./mutations";

export type TalkChange =
  | { kind: "create_comment"; card_id: string; comment_id: string; body: string }
  | { kind: "update_comment"; card_id: string; comment_id: string; body: string }
  | { kind: "delete_comment"; card_id: string; comment_id: string }
  | { kind: "react"; card_id: string; comment_id: string; emoji: Emoji; is_on: boolean };

/** What such a change asks of the server. */
export function talkWish(change: TalkChange): Wish {
  const path = `/comments/${change.comment_id}`;
  switch (change.kind) {
    case "create_comment":
      return { method: "POST", path: `/cards/${change.card_id}/comments`, body: { id: change.comment_id, body: change.body } };
    case "update_comment":
      return { method: "PATCH", path, body: { body: change.body } };
    case "delete_comment":
      return { method: "DELETE", path };
    case "react":
      return { method: change.is_on ? "PUT" : "DELETE", path: `${path}/reactions/${change.emoji}` };
  }
}

/** By how many comments a card has more while the change is on its way. */
export function moreComments(change: TalkChange): number {
  return change.kind === "create_comment" ? 1 : change.kind === "delete_comment" ? -1 : 0;
}
