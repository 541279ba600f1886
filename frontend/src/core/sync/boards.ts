/** The replicas of this browser: made at the first visit, kept alive, so that going back to a board shows it at once. */
import { computed, type ComputedRef, type Ref } from "vue";
import { api, dataOf } from "../api";
import { type Refused } from "../errors";
import { live } from "../live";
import { authorizedFetch, refusal, session } from "../session";
import type { Snapshot } from "../types";
import type { Change, Wish } from "./mutations";
import { dropSnapshot, keepQueue, keepSnapshot, keptQueue, keptSnapshot } from "./persist";
import { Replica, type World } from "./replica";

const replicas = new Map<string, Replica>();
const MOST_OPEN = 12;
let onRefused: (change: Change, reason: Refused) => void = () => undefined;

/** A page that is hidden may be ended without another word. */
addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") for (const replica of replicas.values()) replica.keepNow();
});

/** Say who tells the person that a change was refused. */
export function tellRefusals(tell: typeof onRefused): void {
  onRefused = tell;
}

async function send(wish: Wish, key: string): Promise<{ version?: number } | null> {
  const headers: Record<string, string> = { "Idempotency-Key": key };
  if (wish.body) headers["Content-Type"] = "application/json";
  const body = wish.body ? JSON.stringify(wish.body) : undefined;
  const response = await authorizedFetch(`/api/v1${wish.path}`, { method: wish.method, headers, body });
  if (!response.ok) throw await refusal(response);
  return response.status === 204 ? null : ((await response.json()) as { version?: number });
}

function worldOf(userId: string): World {
  return {
    loadSnapshot: (boardId) =>
      dataOf(api.GET("/api/v1/boards/{board_id}", { params: { path: { board_id: boardId } } })) as Promise<Snapshot>,
    send,
    follow: (topic, follower) => live.follow(topic, follower),
    keptSnapshot: (boardId) => keptSnapshot(userId, boardId),
    keepSnapshot: (boardId, snapshot) => keepSnapshot(userId, boardId, snapshot),
    dropSnapshot: (boardId) => dropSnapshot(userId, boardId),
    keptQueue: (boardId) => keptQueue(userId, boardId),
    keepQueue: (boardId, queue) => keepQueue(userId, boardId, queue),
    refused: (change, reason) => onRefused(change, reason),
    later: (ms, work) => void setTimeout(work, ms),
  };
}

/** The replica of a board; the same one for as long as the page lives and the board can be seen. */
export function replicaOf(boardId: string): Replica {
  let replica = replicas.get(boardId);
  if (!replica || replica.state.value === "gone" || replica.state.value === "failed") {
    replica = new Replica(boardId, worldOf(session.me?.id ?? "nobody"));
    void replica.open();
  }
  replicas.delete(boardId);
  replicas.set(boardId, replica);
  closeOldest();
  return replica;
}

function closeOldest(): void {
  for (const [boardId, replica] of replicas) {
    if (replicas.size <= MOST_OPEN) return;
    if (replica.waiting.value > 0) continue;
    replica.close();
    replicas.delete(boardId);
  }
}

/** How many changes of all open boards wait to be sent. */
export function useWaiting(): ComputedRef<number> {
  return computed(() => {
    void live.state.value;
    return [...replicas.values()].reduce((sum, replica) => sum + replica.waiting.value, 0);
  });
}

/** Try again at once what could not be sent, as when the network is back. */
export function sendAll(state: Ref<string>): void {
  if (state.value !== "live") return;
  for (const replica of replicas.values()) replica.sendNext();
}

/** Forget all boards, at sign-out. */
export function closeAll(): void {
  for (const replica of replicas.values()) replica.close();
  replicas.clear();
}
