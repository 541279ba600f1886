/** The private side without a connection, for the person who is signed in: what waits, what was read, and doing things. */
import { ref, shallowRef } from "vue";
import { api, dataOf } from "../api";
import { Refused, Unreachable } from "../errors";
import { accessToken, authorizedFetch, refusal, session } from "../session";
import { othersCount, waitingCount } from "./count";
import { type Ask, type Deed, laneOf } from "./deeds";
import { forgetPerson, hasAnything, lockDevice, openShelf, READ, type Records, recordsInMemory, recordsOnDevice, Shelf, waitingOfOthers } from "./device";
import { type Answer, type News, Outbox, type Waiting } from "./outbox";

export type { Answer, Deed, News, Waiting };
export { laneOf };

/** What waits, oldest first. */
export const waiting = shallowRef<readonly Waiting[]>([]);
/** Whether this device keeps what is written, or only this page does. */
export const isKeeping = ref(true);
/** Whom to call, for words that were sent when their page was shut already. */
export const helpFor = shallowRef<{ lane: string; help: NonNullable<Answer["help"]> } | null>(null);

/** Lanes that are written in at this moment: their page says itself what became of them. */
export const openLanes = new Set<string>();

const SEND_MS = 20_000;
const READ_MS = 15_000;
/** So long a screen waits for an answer before it says that something is kept. */
const ANSWER_MS = 4_000;
const channel = new BroadcastChannel("grove-private");
const listeners = new Set<(news: News) => void>();
/** Names of what waits here of other people, locked; and who was asked about it. */
let ofOthers: readonly string[] = [];
let askedOf = "";
let held: Records | null = null;
let opened: { owner: string; outbox: Promise<Outbox> } | null = null;

/** The records of this device; null where the browser gives none. */
async function device(): Promise<Records | null> {
  try {
    held ??= recordsOnDevice();
    await held.names();
    return held;
  } catch {
    return null;
  }
}

async function shelfOf(owner: string): Promise<Shelf> {
  const records = await device();
  try {
    if (!records) throw new Unreachable();
    const shelf = await openShelf(owner, records, async () => {
      const { key } = await dataOf(api.GET("/api/v1/growth/device-key"));
      return Uint8Array.from(atob(key), (it) => it.charCodeAt(0));
    });
    isKeeping.value = true;
    return shelf;
  } catch (error) {
    if (error instanceof Refused && error.problem.status < 500) throw error; // too young, or signed out
    isKeeping.value = false;
    return shelfInMemory(owner);
  }
}

/** The same promises for as long as this page lives. */
async function shelfInMemory(owner: string): Promise<Shelf> {
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  return new Shelf(owner, recordsInMemory(), key);
}

const isOwn = (owner: string): boolean => session.status === "in" && session.me?.id === owner;

/** Never under another's name: whoever the browser would speak for has to be the one who wrote it. */
async function send(owner: string, ask: Ask, key: string): Promise<unknown> {
  await accessToken();
  if (!isOwn(owner)) throw new Unreachable();
  const headers: Record<string, string> = ask.method === "GET" ? {} : { "Idempotency-Key": key };
  if (ask.body) headers["Content-Type"] = "application/json";
  if (ask.version !== undefined) headers["If-Match"] = `"v${ask.version}"`;
  const body = ask.body && JSON.stringify(ask.body);
  const response = await authorizedFetch(`/api/v1${ask.path}`, { method: ask.method, headers, body, signal: AbortSignal.timeout(SEND_MS) });
  if (!response.ok) throw await refusal(response);
  return response.status === 204 ? null : response.json().catch(() => { throw new Unreachable(); });
}

/** One after the other in this page, where the browser has no locks over tabs: the keys keep two tabs from doubling. */
const queues = new Map<string, Promise<unknown>>();
function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const turn = (queues.get(name) ?? Promise.resolve()).then(work, work);
  queues.set(name, turn.catch(() => undefined));
  return turn;
}

function makeOutbox(owner: string, shelf: Shelf): Outbox {
  const outbox = new Outbox(shelf, {
    send: (ask, key) => send(owner, ask, key),
    alone: (what, work) => {
      const name = `grove-private:${owner}:${what}`;
      return isKeeping.value && navigator.locks ? (navigator.locks.request(name, work) as ReturnType<typeof work>) : inTurn(name, work);
    },
    later: (ms, work) => void setTimeout(() => isOwn(owner) && work().catch(console.warn), ms),
    changed: () => {
      channel.postMessage({ owner });
      void show(outbox, owner);
    },
    tell: (news) => {
      channel.postMessage({ owner, news });
      hear(news);
    },
  });
  return outbox;
}

function hear(news: News): void {
  if (news.became === "sent" && news.answer.help) helpFor.value = { lane: news.lane, help: news.answer.help };
  for (const listener of listeners) listener(news);
}

async function show(outbox: Outbox, owner: string): Promise<void> {
  const all = await outbox.all();
  if (!isOwn(owner)) return;
  waiting.value = all;
  waitingCount.value = all.length;
}

