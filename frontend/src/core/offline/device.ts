/**
 * What lies on this device of the private side: in IndexedDB, locked with AES-GCM. The key is the account's: it comes from
 * the server, cannot be read out of the browser again, and goes when the session ends. What still waits then stays locked
 * until the same person signs in.
 */
import { createStore, del, delMany, get, keys, set } from "idb-keyval";

/** A place for records; the browser's, or one of a test. */
export interface Records {
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
  del(names: string[]): Promise<void>;
  names(): Promise<string[]>;
}

/** Where a page keeps things while it lives, when the device keeps nothing. */
export function recordsInMemory(): Records {
  const held = new Map<string, unknown>();
  return {
    get: async (name) => held.get(name),
    set: async (name, value) => void held.set(name, value),
    del: async (names) => names.forEach((name) => held.delete(name)),
    names: async () => [...held.keys()],
  };
}

/** The browser's own; a private window may refuse it, at any call. */
export function recordsOnDevice(): Records {
  const store = createStore("grove-private", "kept");
  return {
    get: (name) => get(name, store),
    set: (name, value) => set(name, value, store),
    del: (names) => (names.length === 1 ? del(names[0] ?? "", store) : delMany(names, store)),
    names: () => keys<string>(store),
  };
}

interface Locked {
  nonce: Uint8Array<ArrayBuffer>;
  text: ArrayBuffer;
}

const NONCE_BYTES = 12;
const keyName = (owner: string): string => `key|${owner}`;
const isKey = (name: string): boolean => name.startsWith("key|");
/** Whether a record, or the key, is a person's. */
const isOf = (owner: string) => (name: string): boolean => name.startsWith(`${owner}|`) || name === keyName(owner);

/** What lies here of one person: readable only with their key, and each record only under its own name. */
export class Shelf {
  constructor(
    readonly owner: string,
    private readonly records: Records,
    private readonly key: CryptoKey,
  ) {}

  private full(name: string): string {
    return `${this.owner}|${name}`;
  }

  private how(name: string, nonce: Uint8Array<ArrayBuffer>): AesGcmParams {
    return { name: "AES-GCM", iv: nonce, additionalData: new TextEncoder().encode(this.full(name)) };
  }

  async set(name: string, value: unknown): Promise<void> {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const plain = new TextEncoder().encode(JSON.stringify(value));
    const text = await crypto.subtle.encrypt(this.how(name, nonce), this.key, plain);
    await this.records.set(this.full(name), { nonce, text } satisfies Locked);
  }

  /** What was kept under a name; undefined for nothing, and for what this key does not open. */
  async get<T>(name: string): Promise<T | undefined> {
    const locked = (await this.records.get(this.full(name))) as Locked | undefined;
    if (!locked) return undefined;
    try {
      const plain = await crypto.subtle.decrypt(this.how(name, locked.nonce), this.key, locked.text);
      return JSON.parse(new TextDecoder().decode(plain)) as T;
    } catch {
      return undefined;
    }
  }

  async del(name: string): Promise<void> {
    await this.records.del([this.full(name)]);
  }

  /** All that begins so, in the order of their names. */
  async all<T>(prefix: string): Promise<T[]> {
    const start = this.full(prefix);
    const names = (await this.records.names()).filter((name) => name.startsWith(start));
    const found = await Promise.all(names.map((name) => this.get<T>(name.slice(this.owner.length + 1))));
    return found.filter((it) => it !== undefined);
  }
}

/** A person's shelf. Their key is asked for once, and from then on held by the browser, which gives it to nobody. */
export async function openShelf(owner: string, records: Records, askKey: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Shelf> {
  let key = (await records.get(keyName(owner))) as CryptoKey | undefined;
  if (!key) {
    key = await crypto.subtle.importKey("raw", await askKey(), "AES-GCM", false, ["encrypt", "decrypt"]);
    await records.set(keyName(owner), key);
  }
  return new Shelf(owner, records, key);
}

/** Under names that begin so lies what waits to be sent, and what was read. */
export const WAITS = "waits|";
export const READ = "read|";

async function forget(records: Records, which: (name: string) => boolean): Promise<void> {
  const gone = (await records.names()).filter(which);
  if (gone.length) await records.del(gone);
}

/** Let go of all keys and of what was only read: nobody is signed in here. What waits stays, and cannot be opened. */
export async function lockDevice(records: Records): Promise<void> {
  await forget(records, (name) => isKey(name) || name.includes(`|${READ}`));
}

/** The names of what waits here of other people than this one. */
export async function waitingOfOthers(records: Records, owner: string): Promise<string[]> {
  return (await records.names()).filter((name) => name.includes(`|${WAITS}`) && !name.startsWith(`${owner}|`));
}

/** Whether something of a person lies here. */
export async function hasAnything(records: Records, owner: string): Promise<boolean> {
  return (await records.names()).some(isOf(owner));
}

/** Forget all that lies here of a person. */
export async function forgetPerson(records: Records, owner: string): Promise<void> {
  await forget(records, isOf(owner));
}
