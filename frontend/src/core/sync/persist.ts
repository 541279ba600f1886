/** What survives a reload, per person: pictures to start from, and changes that were not sent yet. */
import { createStore, del, get, set } from "idb-keyval";
import type { Mutation } from "./mutations";
import type { Snapshot } from "../types";

const store = createStore("grove", "boards");

const pictureKey = (userId: string, boardId: string): string => `picture:${userId}:${boardId}`;
const queueKey = (userId: string, boardId: string): string => `grove.queue:${userId}:${boardId}`;

/** A private window or a full disk must not stop anybody from working. */
async function quietly<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch {
    return undefined;
  }
}

export const keptSnapshot = (userId: string, boardId: string): Promise<Snapshot | undefined> =>
  quietly(get<Snapshot>(pictureKey(userId, boardId), store));

export const keepSnapshot = (userId: string, boardId: string, snapshot: Snapshot): Promise<void> =>
  quietly(set(pictureKey(userId, boardId), snapshot, store));

export const dropSnapshot = (userId: string, boardId: string): Promise<void> =>
  quietly(del(pictureKey(userId, boardId), store));

/** Changes that wait: kept at once, because a page may be closed the moment after a change was made. */
export async function keptQueue(userId: string, boardId: string): Promise<Mutation[]> {
  try {
    return JSON.parse(localStorage.getItem(queueKey(userId, boardId)) ?? "[]") as Mutation[];
  } catch {
    return [];
  }
}

export async function keepQueue(userId: string, boardId: string, queue: readonly Mutation[]): Promise<void> {
  try {
    if (queue.length) localStorage.setItem(queueKey(userId, boardId), JSON.stringify(queue));
    else localStorage.removeItem(queueKey(userId, boardId));
  } catch {
    // A full or forbidden storage must not stop anybody from working; the change is still in memory.
  }
}
