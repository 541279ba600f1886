/**
 * Keeps a text while it is written: at once on this device, a moment later on the server. What could not be sent is sent
 * when the network is back; a page that is closed in between finds its words again.
 */
import { onBeforeUnmount, ref, watch, type Ref } from "vue";
import { Unreachable } from "@/core/errors";

export type SaveState = "idle" | "saving" | "saved" | "waiting" | "refused";
const PAUSE_MS = 800;
const RETRY_MS = 5_000;

export function useAutosave<Draft extends object>(key: string, draft: Ref<Draft>, send: (draft: Draft) => Promise<void>) {
  const state = ref<SaveState>("idle");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (isSending) return;
    isSending = true;
    const sent = JSON.stringify(draft.value);
    state.value = "saving";
    try {
      await send(JSON.parse(sent) as Draft);
      isSending = false;
      if (JSON.stringify(draft.value) !== sent) return await save();
      localStorage.removeItem(key);
      state.value = "saved";
    } catch (error) {
      isSending = false;
      state.value = error instanceof Unreachable ? "waiting" : "refused";
      if (error instanceof Unreachable) timer = setTimeout(() => void save(), RETRY_MS);
    }
  }

  watch(
    draft,
    (now) => {
      localStorage.setItem(key, JSON.stringify(now));
      clearTimeout(timer);
      timer = setTimeout(() => void save(), PAUSE_MS);
    },
    { deep: true },
  );
  const retry = (): void => void (state.value === "waiting" && save());
  addEventListener("online", retry);
  onBeforeUnmount(() => {
    removeEventListener("online", retry);
    clearTimeout(timer);
    if (localStorage.getItem(key) !== null) void save();
  });
  return { state, save };
}

/** What was written under a key and never reached the server. */
export function keptDraft<Draft>(key: string): Draft | null {
  const kept = localStorage.getItem(key);
  return kept === null ? null : (JSON.parse(kept) as Draft);
}
