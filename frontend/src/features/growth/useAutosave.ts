/**
 * Keeps a text while it is written: at once on this device, locked, and a moment later on the server. What could not be
 * sent is sent by and by, also when the page was closed in between.
 */
import { onBeforeUnmount, ref, watch, type Ref } from "vue";
import { type Deed, keep, onNews, sendNow, waiting } from "@/core/offline";

export type SaveState = "idle" | "saving" | "saved" | "waiting" | "refused";
const PAUSE_MS = 800;
const SAYS = { sent: "saved", kept: "waiting", refused: "refused" } as const;

/** `deedOf` says what a draft asks for; null for one that has no words. */
export function useAutosave<Draft extends object>(lane: string, draft: Ref<Draft>, deedOf: (draft: Draft) => Deed | null) {
  const held = waiting.value.find((it) => it.lane === lane);
  const state = ref<SaveState>(held?.no ? "refused" : held ? "waiting" : "idle");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keeping: Promise<void> | null = null;
  let isNewer = false;
  let isUnsent = false;

  async function keepAll(): Promise<void> {
    while (isNewer) {
      isNewer = false;
      const deed = deedOf(draft.value);
      if (deed) await keep(deed);
    }
  }

  function keepNow(): Promise<void> {
    keeping ??= keepAll().finally(() => (keeping = null));
    return keeping;
  }

  /** Send what was written; how it stands then. */
  async function save(): Promise<void> {
    clearTimeout(timer);
    if (!isUnsent) return;
    isUnsent = false;
    state.value = "saving";
    await keepNow();
    const became = await sendNow(lane);
    if (!isUnsent) state.value = SAYS[became];
  }

  watch(
    draft,
    () => {
      isNewer = isUnsent = true;
      void keepNow();
      clearTimeout(timer);
      timer = setTimeout(() => void save(), PAUSE_MS);
    },
    { deep: true },
  );
  const unhear = onNews((news) => {
    if (news.lane !== lane || isUnsent) return;
    if (news.became === "refused") state.value = "refused";
    else if (!waiting.value.some((it) => it.lane === lane && it.id !== news.id)) state.value = "saved";
  });
  onBeforeUnmount(() => {
    unhear();
    save().catch(() => undefined); // whoever was signed out meanwhile has been asked before
  });

  /** Nothing of it is to be kept any more. */
  function stop(): void {
    clearTimeout(timer);
    isNewer = isUnsent = false;
  }
  return { state, save, stop };
}
