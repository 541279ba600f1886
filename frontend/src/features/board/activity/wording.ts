/** How something that happened is said: the name of its message, and what is filled into it. */
import type { Activity } from "@/core/types";

export interface Wording {
  key: string;
  named: Record<string, string>;
  /** Names of an instant that is to be written as a date of the language. */
  dates: string[];
}

/** Kinds that a reader chooses from, each with the beginnings of the types it means. */
export const KINDS = {
  cards: "card,assignee",
  talk: "comment",
  steps: "checklist,checklist_item",
  files: "attachment",
  labels: "label",
  lists: "list",
  board: "board,member",
} as const;
export type Kind = keyof typeof KINDS;

const DATED = new Set(["due_at", "start_at", "due_on", "start_on"]);

function variant(it: Activity): string | null {
  const [field, ...others] = it.fields;
  switch (it.type) {
    case "card.moved":
      return it.from_list && it.from_list.id === it.in_list?.id ? "reordered" : null;
    case "card.labelled":
      return it.labels_added.length ? (it.labels_removed.length ? null : "added") : "removed";
    case "checklist_item.updated":
      return field === "done_at" && !others.length ? (it.after ? "ticked" : "unticked") : null;
    case "list.updated":
      if (field === "archived") return it.after === "true" ? "archived" : "unarchived";
      return field === "title" && !others.length ? "renamed" : null;
    case "card.updated":
    case "board.updated":
    case "label.updated":
      if (!field || others.length) return null;
      if (DATED.has(field)) return it.after ? `${field}_set` : `${field}_cleared`;
      return field;
    default:
      return null;
  }
}

/** The message for something that happened; on a card's own page the card is not named. */
export function wordingOf(it: Activity, exists: (key: string) => boolean): Wording {
  const base = `activity.said.${it.type}`;
  const special = variant(it);
  const candidates = [special && `${base}_${special}`, base, "activity.said.other"].filter((key) => key !== null);
  const key = candidates.find(exists) ?? "activity.said.other";
  const isDate = it.fields.length === 1 && DATED.has(it.fields[0]!);
  const named = {
    card: it.card?.name ?? "",
    list: it.in_list?.name ?? "",
    from: it.from_list?.name ?? "",
    person: it.person?.name ?? "",
    added: it.labels_added.join(", "),
    removed: it.labels_removed.join(", "),
    labels: [...it.labels_added, ...it.labels_removed].join(", "),
    about: it.about ?? "",
    before: it.before ?? "",
    after: it.after ?? "",
  };
  return { key, named, dates: isDate ? ["before", "after"] : [] };
}
