import type { Paths } from "@/core/types";

type Items<Path extends "/api/v1/admin/users" | "/api/v1/admin/sessions" | "/api/v1/admin/audit"> =
  Paths[Path]["get"]["responses"][200]["content"]["application/json"]["items"][number];

export type User = Items<"/api/v1/admin/users">;
export type OpenSession = Items<"/api/v1/admin/sessions">;
export type Entry = Items<"/api/v1/admin/audit">;
export const ROLES = ["user", "curator", "admin"] as const;
