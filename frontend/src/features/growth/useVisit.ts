/** A visit to The Cave: noted when one comes, and summed up in a few quiet words when one leaves. */
import { useI18n } from "@/core/words";
import { api, dataOf } from "@/core/api";
import { showToast } from "@/ui/toasts";

export function useVisit() {
  const { t } = useI18n();
  let visit: Promise<{ id: string } | null> = Promise.resolve(null);

  function enter(): void {
    visit = dataOf(api.POST("/api/v1/growth/cave/sessions")).catch(() => null);
  }

  async function leave(): Promise<void> {
    const entered = await visit;
    if (!entered) return;
    const params = { path: { session_id: entered.id } };
    const left = await dataOf(api.PATCH("/api/v1/growth/cave/sessions/{session_id}/finish", { params })).catch(() => null);
    if (!left) return;
    const kinds = (["pages", "moods", "exercises"] as const).filter((it) => left[it] > 0);
    const things = kinds.map((it) => t(`grove.cave.${it}`, { n: left[it] }, left[it])).join(", ");
    if (things) showToast({ message: t("grove.cave.leftWith", { things }) });
  }
  return { enter, leave };
}
