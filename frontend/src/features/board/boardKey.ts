/** How a board view hands its board to what lies inside it. */
import type { InjectionKey } from "vue";
import type { BoardModel } from "./useBoard";

export const BOARD: InjectionKey<BoardModel> = Symbol("board");
