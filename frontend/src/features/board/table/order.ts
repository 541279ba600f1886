/** The order of a table's rows: by one column, up or down; what has nothing there comes last both ways. */
import type { Card } from "@/core/types";

export const COLUMNS = ["title", "list", "labels", "people", "due", "start", "steps", "talk", "changed"] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  column: Column;
  isDown: boolean;
}

/** What rows are sorted by when nothing is asked for: as on the board. */
export const AS_ON_BOARD: Order = { column: "list", isDown: false };

/** The order that an address asks for: `due`, or `-due` for down. */
export function orderOf(asked: unknown): Order {
  const text = typeof asked === "string" ? asked : "";
  const isDown = text.startsWith("-");
  const column = COLUMNS.find((it) => it === text.slice(isDown ? 1 : 0));
  return column ? { column, isDown } : AS_ON_BOARD;
}

/** As `orderOf` reads it; nothing for the order of the board. */
export function orderText({ column, isDown }: Order): string | undefined {
  return column === AS_ON_BOARD.column && !isDown ? undefined : `${isDown ? "-" : ""}${column}`;
}

export interface Names {
  listAt(id: string): number;
  labels(card: Card): string;
  people(card: Card): string;
}

type Key = string | number | null;

function keyOf(card: Card, column: Column, names: Names): Key {
  switch (column) {
    case "title":
      return card.title;
    case "list":
      return names.listAt(card.list_id);
    case "labels":
      return names.labels(card) || null;
    case "people":
      return names.people(card) || null;
    case "due":
      return card.due_at;
    case "start":
      return card.start_at;
    case "steps":
      return card.checklist_total ? card.checklist_done / card.checklist_total : null;
    case "talk":
      return card.comment_count || null;
    case "changed":
      return card.updated_at;
  }
}

/** The cards in order; equal ones stay as they stood. */
export function inOrder(cards: readonly Card[], { column, isDown }: Order, names: Names, locale: string): Card[] {
  const words = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  const keyed = cards.map((card) => ({ card, key: keyOf(card, column, names) }));
  const compare = (a: Key, b: Key): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const by = typeof a === "number" ? a - (b as number) : words.compare(a, String(b));
    return isDown ? -by : by;
  };
  return keyed.toSorted((a, b) => compare(a.key, b.key)).map((it) => it.card);
}
