/** How a board view hands its board to what lies inside it. */
import type { InjectionKey } from "vue";
import type { BoardModel } from "./useBoard";

/** What a dialog asks about all picked cards. */
export type BulkKind = "move" | "due" | "labels" | "people" | "field";

export const BOARD: InjectionKey<BoardModel> = Symbol("board");

/** How a board can be looked at. */
export const VIEWS = ["board", "table", "calendar"] as const;
export type ViewKind = (typeof VIEWS)[number];

/** The view that an address asks for. */
export const viewOf = (asked: unknown): ViewKind => VIEWS.find((it) => it === asked) ?? "board";
