/** Dragging with the mouse, loaded once the board is on screen: nobody drags what is not painted yet. */
import { onBeforeUnmount, onMounted, type Ref } from "vue";
import type { Dragging } from "./dragging";
import type { BoardModel } from "./useBoard";
import type { DropPlaces } from "./useDropLine";

export function useDrag(root: Ref<HTMLElement | null>, board: BoardModel, places: DropPlaces) {
  const lists = new Map<HTMLElement, string>();
  const cleanups = new Map<HTMLElement, () => void>();
  let dragging: Dragging | null = null;
  let isGone = false;

  /** Register the body of a list as a place to drop; returns how to take that back. */
  function registerList(element: HTMLElement, listId: string): () => void {
    lists.set(element, listId);
    if (dragging) cleanups.set(element, dragging.registerList(element, listId));
    return () => {
      lists.delete(element);
      cleanups.get(element)?.();
      cleanups.delete(element);
    };
  }

  onMounted(async () => {
    const { startDragging } = await import("./dragging");
    if (isGone || !root.value) return;
    dragging = startDragging(root.value, board, places);
    for (const [element, listId] of lists) cleanups.set(element, dragging.registerList(element, listId));
  });
  onBeforeUnmount(() => {
    isGone = true;
    dragging?.stop();
  });

  return { registerList };
}
