/**
 * What was done on the private side and the server has not answered yet: kept first, then sent in order, each exactly
 * once, whatever becomes of answers, pages and tabs. Its key is kept with it and never sent with other words; its id is
 * chosen here, so that the server knows it again even after it has forgotten the key.
 */
import { Refused, Unreachable } from "../errors";
import { anew, type Ask, askBack, asksOf, type Deed, isSaid, isWritten, laneOf, merged, timeless } from "./deeds";
import { type Shelf, WAITS } from "./device";

export interface Waiting {
  /** The Idempotency-Key. */
  id: string;
  order: string;
  lane: string;
  deed: Deed;
  /** It may have reached the server: from now on its words stay as they are. */
  isTried: boolean;
  /** How many of its asks were answered. */
  step: number;
  /** Why the server will not have it; it waits for a decision. */
  no?: { status: number; code: string; title: string };
}

export interface Answer {
  version?: number;
  help?: "offer" | "urgent" | "for_someone" | null;
}

/** What became of one that waited. */
export type News = { id: string; lane: string; kind: Deed["kind"]; became: "sent"; answer: Answer } | { id: string; lane: string; kind: Deed["kind"]; became: "refused" };

export interface World {
  send(ask: Ask, key: string): Promise<unknown>;
  /** One at a time, over all tabs. */
  alone<T>(what: "keep" | "send", work: () => Promise<T>): Promise<T>;
  later(ms: number, work: () => Promise<void>): void;
  changed(): void;
  tell(news: News): void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** The server may see it otherwise in a moment. */
const mayPass = (no: Refused): boolean => no.problem.status >= 500 || no.problem.status === 429 || no.problem.code === "conflict";

type Went = "on" | "later" | "stop";

export class Outbox {
  private pause = FIRST_PAUSE_MS;
  private isPlanned = false;
  private last = 0;
  /** What the server has of a lane since this page writes in it. */
  private readonly versions = new Map<string, number>();

  constructor(
    readonly shelf: Pick<Shelf, "set" | "get" | "del" | "all">,
    private readonly world: World,
  ) {}

  /** All that waits, oldest first. */
  all(): Promise<Waiting[]> {
    return this.shelf.all<Waiting>(WAITS);
  }

  /** Keep a deed; it takes the place of an older one of its lane that nobody has heard of. */
  async keep(deed: Deed): Promise<Waiting> {
    const kept = await this.world.alone("keep", async () => {
      const lane = laneOf(deed);
      const older = (await this.all()).findLast((it) => it.lane === lane && (!it.isTried || it.no));
      if (older) return this.put({ ...older, deed: merged(older.deed, deed) });
      const known = this.versions.get(lane);
      const built = isWritten(deed) && known !== undefined ? { ...deed, version: known } : deed;
      return this.put({ id: crypto.randomUUID(), order: this.next(), lane, deed: built, isTried: false, step: 0 });
    });
    this.world.changed();
    return kept;
  }

  private async put(it: Waiting): Promise<Waiting> {
    await this.shelf.set(WAITS + it.order, it);
    return it;
  }

  /** A name that comes after all that were given; of two tabs the clock decides. */
  private next(): string {
    this.last = Math.max(Date.now(), this.last + 1);
    return `${String(this.last).padStart(16, "0")}-${crypto.randomUUID()}`;
  }

  /** Another tab has heard from the server. */
  heard(news: News): void {
    if (news.became === "sent" && news.answer.version !== undefined) this.versions.set(news.lane, news.answer.version);
  }

  /** Send what waits. Whatever cannot be sent now is tried again by and by. */
  async drain(): Promise<void> {
    const isLeft = await this.world.alone("send", () => this.sendAll());
    if (!isLeft || this.isPlanned) return;
    this.isPlanned = true;
    const wait = this.pause * (0.5 + Math.random() / 2);
    this.pause = Math.min(LONGEST_PAUSE_MS, this.pause * 2);
    this.world.later(wait, () => {
      this.isPlanned = false;
      return this.drain();
    });
  }

  private async sendAll(): Promise<boolean> {
    const resting = new Set<string>();
    for (;;) {
      const next = (await this.all()).find((it) => !it.no && !resting.has(it.lane));
      if (!next) break;
      const went = await this.sendOne(next);
      if (went === "stop") return true;
      if (went === "later") resting.add(next.lane);
      else this.pause = FIRST_PAUSE_MS;
    }
    return resting.size > 0;
  }

