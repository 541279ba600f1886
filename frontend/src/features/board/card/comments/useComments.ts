/** The comments of one card: read page by page, followed live, with the person's own unsent ones on top. */
import { computed, onScopeDispose, ref, shallowRef, watch } from "vue";
import { api, dataOf } from "@/core/api";
import { session } from "@/core/session";
import type { Mutation } from "@/core/sync/mutations";
import type { Replica } from "@/core/sync/replica";
import type { TalkChange } from "@/core/sync/talk";
import type { Comment, Emoji, GroveEvent } from "@/core/types";

const PAGE = 30;
const TALK = new Set(["create_comment", "update_comment", "delete_comment", "react"]);

export type Shown = Comment & { isWaiting?: boolean };
type Talk = Mutation & { change: TalkChange };

const byTime = (a: Comment, b: Comment): number => (a.created_at + a.id < b.created_at + b.id ? -1 : 1);

/** The signs of a comment after one person put theirs or took it away. */
export function withSign(comment: Comment, emoji: Emoji, userId: string, isOn: boolean): Comment {
  const others = (comment.reactions.find((it) => it.emoji === emoji)?.user_ids ?? []).filter((it) => it !== userId);
  const user_ids = isOn ? [...others, userId] : others;
  const rest = comment.reactions.filter((it) => it.emoji !== emoji);
  return { ...comment, reactions: user_ids.length ? [...rest, { emoji, user_ids }] : rest };
}

function unsent({ at, change }: Talk & { change: { kind: "create_comment" } }): Shown {
  const me = session.me!;
  const author = { user_id: me.id, username: me.username, display_name: me.display_name, avatar_url: me.avatar_url };
  const { comment_id: id, card_id, body } = change;
  return { id, card_id, author, author_name: null, body, mentions: [], reactions: [], created_at: at, updated_at: at, edited_at: null, version: 0, isWaiting: true };
}

/** Comments with a change that is on its way. */
export function withTalk(comments: readonly Shown[], mutation: Talk): Shown[] {
  const { change, at } = mutation;
  const change_ = (edit: (it: Shown) => Shown): Shown[] => comments.map((it) => (it.id === change.comment_id ? edit(it) : it));
  switch (change.kind) {
    case "create_comment":
      return comments.some((it) => it.id === change.comment_id) ? [...comments] : [...comments, unsent({ ...mutation, change })];
    case "update_comment":
      return change_((it) => ({ ...it, body: change.body, edited_at: at, isWaiting: true }));
    case "delete_comment":
      return comments.filter((it) => it.id !== change.comment_id);
    case "react":
      return change_((it) => withSign(it, change.emoji, session.me!.id, change.is_on));
  }
}

/** Comments after an event of the board. */
export function withEvent(comments: readonly Comment[], event: GroveEvent): Comment[] {
  switch (event.type) {
    case "comment.created":
    case "comment.updated": {
      const { comment } = event.data;
      return [...comments.filter((it) => it.id !== comment.id), comment].toSorted(byTime);
    }
    case "comment.deleted":
      return comments.filter((it) => it.id !== event.data.comment_id);
    case "comment.reaction_added":
    case "comment.reaction_removed": {
      const { comment_id, emoji, user_id } = event.data;
      return comments.map((it) => (it.id === comment_id ? withSign(it, emoji, user_id, event.type === "comment.reaction_added") : it));
    }
    default:
      return [...comments];
  }
}

export function useComments(replica: Replica, cardId: string, onSaid: (comment: Comment) => void) {
  const state = ref<"loading" | "ready" | "failed">("loading");
  const read = shallowRef<Comment[]>([]);
  const cursor = ref<string | null>(null);

  const talk = computed(() =>
    replica.pending.value.filter((it): it is Talk => TALK.has(it.change.kind) && (it.change as TalkChange).card_id === cardId),
  );
  const comments = computed(() => talk.value.reduce<Shown[]>(withTalk, read.value));

  function page(after: string | null) {
    const query = { limit: PAGE, ...(after ? { cursor: after } : {}) };
    return dataOf(api.GET("/api/v1/cards/{card_id}/comments", { params: { path: { card_id: cardId }, query } }));
  }

  async function load(): Promise<void> {
    try {
      const { items, next_cursor } = await page(null);
      read.value = items.toSorted(byTime);
      cursor.value = next_cursor ?? null;
      state.value = "ready";
    } catch {
      if (state.value === "loading") state.value = "failed";
    }
  }

  async function loadOlder(): Promise<void> {
    const { items, next_cursor } = await page(cursor.value);
    const known = new Set(read.value.map((it) => it.id));
    read.value = [...items.filter((it) => !known.has(it.id)), ...read.value].toSorted(byTime);
    cursor.value = next_cursor ?? null;
  }

  onScopeDispose(
    replica.onLogged(({ event }) => {
      if (!event.type.startsWith("comment.") || (event.data as { card_id: string }).card_id !== cardId) return;
      read.value = withEvent(read.value, event);
      if (event.type === "comment.created" && event.actor_id !== session.me?.id) onSaid(event.data.comment);
    }),
  );
  // What is answered stays to be seen until its event comes; what was refused goes with the next reading.
  watch(talk, (now, before) => {
    const gone = before.filter((it) => !now.some((other) => other.id === it.id));
    if (!gone.length) return;
    const ids = new Set(read.value.map((it) => it.id));
    const isMissing = gone.some((it) => it.change.kind === "create_comment" && !ids.has(it.change.comment_id));
    if (isMissing) read.value = gone.reduce<Shown[]>(withTalk, read.value);
    if (isMissing || gone.some((it) => it.change.kind !== "create_comment")) void load();
  });
  void load();

  return { state, comments, cursor, load, loadOlder };
}
