/** Where a dragged card would land, and the one line that shows it. */
import { reactive } from "vue";

export interface Target {
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

export function useDropLine() {
  const line = reactive<DropLine>({ isShown: false, left: 0, top: 0, width: 0 });

  /** The place for a card over a list at this height, which the line then shows. */
  function aimAt(listElement: HTMLElement, listId: string, cardId: string, y: number): Target {
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

  function hide(): void {
    line.isShown = false;
  }

  return { line, aimAt, hide };
}

export type DropPlaces = ReturnType<typeof useDropLine>;
