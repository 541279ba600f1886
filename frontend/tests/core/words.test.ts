import { afterEach, expect, test } from "vitest";
import { addMessages, useI18n } from "@/core/words";

const { t, te, d, n, locale } = useI18n();
addMessages("en", { a: { hello: "Hello {name}", mail: "me{'@'}home", cards: "{n} card | {n} cards", found: "Nothing | One found | {n} found" } });
addMessages("fr", { a: { hello: "Bonjour {name}" } });
afterEach(() => (locale.value = "en"));

test("a message is filled in", () => {
  expect(t("a.hello", { name: "Ann {n}" })).toBe("Hello Ann {n}");
  expect(t("a.mail")).toBe("me@home");
});

test("a number chooses the form", () => {
  expect([0, 1, 2].map((count) => t("a.cards", { n: count }, count))).toEqual(["0 cards", "1 card", "2 cards"]);
  expect([0, 1, 5].map((count) => t("a.found", count))).toEqual(["Nothing", "One found", "5 found"]);
});

test("what a language cannot say is said in English, and a missing message by its name or by what was given", () => {
  locale.value = "fr";

  expect(t("a.hello", { name: "Ann" })).toBe("Bonjour Ann");
  expect(t("a.mail")).toBe("me@home");
  expect([t("a.none"), t("a.none", "Given"), te("a.mail"), te("a.hello")]).toEqual(["a.none", "Given", false, true]);
});

test("words of a part join the others", () => {
  addMessages("en", { a: { more: "More" } });

  expect([t("a.more"), t("a.mail")]).toEqual(["More", "me@home"]);
});

test("dates and numbers follow the language", () => {
  const day = new Date(2026, 10, 28);
  expect([d(day, { dateStyle: "short" }), n(1234.5)]).toEqual(["11/28/26", "1,234.5"]);
  locale.value = "fr";
  expect(d(day, { dateStyle: "short" })).toBe("28/11/2026");
});

test("French signs stay on the line of their words", () => {
  addMessages("fr", { b: { role: "votre rôle : {role} ; « {name} » ?", time: "a:b" } });
  locale.value = "fr";

  expect(t("b.role", { role: "Membre", name: "Lilas" })).toBe("votre rôle\u00a0: Membre\u00a0; «\u00a0Lilas\u00a0»\u00a0?");
  expect(t("b.time")).toBe("a:b");
});
