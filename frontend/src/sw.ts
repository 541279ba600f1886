/**
 * Keeps the shell of the client, so that a reload works without a network. Answers of the API are private and never
 * kept here; boards and waiting changes are in IndexedDB.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

const SHELL = "grove-shell-v1";
const START = "/index.html";

worker.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.add(new Request(START, { cache: "reload" }))));
  void worker.skipWaiting();
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(worker.clients.claim());
});

async function fromNetworkFirst(request: Request): Promise<Response> {
  const cache = await caches.open(SHELL);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put(START, fresh.clone());
    return fresh;
  } catch {
    return (await cache.match(START)) ?? Response.error();
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
  if (event.request.mode === "navigate") event.respondWith(fromNetworkFirst(event.request));
  else if (url.pathname.startsWith("/assets/") || url.pathname === "/icon.svg") {
    event.respondWith(fromCacheFirst(event.request));
  }
});
