import { describe, expect, it } from "vitest";
import { groupsOf } from "../../src/features/notices/useNotices";
import type { Notice } from "../../src/core/types";

const notice = (id: string, card_id: string | null, board_id = "b"): Notice => ({
  id,
  kind: "commented",
  actor: null,
  board_id,
  board_title: "Board",
  card_id,
  card_title: card_id,
  comment_id: null,
  excerpt: null, workspace_id: null, workspace_title: null, detail: null,
  created_at: "",
  read: false,
});

describe("notices", () => {
  it("about one card stand together, where the latest of them is", () => {
    const groups = groupsOf([notice("5", "c1"), notice("4", "c1"), notice("3", null), notice("2", null), notice("1", "c1")]);
    expect(groups.map((it) => [it.key, it.notices.map((each) => each.id)])).toEqual([
      ["c1", ["5", "4", "1"]],
      ["b", ["3", "2"]],
    ]);
    expect(groupsOf([])).toEqual([]);
  });
});
