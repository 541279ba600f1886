/**
 * What a person does to a board: shown at once, sent in order, kept over a reload. A mutation is plain data; what it
 * does to a picture and what it asks of the server are pure functions of it.
 */
import { generateKeyBetween } from "fractional-indexing";
import { cardOf, changeCard, changeList, type Picture, withCard, withList, withoutCard, withoutList } from "./picture";
import { type AssigneeChange, assigned, assigneeWish, isAssigneeChange } from "./assignees";
import { type CopyChange, copyWish, isCopyChange } from "./copies";
import { type FieldChange, filled, fieldWish, isFieldChange } from "./fields";
import { isLabelChange, type LabelChange, labelled, labelWish } from "./labels";
import { isMany, type ManyChange, manyWish, singles } from "./many";
import { counted, isStepChange, type StepChange, stepWish } from "./steps";
import { moreComments, type TalkChange, talkWish } from "./talk";
import type { Board, Card, FullCard, List } from "../types";

/** Where something goes in an order; nothing said means the end. */
export interface Place {
  before_id?: string;
  after_id?: string;
  position?: "top" | "bottom";
}

export type CardPatch = Partial<Pick<FullCard, "title" | "description" | "start_at" | "due_at">> & {
  completed?: boolean;
  archived?: boolean;
};

export type ListPatch = Partial<Pick<List, "title" | "archived" | "wip_limit">>;
export type BoardPatch = Partial<Pick<Board, "title" | "description" | "status" | "background" | "start_on" | "due_on" | "is_template">>;

export type Change =
  | { kind: "create_card"; card_id: string; list_id: string; title: string; place: Place }
  | { kind: "update_card"; card_id: string; patch: CardPatch }
  | { kind: "move_card"; card_id: string; list_id: string; place: Place }
  | { kind: "delete_card"; card_id: string }
  | { kind: "create_list"; list_id: string; title: string; place: Place }
  | { kind: "update_list"; list_id: string; patch: ListPatch }
  | { kind: "move_list"; list_id: string; place: Place; board_id?: string }
  | { kind: "delete_list"; list_id: string }
  | { kind: "restore_item"; item_id: string }
  | { kind: "update_board"; patch: BoardPatch }
  | AssigneeChange
  | CopyChange
  | FieldChange
  | LabelChange
  | ManyChange
  | StepChange
  | TalkChange;

export interface Mutation {
  /** The Idempotency-Key; its event carries it as `mutation_id`. */
  id: string;
  at: string;
  change: Change;
}

export interface Wish {
  method: "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  body?: object;
}

/** What a change asks of the server. */
export function wishOf(boardId: string, change: Change): Wish {
  switch (change.kind) {
    case "create_card":
      return {
        method: "POST",
        path: `/lists/${change.list_id}/cards`,
        body: { id: change.card_id, title: change.title, ...change.place },
      };
    case "update_card":
      return { method: "PATCH", path: `/cards/${change.card_id}`, body: change.patch };
    case "move_card":
      return { method: "POST", path: `/cards/${change.card_id}/move`, body: { list_id: change.list_id, ...change.place } };
    case "delete_card":
      return { method: "DELETE", path: `/cards/${change.card_id}` };
    case "create_list":
      return {
        method: "POST",
        path: `/boards/${boardId}/lists`,
        body: { id: change.list_id, title: change.title, ...change.place },
      };
    case "update_list":
      return { method: "PATCH", path: `/lists/${change.list_id}`, body: change.patch };
    case "move_list":
      return { method: "POST", path: `/lists/${change.list_id}/move`, body: { ...change.place, board_id: change.board_id } };
    case "delete_list":
      return { method: "DELETE", path: `/lists/${change.list_id}` };
    case "restore_item":
      return { method: "POST", path: `/trash/${change.item_id}/restore` };
    case "update_board":
      return { method: "PATCH", path: `/boards/${boardId}`, body: change.patch };
    default:
      if (isLabelChange(change)) return labelWish(boardId, change);
      if (isAssigneeChange(change)) return assigneeWish(change);
      if (isFieldChange(change)) return fieldWish(boardId, change);
      if (isCopyChange(change)) return copyWish(change);
      if (isStepChange(change)) return stepWish(change);
      return isMany(change) ? manyWish(boardId, change) : talkWish(change);
  }
}

