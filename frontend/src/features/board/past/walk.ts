/** The board as it was after any event: from a kept picture forwards, with every so many pictures remembered. */
import { applyEvent, type Picture, pictureOf } from "@/core/sync/picture";
import type { Logged, Snapshot } from "@/core/types";

export interface Reach {
  first: number;
  head: number;
}

/** What looking back needs of the world; tests bring their own. */
export interface PastWorld {
  past(at: number): Promise<{ reach: Reach; picture: Snapshot }>;
  /** The events after a number, oldest first, as many as come at once. */
  events(after: number): Promise<Logged[]>;
}

const REMEMBERED = 50;

export class Walk {
  reach: Reach | null = null;
  /** One unbroken stretch: the picture it begins with, and the events after it. */
  private base: Picture | null = null;
  private events: Logged[] = [];
  private remembered: Picture[] = [];

  constructor(private readonly world: PastWorld) {}

  /** The board after this event, and the event; null for the event where the stretch begins. */
  async at(seq: number): Promise<{ picture: Picture; last: Logged | null }> {
    if (!this.base || seq < this.base.board.seq || seq > this.end() + REMEMBERED * 10) await this.begin(seq);
    while (this.end() < seq) {
      // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
      const more = await this.world.events(this.end());
      if (!more.length) break;
      this.events.push(...more);
    }
    return this.shown(seq);
  }

  private async begin(seq: number): Promise<void> {
    const { reach, picture } = await this.world.past(seq);
    this.reach = reach;
    if (picture.board.seq === this.base?.board.seq) return;
    this.base = pictureOf(picture);
    this.events = [];
    this.remembered = [this.base];
  }

  private end(): number {
    return (this.base?.board.seq ?? 0) + this.events.length;
  }

  private shown(seq: number): { picture: Picture; last: Logged | null } {
    const steps = Math.min(seq, this.end()) - this.base!.board.seq;
    while (this.remembered.length <= Math.floor(steps / REMEMBERED)) {
      const from = (this.remembered.length - 1) * REMEMBERED;
      this.remembered.push(this.events.slice(from, from + REMEMBERED).reduce(applyEvent, this.remembered.at(-1)!));
    }
    const near = Math.floor(steps / REMEMBERED);
    const picture = this.events.slice(near * REMEMBERED, steps).reduce(applyEvent, this.remembered[near]!);
    return { picture, last: this.events[steps - 1] ?? null };
  }
}
