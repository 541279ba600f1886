/** What a person does on the private side, as plain data: what it asks of the server, and what of it makes older news of it. */

interface Written {
  id: string;
  title: string;
  /** What the server has that these words were written upon; null: it has nothing yet. */
  version: number | null;
  at: string;
}

export type Deed =
  | { kind: "mood"; id: string; value: number; emotions: string[]; note: string; at: string }
  | (Written & { kind: "journal"; body: string; prompt_key: string | null })
  | (Written & { kind: "note"; content: string; project_id: string | null })
  | { kind: "tick"; habit_id: string; name: string; day: string; is_done: boolean }
  | { kind: "exercise"; id: string; key: string; title: string; is_begun: boolean; before: number | null; after: number | null; reflection: string; begun_at: string; at: string }
  | { kind: "daily"; day: string; text: string; locale: string };

export interface Ask {
  method: "POST" | "PUT" | "PATCH" | "DELETE" | "GET";
  path: string;
  body?: object;
  version?: number;
}

/** What a deed is about: deeds of one lane are sent one after the other. */
export function laneOf(deed: Deed): string {
  switch (deed.kind) {
    case "tick":
      return `tick:${deed.habit_id}:${deed.day}`;
    case "daily":
      return `daily:${deed.day}`;
    default:
      return `${deed.kind}:${deed.id}`;
  }
}

export const isWritten = (deed: Deed): deed is Extract<Deed, Written> => deed.kind === "journal" || deed.kind === "note";

function written(deed: Extract<Deed, Written>): Ask {
  const place = deed.kind === "journal" ? "/growth/journal" : "/growth/notes";
  const words = deed.kind === "journal" ? { title: deed.title, body: deed.body } : { title: deed.title, content: deed.content, project_id: deed.project_id };
  if (deed.version !== null) return { method: "PATCH", path: `${place}/${deed.id}`, body: words, version: deed.version };
  const first = deed.kind === "journal" ? { prompt_key: deed.prompt_key } : {};
  return { method: "POST", path: place, body: { id: deed.id, ...words, ...first, occurred_at: deed.at || null } };
}

/** What a deed asks of the server, one thing after the other. */
export function asksOf(deed: Deed): Ask[] {
  switch (deed.kind) {
    case "mood": {
      const { id, value, emotions, note } = deed;
      return [{ method: "POST", path: "/growth/moods", body: { id, value, emotions, note, occurred_at: deed.at || null } }];
    }
    case "tick":
      return [{ method: deed.is_done ? "PUT" : "DELETE", path: `/growth/habits/${deed.habit_id}/ticks/${deed.day}` }];
    case "exercise": {
      const begun = { id: deed.id, before: deed.before, occurred_at: deed.begun_at || null };
      const ended = { after: deed.after, reflection: deed.reflection, finished: true, occurred_at: deed.at || null };
      const end: Ask = { method: "PATCH", path: `/growth/exercise-sessions/${deed.id}`, body: ended };
      return deed.is_begun ? [end] : [{ method: "POST", path: `/growth/exercises/${encodeURIComponent(deed.key)}/sessions`, body: begun }, end];
    }
    case "daily":
      return [{ method: "POST", path: `/growth/daily-challenge/complete?day=${deed.day}&locale=${encodeURIComponent(deed.locale)}` }];
    default:
      return [written(deed)];
  }
}

/** Where the server shows what was written. */
export const askBack = (deed: Extract<Deed, Written>): Ask => ({ method: "GET", path: `${deed.kind === "journal" ? "/growth/journal" : "/growth/notes"}/${deed.id}` });

/** Whether what the server has says what this deed says. */
export function isSaid(deed: Extract<Deed, Written>, has: Readonly<Record<string, unknown>>): boolean {
  if (deed.kind === "journal") return has.title === deed.title.trim() && has.body === deed.body;
  return has.title === deed.title.trim() && has.content === deed.content && (has.project_id ?? null) === deed.project_id;
}

/** The newer deed of a lane in place of an older one that nobody has heard of yet; when it began stays. */
export function merged(older: Deed, newer: Deed): Deed {
  return isWritten(older) && isWritten(newer) ? { ...newer, version: older.version, at: older.at } : newer;
}

/** The same without the instant, for a clock that is ahead: it counts for the day when it comes. Null: there is none to leave out. */
export function timeless(deed: Deed): Deed | null {
  if (!("at" in deed) || !deed.at) return null;
  return deed.kind === "exercise" ? { ...deed, at: "", begun_at: "" } : { ...deed, at: "" };
}

/** The same words, as something new. */
export function anew(deed: Extract<Deed, Written>): Deed {
  const fresh = { id: crypto.randomUUID(), version: null };
  return deed.kind === "note" ? { ...deed, ...fresh, project_id: null } : { ...deed, ...fresh };
}
