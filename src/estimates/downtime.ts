import { formatOf } from './display.ts';
import type { Format } from './format.ts';

/** Whether something is called an availability. */
export function namesAvailability(name: string): boolean {
  return /\b(?:availability|uptime)\b/i.test(name);
}

/** Whether a share of time is how long a service is up, so that readers want to know how long it may be down. */
export function isAvailability(name: string, share: number): boolean {
  return namesAvailability(name) && share > 0.5 && share <= 1;
}

/** How long a service may be down is shown so, in seconds. */
export const downtimeFormat: Format = formatOf({
  ...{ dimensions: { time: 1 }, over: {}, under: {} },
  ...{ isShare: false, digits: 3, isWhole: false },
});
