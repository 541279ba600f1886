/**
 * Which cards of a list are drawn: the first ones at once, more when the browser has nothing better to do, and beyond
 * some hundred only as somebody scrolls there. On a crowded board a list that is far out of sight draws none.
 */
import { computed, onBeforeUnmount, onMounted, type Ref, ref, watch } from "vue";
import type { Card } from "@/core/types";

const FIRST = 20;
const MORE = 60;
/** So many are drawn without being asked for. */
const EAGER = 300;
/** What a card that is not drawn is taken for, with the gap below it. */
const CARD_HEIGHT = 48;
const FAR = "0px 100%";
const AHEAD = "1500px 0px";

interface Slices {
  cards: () => readonly Card[];
  /** Cards that must be there whatever is in sight: the one in focus, the carried one. */
  wanted: () => (string | null)[];
  root: Ref<HTMLElement | null>;
  scroller: Ref<HTMLElement | null>;
  tail: Ref<HTMLElement | null>;
  isCrowded: () => boolean;
}

export function useSlices({ cards, wanted, root, scroller, tail, isCrowded }: Slices) {
  const shown = ref(FIRST);
  const isNear = ref(!isCrowded());
  const watching: IntersectionObserver[] = [];
  const idle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 16));
  const isDrawn = computed(() => isNear.value || !isCrowded());

  const furthest = computed(() => {
    const ids = new Set(wanted().filter(Boolean));
    return ids.size ? cards().findLastIndex((card) => ids.has(card.id)) : -1;
  });
  const count = computed(() => (isDrawn.value ? Math.max(shown.value, furthest.value + 1) : furthest.value + 1));
  const visible = computed(() => (cards().length > count.value ? cards().slice(0, count.value) : cards()));
  const restHeight = computed(() => (cards().length - visible.value.length) * CARD_HEIGHT);

  function showMore(): void {
    if (!isDrawn.value || shown.value >= Math.min(cards().length, EAGER)) return;
    shown.value += MORE;
    idle(showMore);
  }

  function grow(): void {
    if (shown.value < cards().length) shown.value += MORE;
  }

  function see(element: Ref<HTMLElement | null>, options: IntersectionObserverInit, seen: (isSeen: boolean) => void): void {
    if (!globalThis.IntersectionObserver) return seen(true);
    const observer = new IntersectionObserver((entries) => seen(entries.at(-1)!.isIntersecting), options);
    watching.push(observer);
    watch(element, (now, before) => (before && observer.unobserve(before), now && observer.observe(now)), { immediate: true });
  }

  watch([() => cards().length, isDrawn], () => idle(showMore), { immediate: true });
  onMounted(() => {
    see(root, { rootMargin: FAR }, (isSeen) => (isNear.value = isSeen));
    let isTailSeen = false;
    see(tail, { root: scroller.value, rootMargin: AHEAD }, (isSeen) => {
      isTailSeen = isSeen;
      if (isSeen && isDrawn.value) grow();
    });
    // The end may stay in sight while it moves away, and then nothing is told.
    watch(shown, () => requestAnimationFrame(() => isTailSeen && shown.value >= EAGER && grow()));
  });
  onBeforeUnmount(() => {
    for (const observer of watching) observer.disconnect();
  });

  return { visible, restHeight };
}
