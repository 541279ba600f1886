/** The menu's machinery (keyboard, focus, placing) is loaded when the page has nothing better to do. */
import { type Component, shallowRef } from "vue";

export const fullMenu = shallowRef<Component | null>(null);
let loading: Promise<void> | null = null;

/** Load the menu, once for all menus. */
export function loadMenu(): Promise<void> {
  loading ??= import("./MenuFull.vue").then((loaded) => {
    fullMenu.value = loaded.default;
  });
  return loading;
}
