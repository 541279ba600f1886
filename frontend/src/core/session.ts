/**
 * Who is signed in. The access token lives in memory only; a cookie that scripts cannot read renews it.
 * One refresh at a time over all tabs: two at once would look like a stolen cookie.
 */
import { reactive, readonly } from "vue";
import { Refused, Unreachable } from "./errors";
import type { Me, Problem } from "./types";

interface State {
  status: "unknown" | "in" | "out";
  me: Me | null;
}

const state = reactive<State>({ status: "unknown", me: null });
let token: string | null = null;
let refreshing: Promise<boolean> | null = null;
const channel = new BroadcastChannel("grove-session");

export const session = readonly(state) as Readonly<State>;

channel.addEventListener("message", (message: MessageEvent<string>) => {
  if (message.data === "out" && state.status === "in") forget();
});

function forget(): void {
  token = null;
  state.status = "out";
  state.me = null;
}

/** The refusal behind a response that is no success. */
export async function refusal(response: Response): Promise<Refused> {
  const after = Number(response.headers.get("Retry-After"));
  const fallback = { type: "about:blank", title: response.statusText, status: response.status, code: "http_error" };
  const problem = (await response.json().catch(() => fallback)) as Problem;
  return new Refused(problem, Number.isFinite(after) && after > 0 ? after : null);
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw new Unreachable();
  }
}

async function takeToken(response: Response): Promise<void> {
  token = ((await response.json()) as { access_token: string }).access_token;
}

/** Whom a token speaks for, as it says itself. */
function ownerOf(jwt: string | null): string | null {
  try {
    const claims = jwt?.split(".")[1]?.replaceAll("-", "+").replaceAll("_", "/");
    return (JSON.parse(atob(claims ?? "")) as { sub: string }).sub;
  } catch {
    return null;
  }
}

async function refreshNow(): Promise<boolean> {
  const response = await reach("/api/v1/auth/refresh", { method: "POST" });
  if (response.ok) {
    await takeToken(response);
    if (state.me === null || ownerOf(token) === state.me.id) return true;
    forget(); // somebody else has signed in meanwhile: nothing of this page may go out in their name
    return false;
  }
  if (response.status === 401) {
    forget();
    return false;
  }
  throw await refusal(response);
}

/** Get a new access token; false when the session is over. Throws `Unreachable` without a network. */
export function refresh(): Promise<boolean> {
  refreshing ??= Promise.resolve(navigator.locks?.request("grove-refresh", refreshNow) ?? refreshNow()).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

/** The present access token, renewed if there is none; null when nobody is signed in. */
export async function accessToken(): Promise<string | null> {
  if (token === null && state.status !== "out") await refresh();
  return token;
}

/** `fetch` as the person who is signed in; renews the token once when it has expired. */
export async function authorizedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const again = request.clone();
  const first = await accessToken();
  if (first !== null) request.headers.set("Authorization", `Bearer ${first}`);
  const response = await send(request);
  if (response.status !== 401 || first === null || !(await refresh())) return response;
  again.headers.set("Authorization", `Bearer ${token}`);
  return send(again);
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    throw new Unreachable();
  }
}

/** Find out at start who is signed in. Without a network the last known person stays, to work offline. */
export async function restore(): Promise<void> {
  try {
    if (await refresh()) await loadMe();
    else localStorage.removeItem(LAST_ME);
  } catch (error) {
    const last = localStorage.getItem(LAST_ME);
    if (!(error instanceof Unreachable) || last === null) state.status = "out";
    else enter(JSON.parse(last) as Me);
  }
}

const LAST_ME = "grove.me";
/** Where drafts of private pages lay, readable, before they were kept locked. */
const OLD_DRAFTS = "grove.draft:";

function enter(me: Me): void {
  state.me = me;
  state.status = "in";
  localStorage.setItem(LAST_ME, JSON.stringify(me));
}

async function loadMe(): Promise<void> {
  const response = await authorizedFetch("/api/v1/me");
  if (!response.ok) throw await refusal(response);
  enter((await response.json()) as Me);
}

/** Sign in; throws `Refused` or `Unreachable`. */
export async function signIn(username: string, password: string, otp?: string): Promise<void> {
  const body = new URLSearchParams({ username, password, ...(otp && { otp }) });
  const response = await reach("/api/v1/auth/login", { method: "POST", body });
  if (!response.ok) throw await refusal(response);
  await takeToken(response);
  await loadMe();
}

/** Make an account and sign in; throws `Refused` or `Unreachable`. */
export async function register(account: { username: string; email: string; password: string; invitation?: string }): Promise<void> {
  const locale = document.documentElement.lang || "en";
  const body = JSON.stringify({ ...account, locale, time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const headers = { "Content-Type": "application/json" };
  const response = await reach("/api/v1/auth/register", { method: "POST", headers, body });
  if (!response.ok) throw await refusal(response);
  await signIn(account.username, account.password);
}

/** End the session here and in all tabs. */
export async function signOut(): Promise<void> {
  await authorizedFetch("/api/v1/auth/logout", { method: "POST" }).catch(() => undefined);
  localStorage.removeItem(LAST_ME);
  for (const key of Object.keys(localStorage).filter((it) => it.startsWith(OLD_DRAFTS))) localStorage.removeItem(key);
  channel.postMessage("out");
  forget();
}

/** Take over the account as the server has it now; answers and events may overtake each other. */
export function setMe(me: Me): void {
  if (session.me?.id !== me.id || session.me.version <= me.version) enter(me);
}
