/** The attachments of one card: read once, followed live; files on their way with progress, cancel and retry. */
import { onScopeDispose, reactive, ref, shallowRef } from "vue";
import { allPages, api } from "@/core/api";
import { accessToken, authorizedFetch, session } from "@/core/session";
import type { Replica } from "@/core/sync/replica";
import type { Attachment, GroveEvent } from "@/core/types";

/** A file on its way. */
export interface Upload {
  /** The Idempotency-Key, the same for each try. */
  id: string;
  file: File;
  share: number;
  /** Null while it goes; then why it did not arrive: a code of the server, or `unreachable`. */
  failure: string | null;
  stop: () => void;
}

/** Attachments after an event of the board. */
export function withEvent(items: readonly Attachment[], event: GroveEvent): Attachment[] {
  switch (event.type) {
    case "attachment.created":
    case "attachment.updated": {
      const { attachment } = event.data;
      return [...items.filter((it) => it.id !== attachment.id), attachment].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    }
    case "attachment.deleted":
      return items.filter((it) => it.id !== event.data.attachment_id);
    default:
      return [...items];
  }
}

function codeOf(request: XMLHttpRequest): string {
  try {
    return (JSON.parse(request.responseText) as { code?: string }).code ?? "unreachable";
  } catch {
    return "unreachable";
  }
}

async function send(cardId: string, upload: Upload): Promise<void> {
  const request = new XMLHttpRequest();
  upload.stop = () => request.abort();
  const form = new FormData();
  form.append("file", upload.file);
  const token = await accessToken();
  await new Promise<void>((done, fail) => {
    request.upload.addEventListener("progress", (event) => (upload.share = event.total ? event.loaded / event.total : 0));
    request.addEventListener("load", () => (request.status < 300 ? done() : fail(new Error(codeOf(request)))));
    request.addEventListener("error", () => fail(new Error("unreachable")));
    request.addEventListener("abort", () => fail(new Error("stopped")));
    request.open("POST", `/api/v1/cards/${cardId}/attachments`);
    request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.setRequestHeader("Idempotency-Key", upload.id);
    request.send(form);
  });
}

export function useAttachments(replica: Replica, cardId: string, onArrived: (name: string) => void, onRemoved: (name: string, seq: number) => void) {
  const state = ref<"loading" | "ready" | "failed">("loading");
  const items = shallowRef<Attachment[]>([]);
  const uploads = ref<Upload[]>([]);

  async function load(): Promise<void> {
    try {
      items.value = await allPages((cursor) =>
        api.GET("/api/v1/cards/{card_id}/attachments", { params: { path: { card_id: cardId }, query: { limit: 200, cursor } } }),
      );
      state.value = "ready";
    } catch {
      if (state.value === "loading") state.value = "failed";
    }
  }

  async function begin(upload: Upload): Promise<void> {
    Object.assign(upload, { share: 0, failure: null });
    try {
      await send(cardId, upload);
      forget(upload);
      onArrived(upload.file.name);
    } catch (error) {
      if ((error as Error).message === "stopped") forget(upload);
      else upload.failure = (error as Error).message;
    }
  }

  function add(files: Iterable<File>): void {
    for (const file of files) {
      const upload = reactive<Upload>({ id: crypto.randomUUID(), file, share: 0, failure: null, stop: () => undefined });
      uploads.value.push(upload);
      void begin(upload);
    }
  }

  function forget(upload: Upload): void {
    uploads.value = uploads.value.filter((it) => it.id !== upload.id);
  }

  const addLink = (url: string, title: string) =>
    api.POST("/api/v1/cards/{card_id}/attachments/links", { params: { path: { card_id: cardId } }, body: { url, title } });
  /** Those that were taken away here, until the log tells the number of it. */
  const removed = new Map<string, string>();
  const remove = (it: Attachment) => removed.set(it.id, it.name) && api.DELETE("/api/v1/attachments/{attachment_id}", { params: { path: { attachment_id: it.id } } });

  onScopeDispose(
    replica.onLogged(({ seq, event }) => {
      if (!event.type.startsWith("attachment.") || (event.data as { card_id: string }).card_id !== cardId) return;
      items.value = withEvent(items.value, event);
      const name = event.type === "attachment.deleted" && removed.get(event.data.attachment_id);
      if (name && event.actor_id === session.me?.id) onRemoved(name, seq);
    }),
  );
  onScopeDispose(() => uploads.value.forEach((it) => it.stop()));
  void load();

  return { state, items, uploads, load, add, begin, forget, addLink, remove };
}

/** A file or its preview, for this page alone; whoever asks gives it back with `URL.revokeObjectURL`. */
export async function objectUrl(path: string): Promise<string | null> {
  const answer = await authorizedFetch(`/api/v1/attachments/${path}`);
  return answer.ok ? URL.createObjectURL(await answer.blob()) : null;
}
