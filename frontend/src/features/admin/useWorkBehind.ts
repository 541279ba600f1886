/** What instance admins see of the work behind the scenes, and set going again. */
import { onScopeDispose, ref, shallowRef } from "vue";
import { api, dataOf } from "@/core/api";
import { Refused } from "@/core/errors";
import type { Paths } from "@/core/types";

type Work = Paths["/api/v1/admin/work"]["get"]["responses"][200]["content"]["application/json"];
type Job = Paths["/api/v1/admin/jobs"]["get"]["responses"][200]["content"]["application/json"]["items"][number];
const LOOK_EVERY_MS = 10_000;

export function useWorkBehind() {
  const state = ref<"loading" | "ready" | "failed" | "forbidden">("loading");
  const work = shallowRef<Work | null>(null);
  const dead = shallowRef<Job[]>([]);

  async function look(): Promise<void> {
    try {
      const [now, jobs] = await Promise.all([dataOf(api.GET("/api/v1/admin/work")), dataOf(api.GET("/api/v1/admin/jobs"))]);
      work.value = now;
      dead.value = jobs.items;
      state.value = "ready";
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 403) state.value = "forbidden";
      else if (!work.value) state.value = "failed";
    }
  }

  async function replay(id: string): Promise<void> {
    await api.POST("/api/v1/admin/jobs/{job_id}/replay", { params: { path: { job_id: id } } });
    await look();
  }

  async function drop(id: string): Promise<void> {
    await api.DELETE("/api/v1/admin/jobs/{job_id}", { params: { path: { job_id: id } } });
    await look();
  }

  async function replayAll(): Promise<number> {
    const { count } = await dataOf(api.POST("/api/v1/admin/jobs/replay"));
    await look();
    return count;
  }

  const timer = setInterval(() => document.visibilityState === "visible" && void look(), LOOK_EVERY_MS);
  onScopeDispose(() => clearInterval(timer));
  void look();
  return { state, work, dead, look, replay, drop, replayAll };
}
