/**
 * The stack of things that cover the page. The page (`#app`) and every lower layer are inert while a
 * layer is open, so Tab stays inside it by itself; toasts, menus and tooltips live outside of the stack
 * and stay reachable: an undo must not be locked away behind the panel it belongs to.
 */
import { onBeforeUnmount, watch, type Ref } from "vue";

const layers: HTMLElement[] = [];

function refreshInert(): void {
  document.getElementById("app")?.toggleAttribute("inert", layers.length > 0);
  layers.forEach((layer, index) => layer.toggleAttribute("inert", index < layers.length - 1));
}

/** Whether anything modal is open; page-wide keys stay quiet then. */
export function hasOpenLayer(): boolean {
  return layers.length > 0;
}

function firstFocus(layer: HTMLElement): HTMLElement {
  return (
    layer.querySelector<HTMLElement>("[autofocus], [data-autofocus]") ??
    layer.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select") ??
    layer
  );
}

/** Keep `element` on top of the stack while it exists; give focus back where it came from after. */
export function useModalLayer(element: Ref<HTMLElement | null>, restore?: () => HTMLElement | null): void {
  let held: HTMLElement | null = null;
  let cameFrom: Element | null = null;

  /** A button that vanishes with the focus on it must not leave the keyboard outside of the layer. */
  function keepFocus(): void {
    setTimeout(() => {
      if (held && layers.at(-1) === held && document.activeElement === document.body) held.focus({ preventScroll: true });
    });
  }

  function leave(): void {
    if (!held) return;
    held.removeEventListener("focusout", keepFocus);
    layers.splice(layers.indexOf(held), 1);
    held = null;
    refreshInert();
    const target = restore?.() ?? cameFrom;
    if (target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true });
  }

  function enter(layer: HTMLElement): void {
    held = layer;
    cameFrom = document.activeElement;
    layers.push(layer);
    layer.addEventListener("focusout", keepFocus);
    refreshInert();
    firstFocus(layer).focus({ preventScroll: true });
  }

  watch(element, (now) => (now ? enter(now) : leave()), { flush: "post" });
  onBeforeUnmount(leave);
}
