import { dateFormat, listFormat, numberFormat } from '../config/formats.ts';
import { fill } from '../config/strings.ts';
import { endOfDay } from '../study/queue.ts';

const svg = 'http://www.w3.org/2000/svg';
const height = 84;
/** Letters of a weekday that fit below a bar. Arabic, for one, has no shorter names than the whole. */
const longestName = 4;

/**
 * Draws the reviews of seven days as bars, today first in the direction of the page, with the same in words.
 *
 * @param sentence of a day: `{day}` and `{count}`
 */
export function drawWeek(
  counts: readonly number[],
  now: number,
  sentence: string,
  lang: string,
): void {
  const place = document.querySelector('[data-week]');
  if (!place) return;
  const most = Math.max(1, ...counts);
  const picture = node('svg', { viewBox: '0 0 320 132', role: 'img' });
  const day = (index: number, weekday: 'narrow' | 'short' | 'long') =>
    dateFormat(lang, { weekday }).format(endOfDay(now, index));
  const fits = counts.every((_, index) => day(index, 'short').length <= longestName);
  const words = counts.map((count, index) => fill(sentence, { day: day(index, 'long'), count }));
  picture.setAttribute('aria-label', listFormat(lang, { type: 'unit' }).format(words));
  counts.forEach((count, index) => {
    const column = document.dir === 'rtl' ? counts.length - 1 - index : index;
    const x = 8 + column * 46;
    const tall = Math.round((count / most) * height);
    const bar = node('rect', { x, y: 20 + height - tall, width: 28, height: tall });
    bar.setAttribute('class', index === 0 ? 'bar today' : 'bar');
    const number = node('text', { x: x + 14, y: 14 + height - tall, 'text-anchor': 'middle' });
    number.textContent = count === 0 ? '' : numberFormat(lang).format(count);
    const name = node('text', { x: x + 14, y: 124, 'text-anchor': 'middle' });
    name.textContent = day(index, fits ? 'short' : 'narrow');
    picture.append(bar, number, name);
  });
  picture.append(node('line', { x1: 0, y1: 20.5 + height, x2: 320, y2: 20.5 + height }));
  place.replaceChildren(picture);
}

function node(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
