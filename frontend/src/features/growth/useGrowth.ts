/** The person's own side: where they stand, their pets, the small challenge of today, what is due. Read once, kept true by events. */
import { effectScope, ref, shallowRef, watch } from "vue";
import { useI18n } from "@/core/words";
import { api, dataOf } from "@/core/api";
import { followOwn, onOwnEvent } from "@/core/overview";
import { onNews, readOrKept } from "@/core/offline";
import { session } from "@/core/session";
import type { DailyChallenge, GrowthProfile, Pet, Today } from "@/core/types";
import { dayOf } from "./days";

const profile = shallowRef<GrowthProfile | null>(null);
const pets = shallowRef<Pet[]>([]);
const daily = shallowRef<DailyChallenge | null>(null);
const today = shallowRef<Today | null>(null);
const state = ref<"idle" | "loading" | "ready" | "failed">("idle");
let locale = "en";
let turn = 0;

async function read(mine: number): Promise<void> {
  const query = { locale };
  const standing = readOrKept("profile", (signal) => dataOf(api.GET("/api/v1/growth/profile", { signal })));
  const day = Promise.all([
    readOrKept("pets", (signal) => dataOf(api.GET("/api/v1/growth/vpets", { signal }))),
    readOrKept(`daily:${locale}`, (signal) => dataOf(api.GET("/api/v1/growth/daily-challenge", { params: { query }, signal }))),
    readOrKept(`today:${locale}`, (signal) => dataOf(api.GET("/api/v1/growth/today", { params: { query }, signal }))),
  ]);
  day.catch(() => undefined); // whoever has not said their age yet is refused the rest
  const known = await standing;
  if (mine === turn) profile.value = known;
  if (typeof known.asks_age === "number") return;
  const [kept, small, due] = await day;
  if (mine !== turn) return;
  pets.value = kept.items;
  // Without a connection the day may have changed since: what it holds is not known here.
  daily.value = small.local_day >= dayOf(new Date(), known.time_zone, known.day_start_hour) ? small : null;
  today.value = due;
}

/** Of several readings at once the last one counts, and says how it went. */
async function reload(): Promise<void> {
  const mine = ++turn;
  if (state.value !== "ready") state.value = "loading";
  try {
    await read(mine);
    if (mine === turn) state.value = "ready";
  } catch (error) {
    if (mine === turn && state.value !== "ready") state.value = "failed";
    console.warn(error);
  }
}

effectScope(true).run(() => {
  onOwnEvent(({ event }) => {
    if (event.type === "points.changed" && state.value === "ready") void reload();
  });
  onNews(({ kind }) => {
    if ((kind === "mood" || kind === "daily") && state.value === "ready") void reload();
  });
  watch(
    () => session.me?.id,
    () => {
      profile.value = daily.value = today.value = null;
      pets.value = [];
      state.value = "idle";
    },
  );
});

/** What the pages of the private side share; `load` reads at the first call, or again unless that is going on. */
export function useGrowth() {
  const { locale: spoken } = useI18n();
  locale = spoken.value;
  async function load(again = false): Promise<void> {
    followOwn();
    if ((again && state.value !== "loading") || state.value === "idle" || state.value === "failed") await reload();
  }
  return { profile, pets, daily, today, state, load, reload };
}
