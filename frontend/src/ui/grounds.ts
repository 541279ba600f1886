/** The grounds that a board can stand on: Grove's colours, alone or one running into another; both themes know them. */
export const BACKGROUNDS = [
  "moss", "clay", "sky", "plum", "amber", "slate", "dawn", "meadow", "lagoon", "heather", "harvest", "dusk",
] as const;

export type Background = (typeof BACKGROUNDS)[number];

const GRADIENTS: Partial<Record<Background, readonly [string, string]>> = {
  dawn: ["amber", "clay"],
  meadow: ["moss", "amber"],
  lagoon: ["sky", "moss"],
  heather: ["plum", "sky"],
  harvest: ["clay", "plum"],
  dusk: ["slate", "plum"],
};

/** The CSS background of a ground; null is the plain page. */
export function groundOf(background: Background | null): string {
  if (!background) return "var(--bg)";
  const [from, to] = GRADIENTS[background] ?? [background, background];
  return from === to ? `var(--${from}-ground)` : `linear-gradient(135deg, var(--${from}-ground), var(--${to}-ground))`;
}
