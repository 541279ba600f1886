/** How many notices the person has not read: asked once, then kept true by what their own topic says. */
import { ref, watch } from "vue";
import { api, dataOf } from "./api";
import { latestOnly } from "./latest";
import { followOwn, onOwnBegun, onOwnEvent } from "./overview";
import { session } from "./session";

export const unread = ref(0);
const latest = latestOnly();

/** The number as something newer than any question on its way says it. */
export function knowUnread(count: number): void {
  latest.overtake();
  unread.value = count;
}

async function ask(): Promise<void> {
  try {
    const found = await latest.ask(() => dataOf(api.GET("/api/v1/notifications", { params: { query: { limit: 1 } } })));
    if (found) unread.value = found.unread;
  } catch {
    // The next event brings the number; until then the badge is silent.
  }
}

onOwnEvent(({ event }) => {
  if (event.type === "notification.created" || event.type === "notification.read") knowUnread(event.data.unread);
});

onOwnBegun(() => void ask());

watch(
  () => session.status,
  (status) => {
    latest.drop();
    unread.value = 0;
    if (status !== "in") return;
    followOwn();
    void ask();
    if (globalThis.Notification?.permission === "granted") void import("./push").then(({ renewPush }) => renewPush()).catch(() => undefined);
  },
  { immediate: true },
);
