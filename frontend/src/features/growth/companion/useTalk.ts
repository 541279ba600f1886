/** One talk with the companion: what was said, what is being said, and the way on when a stream was cut. */
import { computed, ref, shallowRef } from "vue";
import { api, dataOf } from "@/core/api";
import { authorizedFetch, refusal } from "@/core/session";
import type { ChatMessage } from "@/core/types";
import { eventsOf } from "./stream";

export type Said = { text: string } | { choice: string } | { again: true };
type Shown = Pick<ChatMessage, "role" | "text" | "seq">;

export function useTalk(threadId: string) {
  const messages = shallowRef<ChatMessage[]>([]);
  const pending = shallowRef<Shown | null>(null);
  const saying = ref("");
  const exercise = ref<string | null>(null);
  const state = ref<"loading" | "ready" | "speaking" | "cut" | "failed">("loading");
  const last = computed(() => messages.value.findLast((it) => it.role === "companion") ?? null);
  let attempt: { said: Said; key: string } | null = null;
  let stopper: AbortController | null = null;

  async function read(): Promise<void> {
    let after = messages.value.at(-1)?.seq ?? 0;
    for (;;) {
      const params = { path: { thread_id: threadId }, query: { after_seq: after, limit: 100 } };
      const page = await dataOf(api.GET("/api/v1/growth/chat/threads/{thread_id}/messages", { params }));
      messages.value = [...messages.value, ...page.items];
      if (!page.next_cursor) break;
      after = Number(page.next_cursor);
    }
    pending.value = null;
    exercise.value = last.value?.exercise ?? null;
  }

  async function load(): Promise<void> {
    state.value = "loading";
    try {
      await read();
      state.value = messages.value.at(-1)?.role === "person" ? "cut" : "ready";
    } catch {
      state.value = "failed";
    }
  }

  async function stream(said: Said, key: string): Promise<void> {
    stopper = new AbortController();
    const response = await authorizedFetch(`/api/v1/growth/chat/threads/${threadId}/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": key },
      body: JSON.stringify(said),
      signal: stopper.signal,
    });
    if (!response.ok) throw await refusal(response);
    for await (const { name, data } of eventsOf(response)) {
      if (name === "delta") saying.value += (data as { text: string }).text;
      else if (name === "replace") saying.value = (data as { text: string }).text;
      else if (name === "error") throw new Error("no answer");
    }
  }

  /** Say something, or again what could not be sent; the same key keeps it from being said twice. */
  async function send(said: Said, label = ""): Promise<void> {
    attempt = { said, key: crypto.randomUUID() };
    if (label) pending.value = { role: "person", text: label, seq: -1 };
    await speak();
  }

  async function speak(): Promise<void> {
    if (!attempt) return void (await send({ again: true }));
    state.value = "speaking";
    saying.value = "";
    try {
      await stream(attempt.said, attempt.key);
      attempt = null;
      await read();
      state.value = "ready";
    } catch {
      state.value = "cut";
    }
    saying.value = "";
  }

  /** Hear no more of this answer; what was said of it is kept. */
  async function stop(): Promise<void> {
    stopper?.abort();
    attempt = null;
    await load();
  }

  return { messages, pending, saying, exercise, state, last, load, send, retry: speak, stop };
}
