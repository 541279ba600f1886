import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Refused, Unreachable } from "@/core/errors";
import type { Follower } from "@/core/live";
import type { Mutation, Wish } from "@/core/sync/mutations";
import { pictureOf } from "@/core/sync/picture";
import { Replica, type World } from "@/core/sync/replica";
import type { Logged, Snapshot } from "@/core/types";
import { BOARD_ID, card, logged, snapshot } from "./builders";

const flush = (): Promise<void> => new Promise((done) => setTimeout(done));

function refused(status: number, code: string): Refused {
  return new Refused({ type: "", title: code, status, code });
}

/** A world in memory: remembers what was asked, and answers as the test wants. */
class FakeWorld implements World {
  sent: { wish: Wish; key: string }[] = [];
  kept = new Map<string, unknown>();
  followers: Follower[] = [];
  later_: (() => void)[] = [];
  refusals: string[] = [];
  answer: (wish: Wish, key: string) => Promise<{ version?: number } | null> = async () => ({ version: 2 });
  snapshots = 0;
  current = snapshot();

  async loadSnapshot(): Promise<Snapshot> {
    this.snapshots += 1;
    return this.current;
  }
  async send(wish: Wish, key: string): Promise<{ version?: number } | null> {
    this.sent.push({ wish, key });
    return this.answer(wish, key);
  }
  follow(_: string, follower: Follower): () => void {
    this.followers.push(follower);
    return () => void this.followers.splice(this.followers.indexOf(follower), 1);
  }
  keptSnapshot = async (): Promise<Snapshot | undefined> => this.kept.get("snapshot") as Snapshot | undefined;
  keepSnapshot = async (_: string, it: Snapshot): Promise<void> => void this.kept.set("snapshot", it);
  dropSnapshot = async (): Promise<void> => void this.kept.delete("snapshot");
  keptQueue = async (): Promise<Mutation[]> => (this.kept.get("queue") as Mutation[] | undefined) ?? [];
  keepQueue = async (_: string, queue: readonly Mutation[]): Promise<void> => void this.kept.set("queue", structuredClone(queue));
  refused(_: unknown, reason: Refused): void {
    this.refusals.push(reason.problem.code);
  }
  later(_: number, work: () => void): void {
    this.later_.push(work);
  }
  runLater(): void {
    for (const work of this.later_.splice(0)) work();
  }
  hear(event: Logged): void {
    for (const follower of this.followers) follower.onEvent(event);
  }
}

const moved = (cardId: string, listId: string, position: string): object => ({
  card_id: cardId,
  list_id: listId,
  position,
  version: 2,
  updated_at: "",
});
const order = (replica: Replica, listId: string): string[] =>
  (replica.picture.value?.columns.get(listId) ?? []).map((it) => it.id);

