/** Parts of a card that come later bring their words along. */
import { loadWords } from "@/core/i18n";

/** A component's loader that has the words of what is said about a card when it is done. */
export function withWords<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => (await Promise.all([load(), loadWords("talk"), loadWords("content")]))[0];
}
