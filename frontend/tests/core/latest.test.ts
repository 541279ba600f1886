import { expect, it } from "vitest";
import { latestOnly } from "../../src/core/latest";

/** Questions that are answered when the test says so. */
function desk() {
  const waiting: { give: (it: string) => void; fail: (why: Error) => void }[] = [];
  const question = () => new Promise<string>((give, fail) => waiting.push({ give, fail }));
  return { waiting, question };
}

it("the answer to the last question counts, in whatever order they come", async () => {
  const { waiting, question } = desk();
  const latest = latestOnly();
  const asked = [latest.ask(question), latest.ask(question), latest.ask(question)];

  waiting[2]?.give("last");
  waiting[0]?.give("first");
  waiting[1]?.fail(new Error("of no concern any more"));
  expect(await Promise.all(asked)).toEqual([null, null, "last"]);
});

it("what is newer than an answer has it asked again, and what is dropped is gone", async () => {
  const { waiting, question } = desk();
  const latest = latestOnly();
  const asked = latest.ask(question);

  latest.overtake();
  waiting[0]?.give("older");
  await new Promise((resolve) => setTimeout(resolve));
  waiting[1]?.give("newer");
  expect(await asked).toBe("newer");

  const dropped = latest.ask(question);
  latest.drop();
  waiting[2]?.give("unwanted");
  expect(await dropped).toBeNull();
});
