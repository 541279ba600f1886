import { afterEach, describe, expect, it, vi } from "vitest";
import { mount } from "@vue/test-utils";
import Markdown from "../../src/features/board/card/Markdown.vue";
import { withEvent, withSign, withTalk } from "../../src/features/board/card/comments/useComments";
import { fitting } from "../../src/features/board/card/comments/useMentions";
import { talkWish } from "../../src/core/sync/talk";
import type { Comment, GroveEvent, Member } from "../../src/core/types";

vi.mock("../../src/core/session", () => ({
  session: { me: { id: "me", username: "ann", display_name: "Ann", avatar_url: null } },
  authorizedFetch: fetch,
}));
afterEach(() => document.body.replaceChildren());

const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id,
  card_id: "c",
  author: null,
  author_name: null,
  body: id,
  mentions: [],
  reactions: [],
  created_at: `2027-01-01T00:00:0${id}Z`,
  updated_at: "",
  edited_at: null,
  version: 1,
  ...more,
});
const member = (username: string, display_name: string): Member => ({ user_id: username, username, display_name, avatar_url: null, role: "editor" });
const shown = (text: string): Element => mount(Markdown, { props: { text, people: [member("ada", 'Ada <b>"L"</b>')] } }).element as Element;

describe("comments on their way", () => {
  const at = "2027-01-01T01:00:00Z";

  it("are shown once, before and after their event", () => {
    const change = { kind: "create_comment", card_id: "c", comment_id: "2", body: "two" } as const;
    const now = withTalk([comment("1")], { id: "k", at, change });
    expect(now.map((it) => [it.body, it.isWaiting ?? false])).toEqual([["1", false], ["two", true]]);
    expect(withTalk(now, { id: "k", at, change })).toHaveLength(2);
    expect(talkWish(change)).toEqual({ method: "POST", path: "/cards/c/comments", body: { id: "2", body: "two" } });
  });

  it("change, go and get signs", () => {
    const about = { card_id: "c", comment_id: "1" };
    const run = (change: object): Comment[] => withTalk([comment("1")], { id: "k", at, change: { ...about, ...change } as never });
    expect(run({ kind: "update_comment", body: "new" })[0]).toMatchObject({ body: "new", edited_at: at });
    expect(run({ kind: "delete_comment" })).toEqual([]);
    expect(run({ kind: "react", emoji: "heart", is_on: true })[0]!.reactions).toEqual([{ emoji: "heart", user_ids: ["me"] }]);
  });

  it("follow events in the order of time", () => {
    const said = (type: string, data: object): GroveEvent => ({ type, actor_id: null, at, mutation_id: null, data }) as GroveEvent;
    const three = withEvent([comment("1"), comment("3")], said("comment.created", { comment: comment("2") }));
    expect(three.map((it) => it.id)).toEqual(["1", "2", "3"]);
    const signed = withEvent(three, said("comment.reaction_added", { comment_id: "2", emoji: "done", user_id: "x" }));
    expect(signed[1]!.reactions).toEqual([{ emoji: "done", user_ids: ["x"] }]);
    expect(withSign(signed[1]!, "done", "x", false).reactions).toEqual([]);
    expect(withEvent(three, said("comment.deleted", { comment_id: "1" })).map((it) => it.id)).toEqual(["2", "3"]);
  });
});

describe("people after @", () => {
  it("fit by user name first, then by a part of their name", () => {
    const people = [member("zed", "Anna Zed"), member("ann", "Ann"), member("bob", "Bob")];
    expect(fitting(people, "an").map((it) => it.username)).toEqual(["ann", "zed"]);
    expect(fitting(people, "x")).toEqual([]);
  });
});

describe("Markdown", () => {
  it("shows people and tasks, and leaves code and addresses alone", () => {
    const it_ = shown("@Ada. `@ada` x@ada\n\n- [x] sow\n- [ ] water");
    const chips = [...it_.querySelectorAll(".mention")];
    expect(chips.map((chip) => chip.textContent)).toEqual(["@ada"]);
    expect(chips[0]!.getAttribute("title")).toBe('Ada <b>"L"</b>');
    expect([...it_.querySelectorAll("li.task")].map((task) => task.textContent!.trim())).toEqual(["☑sow", "☐water"]);
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](javascript:alert(1))",
    '<svg onload="alert(1)">',
    '[x](https://example.org "onmouseover=alert(1)")',
    "- [x] <iframe srcdoc='<script>alert(1)</script>'>",
    '@ada<a href="vbscript:x" onclick=alert(1)>x</a>',
    "<style>*{display:none}</style><form action=//example.org><input></form>",
  ])("lets nothing live through: %s", (text) => {
    const it_ = shown(text);
    expect(it_.querySelector("script,img,svg,iframe,style,form,input,object,embed")).toBeNull();
    for (const element of it_.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        expect(name.startsWith("on")).toBe(false);
        if (name === "href") expect(value).toMatch(/^(https?:|mailto:|#|\/)/);
      }
    }
  });
});
