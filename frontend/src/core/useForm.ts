/** One attempt at a time, and what the server had against it, beside the field where it belongs. */
import { ref, shallowRef } from "vue";
import { useI18n } from "@/core/words";
import { Refused } from "./errors";

export function useForm(work: () => Promise<void>) {
  const { t, te } = useI18n();
  const isBusy = ref(false);
  const refused = shallowRef<Refused | null>(null);
  const message = ref<string | null>(null);

  async function submit(): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    refused.value = null;
    message.value = null;
    try {
      await work();
    } catch (error) {
      tell(error);
    } finally {
      isBusy.value = false;
    }
  }

  function tell(error: unknown): void {
    if (!(error instanceof Refused)) {
      message.value = t("shell.unreachable");
      return;
    }
    refused.value = error;
    if (error.problem.code === "rate_limited") message.value = t("auth.wait", { n: error.retryAfterSeconds ?? 60 });
    else if (!error.problem.errors?.length) message.value = t(`problem.${error.problem.code}`, error.problem.title);
    else if (error.problem.errors.every((it) => it.loc.length < 2)) message.value = error.problem.errors[0]?.msg ?? null;
  }

  function field(name: string): string | null {
    const error = refused.value?.field(name);
    return error ? (te(`invalid.${error.code}`) ? t(`invalid.${error.code}`) : error.msg) : null;
  }
  return { isBusy, message, refused, field, submit };
}
