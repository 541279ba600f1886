/** One card, whole: its summary from the board's picture, its description read once and then followed. */
import { computed, onScopeDispose, ref } from "vue";
import { api, dataOf } from "@/core/api";
import { Refused } from "@/core/errors";
import { cardOf } from "@/core/sync/picture";
import type { Replica } from "@/core/sync/replica";

export function useCard(replica: Replica, cardId: string) {
  const state = ref<"loading" | "ready" | "gone" | "failed">("loading");
  const description = ref("");
  const card = computed(() => (replica.picture.value && cardOf(replica.picture.value, cardId)) ?? null);

  async function load(): Promise<void> {
    try {
      const full = await dataOf(api.GET("/api/v1/cards/{card_id}", { params: { path: { card_id: cardId } } }));
      description.value = full?.description ?? "";
      state.value = "ready";
    } catch (error) {
      const isGone = error instanceof Refused && error.problem.status === 404;
      // A card that was made here a moment ago, or without a network, is not on the server yet.
      if (isGone && card.value?.version !== 0) state.value = "gone";
      else state.value = card.value ? "ready" : "failed";
    }
  }
  void load();

  onScopeDispose(
    replica.onLogged(({ event }) => {
      if (event.type === "card.updated" && event.data.card_id === cardId && event.data.changes.description !== undefined) {
        description.value = event.data.changes.description;
      }
    }),
  );

  return { state, card, description, load };
}
