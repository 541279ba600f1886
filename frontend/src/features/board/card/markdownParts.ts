/** What Grove's Markdown has beside the usual: people who are named, and tasks with their boxes. */
import type MarkdownIt from "markdown-it";

type Renderer = InstanceType<typeof MarkdownIt>;
type Token = ReturnType<Renderer["parse"]>[number];

/** Somebody whose `@name` is shown as a person. */
export interface Named {
  username: string;
  display_name: string;
}

const NAME = /(?<![\w.@/-])@([A-Za-z0-9][A-Za-z0-9_.-]{2,31})/g;
const TASK = /^\[([ xX])\]\s+/;

function textToken(like: Token, content: string): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(like) as object) as Token, like, { content });
}

function chip(markdown: Renderer, like: Token, person: Named): Token {
  const { escapeHtml } = markdown.utils;
  const html = `<span class="mention" title="${escapeHtml(person.display_name)}">@${escapeHtml(person.username)}</span>`;
  return Object.assign(textToken(like, html), { type: "html_inline" });
}

function withPeople(markdown: Renderer, token: Token, people: ReadonlyMap<string, Named>): Token[] {
  const parts: Token[] = [];
  let from = 0;
  for (const found of token.content.matchAll(NAME)) {
    const name = [found[1]!, found[1]!.replace(/[._-]+$/, "")].find((it) => people.has(it.toLowerCase()));
    if (name === undefined) continue;
    parts.push(textToken(token, token.content.slice(from, found.index)), chip(markdown, token, people.get(name.toLowerCase())!));
    from = found.index + 1 + name.length;
  }
  return parts.length ? [...parts, textToken(token, token.content.slice(from))] : [token];
}

/** Show `@name` as a person, for the people that `render` is given as `env.people`. */
export function namePeople(markdown: Renderer): void {
  markdown.core.ruler.push("people", ({ tokens, env }) => {
    const people = new Map(((env as { people?: readonly Named[] }).people ?? []).map((it) => [it.username.toLowerCase(), it]));
    if (!people.size) return;
    for (const block of tokens) {
      block.children = block.children?.flatMap((it) => (it.type === "text" ? withPeople(markdown, it, people) : it)) ?? null;
    }
  });
}

/** Show `[ ]` and `[x]` at the beginning of a list's item as a box. */
export function nameTasks(markdown: Renderer): void {
  markdown.core.ruler.push("tasks", ({ tokens }) => {
    for (const [at, item] of tokens.entries()) {
      const text = tokens[at + 2]?.children?.[0];
      if (item.type !== "list_item_open" || tokens[at + 1]?.type !== "paragraph_open" || text?.type !== "text") continue;
      const found = TASK.exec(text.content);
      if (!found) continue;
      item.attrJoin("class", "task");
      const isDone = found[1] !== " ";
      const box = textToken(text, `<span class="box" role="img" aria-label="${isDone ? "☑" : "☐"}">${isDone ? "☑" : "☐"}</span>`);
      text.content = text.content.slice(found[0].length);
      tokens[at + 2]!.children!.unshift(Object.assign(box, { type: "html_inline" }));
    }
  });
}
