/** Boards that a person starred and opened last: the server keeps them for all devices, this one shows them at once. */
import { api, dataOf } from "./api";
import { prefs } from "./prefs";

const MOST_RECENT = 30;
let hasRead = false;

/** Have what the other devices know; stars that only this one knows from before are told to the server once. */
export async function readOwnBoards(): Promise<void> {
  const own = await dataOf(api.GET("/api/v1/me/boards"));
  const unknown = hasRead || own.starred.length || own.recent.length ? [] : prefs.starred;
  hasRead = true;
  prefs.recent = [...own.recent, ...prefs.recent.filter((id) => !own.recent.includes(id))].slice(0, MOST_RECENT);
  if (!unknown.length) prefs.starred = own.starred;
  for (const board_id of unknown) tell(api.PUT("/api/v1/boards/{board_id}/star", { params: { path: { board_id } } }));
}

/** What cannot be told now is only missing on other devices. */
function tell(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

/** Remember that a board was opened. */
export function noteVisit(board_id: string): void {
  prefs.recent = [board_id, ...prefs.recent.filter((id) => id !== board_id)].slice(0, MOST_RECENT);
  tell(api.PUT("/api/v1/boards/{board_id}/visit", { params: { path: { board_id } } }));
}

/** Show a star, or none. */
export function noteStar(board_id: string, isStarred: boolean): void {
  const others = prefs.starred.filter((id) => id !== board_id);
  prefs.starred = isStarred ? [...others, board_id] : others;
}

/** Star a board, or take its star away; where that cannot be told, it stays as it was. */
export function toggleStar(board_id: string): void {
  const isStarred = !prefs.starred.includes(board_id);
  noteStar(board_id, isStarred);
  const params = { params: { path: { board_id } } };
  const request = isStarred ? api.PUT("/api/v1/boards/{board_id}/star", params) : api.DELETE("/api/v1/boards/{board_id}/star", params);
  request.catch(() => noteStar(board_id, !isStarred));
}
