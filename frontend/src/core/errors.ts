/** What can go wrong with a request: the server said no, or nobody could be reached. */
import type { Problem } from "./types";

/** The server refused; `problem.code` says why, for programs. */
export class Refused extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(problem.title);
    this.name = "Refused";
  }

  /** What is wrong with one field of a form, when the server named it. */
  field(name: string): { code: string; msg: string } | null {
    return this.problem.errors?.find((error) => error.loc.includes(name)) ?? null;
  }
}

/** No answer came: no network, or nobody there. Whether the server did the work is not known. */
export class Unreachable extends Error {
  constructor() {
    super("unreachable");
    this.name = "Unreachable";
  }
}
