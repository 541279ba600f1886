/** Instants of the contract and what a date field of the browser holds, in the person's own zone. */

const two = (value: number): string => String(value).padStart(2, "0");

/** An instant as `datetime-local` wants it, or an empty field. */
export function toLocal(instant: string | null): string {
  if (!instant) return "";
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What a field holds as an instant; null for an empty one. */
export function fromLocal(value: string): string | null {
  return value ? new Date(value).toISOString() : null;
}
