/** A date as front matter has it; see {@link parseDate}. */
export const writtenDate =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?\s*(Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/;
const hour = 3_600_000;

/**
 * Reads a date as front matter has it: `2026-03-14`, `2026-03-14 09:30`, `2026-03-14T09:30:00.5+02:00`, `2026-03-14
 * 09:30:00 Z`, or a `Date`. Without a zone the wall clock is that of `timeZone`; a time that a clock change skips
 * moves forward by the change, and one that happens twice is the first. Anything else, or a date that does not exist
 * (30 February, 25:00), is `undefined`.
 *
 * @param timeZone IANA name such as `Europe/Berlin`.
 * @throws RangeError when the zone is unknown.
 */
export function parseDate(value: unknown, timeZone: string): Date | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value;
  if (typeof value !== 'string') return undefined;
  const match = writtenDate.exec(value.trim());
  if (!match) return undefined;
  const [, years, months, days, hours = '0', minutes = '0', seconds = '0', fraction = '0', zone] =
    match;
  const [year, month, day] = [Number(years), Number(months), Number(days)];
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  if (!exists || month < 1) return undefined;

  const clock = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const local = midnight.getTime() + clock * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
  if (zone === undefined) return new Date(fromWallClock(local, timeZone));
  const offset = writtenOffset(zone);
  return offset === undefined ? undefined : new Date(local - offset);
}

/** Offset of a written zone from UTC in milliseconds; `undefined` beyond 18 hours. */
function writtenOffset(zone: string): number | undefined {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  if (Number(hours) > 18 || Number(minutes) > 59) return undefined;
  const ahead = Number(hours) * hour + Number(minutes) * 60_000;
  return sign === '-' ? -ahead : ahead;
}

/** The instant at which clocks of the zone show `local`, a wall clock read as if it were UTC. */
function fromWallClock(local: number, timeZone: string): number {
  const before = zoneOffset(local - 24 * hour, timeZone);
  const after = zoneOffset(local + 24 * hour, timeZone);
  const instants = [local - before, local - after].filter(
    (instant) => instant + zoneOffset(instant, timeZone) === local,
  );
  return instants.length > 0 ? Math.min(...instants) : local - before;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Offset of a zone from UTC in milliseconds at an instant. */
function zoneOffset(instant: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    clocks.set(timeZone, clock);
  }
  const name = clock.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value;
  const [, sign, hours, minutes = '0', seconds = '0'] =
    /GMT([+-])(\d{1,2}):?(\d{2})?:?(\d{2})?/.exec(name ?? '') ?? [];
  if (sign === undefined) return 0;
  const ahead = Number(hours) * hour + Number(minutes) * 60_000 + Number(seconds) * 1000;
  return sign === '-' ? -ahead : ahead;
}
