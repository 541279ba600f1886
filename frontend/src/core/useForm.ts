/** One attempt at a time, and what the server had against it, beside the field where it belongs. */
import { ref, shallowRef } from "vue";
import { useI18n } from "@/core/words";
import { Refused } from "./errors";
import { loadWords } from "./i18n";

export function useForm(work: () => Promise<void>) {
  const { t, te, locale } = useI18n();
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
      await tell(error);
    } finally {
      isBusy.value = false;
    }
  }

  async function tell(error: unknown): Promise<void> {
    if (!(error instanceof Refused)) {
      message.value = t("shell.unreachable");
      return;
    }
    await loadWords("problems").catch(() => undefined);
    refused.value = error;
    const [first, ...others] = error.problem.errors ?? [];
    if (error.problem.code === "rate_limited") message.value = t("auth.wait", { n: error.retryAfterSeconds ?? 60 });
    else if (!first) message.value = t(`problem.${error.problem.code}`, error.problem.title);
    else if ([first, ...others].every((it) => it.loc.length < 2)) message.value = said(first);
  }

  /** What is wrong with a value; the server's own words, which are English, at most to who reads English. */
  function said(error: { code: string; msg: string }): string {
    if (te(`invalid.${error.code}`)) return t(`invalid.${error.code}`);
    return locale.value === "en" ? error.msg : t("invalid.other");
  }

  function field(name: string): string | null {
    const error = refused.value?.field(name);
    return error ? said(error) : null;
  }
  return { isBusy, message, refused, field, submit };
}
