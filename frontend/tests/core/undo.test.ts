import { beforeEach, describe, expect, it, vi } from "vitest";
import { Refused } from "@/core/errors";
import type { Follower } from "@/core/live";
import type { Wish } from "@/core/sync/mutations";
import { Replica, type World } from "@/core/sync/replica";
import { BOARD_ID, logged, snapshot } from "./builders";

const flush = (): Promise<void> => new Promise((done) => setTimeout(done));

function worldThat(answer: (wish: Wish) => Promise<{ version?: number } | null>) {
  const sent: Wish[] = [];
  const keys: string[] = [];
  const followers: Follower[] = [];
  const world: World = {
    loadSnapshot: async () => snapshot(),
    send: (wish, key) => {
      sent.push(wish);
      keys.push(key);
      return answer(wish);
    },
    follow: (_, follower) => {
      followers.push(follower);
      return () => undefined;
    },
    keptSnapshot: async () => undefined,
    keepSnapshot: async () => undefined,
    dropSnapshot: async () => undefined,
    keptQueue: async () => [],
    keepQueue: async () => undefined,
    refused: () => undefined,
    later: () => undefined,
  };
  return { world, sent, keys, hear: (...args: Parameters<typeof logged>) => followers[0]?.onEvent(logged(...args)) };
}

const moved = (cardId: string, listId: string): object => ({ card_id: cardId, list_id: listId, position: "a5", version: 2, updated_at: "" });

describe("taking back", () => {
  let answer: (wish: Wish) => Promise<{ version?: number } | null>;
  let made: ReturnType<typeof worldThat>;
  let replica: Replica;
  const move = (): string => replica.change({ kind: "move_card", card_id: "c1", list_id: "L2", place: { position: "bottom" } });
  const undone = (): unknown[] => made.sent.filter((wish) => wish.path.endsWith("/undo")).map((wish) => wish.body);

  beforeEach(async () => {
    vi.stubGlobal("crypto", { ...crypto, randomUUID: () => `key-${Math.random()}` });
    answer = async () => ({ version: 2 });
    made = worldThat((wish) => answer(wish));
    replica = new Replica(BOARD_ID, made.world);
    await replica.open();
  });

  it("asks for the number that the log gave", async () => {
    made.hear(11, "card.moved", moved("c1", "L2"), move());

    expect(replica.undo()).toBe(true);
    await flush();
    expect(undone()).toEqual([{ seq: 11 }]);
    expect(replica.undo()).toBe(false);
  });

  it("waits for the number when one is faster than the log", async () => {
    const id = move();
    replica.undo();
    await flush();
    expect(undone()).toEqual([]);

    made.hear(11, "card.moved", moved("c1", "L2"), id);
    await flush();
    expect(undone()).toEqual([{ seq: 11 }]);
  });

  it("does again what was taken back, until something else is done", async () => {
    made.hear(11, "card.moved", moved("c1", "L2"), move());
    await flush();
    replica.undo();
    await flush();
    made.hear(12, "card.moved", moved("c1", "L1"), made.keys.at(-1));
    expect(replica.redo()).toBe(true);
    await flush();
    made.hear(13, "card.moved", moved("c1", "L2"), made.keys.at(-1));
    replica.undo();
    await flush();
    expect(undone()).toEqual([{ seq: 11 }, { seq: 12 }, { seq: 13 }]);

    move();
    expect(replica.redo()).toBe(false);
  });

  it("takes back the one that is named, and nothing that was refused", async () => {
    const first = move();
    made.hear(11, "card.moved", moved("c1", "L2"), first);
    answer = async () => Promise.reject(new Refused({ type: "", title: "", status: 409, code: "list_is_full" }));
    const second = replica.change({ kind: "delete_card", card_id: "c2" });
    await flush();

    expect(replica.undo(second)).toBe(false);
    expect(replica.undo(first)).toBe(true);
  });

  it("shows many cards moved at once, whichever of their events have come", async () => {
    const order = (): string[] => (replica.picture.value?.columns.get("L2") ?? []).map((card) => card.id);
    const id = replica.change({ kind: "move_cards", card_ids: ["c2", "c1"], list_id: "L2", place: { position: "top" } });
    expect(order()).toEqual(["c2", "c1", "c3"]);
    await flush();

    made.hear(11, "card.moved", { ...moved("c2", "L2"), position: "Zx" }, id);
    expect(order()).toEqual(["c2", "c1", "c3"]);
    made.hear(12, "card.moved", { ...moved("c1", "L2"), position: "Zy" }, id);
    expect(order()).toEqual(["c2", "c1", "c3"]);
    expect(replica.waiting.value).toBe(0);
    expect(replica.pending.value).toEqual([]);
  });
});