/** A position for the time being; the server's own takes its place when the event comes. */
function positionAt(order: readonly { id: string; position: string }[], place: Place): string {
  let edge = place.position === "top" ? 0 : order.length;
  const anchor = order.findIndex((it) => it.id === (place.before_id ?? place.after_id));
  if (anchor >= 0) edge = place.after_id === undefined ? anchor : anchor + 1;
  const low = order[edge - 1]?.position ?? null;
  const high = order[edge]?.position ?? null;
  if (low !== null && high !== null && low >= high) return low;
  return generateKeyBetween(low, high);
}

function newCard(picture: Picture, change: Extract<Change, { kind: "create_card" }>, at: string): Card {
  const cards = picture.columns.get(change.list_id) ?? [];
  return {
    id: change.card_id,
    board_id: picture.board.id,
    list_id: change.list_id,
    title: change.title,
    position: positionAt(cards, change.place),
    has_description: false,
    start_at: null,
    due_at: null,
    completed_at: null,
    label_ids: [],
    assignee_ids: [],
    checklist_done: 0,
    checklist_total: 0,
    comment_count: 0,
    attachment_count: 0,
    waiting_count: 0,
    cover_id: null,
    fields: {},
    archived: false,
    created_by: null,
    created_at: at,
    updated_at: at,
    version: 0,
  };
}

function patched(picture: Picture, cardId: string, patch: CardPatch, at: string): Picture {
  if (patch.archived) return withoutCard(picture, cardId);
  const { completed, archived: _, description, ...fields } = patch;
  const changes: Partial<Card> = { ...fields };
  if (description !== undefined) changes.has_description = description !== "";
  if (completed !== undefined) changes.completed_at = completed ? at : null;
  return changeCard(picture, cardId, changes);
}

function moved(picture: Picture, change: Extract<Change, { kind: "move_card" }>): Picture {
  const card = cardOf(picture, change.card_id);
  if (!card) return picture;
  const others = (picture.columns.get(change.list_id) ?? []).filter((it) => it.id !== card.id);
  return withCard(picture, { ...card, list_id: change.list_id, position: positionAt(others, change.place) });
}

/** The picture as it looks while a change is on its way; a change whose subject is gone shows nothing. */
export function applyMutation(picture: Picture, { change, at }: Mutation): Picture {
  switch (change.kind) {
    case "create_card":
      return cardOf(picture, change.card_id) ? picture : withCard(picture, newCard(picture, change, at));
    case "update_card":
      return patched(picture, change.card_id, change.patch, at);
    case "move_card":
      return moved(picture, change);
    case "delete_card":
      return withoutCard(picture, change.card_id);
    case "create_list":
      return picture.lists.some((it) => it.id === change.list_id) ? picture : withList(picture, newList(picture, change, at));
    case "update_list":
      return changeList(picture, change.list_id, change.patch);
    case "move_list": {
      if (change.board_id) return withoutList(picture, change.list_id);
      const others = picture.lists.filter((it) => it.id !== change.list_id);
      return changeList(picture, change.list_id, { position: positionAt(others, change.place) });
    }
    case "delete_list":
      return withoutList(picture, change.list_id);
    case "update_board":
      return { ...picture, board: { ...picture.board, ...change.patch } };
    case "restore_item":
      return picture;
    default:
      if (isLabelChange(change)) return labelled(picture, change);
      if (isAssigneeChange(change)) return assigned(picture, change);
      if (isFieldChange(change)) return filled(picture, change);
      if (isCopyChange(change)) return picture;
      if (isStepChange(change)) return counted(picture, change);
      if (!isMany(change)) return talked(picture, change);
      return singles(change).reduce((now, single) => applyMutation(now, { id: "", at, change: single }), picture);
  }
}

function talked(picture: Picture, change: TalkChange): Picture {
  const more = moreComments(change);
  const card = more === 0 ? undefined : cardOf(picture, change.card_id);
  return card ? withCard(picture, { ...card, comment_count: Math.max(0, card.comment_count + more) }) : picture;
}

function newList(picture: Picture, change: Extract<Change, { kind: "create_list" }>, at: string): List {
  return {
    id: change.list_id,
    board_id: picture.board.id,
    title: change.title,
    position: positionAt(picture.lists, change.place),
    wip_limit: null,
    archived: false,
    created_at: at,
    updated_at: at,
    version: 0,
  };
}
