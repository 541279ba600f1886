/** What survives a reload, per person: pictures to start from, and changes that were not sent yet. */
import { createStore, del, get, set } from "idb-keyval";
import type { Mutation } from "./mutations";
import type { Snapshot } from "../types";

const store = createStore("grove", "boards");

const pictureKey = (userId: string, boardId: string): string => `picture:${userId}:${boardId}`;
const queueKey = (userId: string, boardId: string): string => `queue:${userId}:${boardId}`;

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

export const keptQueue = async (userId: string, boardId: string): Promise<Mutation[]> =>
  (await quietly(get<Mutation[]>(queueKey(userId, boardId), store))) ?? [];

export const keepQueue = (userId: string, boardId: string, queue: readonly Mutation[]): Promise<void> =>
  quietly(queue.length ? set(queueKey(userId, boardId), queue, store) : del(queueKey(userId, boardId), store));
