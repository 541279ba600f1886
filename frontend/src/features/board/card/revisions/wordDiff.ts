/** What changed between two texts, word by word. */

export interface Part {
  kind: "same" | "gone" | "new";
  text: string;
}

/** Above this many comparisons the middle is shown as replaced: reading it word by word would help nobody. */
const MOST = 4_000_000;

const wordsOf = (text: string): string[] => text.split(/(\s+)/).filter(Boolean);

/** How long the longest common run of words is from each pair of places on, row by row. */
function lengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      table[at] = a[i] === b[j] ? table[at + width + 1]! + 1 : Math.max(table[at + width]!, table[at + 1]!);
    }
  }
  return table;
}

function middle(a: readonly string[], b: readonly string[]): Part[] {
  if (a.length * b.length > MOST) return [{ kind: "gone", text: a.join("") }, { kind: "new", text: b.join("") }];
  const table = lengths(a, b);
  const width = b.length + 1;
  const parts: Part[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: "same", text: a[i++]! });
      j++;
    } else if (j >= b.length || (i < a.length && table[(i + 1) * width + j]! >= table[i * width + j + 1]!)) {
      parts.push({ kind: "gone", text: a[i++]! });
    } else parts.push({ kind: "new", text: b[j++]! });
  }
  return parts;
}

/** The parts that lead from one text to another, in order; neighbours of one kind are joined. */
export function wordDiff(before: string, after: string): Part[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const parts: Part[] = [
    { kind: "same", text: a.slice(0, start).join("") },
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    { kind: "same", text: a.slice(a.length - end).join("") },
  ];
  return parts.reduce<Part[]>((joined, part) => {
    const last = joined.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else if (part.text) joined.push({ ...part });
    return joined;
  }, []);
}
