/** Days of the person's own calendar: which ones a page shows, and where a card lies. Pure. */

export type Span = "month" | "week";

/** The name of a local day, `2026-11-28`. */
export function dayOf(at: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Noon of a day by its name, so that no change of clocks moves it; today for what is no day. */
export function dateOf(day: unknown, now: Date = new Date()): Date {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typeof day === "string" ? day : "");
  const date = parts ? new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]), 12) : null;
  return date && !Number.isNaN(date.getTime()) ? date : new Date(now.getFullYear(), now.getMonth(), now.getDate(), 12);
}

/** So many days from a date. */
export function plusDays(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds());
}

/** The first day of the week in a language, 0 for Sunday; Monday where the browser does not know. */
export function firstDayOf(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay === 7 ? 0 : 1;
}

/** The days that a page shows: a week, or whole weeks around a month. */
export function pageOf(date: Date, span: Span, firstDay: number): Date[] {
  const from = span === "week" ? date : new Date(date.getFullYear(), date.getMonth(), 1, 12);
  const start = plusDays(from, -((from.getDay() - firstDay + 7) % 7));
  if (span === "week") return Array.from({ length: 7 }, (_, at) => plusDays(start, at));
  const inMonth = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
  const weeks = Math.ceil((((from.getDay() - firstDay + 7) % 7) + inMonth) / 7);
  return Array.from({ length: weeks * 7 }, (_, at) => plusDays(start, at));
}

/** The page before or after. */
export function turned(date: Date, span: Span, by: -1 | 1): Date {
  return span === "week" ? plusDays(date, 7 * by) : new Date(date.getFullYear(), date.getMonth() + by, 1, 12);
}

/** The same time on another day. */
export function onDay(at: string, day: string): string {
  const time = new Date(at);
  const date = dateOf(day);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate(), time.getHours(), time.getMinutes(), time.getSeconds(), time.getMilliseconds()).toISOString();
}
