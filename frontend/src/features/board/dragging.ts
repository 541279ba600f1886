/**
 * Dragging cards with the mouse: the browser's own drag and drop (touch has `useTouchDrag`). Cards are registered when the pointer first comes over them, so that a thousand cards cost nothing.
 */
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements, monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import type { DragLocationHistory } from "@atlaskit/pragmatic-drag-and-drop/types";
import type { BoardModel } from "./useBoard";
import type { DropPlaces, Target } from "./useDropLine";

export interface Dragging {
  /** Make the body of a list a place to drop; returns how to take that back. */
  registerList(element: HTMLElement, listId: string): () => void;
  stop(): void;
}

/** Let cards inside an element be dragged, from now until `stop`. */
export function startDragging(root: HTMLElement, board: BoardModel, places: DropPlaces): Dragging {
  const registered = new WeakSet<HTMLElement>();
  const cleanups: (() => void)[] = [];

  function register(event: PointerEvent): void {
    if (event.pointerType === "touch") return;
    const card = (event.target as HTMLElement).closest<HTMLElement>("[data-card]");
    if (!card || registered.has(card) || !board.canEdit.value) return;
    registered.add(card);
    cleanups.push(
      draggable({
        element: card,
        canDrag: () => board.canEdit.value && !card.querySelector("textarea"),
        getInitialData: () => ({ cardId: card.dataset.card }),
        onDragStart: () => card.classList.add("is-dragged"),
        onDrop: () => card.classList.remove("is-dragged"),
      }),
    );
  }

  function registerList(element: HTMLElement, listId: string): () => void {
    return combine(
      dropTargetForElements({ element, getData: () => ({ listId }), canDrop: ({ source }) => "cardId" in source.data }),
      autoScrollForElements({ element: element.querySelector<HTMLElement>("[data-scroll]") ?? element }),
    );
  }

  function aim(location: DragLocationHistory, cardId: string): Target | null {
    places.hide();
    const over = location.current.dropTargets[0];
    return over ? places.aimAt(over.element as HTMLElement, String(over.data.listId), cardId, location.current.input.clientY) : null;
  }

  root.addEventListener("pointerover", register);
  cleanups.push(
    () => root.removeEventListener("pointerover", register),
    autoScrollForElements({ element: root }),
    monitorForElements({
      canMonitor: ({ source }) => "cardId" in source.data,
      onDrag: ({ location, source }) => void aim(location, String(source.data.cardId)),
      onDrop: ({ location, source }) => {
        // Aimed once more: the last movement may have come with the drop itself.
        const cardId = String(source.data.cardId);
        const target = aim(location, cardId);
        places.hide();
        if (target) board.moveCard(cardId, target.listId, target.index);
      },
    }),
  );

  return { registerList, stop: () => cleanups.forEach((cleanup) => cleanup()) };
}
