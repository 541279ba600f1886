/** What people do to the fields of a board, and what they put into them; part of a board's changes (`mutations.ts`). */
import { cardOf, changeCard, type Picture } from "./picture";
import type { BoardField, FieldValue } from "../types";
import type { Wish } from "./mutations";

/** A choice without an id is a new one. */
export type Option = Omit<BoardField["options"][number], "id"> & { id?: string };
export type FieldPatch = Partial<Pick<BoardField, "name" | "on_card">> & { options?: Option[] };

export type FieldChange =
  | { kind: "create_field"; field: Pick<BoardField, "name" | "kind"> & { options: Option[] } }
  | { kind: "update_field"; field_id: string; patch: FieldPatch }
  | { kind: "delete_field"; field_id: string }
  | { kind: "put_field"; card_id: string; field_id: string; value: FieldValue | null }
  | { kind: "put_cover"; card_id: string; cover_id: string | null };

export const isFieldChange = (change: { kind: string }): change is FieldChange => /_field$|^put_cover$/.test(change.kind);

/** What such a change asks of the server. */
export function fieldWish(boardId: string, change: FieldChange): Wish {
  switch (change.kind) {
    case "create_field":
      return { method: "POST", path: `/boards/${boardId}/fields`, body: change.field };
    case "update_field":
      return { method: "PATCH", path: `/fields/${change.field_id}`, body: change.patch };
    case "delete_field":
      return { method: "DELETE", path: `/fields/${change.field_id}` };
    case "put_field": {
      const path = `/cards/${change.card_id}/fields/${change.field_id}`;
      return change.value === null ? { method: "DELETE", path } : { method: "PUT", path, body: { value: change.value } };
    }
    case "put_cover": {
      const path = `/cards/${change.card_id}/cover`;
      return change.cover_id ? { method: "PUT", path, body: { attachment_id: change.cover_id } } : { method: "DELETE", path };
    }
  }
}

/** The picture while such a change is on its way; a board's fields themselves show when the log has them. */
export function filled(picture: Picture, change: FieldChange): Picture {
  if (change.kind === "put_cover") return changeCard(picture, change.card_id, { cover_id: change.cover_id });
  const card = change.kind === "put_field" && cardOf(picture, change.card_id);
  if (!card) return picture;
  const { [change.field_id]: _, ...others } = card.fields;
  return changeCard(picture, card.id, { fields: change.value === null ? others : { ...others, [change.field_id]: change.value } });
}
