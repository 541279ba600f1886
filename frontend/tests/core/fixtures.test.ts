/** Recorded days of boards, the same that the server's own followers try themselves on. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { applyEvent, pictureOf, snapshotOf } from "@/core/sync/picture";
import type { Logged, Snapshot } from "@/core/types";

interface Fixture {
  name: string;
  description: string;
  before: Snapshot;
  events: Logged[];
  after: Snapshot;
}

const FOLDER = resolve(__dirname, "../../../frontend-contract/fixtures");
const fixtures = readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(resolve(FOLDER, file), "utf8")) as Fixture);
const byId = <T extends { id: string }>(items: readonly T[]): T[] => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe("a recorded day", () => {
  it("is there to be followed", () => expect(fixtures.length).toBeGreaterThan(0));

  it.each(fixtures.map((it) => [it.name, it] as const))("%s leads from its first picture to its last", (_, fixture) => {
    const end = snapshotOf(fixture.events.reduce(applyEvent, pictureOf(fixture.before)));

    expect({ ...end, cards: byId(end.cards) }).toEqual({ ...fixture.after, cards: byId(fixture.after.cards) });
  });
});