describe("a replica", () => {
  let world: FakeWorld;
  let replica: Replica;

  beforeEach(async () => {
    vi.stubGlobal("crypto", { ...crypto, randomUUID: () => `key-${Math.random()}` });
    world = new FakeWorld();
    replica = new Replica(BOARD_ID, world);
    await replica.open();
  });

  it("reads the board once and follows from there", () => {
    expect([world.snapshots, replica.position()]).toEqual([1, { seq: 10, tag: "tag10" }]);
    world.hear(logged(11, "card.moved", moved("c1", "L2", "a5")));
    expect([world.snapshots, order(replica, "L2")]).toEqual([1, ["c3", "c1"]]);
  });

  it("ignores an event that it has", () => {
    world.hear(logged(10, "card.deleted", { card_id: "c1" }));
    expect(order(replica, "L1")).toEqual(["c1", "c2"]);
  });

  it("shows a change at once, and once when the log has it", async () => {
    replica.change({ kind: "move_card", card_id: "c1", list_id: "L2", place: { position: "bottom" } });
    expect(order(replica, "L2")).toEqual(["c3", "c1"]);
    await flush();
    const key = world.sent[0]?.key ?? "";
    world.hear(logged(11, "card.moved", moved("c1", "L2", "Zz"), key));
    expect(order(replica, "L2")).toEqual(["c1", "c3"]);
    expect(replica.waiting.value).toBe(0);
    expect(world.kept.get("queue")).toEqual([]);
  });

  it("replays its own change over what others do meanwhile", async () => {
    world.answer = () => new Promise(() => undefined);
    replica.change({ kind: "move_card", card_id: "c1", list_id: "L2", place: { before_id: "c3" } });
    world.hear(logged(11, "card.created", { card: card("c9", "L2", "Zz") }));
    expect(order(replica, "L2")).toEqual(["c9", "c1", "c3"]);
  });

  it("takes a refused change back and says why", async () => {
    world.answer = async () => {
      throw refused(403, "forbidden");
    };
    replica.change({ kind: "delete_card", card_id: "c1" });
    expect(order(replica, "L1")).toEqual(["c2"]);
    await flush();
    expect(order(replica, "L1")).toEqual(["c1", "c2"]);
    expect(world.refusals).toEqual(["forbidden"]);
  });

  it("keeps what cannot be sent, and sends it with the same key in the same order", async () => {
    world.answer = async () => {
      throw new Unreachable();
    };
    replica.change({ kind: "create_card", card_id: "new", list_id: "L1", title: "New", place: { position: "top" } });
    replica.change({ kind: "update_card", card_id: "new", patch: { title: "Newer" } });
    await flush();
    expect(replica.waiting.value).toBe(2);
    expect(order(replica, "L1")).toEqual(["new", "c1", "c2"]);

    world.answer = async () => ({ version: 1 });
    const after = new Replica(BOARD_ID, world);
    await after.open();
    await flush();
    await flush();
    const keys = world.sent.map((it) => it.key);
    expect(keys[1]).toBe(keys[0]);
    expect(world.sent.slice(1).map((it) => it.wish.method)).toEqual(["POST", "PATCH"]);
  });

  it("tries again when others were faster, but not for ever", async () => {
    world.answer = async () => {
      throw refused(409, "conflict");
    };
    replica.change({ kind: "delete_card", card_id: "c1" });
    for (let tries = 0; tries < 8; tries += 1) {
      await flush();
      world.runLater();
    }
    await flush();
    expect(world.sent).toHaveLength(5);
    expect(world.refusals).toEqual(["conflict"]);
  });

  it("lets go of an answered change that the log has nothing to say about", async () => {
    world.answer = async () => ({ version: 1 });
    replica.change({ kind: "move_card", card_id: "c1", list_id: "L1", place: { position: "top" } });
    await flush();
    expect([replica.waiting.value, world.kept.get("queue")]).toEqual([0, []]);
  });

  it("reads the board again after a reset, with its own changes kept", async () => {
    world.answer = () => new Promise(() => undefined);
    replica.change({ kind: "update_card", card_id: "c1", patch: { title: "Mine" } });
    world.current = snapshot(3);
    replica.onReset();
    await flush();
    expect([world.snapshots, replica.position()?.seq]).toEqual([2, 3]);
    expect(replica.picture.value?.columns.get("L1")?.[0]?.title).toBe("Mine");
  });

  it("forgets everything when the right is gone", async () => {
    world.answer = () => new Promise(() => undefined);
    replica.change({ kind: "update_card", card_id: "c1", patch: { title: "Mine" } });
    replica.onRevoked();
    expect([replica.state.value, world.kept.get("queue"), world.kept.has("snapshot")]).toEqual(["gone", [], false]);
  });

  it("keeps what it read, and what came since when the page is about to go", () => {
    const keptSeq = (): number | undefined => (world.kept.get("snapshot") as Snapshot | undefined)?.board.seq;
    world.runLater();
    expect(keptSeq()).toBe(10);
    world.hear(logged(11, "card.deleted", { card_id: "c1" }));
    expect(keptSeq()).toBe(10);
    replica.keepNow();
    expect(keptSeq()).toBe(11);
  });

  it("starts from what it kept, without reading the board", async () => {
    world.runLater();
    await flush();
    const again = new Replica(BOARD_ID, world);
    await again.open();
    expect([world.snapshots, again.position()?.seq]).toEqual([1, 10]);
  });
});

describe("many changes", () => {
  it("leave the server's order whatever was pending and whenever events come", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ card: fc.constantFrom("c1", "c2", "c3"), list: fc.constantFrom("L1", "L2"), late: fc.boolean() }), { maxLength: 12 }), async (steps) => {
        const world = new FakeWorld();
        const replica = new Replica(BOARD_ID, world);
        await replica.open();
        const held: Logged[] = [];
        let seq = 10;
        let truth = pictureOf(snapshot());
        const { applyEvent } = await import("@/core/sync/picture");
        for (const [index, step] of steps.entries()) {
          replica.change({ kind: "move_card", card_id: step.card, list_id: step.list, place: { position: "bottom" } });
          await flush();
          seq += 1;
          const event = logged(seq, "card.moved", { ...moved(step.card, step.list, `b${String(index).padStart(2, "0")}V`), version: index + 2 }, world.sent[index]?.key);
          truth = applyEvent(truth, event);
          held.push(event);
          if (!step.late) for (const it of held.splice(0)) world.hear(it);
        }
        for (const it of held.splice(0)) world.hear(it);
        expect(replica.picture.value?.columns).toEqual(truth.columns);
        expect(replica.waiting.value).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
