/** Of several answers on their way the latest counts: the one to the last question, with nothing newer said since. */
export function latestOnly() {
  let asked = 0;
  let said = 0;

  /** The answer, or null when another question came after it. Asked again where something newer was said meanwhile. */
  async function ask<T>(question: () => Promise<T>): Promise<T | null> {
    const mine = ++asked;
    for (;;) {
      const before = said;
      try {
        const answer = await question();
        if (mine !== asked) return null;
        if (said === before) return answer;
      } catch (error) {
        if (mine !== asked) return null;
        throw error;
      }
    }
  }

  /** Something is known that answers on their way may not know yet. */
  const overtake = (): void => void (said += 1);

  /** Whatever is on its way is wanted no more. */
  const drop = (): void => void (asked += 1);

  return { ask, overtake, drop };
}
