import { beforeEach, expect, test, vi } from "vitest";
import { joined, type Preferences, useNoticePreferences } from "@/features/settings/useNoticePreferences";

const calls = vi.hoisted(() => ({ bodies: [] as unknown[], answers: [] as ((value: unknown) => void)[] }));
const start = { kinds: { commented: { in_app: true, email: false, push: false } }, quiet_hours: null } as unknown as Preferences;
vi.mock("@/core/api", () => ({
  api: {
    GET: () => Promise.resolve(structuredClone(start)),
    PATCH: (_: string, { body }: { body: unknown }) => {
      calls.bodies.push(body);
      return new Promise((resolve) => calls.answers.push(resolve));
    },
  },
  dataOf: (answer: Promise<unknown>) => answer,
}));

beforeEach(() => {
  calls.bodies.length = calls.answers.length = 0;
});

test("what is clicked while an answer is on its way stays as it was clicked", async () => {
  const { preferences, load, change, choose } = useNoticePreferences(() => expect.unreachable());
  await load();
  const hours = { begin: "22:00", end: "07:00" };
  choose("commented", "push", true);
  change({ quiet_hours: hours }, { quiet_hours: hours });
  choose("commented", "email", true);
  expect(calls.bodies).toEqual([{ kinds: { commented: { push: true } } }]);

  calls.answers[0]!({ ...start, kinds: { commented: { in_app: true, email: false, push: true } } });
  await vi.waitFor(() => expect(calls.bodies).toHaveLength(2));
  expect(preferences.value!.quiet_hours).toEqual(hours);
  expect(preferences.value!.kinds.commented!.email).toBe(true);
  expect(calls.bodies[1]).toEqual({ quiet_hours: hours, kinds: { commented: { email: true } } });
});

test("two patches of one kind become one", () => {
  const first = { kinds: { commented: { push: true }, moved: { push: false } } };
  expect(joined(first, { kinds: { commented: { push: false, email: true } }, quiet_hours: null })).toEqual({
    kinds: { commented: { push: false, email: true }, moved: { push: false } },
    quiet_hours: null,
  });
});
