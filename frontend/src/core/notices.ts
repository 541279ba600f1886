/** How many notices the person has not read: asked once, then kept true by what their own topic says. */
import { ref, watch } from "vue";
import { api, dataOf } from "./api";
import { followOwn, onOwnEvent } from "./overview";
import { session } from "./session";

export const unread = ref(0);

async function ask(): Promise<void> {
  try {
    unread.value = (await dataOf(api.GET("/api/v1/notifications", { params: { query: { limit: 1 } } }))).unread;
  } catch {
    // The next event brings the number; until then the badge is silent.
  }
}

onOwnEvent(({ event }) => {
  if (event.type === "notification.created" || event.type === "notification.read") unread.value = event.data.unread;
});

watch(
  () => session.status,
  (status) => {
    unread.value = 0;
    if (status !== "in") return;
    followOwn();
    void ask();
    if (globalThis.Notification?.permission === "granted") void import("./push").then(({ renewPush }) => renewPush()).catch(() => undefined);
  },
  { immediate: true },
);
