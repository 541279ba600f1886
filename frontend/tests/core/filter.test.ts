import { describe, expect, it } from "vitest";
import { type BoardFilter, EVERYTHING, filterOf, queryOf, sizeOf, testOf } from "../../src/features/board/filter";
import { card } from "./builders";

const now = new Date(2027, 2, 14, 12, 0);
const at = (days: number, hours = 0): string => new Date(2027, 2, 14 + days, 12 + hours).toISOString();
const fits = (filter: Partial<BoardFilter>, more: object): boolean => testOf({ ...EVERYTHING, ...filter }, now)!(card("c", "L1", "a0", more));

describe("a filter", () => {
  it("that asks for nothing is none", () => {
    expect(testOf(EVERYTHING)).toBeNull();
    expect(testOf({ ...EVERYTHING, words: "  " })).toBeNull();
  });

  it("wants all words and one of the labels and people", () => {
    expect(fits({ words: "CARD c" }, {})).toBe(true);
    expect(fits({ words: "card x" }, {})).toBe(false);
    expect(fits({ labels: ["a", "b"] }, { label_ids: ["b"] })).toBe(true);
    expect(fits({ labels: ["a"] }, { label_ids: ["b"] })).toBe(false);
    expect(fits({ people: ["none"] }, {})).toBe(true);
    expect(fits({ people: ["none"] }, { assignee_ids: ["x"] })).toBe(false);
    expect(fits({ people: ["none", "x"] }, { assignee_ids: ["x"] })).toBe(true);
    expect(fits({ labels: ["a"], people: ["x"] }, { label_ids: ["a"] })).toBe(false);
  });

  it("knows days by the person's own calendar", () => {
    expect(fits({ due: "none" }, {})).toBe(true);
    expect(fits({ due: "some" }, { due_at: at(900) })).toBe(true);
    expect(fits({ due: "overdue" }, { due_at: at(-1) })).toBe(true);
    expect(fits({ due: "overdue" }, { due_at: at(-1), completed_at: at(0) })).toBe(false);
    expect(fits({ due: "day" }, { due_at: at(0, 11) })).toBe(true);
    expect(fits({ due: "day" }, { due_at: at(0, 13) })).toBe(false);
    expect(fits({ due: "week" }, { due_at: at(7) })).toBe(true);
    expect(fits({ due: "week" }, { due_at: at(8, 1) })).toBe(false);
    expect(fits({ due: "month" }, { due_at: at(30) })).toBe(true);
    expect(fits({ due: "month" }, {})).toBe(false);
  });

  it("looks into fields", () => {
    expect(fits({ fields: { f1: "some" } }, { fields: { f1: 0 } })).toBe(true);
    expect(fits({ fields: { f1: "some" } }, {})).toBe(false);
    expect(fits({ fields: { f1: "none" } }, {})).toBe(true);
    expect(fits({ fields: { f1: "o1" } }, { fields: { f1: "o1" } })).toBe(true);
    expect(fits({ fields: { f1: "o1" } }, { fields: { f1: "o2" } })).toBe(false);
  });

  it("tells what is done from what is not", () => {
    expect(fits({ isDone: true }, { completed_at: at(0) })).toBe(true);
    expect(fits({ isDone: false }, { completed_at: at(0) })).toBe(false);
  });

  it("goes into an address and comes back from it, beside what else is there", () => {
    const filter: BoardFilter = { words: "sow, dig", labels: ["a", "b"], people: ["none"], due: "week", isDone: false, fields: { f1: "some" } };
    const query = queryOf(filter, { view: "table", q: "old" });
    expect(query).toEqual({ view: "table", q: "sow, dig", label: "a,b", who: "none", due: "week", done: "no", "f.f1": "some" });
    expect(filterOf(query)).toEqual(filter);
    expect(queryOf(EVERYTHING, query)).toEqual({ view: "table" });
    expect(filterOf({ due: "yesterday", done: "maybe", label: ",," })).toEqual(EVERYTHING);
    expect(sizeOf(filter)).toBe(6);
  });
});
