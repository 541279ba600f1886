/** The day of a person's life that an instant belongs to, as the server reckons it: in their zone, from the hour their day begins. */
const HOUR_MS = 3_600_000;

export function dayOf(instant: Date, zone: string, startHour: number): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" }).formatToParts(instant);
  const of = (type: string): number => Number(parts.find((it) => it.type === type)?.value);
  const wall = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"));
  return new Date(wall - startHour * HOUR_MS).toISOString().slice(0, 10);
}
