import { onScopeDispose } from "vue";

/** A timer of `seconds` that can be paused and resumed; it calls `onEnd` once, 0 means never. */
export function useCountdown(seconds: number, onEnd: () => void): { pause: () => void; resume: () => void } {
  let left = seconds * 1000;
  let startedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function pause(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    left -= Date.now() - startedAt;
  }

  function resume(): void {
    if (seconds === 0 || timer !== undefined) return;
    startedAt = Date.now();
    timer = setTimeout(onEnd, Math.max(left, 0));
  }

  onScopeDispose(pause);
  return { pause, resume };
}
