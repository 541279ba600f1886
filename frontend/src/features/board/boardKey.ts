/** How a board view hands its board to what lies inside it. */
import type { InjectionKey } from "vue";
import type { BoardModel } from "./useBoard";

/** What a dialog asks about all picked cards. */
export type BulkKind = "move" | "due" | "labels" | "people";

export const BOARD: InjectionKey<BoardModel> = Symbol("board");
