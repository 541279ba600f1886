/**
 * The picture of a board, and how events change it. Pure: a picture is never changed, a new one shares what stayed,
 * so that a list whose cards did not change is the same array and draws nothing again.
 */
import type { Board, BoardField, Card, GroveEvent, Label, List, Logged, Member, Snapshot } from "../types";

export interface Picture {
  readonly board: Board;
  readonly lists: readonly List[];
  /** Cards by list, in order. A card lives in the picture exactly when its list does. */
  readonly columns: ReadonlyMap<string, readonly Card[]>;
  readonly labels: readonly Label[];
  readonly fields: readonly BoardField[];
  readonly members: readonly Member[];
}

const byPosition = (a: { position: string }, b: { position: string }): number =>
  a.position < b.position ? -1 : a.position > b.position ? 1 : 0;

/** The picture that a snapshot shows. */
export function pictureOf(snapshot: Snapshot): Picture {
  const columns = new Map<string, Card[]>(snapshot.lists.map((list) => [list.id, []]));
  // What this browser kept of an earlier version knows nothing of fields and covers.
  for (const card of snapshot.cards) columns.get(card.list_id)?.push(card.fields ? card : { ...card, fields: {}, cover_id: null });
  for (const cards of columns.values()) cards.sort(byPosition);
  const { board, labels, members } = snapshot;
  return { board, lists: snapshot.lists.toSorted(byPosition), columns, labels, fields: snapshot.fields ?? [], members };
}

/** The snapshot of a picture, to keep it over a reload. */
export function snapshotOf(picture: Picture): Snapshot {
  const cards = [...picture.columns.values()].flat();
  return { board: picture.board, lists: [...picture.lists], cards, labels: [...picture.labels], fields: [...picture.fields], members: [...picture.members] };
}

/** A card of the picture. */
export function cardOf(picture: Picture, cardId: string): Card | undefined {
  for (const cards of picture.columns.values()) {
    const found = cards.find((card) => card.id === cardId);
    if (found) return found;
  }
  return undefined;
}

function without(picture: Picture, cardId: string): Picture {
  for (const [listId, cards] of picture.columns) {
    if (!cards.some((card) => card.id === cardId)) continue;
    const columns = new Map(picture.columns);
    columns.set(
      listId,
      cards.filter((card) => card.id !== cardId),
    );
    return { ...picture, columns };
  }
  return picture;
}

/** Put a card where its list and position say; into a list that is not there it vanishes. */
export function withCard(picture: Picture, card: Card): Picture {
  const rest = without(picture, card.id);
  const cards = rest.columns.get(card.list_id);
  if (!cards || card.archived) return rest;
  const columns = new Map(rest.columns);
  columns.set(card.list_id, [...cards, card].toSorted(byPosition));
  return { ...rest, columns };
}

/** Change a card that is in the picture; one that is not stays out. */
export function changeCard(picture: Picture, cardId: string, changes: Partial<Card>): Picture {
  const card = cardOf(picture, cardId);
  return card ? withCard(picture, { ...card, ...changes }) : picture;
}

export function withoutCard(picture: Picture, cardId: string): Picture {
  return without(picture, cardId);
}

export function withList(picture: Picture, list: List, cards: readonly Card[] = []): Picture {
  const columns = new Map(picture.columns);
  columns.set(list.id, picture.columns.get(list.id) ?? cards.toSorted(byPosition));
  const lists = [...picture.lists.filter((it) => it.id !== list.id), list].toSorted(byPosition);
  return { ...picture, lists, columns };
}

export function changeList(picture: Picture, listId: string, changes: Partial<List>): Picture {
  const list = picture.lists.find((it) => it.id === listId);
  return list ? withList(picture, { ...list, ...changes }) : picture;
}

export function withoutList(picture: Picture, listId: string): Picture {
  const columns = new Map(picture.columns);
  columns.delete(listId);
  return { ...picture, lists: picture.lists.filter((list) => list.id !== listId), columns };
}

export function withLabel(picture: Picture, label: Label): Picture {
  return { ...picture, labels: [...picture.labels.filter((it) => it.id !== label.id), label] };
}

export function changeLabel(picture: Picture, labelId: string, changes: Partial<Label>): Picture {
  return { ...picture, labels: picture.labels.map((it) => (it.id === labelId ? { ...it, ...changes } : it)) };
}

/** Take a field from the board, and what is in it from every card. */
function withoutField(picture: Picture, fieldId: string): Picture {
  const columns = new Map(picture.columns);
  for (const [listId, cards] of picture.columns) {
    if (!cards.some((card) => fieldId in card.fields)) continue;
    columns.set(
      listId,
      cards.map((card) => ({ ...card, fields: Object.fromEntries(Object.entries(card.fields).filter(([id]) => id !== fieldId)) })),
    );
  }
  return { ...picture, columns, fields: picture.fields.filter((it) => it.id !== fieldId) };
}

/** The columns without an id in one of the cards' lists of ids; columns that do not name it stay the same. */
function columnsWithout(picture: Picture, field: "label_ids" | "assignee_ids", id: string): Picture["columns"] {
  const columns = new Map(picture.columns);
  for (const [listId, cards] of picture.columns) {
    if (!cards.some((card) => card[field].includes(id))) continue;
    columns.set(
      listId,
      cards.map((card) => ({ ...card, [field]: card[field].filter((it) => it !== id) })),
    );
  }
  return columns;
}

/** Take a label from the board and from every card that carries it. */
export function withoutLabel(picture: Picture, labelId: string): Picture {
  return { ...picture, columns: columnsWithout(picture, "label_ids", labelId), labels: picture.labels.filter((it) => it.id !== labelId) };
}

