import { TINTS, type Tint } from "./types";

/** Up to two letters for a name: first and last word, whole graphemes, upper case. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/[\s_.-]+/u).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...(word ?? "")][0] ?? "").join("").toLocaleUpperCase();
}

/** One of the six tints, always the same for the same id. */
export function tintOf(id: string): Tint {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return TINTS[sum % TINTS.length] ?? "slate";
}
