/** The typed client of the REST contract, as the person who is signed in. */
import createClient from "openapi-fetch";
import { authorizedFetch, refusal } from "./session";
import type { Paths } from "./types";

const client = createClient<Paths>({ baseUrl: location.origin, fetch: authorizedFetch });

client.use({
  onRequest({ request }) {
    if (request.method !== "GET") request.headers.set("Idempotency-Key", crypto.randomUUID());
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok && response.status !== 304) throw await refusal(response.clone());
    return response;
  },
});

export const api = client;

/** The data of an answer that is known to be a success. */
export async function dataOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  return data as T;
}

/** All items of a list that comes in pages. */
export async function allPages<T>(
  page: (cursor: string | undefined) => Promise<{ data?: { items: T[]; next_cursor?: string | null } }>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const { items: next, next_cursor } = await dataOf(page(cursor));
    items.push(...next);
    cursor = next_cursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
