/** Being told by push on this device: the browser's subscription, and what Grove knows of it. */
import { api, dataOf } from "./api";
import { session } from "./session";

export type PushState = "unsupported" | "refused" | "off" | "on";
/** Whose device this is to be: somebody else who signs in here has not asked for anything. */
const OWNER = "grove-push-of";

function isPossible(): boolean {
  return "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;
}

async function current(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

async function bring(subscription: PushSubscription): Promise<void> {
  const { endpoint = "", keys = {} } = subscription.toJSON();
  const body = { kind: "web_push", endpoint, keys: { p256dh: keys.p256dh ?? "", auth: keys.auth ?? "" } } as const;
  await api.POST("/api/v1/me/push-subscriptions", { body });
  localStorage.setItem(OWNER, session.me?.id ?? "");
}

const isMine = (): boolean => session.me !== null && localStorage.getItem(OWNER) === session.me.id;

/** How it stands on this device. */
export async function pushState(): Promise<PushState> {
  if (!isPossible()) return "unsupported";
  if (Notification.permission === "denied") return "refused";
  return isMine() && (await current()) ? "on" : "off";
}

/** Be told on this device from now on; asks the person, who may refuse. Throws when the browser's service fails. */
export async function turnPushOn(key: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== "granted") return pushState();
  const registration = await navigator.serviceWorker.ready;
  await (await current())?.unsubscribe();
  await bring(await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  return "on";
}

/** Be told here no more. */
export async function turnPushOff(): Promise<PushState> {
  const subscription = await current();
  const known = (await dataOf(api.GET("/api/v1/me/push-subscriptions"))).items.filter((it) => it.endpoint === subscription?.endpoint);
  await Promise.all(known.map((it) => api.DELETE("/api/v1/me/push-subscriptions/{subscription_id}", { params: { path: { subscription_id: it.id } } })));
  await subscription?.unsubscribe();
  localStorage.removeItem(OWNER);
  return "off";
}

/** After signing in again: Grove tells a device only as long as its session lasts. */
export async function renewPush(): Promise<void> {
  const subscription = isPossible() && isMine() ? await current() : null;
  if (subscription) await bring(subscription);
}
