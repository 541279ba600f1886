/** Names for the shapes of sharing. */
import type { Paths } from "@/core/types";

type Items<T extends keyof Paths> = Paths[T] extends {
  get: { responses: { 200: { content: { "application/json": { items: (infer Item)[] } } } } };
}
  ? Item
  : never;

export type Webhook = Items<"/api/v1/boards/{board_id}/webhooks">;
export type Delivery = Items<"/api/v1/webhooks/{webhook_id}/deliveries">;
export type PublicBoard = Paths["/api/v1/public/boards/{token}"]["get"]["responses"][200]["content"]["application/json"];
