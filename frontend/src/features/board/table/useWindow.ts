/** Only the rows in sight: all are equally high, so which ones these are is arithmetic. */
import { computed, onBeforeUnmount, onMounted, ref, type Ref } from "vue";

const BEYOND = 8;

export function useWindow(scroller: Ref<HTMLElement | null>, count: () => number, rowHeight: number) {
  const top = ref(0);
  const height = ref(800);
  const first = computed(() => Math.max(0, Math.floor(top.value / rowHeight) - BEYOND));
  const last = computed(() => Math.min(count(), Math.ceil((top.value + height.value) / rowHeight) + BEYOND));
  const onScroll = (): void => {
    top.value = scroller.value?.scrollTop ?? 0;
  };
  const sizes = new ResizeObserver(() => {
    height.value = scroller.value?.clientHeight ?? height.value;
  });
  onMounted(() => {
    if (!scroller.value) return;
    sizes.observe(scroller.value);
    scroller.value.addEventListener("scroll", onScroll, { passive: true });
  });
  onBeforeUnmount(() => sizes.disconnect());

  /** Bring a row into sight. */
  function show(index: number): void {
    const element = scroller.value;
    if (!element) return;
    const [from, to] = [index * rowHeight, (index + 2) * rowHeight];
    if (from < element.scrollTop) element.scrollTop = from;
    else if (to > element.scrollTop + element.clientHeight) element.scrollTop = to - element.clientHeight;
    onScroll();
  }

  return { first, last, show, above: computed(() => first.value * rowHeight), below: computed(() => (count() - last.value) * rowHeight) };
}
