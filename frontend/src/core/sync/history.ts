/** What was done on this page, in order, so that it can be taken back and done again: by its numbers in the log. */
type Role = "change" | "undo" | "redo";

interface Step {
  id: string;
  /** The number that the log gave it; null while it is on its way. */
  seq: number | null;
}

export class History {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  /** To be taken back as soon as the log has it. */
  private readonly wanted = new Set<string>();

  /** Remember something that was just done; a new change ends what could be done again. */
  note(id: string, role: Role): void {
    (role === "undo" ? this.undone : this.done).push({ id, seq: null });
    if (role === "change") this.undone.length = 0;
  }

  /** Forget what was refused. */
  forget(id: string): void {
    for (const steps of [this.done, this.undone]) {
      const at = steps.findIndex((step) => step.id === id);
      if (at >= 0) steps.splice(at, 1);
    }
    this.wanted.delete(id);
  }

  /** The log has it under this number; true when it is to be taken back at once. */
  heard(id: string, seq: number): boolean {
    const step = [...this.done, ...this.undone].find((it) => it.id === id);
    if (step) step.seq = seq;
    return this.wanted.delete(id);
  }

  /** What is to be taken back next, or this one; null when there is nothing, a step without a number when it must be waited for. */
  takeDone(id?: string): Step | null {
    const at = id === undefined ? this.done.length - 1 : this.done.findIndex((step) => step.id === id);
    const step = this.done[at];
    if (!step) return null;
    this.done.splice(at, 1);
    if (step.seq === null) this.wanted.add(step.id);
    return step;
  }

  /** What is to be done again next. */
  takeUndone(): Step | null {
    const step = this.undone.at(-1);
    if (!step || step.seq === null) return null;
    this.undone.pop();
    return step;
  }
}
