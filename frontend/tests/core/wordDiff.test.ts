import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDiff } from "../../src/features/board/card/revisions/wordDiff";

const text = fc.array(fc.constantFrom("bean", "pea", " ", "\n", "leek,"), { maxLength: 30 }).map((words) => words.join(""));

describe("a difference of words", () => {
  it("says what is gone and what is new", () => {
    expect(wordDiff("two rows of beans", "two long rows of peas")).toEqual([
      { kind: "same", text: "two " },
      { kind: "new", text: "long " },
      { kind: "same", text: "rows of " },
      { kind: "gone", text: "beans" },
      { kind: "new", text: "peas" },
    ]);
    expect(wordDiff("", "")).toEqual([]);
  });

  it("holds both texts whole", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (kind: string): string => parts.filter((it) => it.kind !== kind).map((it) => it.text).join("");
        expect(without("new")).toBe(before);
        expect(without("gone")).toBe(after);
      }),
    );
  });

  it("does not try a huge one word by word", () => {
    const parts = wordDiff("a ".repeat(5_000), "b ".repeat(5_000));
    expect(parts.map((it) => it.kind).filter((kind) => kind !== "same")).toEqual(["gone", "new"]);
  });
});
