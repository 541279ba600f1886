import type { Component } from "vue";

/** One thing a menu offers; `keys` is shown at its end, it does not bind anything. */
export interface MenuAction {
  kind?: "action";
  id: string;
  label: string;
  icon?: Component;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  /** Present on choices only: the one that holds now is announced as checked. */
  checked?: boolean;
  run: () => void;
}

export type MenuItem = MenuAction | { kind: "separator" } | { kind: "heading"; label: string };

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  disabled?: boolean;
}

/** The six named colours; never used without a name or text beside them. */
export const TINTS = ["moss", "clay", "sky", "plum", "amber", "slate"] as const;
export type Tint = (typeof TINTS)[number];

export type ConnectionState = "connecting" | "live" | "catching-up" | "offline" | "signed-out";
