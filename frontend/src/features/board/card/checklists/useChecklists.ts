/** The checklists of one card: read once, followed live, with the person's own unsent changes on top. */
import { computed, onScopeDispose, ref, shallowRef, watch } from "vue";
import { api, dataOf } from "@/core/api";
import type { Mutation, Place } from "@/core/sync/mutations";
import type { Replica } from "@/core/sync/replica";
import { isStepChange, type StepChange } from "@/core/sync/steps";
import type { Checklist, GroveEvent, Step } from "@/core/types";

type StepMutation = Mutation & { change: StepChange };

const byPosition = (a: { position: string }, b: { position: string }): number => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0);

/** An array with one of its things elsewhere; a place that is not there means the end. */
function placed<T extends { id: string }>(all: readonly T[], it: T, place: Place): T[] {
  const others = all.filter((other) => other.id !== it.id);
  const anchor = others.findIndex((other) => other.id === (place.before_id ?? place.after_id));
  const at = place.position === "top" ? 0 : anchor < 0 ? others.length : anchor + (place.after_id ? 1 : 0);
  return others.toSpliced(at, 0, it);
}

const edit = <T extends { id: string }>(all: readonly T[], id: string, change: (it: T) => T): T[] => all.map((it) => (it.id === id ? change(it) : it));

function newStep(change: Extract<StepChange, { kind: "create_step" }>): Step {
  const { step_id: id, checklist_id, text } = change;
  return { id, checklist_id, text, position: "", assignee_id: null, due_at: null, done_at: null, version: 0 };
}

/** Checklists with a change that is on its way. */
export function withStepChange(lists: readonly Checklist[], { change, at }: StepMutation): Checklist[] {
  const steps = (work: (items: Step[], list: Checklist) => Step[]): Checklist[] => lists.map((it) => ({ ...it, items: work(it.items, it) }));
  switch (change.kind) {
    case "create_checklist": {
      const { checklist_id: id, card_id, title } = change;
      return lists.some((it) => it.id === id) ? [...lists] : [...lists, { id, card_id, title, position: "", version: 0, items: [] }];
    }
    case "rename_checklist":
      return edit(lists, change.checklist_id, (it) => ({ ...it, title: change.title }));
    case "move_checklist": {
      const it = lists.find((list) => list.id === change.checklist_id);
      return it ? placed(lists, it, change.place) : [...lists];
    }
    case "delete_checklist":
      return lists.filter((it) => it.id !== change.checklist_id);
    case "create_step":
      return steps((items, list) => (list.id !== change.checklist_id || items.some((it) => it.id === change.step_id) ? items : [...items, newStep(change)]));
    case "update_step": {
      const { done, ...fields } = change.patch;
      const done_at = done === undefined ? {} : { done_at: done ? at : null };
      return steps((items) => edit(items, change.step_id, (it) => ({ ...it, ...fields, ...done_at })));
    }
    case "move_step": {
      const it = lists.flatMap((list) => list.items).find((step) => step.id === change.step_id);
      if (!it) return [...lists];
      const moved = { ...it, checklist_id: change.checklist_id };
      return steps((items, list) => (list.id === change.checklist_id ? placed(items, moved, change.place) : items.filter((step) => step.id !== it.id)));
    }
    case "delete_step":
      return steps((items) => items.filter((it) => it.id !== change.step_id));
  }
}

/** Checklists after an event of the board; null for one that says nothing of them. */
export function withStepEvent(lists: readonly Checklist[], event: GroveEvent): Checklist[] | null {
  const without = (id: string): Checklist[] => lists.map((it) => ({ ...it, items: it.items.filter((step) => step.id !== id) }));
  switch (event.type) {
    case "checklist.created": {
      const { checklist } = event.data;
      return [...lists.filter((it) => it.id !== checklist.id), checklist].toSorted(byPosition);
    }
    case "checklist.updated": {
      const { checklist_id, title, position, version } = event.data;
      return edit(lists, checklist_id, (it) => ({ ...it, title, position, version })).toSorted(byPosition);
    }
    case "checklist.deleted":
      return lists.filter((it) => it.id !== event.data.checklist_id);
    case "checklist_item.created":
    case "checklist_item.updated": {
      const { item } = event.data;
      return edit(without(item.id), item.checklist_id, (it) => ({ ...it, items: [...it.items, item].toSorted(byPosition) }));
    }
    case "checklist_item.deleted":
      return without(event.data.item_id);
    case "member.removed": {
      const gone = event.data.user_id;
      return lists.map((it) => ({ ...it, items: it.items.map((step) => (step.assignee_id === gone ? { ...step, assignee_id: null } : step)) }));
    }
    default:
      return null;
  }
}

export function useChecklists(replica: Replica, cardId: string) {
  const state = ref<"loading" | "ready" | "failed">("loading");
  const read = shallowRef<Checklist[]>([]);
  const mine = computed(() =>
    replica.pending.value.filter((it): it is StepMutation => isStepChange(it.change) && it.change.card_id === cardId),
  );
  const checklists = computed(() => mine.value.reduce<Checklist[]>(withStepChange, read.value));

  async function load(): Promise<void> {
    try {
      const { items } = await dataOf(api.GET("/api/v1/cards/{card_id}/checklists", { params: { path: { card_id: cardId } } }));
      read.value = items;
      state.value = "ready";
    } catch {
      if (state.value === "loading") state.value = "failed";
    }
  }

  onScopeDispose(
    replica.onLogged(({ event }) => {
      if (event.type !== "member.removed" && (event.data as { card_id?: string }).card_id !== cardId) return;
      read.value = withStepEvent(read.value, event) ?? read.value;
    }),
  );
  // What is answered stays to be seen until its event comes; what was refused goes with the next reading.
  watch(mine, (now, before) => {
    const gone = before.filter((it) => !now.some((other) => other.id === it.id));
    if (!gone.length) return;
    read.value = gone.reduce<Checklist[]>(withStepChange, read.value);
    if (!now.length) void load();
  });
  void load();

  return { state, checklists, load };
}
