/** Boards where the person may put something, and the lists of one of them. */
import { computed, ref, watch } from "vue";
import { allPages, api } from "@/core/api";
import { useBoardsOverview } from "@/core/overview";
import type { List } from "@/core/types";
import { BOARD } from "../boardKey";
import { inject } from "vue";

export function usePlaces() {
  const board = inject(BOARD)!;
  const overview = useBoardsOverview();
  const boardId = ref(board.boardId);
  const lists = ref<readonly List[]>(board.lists.value);
  const listId = ref(lists.value[0]?.id ?? "");
  const hasFailed = ref(false);
  const boards = computed(() =>
    overview.boards.value.filter((it) => it.role === "editor" || it.role === "admin" || it.id === board.boardId).map((it) => ({ value: it.id, label: it.title })),
  );
  const isHere = computed(() => boardId.value === board.boardId);

  watch(boardId, async (id) => {
    hasFailed.value = false;
    try {
      const found = id === board.boardId ? board.lists.value : await allPages((cursor) => api.GET("/api/v1/boards/{board_id}/lists", { params: { path: { board_id: id }, query: { limit: 200, cursor } } }));
      if (id !== boardId.value) return;
      lists.value = found.filter((it) => !it.archived);
      listId.value = lists.value[0]?.id ?? "";
    } catch {
      hasFailed.value = true;
    }
  });

  return { board, boards, boardId, isHere, lists, listId, hasFailed, options: computed(() => lists.value.map((it) => ({ value: it.id, label: it.title }))) };
}
