const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A date that can be read in one way only, as `2026-03-14`: the year is first, the month has a name, or
 * the day is above 12. `undefined` for anything else.
 */
export function plainDate(written: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(written) ?? [];
  if (year && month && day) return iso(Number(year), Number(month), Number(day));
  const named =
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(written) ??
    /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)? (?<month>[a-z]{3,9})\.?,? (?<year>\d{4})$/i.exec(written);
  if (named?.groups) {
    const index = months.indexOf((named.groups['month'] ?? '').slice(0, 3).toLowerCase());
    return index === -1
      ? undefined
      : iso(Number(named.groups['year']), index + 1, Number(named.groups['day']));
  }
  const [, first = '', second = '', last = ''] =
    /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(written) ?? [];
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 && b >= 1 && b <= 12) return iso(Number(last), b, a);
  return b > 12 && a >= 1 && a <= 12 ? iso(Number(last), a, b) : undefined;
}

/** Nothing for a day that does not exist. */
function iso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay ? date.toISOString().slice(0, 10) : undefined;
}