channel.addEventListener("message", ({ data }: MessageEvent<{ owner: string; news?: News }>) => {
  if (!opened || data.owner !== opened.owner || !isOwn(data.owner)) return;
  const { owner, outbox } = opened;
  void outbox.then((it) => {
    if (data.news) it.heard(data.news);
    if (data.news) hear(data.news);
    return show(it, owner);
  });
});

/** The outbox of whoever is signed in, opened at its first use. */
export function outboxOf(owner = session.me?.id ?? ""): Promise<Outbox> {
  if (opened?.owner !== owner) {
    const outbox = shelfOf(owner).then((shelf) => makeOutbox(owner, shelf));
    opened = { owner, outbox };
    outbox.then((it) => show(it, owner)).catch(() => opened?.outbox === outbox && (opened = null));
  }
  return opened.outbox;
}

/** What waits of whoever is signed in, also where nothing was opened yet. */
export async function readWaiting(): Promise<readonly Waiting[]> {
  const owner = session.me?.id;
  if (!owner) return [];
  const records = await device();
  const isHere = opened?.owner === owner || (records !== null && (await hasAnything(records, owner)));
  return isHere ? (await outboxOf(owner)).all() : [];
}

/** Somebody signed in, or is back: send what waits of theirs, and see whether something of others lies here. */
export async function resume(): Promise<void> {
  const owner = session.me?.id;
  const records = await device();
  if (!owner || !records) return;
  ofOthers = await waitingOfOthers(records, owner);
  if (askedOf !== owner) othersCount.value = ofOthers.length;
  askedOf = owner;
  if (!isKeeping.value && !waiting.value.length) opened = null; // it may keep something by now
  if (opened?.owner === owner || (await hasAnything(records, owner))) await (await outboxOf(owner)).drain();
}

/** Nobody is signed in any more: what lies here cannot be opened until the same person comes back. */
export async function shut(): Promise<void> {
  opened = null;
  askedOf = "";
  othersCount.value = 0;
  waiting.value = [];
  waitingCount.value = 0;
  helpFor.value = null;
  const records = await device();
  if (records) await lockDevice(records);
}

/** Forget all that lies here of whoever is signed in. */
export async function forgetOwn(): Promise<void> {
  const records = await device();
  if (records && session.me) await forgetPerson(records, session.me.id);
}

/** Throw away what waits of others. */
export async function forgetOthers(): Promise<void> {
  await (await device())?.del([...ofOthers]);
  othersCount.value = 0;
}

export function onNews(listener: (news: News) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Send what waits now; how it stands with a lane after that, or after some seconds. */
export async function sendNow(lane: string): Promise<"sent" | "kept" | "refused"> {
  const outbox = await outboxOf();
  await Promise.race([outbox.drain(), new Promise((done) => setTimeout(done, ANSWER_MS))]);
  const left = (await outbox.all()).filter((it) => it.lane === lane);
  return left.some((it) => it.no) ? "refused" : left.length ? "kept" : "sent";
}

/**
 * Do something now, or as soon as there is a connection; whether it was sent. What the server refuses at once throws
 * `Refused` and does not stay: whoever did it sees the reason in front of them.
 */
export async function act(deed: Deed): Promise<"sent" | "kept"> {
  const outbox = await outboxOf();
  const { lane } = await keep(deed);
  const became = await sendNow(lane);
  if (became !== "refused") return became;
  const no = (await outbox.all()).find((it) => it.lane === lane)?.no;
  await outbox.drop(lane);
  throw new Refused({ type: "about:blank", title: "", status: 400, code: "http_error", ...no });
}

/** Throw away what waits in a lane. */
export async function drop(lane: string): Promise<void> {
  await (await outboxOf()).drop(lane);
}

/** Keep refused words as something new. */
export async function keepAsNew(it: Waiting): Promise<void> {
  await (await outboxOf()).keepAsNew(it);
}

/** Ask once more for what was refused. */
export async function retry(it: Waiting): Promise<void> {
  await (await outboxOf()).retry(it);
}

/** Keep a deed; a full disk is said, and the page keeps it for as long as it lives. */
export async function keep(deed: Deed): Promise<Waiting> {
  const outbox = await outboxOf();
  try {
    return await outbox.keep(deed);
  } catch (error) {
    const owner = session.me?.id ?? "";
    isKeeping.value = false;
    console.warn(error);
    const inPage = makeOutbox(owner, await shelfInMemory(owner));
    opened = { owner, outbox: Promise.resolve(inPage) };
    return inPage.keep(deed);
  }
}

/** Read from the server; without a connection, what was read last. */
export async function readOrKept<T>(name: string, read: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const shelf = outboxOf().then((it) => it.shelf, () => null);
  try {
    const fresh = await read(AbortSignal.timeout(READ_MS));
    void shelf.then((it) => it?.set(READ + name, fresh)).catch(() => undefined);
    return fresh;
  } catch (error) {
    const kept = error instanceof Unreachable ? await (await shelf)?.get<T>(READ + name) : undefined;
    if (kept === undefined) throw error;
    return kept;
  }
}

addEventListener("online", () => void resume());
addEventListener("beforeunload", (event) => {
  if (!isKeeping.value && waiting.value.length) event.preventDefault();
});
