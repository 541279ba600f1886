/** What people do to the labels of a board and its cards, as plain data; part of a board's changes (`mutations.ts`). */
import { cardOf, changeCard, changeLabel, type Picture, withLabel, withoutLabel } from "./picture";
import type { Label } from "../types";
import type { Wish } from "./mutations";

export type LabelChange =
  | { kind: "create_label"; label_id: string; name: string; color: Label["color"] }
  | { kind: "update_label"; label_id: string; patch: Partial<Pick<Label, "name" | "color">> }
  | { kind: "delete_label"; label_id: string }
  | { kind: "put_label"; card_id: string; label_id: string; is_on: boolean };

const KINDS = new Set(["create_label", "update_label", "delete_label", "put_label"]);

export const isLabelChange = (change: { kind: string }): change is LabelChange => KINDS.has(change.kind);

/** What such a change asks of the server. */
export function labelWish(boardId: string, change: LabelChange): Wish {
  switch (change.kind) {
    case "create_label":
      return { method: "POST", path: `/boards/${boardId}/labels`, body: { id: change.label_id, name: change.name, color: change.color } };
    case "update_label":
      return { method: "PATCH", path: `/labels/${change.label_id}`, body: change.patch };
    case "delete_label":
      return { method: "DELETE", path: `/labels/${change.label_id}` };
    case "put_label":
      return { method: change.is_on ? "PUT" : "DELETE", path: `/cards/${change.card_id}/labels/${change.label_id}` };
  }
}

/** The picture while such a change is on its way. */
export function labelled(picture: Picture, change: LabelChange): Picture {
  switch (change.kind) {
    case "create_label":
      return withLabel(picture, { id: change.label_id, board_id: picture.board.id, name: change.name, color: change.color, version: 0 });
    case "update_label":
      return changeLabel(picture, change.label_id, change.patch);
    case "delete_label":
      return withoutLabel(picture, change.label_id);
    case "put_label": {
      const others = cardOf(picture, change.card_id)?.label_ids.filter((it) => it !== change.label_id) ?? [];
      return changeCard(picture, change.card_id, { label_ids: change.is_on ? [...others, change.label_id] : others });
    }
  }
}

/** Whether the confirmed picture shows what the server answered to such a change. */
export function isLabelShown(confirmed: Picture, change: LabelChange, version: number | null): boolean {
  if (change.kind === "put_label") {
    const card = cardOf(confirmed, change.card_id);
    return !card || card.version >= (version ?? 0);
  }
  const label = confirmed.labels.find((it) => it.id === change.label_id);
  return change.kind === "delete_label" ? label === undefined : (label?.version ?? -1) >= (version ?? 0);
}
