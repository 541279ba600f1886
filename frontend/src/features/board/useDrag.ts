/**
 * Dragging cards with the mouse, or by a long press on a touch screen: the browser's own drag and drop. Cards are
 * registered when the pointer first comes over them, so that a thousand cards cost nothing; one line shows the place.
 */
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements, monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import type { DragLocationHistory } from "@atlaskit/pragmatic-drag-and-drop/types";
import { onBeforeUnmount, onMounted, type Ref, reactive } from "vue";
import type { BoardModel } from "./useBoard";

interface Target {
  listId: string;
  index: number;
}

/** The line that shows where a card would land; in page coordinates. */
export interface DropLine {
  isShown: boolean;
  left: number;
  top: number;
  width: number;
}

const LINE_GAP = 4;

export function useDrag(root: Ref<HTMLElement | null>, board: BoardModel) {
  const line = reactive<DropLine>({ isShown: false, left: 0, top: 0, width: 0 });
  const registered = new WeakSet<HTMLElement>();
  const cleanups: (() => void)[] = [];

  function register(event: PointerEvent): void {
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

  /** Register the body of a list as a place to drop; returns how to undo that. */
  function registerList(element: HTMLElement, listId: string): () => void {
    return combine(
      dropTargetForElements({ element, getData: () => ({ listId }), canDrop: ({ source }) => "cardId" in source.data }),
      autoScrollForElements({ element: element.querySelector<HTMLElement>("[data-scroll]") ?? element }),
    );
  }

  function find(listElement: HTMLElement, listId: string, cardId: string, y: number): Target {
    const cards = [...listElement.querySelectorAll<HTMLElement>("[data-card]")].filter((it) => it.dataset.card !== cardId);
    const box = listElement.getBoundingClientRect();
    const under = document
      .elementsFromPoint(box.left + box.width / 2, y)
      .find((it) => it instanceof HTMLElement && it.dataset.card && it.dataset.card !== cardId) as HTMLElement | undefined;
    let index = cards.length;
    if (under) {
      const rect = under.getBoundingClientRect();
      index = cards.indexOf(under) + (y > rect.top + rect.height / 2 ? 1 : 0);
    } else {
      const below = cards.findIndex((it) => it.getBoundingClientRect().top > y);
      if (below >= 0) index = below;
    }
    draw(listElement, cards, index);
    return { listId, index };
  }

  function draw(listElement: HTMLElement, cards: HTMLElement[], index: number): void {
    const next = cards[index]?.getBoundingClientRect();
    const last = cards.at(-1)?.getBoundingClientRect();
    const box = (listElement.querySelector("[data-scroll]") ?? listElement).getBoundingClientRect();
    line.left = box.left + LINE_GAP * 2;
    line.width = box.width - LINE_GAP * 4;
    line.top = next ? next.top - LINE_GAP : last && index > 0 ? last.bottom + LINE_GAP : box.top + LINE_GAP;
    line.isShown = true;
  }

  function aim(location: DragLocationHistory, cardId: string): Target | null {
    line.isShown = false;
    const over = location.current.dropTargets[0];
    return over ? find(over.element as HTMLElement, String(over.data.listId), cardId, location.current.input.clientY) : null;
  }

  onMounted(() => {
    const element = root.value;
    if (!element) return;
    element.addEventListener("pointerover", register);
    cleanups.push(
      () => element.removeEventListener("pointerover", register),
      autoScrollForElements({ element }),
      monitorForElements({
        canMonitor: ({ source }) => "cardId" in source.data,
        onDrag: ({ location, source }) => void aim(location, String(source.data.cardId)),
        onDrop: ({ location, source }) => {
          // Aimed once more: the last movement may have come with the drop itself.
          const cardId = String(source.data.cardId);
          const target = aim(location, cardId);
          line.isShown = false;
          if (target) board.moveCard(cardId, target.listId, target.index);
        },
      }),
    );
  });
  onBeforeUnmount(() => cleanups.forEach((undo) => undo()));

  return { line, registerList };
}
