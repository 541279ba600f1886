import { expect, test } from "vitest";
import { wordingOf } from "@/features/board/activity/wording";
import { dateOf, dayOf, onDay, pageOf, plusDays, turned } from "@/features/board/calendar/days";
import { inOrder, orderOf, orderText } from "@/features/board/table/order";
import { groupOf } from "@/features/work/useWork";
import type { Activity } from "@/core/types";
import en from "@/locales/views.en.json";
import fr from "@/locales/views.fr.json";
import { card } from "./builders";

const names = { listAt: () => 0, labels: () => "", people: () => "" };

test("rows are sorted by a column, what has nothing there comes last both ways", () => {
  const cards = [card("a", "L1", "a0", { title: "card 10" }), card("b", "L1", "a1", { title: "Card 9", due_at: "2026-01-02T00:00:00Z" }), card("c", "L1", "a2", { title: "b", due_at: "2026-01-01T00:00:00Z" })];
  const ids = (asked: string): string => inOrder(cards, orderOf(asked), names, "en").map((it) => it.id).join("");

  expect([ids("title"), ids("-title"), ids("due"), ids("-due"), ids("nonsense")]).toEqual(["cba", "abc", "cba", "bca", "abc"]);
  expect([orderText(orderOf("-due")), orderText(orderOf("list"))]).toEqual(["-due", undefined]);
});

test("a month is shown in whole weeks, and a page turns", () => {
  const november = dateOf("2026-11-28");
  const days = pageOf(november, "month", 1).map(dayOf);

  expect([days[0], days.at(-1), days.length]).toEqual(["2026-10-26", "2026-12-06", 42]);
  expect(pageOf(november, "week", 0).map(dayOf)[0]).toBe("2026-11-22");
  expect([dayOf(turned(november, "month", 1)), dayOf(turned(november, "week", -1))]).toEqual(["2026-12-01", "2026-11-21"]);
  expect(dayOf(dateOf("rubbish", new Date(2026, 0, 5)))).toBe("2026-01-05");
});

test("a card keeps its time on another day", () => {
  const at = new Date(2026, 10, 28, 17, 30);
  const moved = new Date(onDay(at.toISOString(), dayOf(plusDays(at, 7))));

  expect([dayOf(moved), moved.getHours(), moved.getMinutes()]).toEqual(["2026-12-05", 17, 30]);
});

test("work is grouped by when it is due", () => {
  const now = new Date(2026, 10, 28, 12);
  const due = (days: number, hour: number): string => new Date(2026, 10, 28 + days, hour).toISOString();

  expect([due(0, 11), due(0, 23), due(3, 9), due(8, 9), null].map((at) => groupOf(at, now))).toEqual(["overdue", "today", "week", "later", "none"]);
});

const happened = (more: Partial<Activity>): Activity => ({ seq: 1, at: "", type: "card.moved", actor: null, card: null, in_list: null, from_list: null, person: null, labels_added: [], labels_removed: [], about: null, fields: [], before: null, after: null, ...more });

function keysOf(tree: object, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === "object" ? keysOf(value, `${prefix}${key}.`) : [`${prefix}${key}`]));
}

test("what happened is said in its own words, what is not known in general ones", () => {
  const known = new Set(keysOf(en));
  const say = (more: Partial<Activity>): string => wordingOf(happened(more), (key) => known.has(key)).key.replace("activity.said.", "");

  expect(say({ from_list: { id: "a", name: "A" }, in_list: { id: "b", name: "B" } })).toBe("card.moved");
  expect(say({ from_list: { id: "a", name: "A" }, in_list: { id: "a", name: "A" } })).toBe("card.moved_reordered");
  expect(say({ type: "card.labelled", labels_removed: ["x"] })).toBe("card.labelled_removed");
  expect(say({ type: "card.updated", fields: ["due_at"], after: "2026-01-01" })).toBe("card.updated_due_at_set");
  expect(say({ type: "card.updated", fields: ["due_at", "title"] })).toBe("card.updated");
  expect(say({ type: "checklist_item.updated", fields: ["done_at"] })).toBe("checklist_item.updated_unticked");
  expect(say({ type: "list.updated", fields: ["archived"], after: "true" })).toBe("list.updated_archived");
  expect(say({ type: "moon.landed" })).toBe("other");
});

test("both languages say the same", () => {
  expect(keysOf(fr)).toEqual(keysOf(en));
});
