export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 6;
const EDGE = 8;

/** Where a tip of this size goes: under its anchor, above when there is no room, never past the edges. */
export function placeTip(
  anchor: Box,
  tip: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  const middle = (anchor.left + anchor.right - tip.width) / 2;
  const below = anchor.bottom + GAP;
  const fitsBelow = below + tip.height + EDGE <= view.height;
  return {
    left: Math.round(Math.min(Math.max(EDGE, middle), Math.max(EDGE, view.width - tip.width - EDGE))),
    top: Math.round(fitsBelow ? below : Math.max(EDGE, anchor.top - GAP - tip.height)),
  };
}
