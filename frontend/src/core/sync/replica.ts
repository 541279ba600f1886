/**
 * One board as this browser holds it: the confirmed picture, which only the log changes, and the person's own
 * changes on top of it until the log has them. It reads the whole board once; from then on it follows.
 */
import { computed, ref, shallowRef } from "vue";
import { Refused, Unreachable } from "../errors";
import type { Follower, Position, PresentPerson } from "../live";
import type { Logged, Snapshot } from "../types";
import { History } from "./history";
import { isAllShown, isMany } from "./many";
import { isLabelChange, isLabelShown } from "./labels";
import { applyMutation, type Change, type Mutation, type Wish, wishOf } from "./mutations";
import { applyEvent, cardOf, type Picture, pictureOf, snapshotOf } from "./picture";

export type ReplicaState = "loading" | "ready" | "gone" | "failed";

/** What a replica needs of the world; tests bring their own. */
export interface World {
  loadSnapshot(boardId: string): Promise<Snapshot>;
  send(wish: Wish, key: string): Promise<{ version?: number } | null>;
  follow(topic: string, follower: Follower): () => void;
  keptSnapshot(boardId: string): Promise<Snapshot | undefined>;
  keepSnapshot(boardId: string, snapshot: Snapshot): Promise<void>;
  dropSnapshot(boardId: string): Promise<void>;
  keptQueue(boardId: string): Promise<Mutation[]>;
  keepQueue(boardId: string, queue: readonly Mutation[]): Promise<void>;
  /** Tell the person that a change was undone, and why. */
  refused(change: Change, reason: Refused): void;
  later(ms: number, work: () => void): void;
}

/** The first picture is kept as soon as it has been painted: whoever loses the network then can still reload. */
const KEEP_FIRST_MS = 100;
const KEEP_AFTER_MS = 1_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
const BUSY = new Set([409, 429, 500, 502, 503, 504]);
const MOST_CONFLICTS = 4;

export class Replica implements Follower {
  readonly state = ref<ReplicaState>("loading");
  readonly failure = shallowRef<Error | null>(null);
  readonly people = shallowRef<PresentPerson[]>([]);
  private readonly confirmed = shallowRef<Picture | null>(null);
  /** The person's own changes that the log does not show yet, oldest first. */
  readonly pending = shallowRef<readonly Mutation[]>([]);
  /** Answered by the server, not yet seen in the log: version that the log must reach, or none to wait for. */
  private readonly answered = new Map<string, number | null>();
  private readonly history = new History();
  private unfollow: (() => void) | null = null;
  private sending = false;
  private pause = FIRST_PAUSE_MS;
  private conflicts = 0;
  /** Whether the picture has changed since it was kept. */
  private isUnkept = false;
  private readonly listeners = new Set<(logged: Logged) => void>();

  /** The board as the person sees it: confirmed, with their own changes replayed on top. */
  readonly picture = computed<Picture | null>(() => {
    const confirmed = this.confirmed.value;
    return confirmed && this.pending.value.reduce(applyMutation, confirmed);
  });

  /** How many changes the server has not answered yet. */
  readonly waiting = computed(() => this.pending.value.filter((it) => !this.answered.has(it.id)).length);

  constructor(
    readonly boardId: string,
    private readonly world: World,
  ) {}

  /** Begin: from what this browser kept, else from the server. */
  async open(): Promise<void> {
    const [queue, kept] = await Promise.all([this.world.keptQueue(this.boardId), this.world.keptSnapshot(this.boardId)]);
    this.pending.value = [...queue, ...this.pending.value];
    if (kept) this.start(kept, { isKept: true });
    else await this.load();
    this.sendNext();
  }

  /** Read the whole board, once, or again after a reset. */
  async load(): Promise<void> {
    try {
      this.start(await this.world.loadSnapshot(this.boardId));
    } catch (error) {
      const isGone = error instanceof Refused && (error.problem.status === 404 || error.problem.status === 403);
      if (isGone) this.onRevoked();
      else if (this.confirmed.value === null) this.fail(error as Error);
      else this.world.later(this.longer(), () => void this.load());
    }
  }