  private async sendOne({ order }: Waiting): Promise<Went> {
    const it = await this.mark(order);
    if (!it) return "on";
    try {
      await this.settle(it, await this.ask(it));
      return "on";
    } catch (error) {
      if (error instanceof Unreachable) return "stop";
      if (!(error instanceof Refused)) throw error;
      return error.problem.status === 401 ? "stop" : this.refused(it, error);
    }
  }

  /** From here on it may have reached the server. */
  private mark(order: string): Promise<Waiting | null> {
    return this.world.alone("keep", async () => {
      const it = await this.shelf.get<Waiting>(WAITS + order);
      return it && !it.no ? this.put({ ...it, isTried: true }) : null;
    });
  }

  private async ask(it: Waiting): Promise<Answer> {
    const asks = asksOf(it.deed);
    let answer: unknown = null;
    for (const [step, ask] of asks.entries()) {
      if (step < it.step) continue;
      answer = await this.world.send(ask, `${it.id}.${step}`).catch((error: unknown) => this.isThere(it, step, error));
      if (step + 1 < asks.length) await this.put({ ...it, isTried: true, step: step + 1 });
    }
    return (answer ?? {}) as Answer;
  }

  /** An id that is taken was taken by ourselves: the answer was lost, and the server has forgotten the key since. */
  private isThere(it: Waiting, step: number, error: unknown): null {
    const isTaken = error instanceof Refused && error.problem.code === "id_taken";
    if (isTaken && step === 0 && !isWritten(it.deed)) return null;
    throw error;
  }

  private async refused(it: Waiting, no: Refused): Promise<Went> {
    if (mayPass(no)) return no.problem.status === 429 ? "stop" : "later";
    if (no.problem.code === "idempotency_key_reused") {
      await this.put({ ...it, id: crypto.randomUUID() });
      return "on";
    }
    const untimed = no.problem.code === "in_the_future" ? timeless(it.deed) : null;
    if (untimed) {
      await this.put({ ...it, id: crypto.randomUUID(), deed: untimed });
      return "on";
    }
    if (isWritten(it.deed) && (no.problem.code === "id_taken" || no.problem.status === 412)) {
      const has = (await this.world.send(askBack(it.deed), it.id).catch(() => null)) as (Answer & Record<string, unknown>) | null;
      if (has === null) return "later";
      if (isSaid(it.deed, has)) {
        await this.settle(it, has);
        return "on";
      }
    }
    await this.setAside(it, no);
    return "on";
  }

  private async settle(it: Waiting, answer: Answer): Promise<void> {
    const { version, help } = answer;
    await this.world.alone("keep", async () => {
      // First what follows: whoever is cut off in between finds this one again, and the server its key.
      if (version !== undefined && isWritten(it.deed)) {
        this.versions.set(it.lane, version);
        for (const later of await this.ofLane(it.lane)) {
          if (isWritten(later.deed) && later.order !== it.order) await this.put({ ...later, deed: { ...later.deed, version } });
        }
      }
      await this.shelf.del(WAITS + it.order);
    });
    this.world.tell({ id: it.id, lane: it.lane, kind: it.deed.kind, became: "sent", answer: { version, help } });
    this.world.changed();
  }

  /** It stays, with the newest words of its lane, until somebody decides. */
  private async setAside(it: Waiting, no: Refused): Promise<void> {
    await this.world.alone("keep", async () => {
      const lane = await this.ofLane(it.lane);
      await this.put({ ...it, deed: lane.at(-1)?.deed ?? it.deed, no: { status: no.problem.status, code: no.problem.code, title: no.problem.title } });
      for (const later of lane) if (later.order !== it.order) await this.shelf.del(WAITS + later.order);
    });
    this.world.tell({ id: it.id, lane: it.lane, kind: it.deed.kind, became: "refused" });
    this.world.changed();
  }

  private async ofLane(lane: string): Promise<Waiting[]> {
    return (await this.all()).filter((it) => it.lane === lane);
  }

  /** Throw away what waits in a lane. */
  async drop(lane: string): Promise<void> {
    await this.world.alone("keep", async () => {
      for (const it of await this.ofLane(lane)) await this.shelf.del(WAITS + it.order);
    });
    this.world.changed();
  }

  /** Ask once more for what was refused. */
  async retry(it: Waiting): Promise<void> {
    await this.world.alone("keep", () => this.put({ ...it, no: undefined }));
    this.world.changed();
    await this.drain();
  }

  /** Keep refused words as something new. */
  async keepAsNew(it: Waiting): Promise<void> {
    if (!isWritten(it.deed)) return;
    await this.keep(anew(it.deed));
    await this.drop(it.lane);
    await this.drain();
  }
}
