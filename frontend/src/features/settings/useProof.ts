import { computed, type ComputedRef, type Ref, shallowRef } from "vue";
import { api, dataOf } from "@/core/api";
import type { Paths } from "@/core/types";

export type Proof = Paths["/api/v1/me/proof"]["get"]["responses"][200]["content"]["application/json"];

const proof = shallowRef<Proof>({ has_password: true, proven_until: null, providers: [] });

/** Ask how this person proves that it is them; without an answer they are asked for a password, as most are. */
export async function loadProof(): Promise<void> {
  proof.value = (await dataOf(api.GET("/api/v1/me/proof")).catch(() => null)) ?? { has_password: true, proven_until: null, providers: [] };
}

/** What a form that asks for a proof has to know; `isMissing` while a provider has yet to be asked. */
export function useProof(): { proof: Ref<Proof>; isMissing: ComputedRef<boolean> } {
  return { proof, isMissing: computed(() => !proof.value.has_password && !proof.value.proven_until) };
}
