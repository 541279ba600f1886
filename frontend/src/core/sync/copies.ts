/** Copies on the same board, as plain data; part of a board's changes (`mutations.ts`). They show when the log has them. */
import type { Wish } from "./mutations";

export const KEPT = ["labels", "people", "dates", "checklists", "attachments", "fields"] as const;
export type Kept = (typeof KEPT)[number];

export type CopyChange =
  | { kind: "copy_card"; card_id: string; title: string; list_id: string; keep: readonly Kept[] }
  | { kind: "copy_list"; list_id: string; title: string; keep: readonly Kept[] };

export const isCopyChange = (change: { kind: string }): change is CopyChange => change.kind.startsWith("copy_");

/** What such a change asks of the server. */
export function copyWish(change: CopyChange): Wish {
  const { title, keep } = change;
  if (change.kind === "copy_list") return { method: "POST", path: `/lists/${change.list_id}/duplicate`, body: { title, keep } };
  return { method: "POST", path: `/cards/${change.card_id}/duplicate`, body: { title, keep, list_id: change.list_id } };
}