/** Take a person from the board, and the cards from them. */
function withoutMember(picture: Picture, userId: string): Picture {
  const members = picture.members.filter((it) => it.user_id !== userId);
  return { ...picture, columns: columnsWithout(picture, "assignee_ids", userId), members };
}

function changeMember(picture: Picture, userId: string, changes: Partial<Member>): Picture {
  const members = picture.members.map((it) => (it.user_id === userId ? { ...it, ...changes } : it));
  return { ...picture, members };
}

function withMember(picture: Picture, member: Member): Picture {
  return { ...picture, members: [...picture.members.filter((it) => it.user_id !== member.user_id), member] };
}

function rebalanced(picture: Picture, event: Extract<GroveEvent, { type: "list.rebalanced" }>["data"]): Picture {
  const cards = picture.columns.get(event.list_id);
  if (!cards) return picture;
  const moved = cards.map((card) => ({ ...card, position: event.positions[card.id] ?? card.position }));
  const columns = new Map(picture.columns);
  columns.set(event.list_id, moved.toSorted(byPosition));
  return { ...picture, columns };
}

function applyCardEvent(picture: Picture, event: GroveEvent): Picture | null {
  switch (event.type) {
    case "card.created":
    case "card.unarchived":
    case "card.restored":
    case "card.moved_in":
      return withCard(picture, event.data.card);
    case "card.updated": {
      const { description: _, ...changes } = event.data.changes as Partial<Card> & { description?: string };
      const { version, updated_at } = event.data;
      return changeCard(picture, event.data.card_id, { ...changes, version, updated_at });
    }
    case "card.completed":
    case "card.labelled":
    case "card.filled":
    case "card.covered":
    case "card.waiting":
    case "card.moved": {
      const { card_id, ...changes } = event.data;
      return changeCard(picture, card_id, changes);
    }
    case "assignee.added":
    case "assignee.removed": {
      const { card_id, user_id: _, ...changes } = event.data;
      return changeCard(picture, card_id, changes);
    }
    case "card.reopened": {
      const { card_id, ...changes } = event.data;
      return changeCard(picture, card_id, { ...changes, completed_at: null });
    }
    case "card.archived":
    case "card.deleted":
    case "card.moved_out":
      return without(picture, event.data.card_id);
    case "attachment.created":
    case "attachment.deleted": {
      const isCover = "attachment_id" in event.data && cardOf(picture, event.data.card_id)?.cover_id === event.data.attachment_id;
      return changeCard(picture, event.data.card_id, { attachment_count: event.data.attachment_count, ...(isCover ? { cover_id: null } : {}) });
    }
    case "checklist.created":
    case "checklist.deleted":
    case "checklist_item.created":
    case "checklist_item.updated":
    case "checklist_item.deleted": {
      const { card_id, checklist_done, checklist_total } = event.data;
      return changeCard(picture, card_id, { checklist_done, checklist_total });
    }
    case "tie.created":
    case "tie.deleted":
      return changeCard(picture, event.data.tie.to_id, { waiting_count: event.data.waiting_count });
    case "comment.created":
    case "comment.deleted":
      return changeCard(picture, event.data.card_id, { comment_count: event.data.comment_count });
    default:
      return null;
  }
}

function applyListEvent(picture: Picture, event: GroveEvent): Picture | null {
  switch (event.type) {
    case "list.created":
      return withList(picture, event.data.list);
    case "list.restored":
    case "list.moved_in":
      return withList(picture, event.data.list, event.data.cards);
    case "list.updated": {
      const { version, updated_at, changes } = event.data;
      return changeList(picture, event.data.list_id, { ...changes, version, updated_at });
    }
    case "list.moved": {
      const { list_id, ...changes } = event.data;
      return changeList(picture, list_id, changes);
    }
    case "list.deleted":
    case "list.moved_out":
      return withoutList(picture, event.data.list_id);
    case "list.rebalanced":
      return rebalanced(picture, event.data);
    case "board.rebalanced": {
      const { positions } = event.data;
      const lists = picture.lists.map((list) => ({ ...list, position: positions[list.id] ?? list.position }));
      return { ...picture, lists: lists.toSorted(byPosition) };
    }
    default:
      return null;
  }
}

function applyBoardEvent(picture: Picture, event: GroveEvent): Picture | null {
  switch (event.type) {
    case "board.updated": {
      const { version, updated_at, changes } = event.data;
      return { ...picture, board: { ...picture.board, ...changes, version, updated_at } };
    }
    case "board.restored":
      return { ...picture, board: { ...picture.board, ...event.data.board } };
    case "label.created":
      return withLabel(picture, event.data.label);
    case "label.updated":
      return changeLabel(picture, event.data.label_id, { ...event.data.changes, version: event.data.version });
    case "label.deleted":
      return withoutLabel(picture, event.data.label_id);
    case "field.created": {
      const { field } = event.data;
      return { ...picture, fields: [...picture.fields.filter((it) => it.id !== field.id), field].toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
    }
    case "field.updated": {
      const { field_id, version, changes } = event.data;
      return { ...picture, fields: picture.fields.map((it) => (it.id === field_id ? { ...it, ...changes, version } : it)) };
    }
    case "field.deleted":
      return withoutField(picture, event.data.field_id);
    case "member.added":
      return withMember(picture, event.data.member);
    case "member.updated":
      return changeMember(picture, event.data.user_id, event.data.changes);
    case "member.removed":
      return withoutMember(picture, event.data.user_id);
    default:
      return null;
  }
}

/** The picture after one more event of its log; an event of a kind that a picture does not show changes nothing. */
export function applyEvent(picture: Picture, { seq, tag, event }: Logged): Picture {
  const next =
    applyCardEvent(picture, event) ?? applyListEvent(picture, event) ?? applyBoardEvent(picture, event) ?? picture;
  return { ...next, board: { ...next.board, seq, tag } };
}
