import { expect, it, vi } from "vitest";

const asked = vi.hoisted(() => {
  const nothing: (said: unknown) => void = () => undefined;
  return { answer: nothing, hear: nothing, begin: () => undefined as void };
});
vi.mock("../../src/core/api", () => ({
  api: { GET: () => new Promise((resolve) => (asked.answer = resolve)) },
  dataOf: async (it: Promise<{ data: unknown }>) => (await it).data,
}));
vi.mock("../../src/core/overview", () => ({ followOwn: () => undefined, onOwnBegun: (begin: () => void) => (asked.begin = begin), onOwnEvent: (hear: typeof asked.hear) => (asked.hear = hear) }));
vi.mock("../../src/core/session", () => ({ session: { status: "in" } }));

it("an answer that something newer has overtaken is not taken", async () => {
  const { unread } = await import("../../src/core/notices");

  asked.hear({ event: { type: "notification.read", data: { ids: null, read: true, unread: 0 } } });
  asked.answer({ data: { unread: 2 } });
  await new Promise((resolve) => setTimeout(resolve));

  expect(unread.value).toBe(0);
});

it("what was said before the socket was there is asked for", async () => {
  const { unread } = await import("../../src/core/notices");
  asked.answer({ data: { unread: 0 } });

  asked.begin();
  asked.answer({ data: { unread: 1 } });

  await vi.waitFor(() => expect(unread.value).toBe(1));
});
