import { afterEach, describe, expect, it, vi } from "vitest";
import { mount } from "@vue/test-utils";
import Markdown from "../../src/features/board/card/Markdown.vue";
import payloads from "../payloads.json";

vi.mock("../../src/core/session", () => ({ session: { me: null }, authorizedFetch: fetch }));
afterEach(() => document.body.replaceChildren());

const HARMFUL = /^\s*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i;
const people = [{ username: "ann", display_name: 'Ann "><img src=x onerror=pwned()>' }];

function shown(text: string): Element {
  return mount(Markdown, { props: { text, people }, attachTo: document.body }).element as Element;
}

/** Everything in it that could do something. */
function alive(root: Element): string[] {
  const tags = [...root.querySelectorAll("script,img,svg,math,iframe,style,link,meta,base,form,input,object,embed,template")];
  const attributes = [...root.querySelectorAll("*")].flatMap((it) =>
    [...it.attributes].filter(
      ({ name, value }) => name.startsWith("on") || name === "style" || name === "id" || (name === "href" && HARMFUL.test(value)),
    ),
  );
  return [...tags.map((it) => it.outerHTML), ...attributes.map(({ name, value }) => `${name}=${value}`)];
}

describe("Markdown", () => {
  it.each(payloads)("lets nothing live through: %s", (text) => {
    expect(alive(shown(text))).toEqual([]);
    expect(alive(shown(`- ${text}\n- [ ] ${text}\n\n> @ann ${text}\n\n**${text}**`))).toEqual([]);
  });
});
