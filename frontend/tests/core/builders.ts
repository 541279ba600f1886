/** A small board to try things on. */
import type { Card, GroveEvent, List, Logged, Snapshot } from "@/core/types";

export const BOARD_ID = "00000000-0000-7000-8000-00000000b0a2";

export function list(id: string, position: string): List {
  return { id, board_id: BOARD_ID, title: `list ${id}`, position, wip_limit: null, archived: false, created_at: "", updated_at: "", version: 1 };
}

export function card(id: string, listId: string, position: string, more: Partial<Card> = {}): Card {
  return {
    id,
    board_id: BOARD_ID,
    list_id: listId,
    title: `card ${id}`,
    position,
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
    created_at: "",
    updated_at: "",
    version: 1,
    ...more,
  };
}

export function snapshot(seq = 10): Snapshot {
  return {
    board: {
      id: BOARD_ID,
      workspace_id: "w",
      title: "Board",
      description: "",
      status: "ongoing",
      background: null,
      start_on: null,
      due_on: null,
    is_template: false,
      created_by: null,
      created_at: "",
      updated_at: "",
      version: 1,
      seq,
      tag: `tag${seq}`,
    },
    lists: [list("L1", "a0"), list("L2", "a1")],
    cards: [card("c1", "L1", "a0"), card("c2", "L1", "a1"), card("c3", "L2", "a0")],
    labels: [],
    fields: [],
    members: [],
  };
}

export function logged(seq: number, type: GroveEvent["type"], data: object, mutationId: string | null = null): Logged {
  const event = { type, actor_id: null, at: "", mutation_id: mutationId, data } as unknown as GroveEvent;
  return { seq, tag: `tag${seq}`, event };
}
