/** What this Grove is called and how one gets an account. */
import { onMounted, shallowRef } from "vue";

export interface Instance {
  name: string;
  version: string;
  sign_up: "open" | "invited" | "closed";
  needs_first_user: boolean;
  sends_mail: boolean;
  password_enabled: boolean;
  providers: { name: string; label: string }[];
}

export function useInstance(onKnown: (instance: Instance) => void = () => undefined) {
  const instance = shallowRef<Instance | null>(null);
  onMounted(async () => {
    const response = await fetch("/api/v1/instance").catch(() => null);
    if (!response?.ok) return;
    instance.value = (await response.json()) as Instance;
    onKnown(instance.value);
  });
  return { instance };
}
