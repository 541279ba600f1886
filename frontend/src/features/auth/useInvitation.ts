/** What an invitation says, once the server was asked. */
import { computed, shallowRef } from "vue";
import { api, dataOf } from "@/core/api";
import type { Paths } from "@/core/types";
import { useForm } from "@/core/useForm";

type Seen = Paths["/api/v1/invitations/look"]["post"]["responses"][200]["content"]["application/json"];

export function useInvitation(token: string) {
  const seen = shallowRef<Seen | null>(null);
  const { message, refused, submit } = useForm(async () => {
    seen.value = (await dataOf(api.POST("/api/v1/invitations/look", { body: { token } }))) ?? null;
  });
  const isOver = computed(() => !token || refused.value?.problem.code === "invitation_is_over");
  if (token) void submit();
  return { seen, isOver, message, look: submit };
}
