import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { Refused, Unreachable } from "@/core/errors";
import { lockDevice, openShelf, recordsInMemory, type Records, Shelf, waitingOfOthers } from "@/core/offline/device";
import { type Ask, type Deed } from "@/core/offline/deeds";
import { type News, Outbox, type World } from "@/core/offline/outbox";

const no = (status: number, code: string): Refused => new Refused({ type: "", title: code, status, code });
const KEY = new Uint8Array(32).fill(7);

/** What the server of the private side promises: keys, ids, versions. Answers get lost, and keys are forgotten. */
class FakeServer {
  rows = new Map<string, { path: string; version: number; body: Record<string, unknown>; history: string[] }>();
  kept = new Map<string, { asked: string; answer: unknown }>();
  made = 0;
  /** How the next requests go; without one, well. */
  weather: ("lost" | "unheard" | "busy")[] = [];

  async send(ask: Ask, key: string): Promise<unknown> {
    await Promise.resolve();
    const now = this.weather.shift();
    if (now === "unheard") throw new Unreachable();
    if (now === "busy") throw no(503, "unavailable");
    const answer = this.answer(ask, key);
    await Promise.resolve();
    if (now === "lost") throw new Unreachable();
    return answer;
  }

  private answer(ask: Ask, key: string): unknown {
    if (ask.method === "GET") return this.shown(ask);
    const asked = JSON.stringify(ask);
    const before = this.kept.get(key);
    if (before && before.asked !== asked) throw no(422, "idempotency_key_reused");
    const answer = before ? before.answer : this.write(ask);
    this.kept.set(key, { asked, answer });
    return answer;
  }

  private shown(ask: Ask): unknown {
    const row = this.rows.get(ask.path.split("/").at(-1) ?? "");
    if (!row) throw no(404, "not_found");
    return { ...row.body, version: row.version };
  }

  private write(ask: Ask): unknown {
    const body = (ask.body ?? {}) as Record<string, unknown>;
    if (ask.method === "POST") {
      const id = String(body.id ?? ask.path);
      if (this.rows.has(id)) throw no(409, "id_taken");
      this.made += 1;
      this.rows.set(id, { path: ask.path, version: 1, body, history: [String(body.body)] });
      return { version: 1 };
    }
    const row = this.rows.get(ask.path.split("/").at(-1) ?? "");
    if (ask.method !== "PATCH") return {};
    if (!row) throw no(404, "not_found");
    if (ask.version !== undefined && ask.version !== row.version) throw no(412, "stale_version");
    Object.assign(row, { version: row.version + 1, body: { ...row.body, ...body } });
    row.history.push(String(body.body));
    return { version: row.version };
  }
}

/** One tab: what it plans for later is done when the test says so. */
class Tab implements World {
  news: News[] = [];
  plans: (() => Promise<void>)[] = [];
  outbox: Outbox;
  others: Tab[] = [];
  constructor(
    private readonly server: FakeServer,
    shelf: Shelf,
    private readonly locks: Map<string, Promise<unknown>> | null,
  ) {
    this.outbox = new Outbox(shelf, this);
  }
  send = (ask: Ask, key: string): Promise<unknown> => this.server.send(ask, key);
  alone<T>(what: string, work: () => Promise<T>): Promise<T> {
    const locks = what === "send" ? this.locks : (this.locks ?? KEEPS);
    if (!locks) return work();
    const turn = (locks.get(what) ?? Promise.resolve()).then(work, work);
    locks.set(what, turn.catch(() => undefined));
    return turn;
  }
  later = (_: number, work: () => Promise<void>): void => void this.plans.push(work);
  changed(): void {}
  tell(news: News): void {
    this.news.push(news);
    for (const other of this.others) other.outbox.heard(news);
  }
  async calm(): Promise<void> {
    for (let n = 0; n < 40 && this.plans.length; n++) for (const work of this.plans.splice(0)) await work();
  }
}
const KEEPS = new Map<string, Promise<unknown>>();

