/**
 * Keeps the shell of the client, so that a reload works without a network. Answers of the API are private and never
 * kept here; boards and waiting changes are in IndexedDB.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

const SHELL = "grove-shell-v1";
const START = "/index.html";
/** Whom to call: a page of its own, which must be there without a network and without the client. */
const HELP = new Set(["/help.html", "/help.css"]);

/** The files of the shell, as the build has listed them. */
async function shell(): Promise<string[]> {
  const response = await fetch("/precache.json", { cache: "no-cache" });
  return (await response.json()) as string[];
}

/** Keep the whole shell: the page itself may have its files from memory and never ask for them here. */
async function install(): Promise<void> {
  const cache = await caches.open(SHELL);
  await cache.addAll(await shell());
  await worker.skipWaiting();
}

/** Let go of files of older shells. */
async function activate(): Promise<void> {
  const [cache, wanted] = await Promise.all([caches.open(SHELL), shell().catch(() => null)]);
  if (wanted) {
    const gone = (await cache.keys()).filter((request) => !wanted.includes(new URL(request.url).pathname));
    await Promise.all(gone.map((request) => cache.delete(request)));
  }
  await worker.clients.claim();
}

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));

/** The freshest there is, kept under a name; without a network what was kept. */
async function fromNetworkFirst(request: Request, kept: string): Promise<Response> {
  const cache = await caches.open(SHELL);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put(kept, fresh.clone());
    return fresh;
  } catch {
    return (await cache.match(kept)) ?? Response.error();
  }
}

async function fromCacheFirst(request: Request): Promise<Response> {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}

worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== worker.location.origin || url.pathname.startsWith("/api/")) return;
  if (HELP.has(url.pathname)) event.respondWith(fromNetworkFirst(event.request, url.pathname));
  else if (event.request.mode === "navigate") event.respondWith(fromNetworkFirst(event.request, START));
  else if (url.pathname.startsWith("/assets/") || url.pathname.startsWith("/icon")) {
    event.respondWith(fromCacheFirst(event.request));
  }
});

interface Told {
  id: string;
  title: string;
  body: string;
  path: string;
}

worker.addEventListener("push", (event) => {
  if (!event.data) return;
  const { id, title, body, path } = event.data.json() as Told;
  // One that comes twice has the same tag, and takes the place of the first.
  event.waitUntil(worker.registration.showNotification(title, { body, tag: id, icon: "/icon-192.png", data: path }));
});

async function open(path: string): Promise<void> {
  const [window] = await worker.clients.matchAll({ type: "window" });
  if (window) await (await window.focus()).navigate(path);
  else await worker.clients.openWindow(path);
}

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data as string));
});
