/** The signs under comments, as they are drawn. */
import type { Emoji } from "@/core/types";

export const SIGNS: Record<Emoji, string> = {
  thumbs_up: "👍",
  heart: "❤️",
  celebrate: "🎉",
  laugh: "😄",
  think: "🤔",
  eyes: "👀",
  done: "✅",
  sprout: "🌱",
};

export const EMOJI = Object.keys(SIGNS) as Emoji[];