const page = (id: string, body: string): Deed => ({ kind: "journal", id, title: "", body, version: null, prompt_key: null, at: "2026-05-01T10:00:00Z" });
const mood = (id: string): Deed => ({ kind: "mood", id, value: 4, emotions: [], note: "", at: "2026-05-01T10:00:00Z" });

describe("what waits on a device", () => {
  let records: Records;
  let shelf: Shelf;
  let server: FakeServer;
  let tab: Tab;

  beforeEach(async () => {
    records = recordsInMemory();
    shelf = await openShelf("ann", records, async () => KEY);
    server = new FakeServer();
    tab = new Tab(server, shelf, new Map());
  });

  it("is readable with its owner's key only, and locked when nobody is signed in", async () => {
    await tab.outbox.keep(page("p1", "a secret"));
    await shelf.set("read|cave", { prompt: "another secret" });
    const [name = ""] = (await records.names()).filter((it) => it.startsWith("ann|waits"));
    const { text } = (await records.get(name)) as { text: ArrayBuffer };
    expect(new TextDecoder().decode(text)).not.toContain("secret");
    expect((await records.get("key|ann")) as CryptoKey).toMatchObject({ extractable: false });

    await lockDevice(records);
    expect(await records.names()).toEqual([name]);
    const bob = await openShelf("bob", records, async () => new Uint8Array(32).fill(9));
    expect([await bob.all("waits|"), await waitingOfOthers(records, "bob")]).toEqual([[], [name]]);
    await records.set(name.replace("ann", "bob"), await records.get(name));
    expect(await bob.all("waits|")).toEqual([]);
    const back = await openShelf("ann", records, async () => KEY);
    expect((await new Tab(server, back, new Map()).outbox.all()).map((it) => it.deed)).toEqual([page("p1", "a secret")]);
  });

  it("is one thing as long as nobody has heard of it, and never changes after that", async () => {
    await tab.outbox.keep(page("p1", "I"));
    await tab.outbox.keep(page("p1", "It rains"));
    expect(await tab.outbox.all()).toHaveLength(1);
    server.weather = ["lost"];
    await tab.outbox.drain();
    await tab.outbox.keep(page("p1", "It rains no more"));
    await tab.calm();
    expect([server.made, server.rows.get("p1")?.history]).toEqual([1, ["It rains", "It rains no more"]]);
    expect(await tab.outbox.all()).toEqual([]);
  });

  it("is known again by the server after its key was forgotten", async () => {
    const read = { ...page("p2", "older"), version: 1 } as Deed;
    server.rows.set("p2", { path: "", version: 1, body: { title: "", body: "old" }, history: [] });
    for (const deed of [mood("m1"), page("p1", "words"), read]) {
      server.weather = ["lost"];
      await tab.outbox.keep(deed);
      await tab.outbox.drain();
      server.kept.clear();
      await tab.calm();
    }
    expect([server.made, server.rows.get("p2")?.version, await tab.outbox.all()]).toEqual([2, 2, []]);
  });

  it("does not write over what another device wrote; the newest words stay for a decision", async () => {
    server.rows.set("p1", { path: "", version: 5, body: { title: "", body: "theirs" }, history: [] });
    await tab.outbox.keep({ ...page("p1", "mine"), version: 4 } as Deed);
    await tab.outbox.drain();
    await tab.outbox.keep({ ...page("p1", "mine, longer"), version: 4 } as Deed);
    const [left] = await tab.outbox.all();
    expect([left?.no?.code, (left?.deed as { body: string } | undefined)?.body]).toEqual(["stale_version", "mine, longer"]);
    expect([tab.news.map((it) => it.became), server.rows.get("p1")?.body.body]).toEqual([["refused"], "theirs"]);

    if (left) await tab.outbox.keepAsNew(left);
    expect(await tab.outbox.all()).toEqual([]);
    expect([...server.rows.values()].map((it) => it.body.body)).toEqual(["theirs", "mine, longer"]);
  });

  it("comes without its instant from a clock that is ahead, and rests while the server is busy with others' turn", async () => {
    const send = server.send.bind(server);
    server.send = async (ask, key) => {
      if ((ask.body as { occurred_at?: string | null })?.occurred_at) throw no(422, "in_the_future");
      return send(ask, key);
    };
    server.weather = ["busy"];
    await tab.outbox.keep(mood("m1"));
    await tab.outbox.keep({ kind: "exercise", id: "e1", key: "grounding", title: "", is_begun: false, before: 5, after: 2, reflection: "", begun_at: "x", at: "x" });
    await tab.outbox.drain();
    await tab.calm();
    expect([server.made, server.rows.get("e1")?.body.after, await tab.outbox.all()]).toEqual([2, 2, []]);
  });

  const weather = fc.array(fc.constantFrom("lost", "unheard", "busy", "fine"), { maxLength: 12 });
  const step = fc.oneof(
    fc.record({ what: fc.constant("write" as const), tab: fc.nat(1), page: fc.nat(1) }),
    fc.record({ what: fc.constant("mood" as const), tab: fc.nat(1), page: fc.nat(1) }),
    fc.record({ what: fc.constant("drain" as const), tab: fc.nat(1), page: fc.nat(1) }),
    fc.record({ what: fc.constant("rest" as const), tab: fc.nat(1), page: fc.nat(1) }),
    fc.record({ what: fc.constant("close" as const), tab: fc.nat(1), page: fc.nat(1) }),
    fc.record({ what: fc.constant("forget" as const), tab: fc.nat(1), page: fc.nat(1) }),
  );

  for (const hasLocks of [true, false]) {
    it(`arrives exactly once and in order, ${hasLocks ? "with locks over tabs" : "with two tabs that send at once"}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), weather, async (steps, skies) => {
          const all = recordsInMemory();
          const own = await openShelf("ann", all, async () => KEY);
          const made = new FakeServer();
          made.weather = skies.map((it) => (it === "fine" ? (undefined as never) : it));
          const locks = hasLocks ? new Map<string, Promise<unknown>>() : null;
          const tabs = [new Tab(made, own, locks), new Tab(made, own, locks)];
          tabs.forEach((it, n) => (it.others = [tabs[1 - n] as Tab]));
          const written = new Map<string, string[]>();
          let moods = 0;
          const work: Promise<void>[] = [];
          for (const [n, { what, tab: which, page: where }] of steps.entries()) {
            const at = tabs[which] as Tab;
            if (what === "write") {
              // A page is written in one tab; two that write one page at once are two devices.
              const id = `p${which}${where}`;
              written.set(id, [...(written.get(id) ?? []), `words ${n}`]);
              await at.outbox.keep(page(id, `words ${n}`));
            } else if (what === "mood") {
              moods += 1;
              await at.outbox.keep(mood(`m${n}`));
            } else if (what === "drain") work.push(at.outbox.drain());
            else if (what === "rest") await Promise.all([...work, at.outbox.drain()]);
            else if (what === "close") {
              tabs[which] = new Tab(made, own, locks);
              tabs.forEach((it, k) => (it.others = [tabs[1 - k] as Tab]));
            } else made.kept.clear();
          }
          await Promise.all(work);
          for (const it of tabs) {
            await it.outbox.drain();
            await it.calm();
          }
          const left = await tabs[0]?.outbox.all();
          expect(left?.filter((it) => !it.no)).toEqual([]);
          expect([...made.rows.keys()].filter((id) => id.startsWith("m"))).toHaveLength(moods);
          for (const [id, words] of written) {
            const has = made.rows.get(id);
            const refused = left?.find((it) => it.lane === `journal:${id}`);
            if (!steps.some((it) => it.what === "close")) expect(refused).toBeUndefined();
            expect(refused ? (refused.deed as { body: string }).body : has?.body.body).toBe(words.at(-1));
            const order = has?.history.map((it) => words.indexOf(it)) ?? [];
            expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
          }
        }),
        { numRuns: 150 },
      );
    });
  }
});
