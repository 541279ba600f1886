/**
 * The one socket: says hello, keeps all topics subscribed from where each of them stands, comes back by itself.
 * Whoever follows a topic says on each (re)connect which position it holds; the server sends what was missed.
 */
import { computed, ref } from "vue";
import { accessToken, refresh, session } from "./session";
import type { Logged } from "./types";

export interface Position {
  seq: number;
  tag: string;
}

export interface PresentPerson {
  user_id: string;
  state: { card_id?: string | null };
}

export interface Follower {
  /** What it holds; null means "from now on". */
  position(): Position | null;
  onEvent(logged: Logged): void;
  /** All that was missed has come. */
  onCaughtUp?(): void;
  /** The position is not good any more: read the snapshot, then call `follow` again. */
  onReset(reason: string): void;
  /** The right to see it is gone. */
  onRevoked(): void;
  onPresence?(people: PresentPerson[]): void;
}

type State = "connecting" | "live" | "catching-up" | "offline" | "signed-out";

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const STEADY_MS = 60_000;
const DEAD_AFTER_MS = 10_000;

export class Live {
  readonly state = ref<State>("connecting");
  readonly isLive = computed(() => this.state.value === "live");
  private socket: WebSocket | null = null;
  private readonly followers = new Map<string, Follower>();
  private readonly goals = new Map<string, number>();
  private attempts = 0;
  private connectedAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private heartbeat: ReturnType<typeof setInterval> | undefined;
  private lastHeard = 0;
  private wanted = false;

  constructor(private readonly url: string) {
    addEventListener("online", () => this.connectSoon(0));
    addEventListener("offline", () => this.lost());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible" && this.socket === null) this.connectSoon(0);
    });
  }

  /** Begin; the socket is kept until `stop`. */
  start(): void {
    this.wanted = true;
    this.connectSoon(0);
  }

  /** Close for good, as at sign-out. */
  stop(): void {
    this.wanted = false;
    this.followers.clear();
    this.goals.clear();
    this.drop();
    this.state.value = "signed-out";
  }

  /** Follow a topic; returns how to stop. */
  follow(topic: string, follower: Follower): () => void {
    this.followers.set(topic, follower);
    this.subscribe(topic, follower);
    return () => {
      if (this.followers.get(topic) !== follower) return;
      this.followers.delete(topic);
      this.goals.delete(topic);
      this.send({ op: "unsubscribe", topic });
      this.settle();
    };
  }

  /** Tell the others on a topic what this person looks at. */
  present(topic: string, cardId: string | null): void {
    this.send({ op: "presence", topic, state: cardId === null ? {} : { card_id: cardId } });
  }

  private send(frame: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  private subscribe(topic: string, follower: Follower): void {
    const position = follower.position();
    if (this.socket?.readyState !== WebSocket.OPEN || this.connectedAt === 0) return;
    this.goals.set(topic, Number.POSITIVE_INFINITY);
    this.settle();
    this.send({ op: "subscribe", topic, ...(position && { after: position.seq, tag: position.tag }) });
  }

  private connectSoon(inMs: number): void {
    clearTimeout(this.timer);
    if (!this.wanted || this.socket !== null) return;
    this.timer = setTimeout(() => void this.connect(), inMs);
  }

  private async connect(): Promise<void> {
    if (!this.wanted || this.socket !== null) return;
    const token = await accessToken().catch(() => null);
    if (token === null) {
      if (session.status === "out") this.state.value = "signed-out";
      else this.retry();
      return;
    }
    const socket = new WebSocket(this.url);
    this.socket = socket;
    socket.addEventListener("open", () => socket.send(JSON.stringify({ op: "hello", token })));
    socket.addEventListener("message", (message: MessageEvent<string>) => this.hear(JSON.parse(message.data)));
    socket.addEventListener("close", (event) => {
      if (this.socket === socket) void this.closed(event.code);
    });
  }

  private async closed(code: number): Promise<void> {
    this.drop();
    if (code === 4401 && !(await refresh().catch(() => true))) {
      this.state.value = "signed-out";
      return;
    }
    this.retry();
  }

  private retry(hintMs?: number): void {
    this.state.value = this.attempts > 0 || !navigator.onLine ? "offline" : "connecting";
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.attempts);
    this.attempts += 1;
    this.connectSoon(hintMs ?? Math.random() * longest);
  }

  private lost(): void {
    if (this.socket === null) return;
    this.drop();
    this.state.value = "offline";
    this.retry();
  }

  private drop(): void {
    if (this.connectedAt && performance.now() - this.connectedAt > STEADY_MS) this.attempts = 0;
    clearInterval(this.heartbeat);
    this.connectedAt = 0;
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  private hear(frame: Record<string, unknown> & { op: string; topic?: string }): void {
    this.lastHeard = performance.now();
    const follower = frame.topic === undefined ? undefined : this.followers.get(frame.topic);
    switch (frame.op) {
      case "welcome":
        this.welcome(Number(frame.heartbeat));
        break;
      case "subscribed":
        this.reached(String(frame.topic), follower, frame.seq as number, true);
        break;
      case "event":
        follower?.onEvent(frame as unknown as Logged);
        this.reached(String(frame.topic), follower, frame.seq as number, false);
        break;
      case "reset":
        this.goals.delete(String(frame.topic));
        follower?.onReset(String(frame.reason));
        break;
      case "revoked":
        this.end(String(frame.topic), follower);
        break;
      case "presence":
        follower?.onPresence?.(frame.users as PresentPerson[]);
        break;
      case "error":
        if (frame.code === "not_found") this.refused(String(frame.detail));
        break;
      case "bye":
        this.drop();
        this.retry(Number(frame.retry_in_ms));
        break;
    }
  }

  private welcome(heartbeatSeconds: number): void {
    this.connectedAt = performance.now();
    this.heartbeat = setInterval(() => this.ping(), heartbeatSeconds * 1000);
    for (const [topic, follower] of this.followers) this.subscribe(topic, follower);
    this.settle();
    setTimeout(() => {
      if (this.connectedAt) this.attempts = 0;
    }, STEADY_MS);
  }

  private ping(): void {
    const asked = performance.now();
    this.send({ op: "ping" });
    setTimeout(() => {
      if (this.socket !== null && this.lastHeard < asked) this.lost();
    }, DEAD_AFTER_MS);
  }

  private reached(topic: string, follower: Follower | undefined, seq: number, isGoal: boolean): void {
    if (!follower) return;
    if (isGoal) this.goals.set(topic, seq);
    const goal = this.goals.get(topic);
    const held = follower.position()?.seq ?? goal ?? 0;
    if (goal === undefined || held < goal) return;
    this.goals.delete(topic);
    follower.onCaughtUp?.();
    this.settle();
  }

  private end(topic: string, follower: Follower | undefined): void {
    this.followers.delete(topic);
    this.goals.delete(topic);
    follower?.onRevoked();
    this.settle();
  }

  /** The server names the topic it knows nothing of only in words. */
  private refused(detail: string): void {
    for (const [topic, follower] of this.followers) if (detail.includes(topic)) this.end(topic, follower);
  }

  private settle(): void {
    if (this.connectedAt) this.state.value = this.goals.size > 0 ? "catching-up" : "live";
  }
}

const scheme = location.protocol === "https:" ? "wss" : "ws";
export const live = new Live(`${scheme}://${location.host}/api/v1/ws`);
