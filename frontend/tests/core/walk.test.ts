import { expect, test } from "vitest";
import { applyEvent, pictureOf } from "@/core/sync/picture";
import { Walk } from "@/features/board/past/walk";
import { card, logged, snapshot } from "./builders";

test("any moment is what following from the beginning would show, forwards, backwards and across kept pictures", async () => {
  const events = Array.from({ length: 300 }, (_, n) =>
    n % 3 === 0
      ? logged(11 + n, "card.created", { card: card(`n${n}`, n % 2 ? "L1" : "L2", `b${String(n).padStart(4, "0")}`) })
      : logged(11 + n, "card.updated", { card_id: "c1", version: n, updated_at: "", changes: { title: `name ${n}` } }),
  );
  const at = (seq: number) => events.slice(0, seq - 10).reduce(applyEvent, pictureOf(snapshot(10)));
  const kept = [10, 150];
  let reads = 0;
  const walk = new Walk({
    past: async (seq) => {
      reads += 1;
      const from = kept.findLast((it) => it <= seq)!;
      const picture = at(from);
      return { reach: { first: 10, head: 310 }, picture: { ...snapshot(from), board: picture.board, cards: [...picture.columns.values()].flat() } };
    },
    events: async (after) => events.slice(after - 10, after - 10 + 40),
  });

  for (const seq of [310, 160, 155, 12, 149, 10, 309]) {
    const { picture, last } = await walk.at(seq);
    expect(picture).toEqual(at(seq));
    expect(last).toEqual(seq === picture.board.seq && (seq === 10 || seq === 150) ? null : events[seq - 11]);
  }
  expect(walk.reach).toEqual({ first: 10, head: 310 });
  expect(reads).toBe(2);
});
