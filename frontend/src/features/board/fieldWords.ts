/** How what is in a field reads. */
import type { BoardField, FieldValue, Member } from "@/core/types";

export interface Speech {
  t: (key: string) => string;
  d: (date: Date, options: Intl.DateTimeFormatOptions) => string;
  n: (value: number) => string;
}

/** A value in words; the name of a checkbox stands for itself. */
export function wordsOf(field: BoardField, value: FieldValue, members: ReadonlyMap<string, Member>, { t, d, n }: Speech): string {
  switch (field.kind) {
    case "checkbox":
      return field.name;
    case "number":
      return n(value as number);
    case "date":
      return d(new Date(`${value}T12:00:00`), { dateStyle: "medium" });
    case "select":
      return field.options.find((it) => it.id === value)?.name ?? "";
    case "person":
      return members.get(String(value))?.display_name ?? t("field.whoLeft");
    default:
      return String(value);
  }
}
