/**
 * Dragging cards with a finger: a long press lifts a card, a short one opens it, a swipe scrolls. The browsers' own
 * long press differs from phone to phone, and shows its menu in between.
 */
import { onBeforeUnmount, onMounted, type Ref } from "vue";
import type { BoardModel } from "./useBoard";
import type { DropPlaces, Target } from "./useDropLine";

const PRESS_MS = 350;
const SLACK_PX = 10;
const EDGE_PX = 48;
const SCROLL_PX_PER_FRAME = 12;

interface Press {
  card: HTMLElement;
  startX: number;
  startY: number;
  x: number;
  y: number;
  timer: ReturnType<typeof setTimeout>;
  /** The picture of the card under the finger, once it is lifted. */
  ghost: HTMLElement | null;
}

export function useTouchDrag(root: Ref<HTMLElement | null>, board: BoardModel, places: DropPlaces) {
  let press: Press | null = null;
  let frame = 0;

  function begin(event: TouchEvent): void {
    end();
    const touch = event.touches[0];
    const card = (event.target as HTMLElement).closest<HTMLElement>("[data-card]");
    if (event.touches.length !== 1 || !touch || !card || !board.canEdit.value || card.querySelector("textarea")) return;
    const { clientX: x, clientY: y } = touch;
    press = { card, startX: x, startY: y, x, y, timer: setTimeout(lift, PRESS_MS), ghost: null };
  }

  function lift(): void {
    if (!press) return;
    const box = press.card.getBoundingClientRect();
    const ghost = press.card.cloneNode(true) as HTMLElement;
    ghost.removeAttribute("data-card");
    ghost.setAttribute("aria-hidden", "true");
    Object.assign(ghost.style, {
      position: "fixed",
      zIndex: "var(--layer-sticky)",
      pointerEvents: "none",
      margin: "0",
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.width}px`,
      opacity: "0.9",
      boxShadow: "var(--shadow-pop)",
    });
    press.card.parentElement?.append(ghost);
    press.card.classList.add("is-dragged");
    press.ghost = ghost;
    root.value?.style.setProperty("scroll-snap-type", "none");
    navigator.vibrate?.(10);
    frame = requestAnimationFrame(scrollAtEdges);
  }

  function move(event: TouchEvent): void {
    const touch = event.touches[0];
    if (!press || !touch) return;
    press.x = touch.clientX;
    press.y = touch.clientY;
    const dx = press.x - press.startX;
    const dy = press.y - press.startY;
    if (!press.ghost) {
      if (Math.hypot(dx, dy) > SLACK_PX) end();
      return;
    }
    event.preventDefault();
    press.ghost.style.transform = `translate(${dx}px, ${dy}px)`;
    aim();
  }

  function aim(): Target | null {
    places.hide();
    if (!press) return null;
    const list = document.elementFromPoint(press.x, press.y)?.closest<HTMLElement>("[data-list]");
    const { list: listId } = list?.dataset ?? {};
    return list && listId ? places.aimAt(list, listId, String(press.card.dataset.card), press.y) : null;
  }

  /** A card that is held at an edge brings what lies beyond it into view. */
  function scrollAtEdges(): void {
    if (!press?.ghost || !root.value) return;
    if (!press.card.isConnected) return end(); // somebody else took it away
    const board_ = root.value.getBoundingClientRect();
    root.value.scrollBy(towards(press.x, board_.left, board_.right), 0);
    const list = document.elementFromPoint(press.x, press.y)?.closest("[data-list]")?.querySelector("[data-scroll]");
    const box = list?.getBoundingClientRect();
    if (list && box) list.scrollBy(0, towards(press.y, box.top, box.bottom));
    aim();
    frame = requestAnimationFrame(scrollAtEdges);
  }

  function drop(event: TouchEvent): void {
    if (press?.ghost) {
      event.preventDefault(); // no click that would open the card
      const cardId = String(press.card.dataset.card);
      const target = aim();
      end();
      if (target) board.moveCard(cardId, target.listId, target.index);
    }
    end();
  }

  function end(): void {
    if (!press) return;
    clearTimeout(press.timer);
    cancelAnimationFrame(frame);
    press.ghost?.remove();
    root.value?.style.removeProperty("scroll-snap-type");
    press.card.classList.remove("is-dragged");
    places.hide();
    press = null;
  }

  /** A finger that rests would open the browser's menu. */
  function noMenu(event: Event): void {
    if (press) event.preventDefault();
  }

  onMounted(() => {
    const element = root.value;
    if (!element) return;
    element.addEventListener("touchstart", begin, { passive: true });
    element.addEventListener("touchmove", move, { passive: false });
    element.addEventListener("touchend", drop, { passive: false });
    element.addEventListener("touchcancel", end);
    element.addEventListener("contextmenu", noMenu);
  });
  onBeforeUnmount(end);
}

/** How far to scroll for a finger at `at` between two edges, in pixels. */
function towards(at: number, low: number, high: number): number {
  if (at < low + EDGE_PX) return -SCROLL_PX_PER_FRAME;
  return at > high - EDGE_PX ? SCROLL_PX_PER_FRAME : 0;
}
