/** People to name while one types `@`: who fits, which of them is chosen, and what choosing writes. */
import { computed, nextTick, ref, type Ref } from "vue";
import type { Member } from "@/core/types";

const MOST = 6;
const BEGUN = /(?:^|[^\w.@/-])@([A-Za-z0-9_.-]{0,32})$/;

/** People whose user name or a part of whose name begins with what was typed, the closest first. */
export function fitting(people: readonly Member[], typed: string): Member[] {
  const wanted = typed.toLowerCase();
  const rank = (it: Member): number => {
    if (it.username.toLowerCase().startsWith(wanted)) return 0;
    return it.display_name.toLowerCase().split(/\s+/).some((part) => part.startsWith(wanted)) ? 1 : 2;
  };
  const fit = people.filter((it) => rank(it) < 2);
  return fit.toSorted((a, b) => rank(a) - rank(b) || a.username.localeCompare(b.username)).slice(0, MOST);
}

export function useMentions(field: Ref<HTMLTextAreaElement | null>, text: Ref<string>, people: () => readonly Member[]) {
  const typed = ref<string | null>(null);
  const chosen = ref(0);
  const options = computed(() => (typed.value === null ? [] : fitting(people(), typed.value)));

  /** Look at what stands before the caret. */
  function look(): void {
    const at = field.value?.selectionStart ?? 0;
    const found = field.value && at === field.value.selectionEnd ? BEGUN.exec(text.value.slice(0, at)) : null;
    if (typed.value !== (found?.[1] ?? null)) chosen.value = 0;
    typed.value = found?.[1] ?? null;
  }

  async function choose(person: Member | undefined): Promise<void> {
    if (!field.value || !person || typed.value === null) return;
    const at = field.value.selectionStart;
    const start = at - typed.value.length;
    const rest = text.value.slice(at).replace(/^ /, "");
    text.value = `${text.value.slice(0, start)}${person.username} ${rest}`;
    typed.value = null;
    await nextTick();
    field.value.focus();
    field.value.setSelectionRange(start + person.username.length + 1, start + person.username.length + 1);
  }

  /** Whether a key was for the list of people. */
  function onKey(event: KeyboardEvent): boolean {
    const count = options.value.length;
    if (!count || event.ctrlKey || event.metaKey || event.isComposing) return false;
    if (event.key === "ArrowDown") chosen.value = (chosen.value + 1) % count;
    else if (event.key === "ArrowUp") chosen.value = (chosen.value + count - 1) % count;
    else if (event.key === "Enter" || event.key === "Tab") void choose(options.value[chosen.value]);
    else if (event.key === "Escape") typed.value = null;
    else return false;
    return true;
  }

  return { options, chosen, look, choose, onKey, close: () => (typed.value = null) };
}
