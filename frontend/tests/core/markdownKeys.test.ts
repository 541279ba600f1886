import { describe, expect, it } from "vitest";
import { continueList, wrap } from "@/features/board/card/markdownKeys";
import { fromLocal, toLocal } from "@/features/board/card/dates";

function field(value: string, from = value.length, to = from): HTMLTextAreaElement {
  const element = document.createElement("textarea");
  element.value = value;
  element.setSelectionRange(from, to);
  return element;
}

describe("keys of the description", () => {
  it("wrap the selection", () => {
    const it_ = field("one two", 4, 7);
    wrap(it_, "**", "**");
    expect(it_.value).toBe("one **two**");
  });

  it.each([
    ["- one", "- one\n- "],
    ["2. two", "2. two\n3. "],
    ["  * [x] done", "  * [x] done\n  * [ ] "],
  ])("continue %j", (before, after) => {
    const it_ = field(before);
    expect(continueList(it_)).toBe(true);
    expect(it_.value).toBe(after);
  });

  it("end a list on an empty item, and leave prose alone", () => {
    const empty = field("- one\n- ");
    expect(continueList(empty)).toBe(true);
    expect(empty.value).toBe("- one\n");
    expect(continueList(field("prose"))).toBe(false);
  });
});

describe("dates", () => {
  it("go through a field and back to the minute", () => {
    expect(fromLocal(toLocal("2027-03-14T09:26:00.000Z"))).toBe("2027-03-14T09:26:00.000Z");
    expect([fromLocal(""), toLocal(null)]).toEqual([null, ""]);
  });
});
