/**
 * Everything that can be done by key, in one place: it feeds the key handler, the palette and the sheet of keys, so
 * that the palette teaches the keys. A command is there while the component that offers it is.
 */
import { onScopeDispose, shallowReactive } from "vue";

export interface Command {
  id: string;
  /** Where the language may change while the command is offered, both are getters. */
  title: string;
  group: string;
  /** As `Kbd` writes them: "Mod+K", "Shift+X", "?" or "g h" for one after the other. */
  keys?: string;
  /** Works while typing in a field, too. */
  always?: boolean;
  /** Works while a panel covers the page, too, as long as nobody types in it. */
  overPanels?: boolean;
  hidden?: boolean;
  isPossible?: () => boolean;
  run: () => void;
}

const all = shallowReactive(new Map<string, Command>());

/** The commands of this moment, in the order in which they were offered. */
export const commands = all as ReadonlyMap<string, Command>;

/** Offer commands for as long as the calling component lives. */
export function offer(...offered: Command[]): void {
  for (const command of offered) all.set(command.id, command);
  onScopeDispose(() => {
    for (const command of offered) if (all.get(command.id) === command) all.delete(command.id);
  });
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

function pressed(event: KeyboardEvent): string {
  const parts: string[] = [];
  if (isMac ? event.metaKey : event.ctrlKey) parts.push("Mod");
  if (event.altKey) parts.push("Alt");
  const isLetter = /^[a-z]$/i.test(event.key);
  if (event.shiftKey && (isLetter || event.key.length > 1)) parts.push("Shift");
  parts.push(isLetter ? event.key.toUpperCase() : event.key === " " ? "Space" : event.key);
  return parts.join("+");
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const keys = pressed(event);
  const typing = isTyping(event.target) || document.querySelector("[role=menu],[role=listbox]") !== null;
  const isCovered = document.querySelector("[aria-modal=true]") !== null;
  for (const command of [...all.values()].toReversed()) {
    if (command.keys !== keys || ((typing || (isCovered && !command.overPanels)) && !command.always)) continue;
    if (command.isPossible && !command.isPossible()) continue;
    event.preventDefault();
    command.run();
    return;
  }
}

addEventListener("keydown", onKey);
