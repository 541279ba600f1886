/** What the person is told: read page by page, followed live. */
import { computed, onScopeDispose, ref, shallowRef } from "vue";
import { api, dataOf } from "@/core/api";
import { latestOnly } from "@/core/latest";
import { knowUnread } from "@/core/notices";
import { onOwnBegun, onOwnEvent } from "@/core/overview";
import type { Notice } from "@/core/types";

const PAGE = 50;

/** Notices about one card (or one board) that stand together; the latest first. */
export interface NoticeGroup {
  key: string;
  notices: Notice[];
}

/** What is about one thing becomes one group, where the latest of it stands. */
export function groupsOf(notices: readonly Notice[]): NoticeGroup[] {
  const groups = new Map<string, NoticeGroup>();
  for (const it of notices) {
    const key = it.card_id ?? it.board_id ?? it.workspace_id ?? (it.kind === "growth_reminder" ? it.kind : "account");
    const group = groups.get(key);
    if (group) group.notices.push(it);
    else groups.set(key, { key, notices: [it] });
  }
  return [...groups.values()];
}

export function useNotices() {
  const state = ref<"loading" | "ready" | "failed">("loading");
  const notices = shallowRef<Notice[]>([]);
  const cursor = ref<string | null>(null);
  const onlyUnread = ref(false);
  const kind = ref<Notice["kind"] | "all">("all");
  const isShown = (it: Notice): boolean => !(onlyUnread.value && it.read) && (kind.value === "all" || it.kind === kind.value);
  const shown = computed(() => notices.value.filter(isShown));
  const groups = computed(() => groupsOf(shown.value));

  const latest = latestOnly();

  /** Read a page; whether that was not overtaken by another question. */
  async function page(after: string | null): Promise<boolean> {
    const query = { limit: PAGE, unread: onlyUnread.value, ...(kind.value === "all" ? {} : { kind: kind.value }), ...(after ? { cursor: after } : {}) };
    const found = await latest.ask(() => dataOf(api.GET("/api/v1/notifications", { params: { query } })));
    if (!found) return false;
    const known = new Set(after ? notices.value.map((it) => it.id) : []);
    notices.value = [...(after ? notices.value : []), ...found.items.filter((it) => !known.has(it.id))];
    cursor.value = found.next_cursor ?? null;
    return true;
  }

  async function load(): Promise<void> {
    try {
      if (await page(null)) state.value = "ready";
    } catch {
      if (!notices.value.length) state.value = "failed";
    }
  }

  const more = (): Promise<unknown> => page(cursor.value).catch(() => undefined);

  function mark(ids: readonly string[] | null, read: boolean): void {
    latest.overtake();
    notices.value = notices.value.map((it) => (ids === null || ids.includes(it.id) ? { ...it, read } : it));
  }

  async function setRead(ids: readonly string[], read: boolean): Promise<void> {
    mark(ids, read);
    const path = (notification_id: string) => ({ params: { path: { notification_id } }, body: { read } });
    await Promise.all(ids.map((id) => api.PATCH("/api/v1/notifications/{notification_id}", path(id)))).catch(load);
  }

  async function readAll(): Promise<void> {
    mark(null, true);
    await dataOf(api.POST("/api/v1/notifications/read-all"))
      .then((said) => knowUnread(said.unread))
      .catch(load);
  }

  onScopeDispose(onOwnBegun(() => void load()));
  onScopeDispose(
    onOwnEvent(({ event }) => {
      if (event.type === "notification.created") {
        latest.overtake();
        notices.value = [event.data.notification, ...notices.value.filter((it) => it.id !== event.data.notification.id)];
      } else if (event.type === "notification.read") mark(event.data.ids, event.data.read);
    }),
  );
  void load();

  return { state, notices, groups, cursor, onlyUnread, kind, load, more, setRead, readAll };
}
