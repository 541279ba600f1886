/** Keys that help to write Markdown in a plain text field; they go through the field's own undo. */

function insert(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
  field.setSelectionRange(from, to);
  field.setRangeText(text, from, to, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Put marks around the selection. */
export function wrap(field: HTMLTextAreaElement, before: string, after: string): void {
  const { selectionStart: from, selectionEnd: to, value } = field;
  insert(field, from, to, before + value.slice(from, to) + after);
  field.setSelectionRange(from + before.length, to + before.length);
}

const ITEM = /^(\s*)([-*+]|(\d+)[.)])(\s+\[[ x]\])?\s+/;

/** Begin the next item of a list; on an empty item end the list. False when the caret is in none. */
export function continueList(field: HTMLTextAreaElement): boolean {
  const { selectionStart: at, value } = field;
  const start = value.lastIndexOf("\n", at - 1) + 1;
  const line = value.slice(start, at);
  const found = ITEM.exec(line);
  if (!found || field.selectionEnd !== at) return false;
  if (line.length === found[0].length) {
    insert(field, start, at, "");
    return true;
  }
  const mark = found[3] ? found[2]!.replace(/\d+/, String(Number(found[3]) + 1)) : found[2];
  insert(field, at, at, `\n${found[1]}${mark}${found[4] ? " [ ]" : ""} `);
  return true;
}
