/** What a screen reader is told beside what it can see: "Moved to Next, position 2 of 8". */
import { readonly, ref } from "vue";

const polite = ref("");
const assertive = ref("");
let flip = false;

/** Say a sentence; the same one twice in a row is said twice. */
export function announce(sentence: string, urgency: "polite" | "assertive" = "polite"): void {
  flip = !flip;
  // A reader skips text that did not change, so every second one ends in a no-break space.
  (urgency === "polite" ? polite : assertive).value = flip ? sentence : `${sentence}\u00a0`;
}

export const spoken = { polite: readonly(polite), assertive: readonly(assertive) };
