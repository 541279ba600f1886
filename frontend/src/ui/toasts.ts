/** The toasts of this page: short news that may carry one action, usually an undo. */
import { readonly, shallowReactive } from "vue";

export interface Toast {
  id: number;
  message: string;
  tone: "plain" | "good" | "bad";
  /** Runs at most once; the toast goes away with it. */
  action?: { label: string; keys?: string; run: () => void };
  /** Seconds on screen, stopped while the pointer or the focus is on it; 0 stays until dismissed. */
  seconds: number;
}

export type ToastInput = Pick<Toast, "message"> & Partial<Omit<Toast, "id" | "message">>;

const MOST = 4;
const shown = shallowReactive<Toast[]>([]);
let lastId = 0;

/** Show a toast (8 s unless told otherwise) and give its id back, to dismiss it early. */
export function showToast(input: ToastInput): number {
  lastId += 1;
  shown.push({ tone: "plain", seconds: 8, ...input, id: lastId });
  if (shown.length > MOST) shown.shift();
  return lastId;
}

/** Take a toast away; unknown ids are fine. */
export function dismissToast(id: number): void {
  const index = shown.findIndex((toast) => toast.id === id);
  if (index >= 0) shown.splice(index, 1);
}

/** Run the action of the newest toast that has one, as Ctrl+Z does; false when there is none. */
export function runLastAction(): boolean {
  const last = shown.findLast((toast) => toast.action);
  if (!last?.action) return false;
  dismissToast(last.id);
  last.action.run();
  return true;
}

export const toasts = readonly(shown) as readonly Toast[];
