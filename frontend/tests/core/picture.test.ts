import { describe, expect, it } from "vitest";
import { applyEvent, pictureOf, snapshotOf } from "@/core/sync/picture";
import { card, list, logged, snapshot } from "./builders";

const ids = (picture: ReturnType<typeof pictureOf>, listId: string): string[] =>
  (picture.columns.get(listId) ?? []).map((it) => it.id);

describe("a picture", () => {
  it("comes from a snapshot and goes back to it", () => {
    expect(snapshotOf(pictureOf(snapshot()))).toEqual(snapshot());
  });

  it("moves on with each event's number and tag", () => {
    const next = applyEvent(pictureOf(snapshot()), logged(11, "card.deleted", { card_id: "c1" }));
    expect([next.board.seq, next.board.tag, ids(next, "L1")]).toEqual([11, "tag11", ["c2"]]);
  });

  it("orders by position as bytes", () => {
    let picture = pictureOf(snapshot());
    picture = applyEvent(picture, logged(11, "card.created", { card: card("c4", "L1", "Zz") }));
    picture = applyEvent(picture, logged(12, "card.created", { card: card("c5", "L1", "a0V") }));
    expect(ids(picture, "L1")).toEqual(["c4", "c1", "c5", "c2"]);
  });

  it("keeps the arrays of lists that an event does not touch", () => {
    const before = pictureOf(snapshot());
    const after = applyEvent(before, logged(11, "card.moved", { card_id: "c1", list_id: "L1", position: "a2", version: 2, updated_at: "" }));
    expect(after.columns.get("L2")).toBe(before.columns.get("L2"));
    expect(ids(after, "L1")).toEqual(["c2", "c1"]);
  });

  it("lets a card live exactly where its list does", () => {
    let picture = pictureOf(snapshot());
    picture = applyEvent(picture, logged(11, "list.deleted", { list_id: "L2" }));
    picture = applyEvent(picture, logged(12, "card.created", { card: card("c9", "L2", "a5") }));
    picture = applyEvent(picture, logged(13, "card.moved", { card_id: "c1", list_id: "L2", position: "a6", version: 2, updated_at: "" }));
    expect([...picture.columns.keys()]).toEqual(["L1"]);
    expect(ids(picture, "L1")).toEqual(["c2"]);
    picture = applyEvent(picture, logged(14, "list.restored", { list: list("L2", "a1"), cards: [card("c3", "L2", "a0"), card("c9", "L2", "a5")] }));
    expect(ids(picture, "L2")).toEqual(["c3", "c9"]);
  });

  it("ignores what it does not show", () => {
    const before = pictureOf(snapshot());
    for (const event of [
      logged(11, "card.updated", { card_id: "archived", version: 2, updated_at: "", changes: { title: "x" } }),
      logged(11, "card.archived", { card_id: "archived", version: 2, updated_at: "" }),
      logged(11, "member.removed", { user_id: "nobody" }),
    ]) {
      expect(applyEvent(before, event).columns).toEqual(before.columns);
    }
  });

  it("follows completion, renaming and new positions", () => {
    let picture = pictureOf(snapshot());
    const stamp = { version: 2, updated_at: "now" };
    picture = applyEvent(picture, logged(11, "card.completed", { card_id: "c1", completed_at: "now", ...stamp }));
    expect(picture.columns.get("L1")?.[0]?.completed_at).toBe("now");
    picture = applyEvent(picture, logged(12, "card.reopened", { card_id: "c1", ...stamp }));
    expect(picture.columns.get("L1")?.[0]?.completed_at).toBeNull();
    const changes = { title: "new", description: "long", has_description: true };
    picture = applyEvent(picture, logged(13, "card.updated", { card_id: "c1", changes, ...stamp }));
    expect(picture.columns.get("L1")?.[0]).not.toHaveProperty("description");
    expect(picture.columns.get("L1")?.[0]).toMatchObject({ title: "new", has_description: true });
    picture = applyEvent(picture, logged(14, "list.rebalanced", { list_id: "L1", positions: { c1: "b1", c2: "b0" } }));
    expect(ids(picture, "L1")).toEqual(["c2", "c1"]);
    picture = applyEvent(picture, logged(15, "board.rebalanced", { positions: { L1: "b1", L2: "b0" } }));
    expect(picture.lists.map((it) => it.id)).toEqual(["L2", "L1"]);
  });
});
