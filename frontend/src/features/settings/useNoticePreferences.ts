/**
 * What one is told where: shown at once, kept in order. Who clicks fast is not overtaken by answers to earlier clicks:
 * what was clicked meanwhile goes out together with the next request, and only the last answer is shown.
 */
import { ref, shallowRef } from "vue";
import { api, dataOf } from "@/core/api";
import type { Paths } from "@/core/types";

export type Preferences = Paths["/api/v1/me/notification-preferences"]["get"]["responses"][200]["content"]["application/json"];
export type Patch = Paths["/api/v1/me/notification-preferences"]["patch"]["requestBody"]["content"]["application/json"];
export type Kinds = Preferences["kinds"];
export type Kind = keyof Kinds;
export type Channel = keyof NonNullable<Kinds[Kind]>;
export const CHANNELS = ["in_app", "email", "push"] as const satisfies readonly Channel[];

/** One patch that does what two do one after the other. */
export function joined(first: Patch, then: Patch): Patch {
  const kinds = { ...first.kinds };
  for (const [kind, choice] of Object.entries(then.kinds ?? {}) as [Kind, object][]) kinds[kind] = { ...kinds[kind], ...choice };
  return { ...first, ...then, ...(first.kinds || then.kinds ? { kinds } : {}) };
}

export function useNoticePreferences(failed: () => void) {
  const state = ref<"loading" | "ready" | "failed">("loading");
  const preferences = shallowRef<Preferences | null>(null);
  let waiting: Patch | null = null;
  let isSending = false;

  async function load(): Promise<void> {
    try {
      preferences.value = await dataOf(api.GET("/api/v1/me/notification-preferences"));
      state.value = "ready";
    } catch {
      if (!preferences.value) state.value = "failed";
    }
  }

  async function send(): Promise<void> {
    isSending = true;
    while (waiting) {
      const body: Patch = waiting;
      waiting = null;
      try {
        const answer = await dataOf(api.PATCH("/api/v1/me/notification-preferences", { body }));
        if (!waiting) preferences.value = answer;
      } catch {
        failed();
        if (!waiting) await load();
      }
    }
    isSending = false;
  }

  function change(shown: Partial<Preferences>, patch: Patch): void {
    preferences.value = { ...preferences.value!, ...shown };
    waiting = joined(waiting ?? {}, patch);
    if (!isSending) void send();
  }

  function choose(kind: Kind, channel: Channel, wanted: boolean): void {
    const all = preferences.value!.kinds;
    change({ kinds: { ...all, [kind]: { ...all[kind]!, [channel]: wanted } } }, { kinds: { [kind]: { [channel]: wanted } } });
  }

  return { state, preferences, load, change, choose };
}
