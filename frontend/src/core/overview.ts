/** Workspaces and boards of the person, read once, kept true by what the person's own topic says. */
import { computed, effectScope, ref, shallowRef, watch } from "vue";
import { allPages, api } from "@/core/api";
import { latestOnly } from "@/core/latest";
import { live } from "@/core/live";
import { noteStar, readOwnBoards } from "@/core/ownBoards";
import { session, setMe } from "@/core/session";
import type { BoardSummary, Logged, Workspace } from "@/core/types";

const workspaces = shallowRef<Workspace[]>([]);
const byWorkspace = shallowRef<Record<string, BoardSummary[]>>({});
const state = ref<"idle" | "loading" | "ready" | "failed">("idle");
const boards = computed(() => Object.values(byWorkspace.value).flat());
let position: { seq: number; tag: string } | null = null;
let unfollow: (() => void) | null = null;
const latest = latestOnly();

async function read() {
  const [found] = await Promise.all([
    allPages((cursor) => api.GET("/api/v1/workspaces", { params: { query: { limit: 200, cursor } } })),
    readOwnBoards(),
  ]);
  const lists = await Promise.all(
    found.map((workspace) =>
      allPages((cursor) =>
        api.GET("/api/v1/workspaces/{workspace_id}/boards", {
          params: { path: { workspace_id: workspace.id }, query: { limit: 200, cursor } },
        }),
      ),
    ),
  );
  return { found, boardsOf: Object.fromEntries(found.map((workspace, index) => [workspace.id, lists[index] ?? []])) };
}

async function reload(): Promise<void> {
  if (state.value !== "ready") state.value = "loading";
  try {
    const said = await latest.ask(read);
    if (!said) return;
    workspaces.value = said.found;
    byWorkspace.value = said.boardsOf;
    state.value = "ready";
  } catch (error) {
    if (state.value !== "ready") state.value = "failed";
    console.warn(error);
  }
}

function hear({ seq, tag, event }: Logged): void {
  position = { seq, tag };
  if (event.type === "profile.updated") setMe(event.data.user);
  else if (event.type === "board.starred") noteStar(event.data.board_id, event.data.is_starred);
  else if (!NOT_OF_BOARDS.has(event.type)) void reload();
  for (const listener of listeners) listener({ seq, tag, event });
}

const NOT_OF_BOARDS = new Set(["email.changed", "import.progressed", "invitation.accepted", "notification.created", "notification.read", "password.changed", "points.changed", "session.ended", "session.opened", "totp.changed", "webhook.switched_off"]);
const listeners = new Set<(logged: Logged) => void>();
const beginners = new Set<() => void>();

/** Begin to hear what is said to the person, where no board was looked at yet. */
export function followOwn(): void {
  if (!unfollow) follow();
}

/** Hear what is said to the person themselves; returns how to stop. */
export function onOwnEvent(listener: (logged: Logged) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Be called when the topic is heard from now on: what was said before will not come. Returns how to stop. */
export function onOwnBegun(listener: () => void): () => void {
  beginners.add(listener);
  return () => beginners.delete(listener);
}

function begun(): void {
  // What was read while the socket was not there may miss what was said meanwhile.
  if (position !== null) return;
  if (state.value !== "idle") void reload();
  for (const listener of beginners) listener();
}

function follow(): void {
  unfollow = live.follow(`user:${session.me?.id}`, {
    position: () => position,
    onEvent: hear,
    onCaughtUp: begun,
    onReset: () => {
      position = null;
      void reload();
      follow();
    },
    onRevoked: () => undefined,
  });
}

effectScope(true).run(() => {
  watch(
    () => session.status,
    (status) => {
      if (status === "in") return;
      latest.drop();
      unfollow?.();
      unfollow = position = null;
      workspaces.value = [];
      byWorkspace.value = {};
      state.value = "idle";
    },
  );
});

/** The person's workspaces and boards; `load` reads them at the first call, `reload` again. */
export function useBoardsOverview() {
  async function load(): Promise<void> {
    if (state.value === "ready" || state.value === "loading") return;
    followOwn();
    await reload();
  }
  return { workspaces, byWorkspace, boards, state, load, reload };
}
