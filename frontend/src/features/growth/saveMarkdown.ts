/** A text leaves as a Markdown file, made on this device. */
export function saveMarkdown(title: string, body: string): void {
  const blob = new Blob([`# ${title}\n\n${body}\n`], { type: "text/markdown" });
  saveFile(blob, `${title.replaceAll(/[^\p{L}\p{N}\- ]+/gu, " ").trim().slice(0, 60) || "note"}.md`);
}

/** Hand a file over to the browser's downloads. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
