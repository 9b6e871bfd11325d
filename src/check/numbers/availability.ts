import { isNear } from './equations.ts';

/** A downtime that does not follow from the availability in the same sentence. */
export interface WrongDowntime {
  start: number;
  end: number;
  /** What follows, in the unit of the text. */
  value: number;
  unit: string;
  written: string;
}

const seconds = { second: 1, minute: 60, hour: 3600, day: 86_400 } as const;
const names: Readonly<Record<string, keyof typeof seconds>> = {
  ...{ s: 'second', second: 'second', seconds: 'second', min: 'minute', mins: 'minute' },
  ...{ minute: 'minute', minutes: 'minute', h: 'hour', hour: 'hour', hours: 'hour' },
  ...{ day: 'day', days: 'day' },
};
/** The least and the most, in days. */
const periods: Readonly<Record<string, readonly [number, number]>> = {
  ...{ day: [1, 1], week: [7, 7], month: [28, 31], quarter: [90, 92], year: [360, 366] },
};

const claim =
  /(?<percent>\d{2}(?:\.\d+)?)\s?%(?<between>[^.!?\d]{0,80}?)(?<amount>\d+(?:\.\d+)?)\s(?<unit>[a-z]+)(?<after>[^.!?\d;]{0,40}?)(?:\b(?:an?|per|each|every|in\s+an?)\s+(?<period>day|week|month|quarter|year)\b|\bin\s+(?<days>\d+)\s+days\b)/giu;
const meansIt =
  /\b(?:down|downtime|unavailab\w*|outages?|budget|allows?|permits?|leaves|may\s+fail)\b|[=≈…]|\.{3}/i;

/** Every `99.95 % … 22 minutes a month` whose downtime does not fit. */
export function wrongDowntimes(text: string): WrongDowntime[] {
  return [...text.matchAll(claim)].flatMap((match): WrongDowntime[] => {
    const { percent = '', between = '', amount = '', unit = '', after = '' } = match.groups ?? {};
    const { period = '', days } = match.groups ?? {};
    const unitName = names[unit.toLowerCase()];
    const share = Number(percent) / 100;
    if (unitName === undefined || share < 0.9 || share >= 1) return [];
    const end = match.index + match[0].length;
    const rest = /^[^.!?]{0,40}/.exec(text.slice(end))?.[0] ?? '';
    if (!meansIt.test(between + after + rest)) return [];
    const [least, most] = days
      ? [Number(days), Number(days)]
      : (periods[period.toLowerCase()] ?? [0, 0]);
    const scale = ((1 - share) * 86_400) / seconds[unitName];
    const value = Number(amount);
    const decimals = amount.split('.')[1]?.length ?? 0;
    const room =
      10 ** -decimals * (/about|roughly|around|some|nearly|almost|~/.test(between) ? 1 : 0.5);
    const [low, high] = [least * scale - room, most * scale + room];
    if ((value >= low - 1e-9 && value <= high + 1e-9) || !isNear(value, (low + high) / 2, 3))
      return [];
    // A compound, such as 1 h 20 min, is not read.
    if (/\d\s*[a-z]+\s*$/i.test(between)) return [];
    const average =
      (days ? Number(days) : { month: 30, year: 365, quarter: 91 }[period.toLowerCase()]) ?? least;
    return [
      {
        start: match.index,
        end,
        value: average * scale,
        unit,
        written: match[0].replace(/\s+/g, ' '),
      },
    ];
  });
}