  private fail(error: Error): void {
    this.failure.value = error;
    this.state.value = "failed";
    if (error instanceof Unreachable) this.world.later(this.longer(), () => void this.load());
  }

  private start(snapshot: Snapshot, { isKept = false } = {}): void {
    this.confirmed.value = pictureOf(snapshot);
    this.state.value = "ready";
    if (!isKept) this.keepSoon(KEEP_FIRST_MS);
    this.settleAnswered();
    this.unfollow?.();
    this.unfollow = this.world.follow(`board:${this.boardId}`, this);
  }

  /** Stop following; what is not sent stays kept. */
  close(): void {
    this.unfollow?.();
    this.unfollow = null;
  }

  /** Hear every event of the log that arrives from now on. */
  onLogged(listener: (logged: Logged) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  position(): Position | null {
    const board = this.confirmed.value?.board;
    return board ? { seq: board.seq, tag: board.tag } : null;
  }

  onEvent(logged: Logged): void {
    const confirmed = this.confirmed.value;
    if (!confirmed || logged.seq <= confirmed.board.seq) return;
    this.confirmed.value = applyEvent(confirmed, logged);
    const mutationId = logged.event.mutation_id;
    if (mutationId) this.heard(mutationId, logged.seq);
    this.settleAnswered();
    this.keepSoon();
    for (const listener of this.listeners) listener(logged);
    if (logged.event.type === "board.deleted") this.onRevoked();
  }

  private heard(mutationId: string, seq: number): void {
    const mutation = this.pending.value.find((it) => it.id === mutationId);
    if (this.history.heard(mutationId, seq)) this.change({ kind: "undo", seq });
    if (mutation && isMany(mutation.change)) this.answered.set(mutationId, null);
    else this.drop(mutationId);
  }

  onCaughtUp(): void {
    this.sendNext();
  }

  onReset(): void {
    this.unfollow = null;
    void this.load();
  }

  onRevoked(): void {
    this.unfollow = null;
    this.state.value = "gone";
    this.pending.value = [];
    this.answered.clear();
    void this.world.keepQueue(this.boardId, []);
    void this.world.dropSnapshot(this.boardId);
  }

  onPresence(people: PresentPerson[]): void {
    this.people.value = people;
  }

  /** Make a change: shown now, sent in order. Its id says which one to `undo`. */
  change(change: Change): string {
    const mutation: Mutation = { id: crypto.randomUUID(), at: new Date().toISOString(), change };
    this.pending.value = [...this.pending.value, mutation];
    if (!("comment_id" in change) || change.kind === "delete_comment") this.history.note(mutation.id, change.kind === "undo" || change.kind === "redo" ? change.kind : "change");
    this.keepPending();
    this.sendNext();
    return mutation.id;
  }

  /** Something was done past the queue, and the log has it under this number: it can be taken back like the rest. */
  done(seq: number): string {
    const id = crypto.randomUUID();
    this.history.note(id, "change");
    this.history.heard(id, seq);
    return id;
  }

  /** Take back what was done last on this page, or this change; false when there is nothing to take back. */
  undo(mutationId?: string): boolean {
    const step = this.history.takeDone(mutationId);
    if (step?.seq) this.change({ kind: "undo", seq: step.seq });
    return step !== null;
  }

  /** Do again what was taken back last; false when there is nothing. */
  redo(): boolean {
    const step = this.history.takeUndone();
    if (step?.seq) this.change({ kind: "redo", seq: step.seq });
    return step !== null;
  }

  /** Send what waits, one after the other, so that later changes find what earlier ones made. */
  sendNext(): void {
    const next = this.pending.value.find((it) => !this.answered.has(it.id));
    if (this.sending || !next || this.state.value !== "ready") return;
    this.sending = true;
    void this.send(next).then((goesOn) => {
      this.sending = false;
      if (goesOn) this.sendNext();
    });
  }

  /** Send one change; whether the next may follow at once. */
  private async send(mutation: Mutation): Promise<boolean> {
    try {
      const answer = await this.world.send(wishOf(this.boardId, mutation.change), mutation.id);
      this.pause = FIRST_PAUSE_MS;
      this.conflicts = 0;
      this.answered.set(mutation.id, answer?.version ?? null);
      this.pending.value = [...this.pending.value];
      this.settleAnswered();
      this.keepPending();
      return true;
    } catch (error) {
      return this.sendFailed(mutation, error);
    }
  }

  private sendFailed(mutation: Mutation, error: unknown): boolean {
    const isConflict = error instanceof Refused && error.problem.code === "conflict";
    const mayPass = error instanceof Unreachable || (error instanceof Refused && BUSY.has(error.problem.status));
    if (mayPass && !(error instanceof Refused && error.problem.status === 409 && !isConflict) && !this.tooOften(isConflict)) {
      const hint = error instanceof Refused ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
      this.world.later(Math.max(hint, this.longer()), () => this.sendNext());
      return false;
    }
    if (error instanceof Refused && error.problem.status === 401) return false;
    this.conflicts = 0;
    this.history.forget(mutation.id);
    this.drop(mutation.id);
    this.keepPending();
    if (error instanceof Refused) this.world.refused(mutation.change, error);
    return true;
  }

  private tooOften(isConflict: boolean): boolean {
    if (isConflict) this.conflicts += 1;
    return this.conflicts > MOST_CONFLICTS;
  }

  private longer(): number {
    const now = this.pause * (0.5 + Math.random() / 2);
    this.pause = Math.min(LONGEST_PAUSE_MS, this.pause * 2);
    return now;
  }

  private drop(mutationId: string): void {
    this.answered.delete(mutationId);
    if (!this.pending.value.some((it) => it.id === mutationId)) return;
    this.pending.value = this.pending.value.filter((it) => it.id !== mutationId);
    this.keepPending();
  }

  /** Let go of answered changes that the log shows, or that had nothing to say. */
  private settleAnswered(): void {
    const confirmed = this.confirmed.value;
    if (!confirmed) return;
    for (const mutation of this.pending.value) {
      const version = this.answered.get(mutation.id);
      if (version !== undefined && isShown(confirmed, mutation.change, version)) this.drop(mutation.id);
    }
  }

  private keepPending(): void {
    void this.world.keepQueue(this.boardId, this.pending.value);
  }

  private keepSoon(afterMs = KEEP_AFTER_MS): void {
    if (this.isUnkept) return;
    this.isUnkept = true;
    this.world.later(afterMs, () => this.keepNow());
  }

  /** Keep the picture if it has changed since; also when the page is about to go. */
  keepNow(): void {
    if (!this.isUnkept) return;
    this.isUnkept = false;
    if (this.confirmed.value && this.state.value === "ready") {
      void this.world.keepSnapshot(this.boardId, snapshotOf(this.confirmed.value));
    }
  }
}

/** Whether the confirmed picture has reached what the server answered to a change. */
function isShown(confirmed: Picture, change: Change, version: number | null): boolean {
  switch (change.kind) {
    case "create_card":
    case "update_card":
    case "move_card":
    case "put_assignee":
    case "put_field":
    case "put_cover": {
      const card = cardOf(confirmed, change.card_id);
      return version === null || card === undefined ? change.kind !== "create_card" && !card : card.version >= version;
    }
    case "delete_card":
      return cardOf(confirmed, change.card_id) === undefined;
    case "move_list":
      if (change.board_id) return !confirmed.lists.some((it) => it.id === change.list_id);
    // falls through
    case "create_list":
    case "update_list":
      return (confirmed.lists.find((it) => it.id === change.list_id)?.version ?? -1) >= (version ?? 0);
    case "delete_list":
      return !confirmed.lists.some((it) => it.id === change.list_id);
    case "update_board":
      return confirmed.board.version >= (version ?? 0);
    default: // of what is neither, the picture shows nothing that could be waited for
      if (isLabelChange(change)) return isLabelShown(confirmed, change, version);
      return !isMany(change) || isAllShown(confirmed, change);
  }
}
