/**
 * Measures how the time to read and to draw a post grows with its length, for each kind of text that it may be full
 * of: CPU of n, 2n and 4n characters. Exits with 1 when a doubling takes clearly more than twice the time.
 *
 *     node scripts/bench/linear.ts [--shape <part of a name>] [--size <characters>] [--steps 3]
 */
import { parseArgs } from 'node:util';
import { markdownToHtml, mdxToJs } from 'satteri';
import { readPost } from '../../src/markdown/read.ts';
import { drawingOf } from '../../tests/unit/markdown/draw.ts';
import { type Shape, shapes, textOf } from './linear-texts.ts';

/** A text whose doublings take on average more than so many times the time grows faster than its length. */
const tooMuch = 3;
/** Milliseconds below which a time says nothing. */
const noise = 200;

const { values } = parseArgs({
  options: {
    shape: { type: 'string', default: '' },
    size: { type: 'string' },
    steps: { type: 'string', default: '3' },
  },
});
const file = '/blog/src/content/designs/x.md';

function read(body: string, { format = 'md', mathBrackets }: Shape): void {
  readPost({ body, format, file, bodyLine: 1, title: 'A title', mathBrackets });
}

async function draw(body: string, { format = 'md', mathBrackets = false }: Shape): Promise<void> {
  const { text, options } = drawingOf(body, format, { mathBrackets });
  try {
    await (format === 'md' ? markdownToHtml(text, options) : mdxToJs(text, options));
  } catch (error) {
    // What MDX cannot parse has its time too.
    if (format === 'md') throw error;
  }
}

/** Milliseconds of CPU, of all threads. */
async function cpuOf(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function growths(times: readonly number[]): number[] {
  return times.slice(1).map((time, index) => time / (times[index] ?? time));
}

function isSteep(times: readonly number[]): boolean {
  const [first = 0] = times;
  const last = times.at(-1) ?? 0;
  return last > noise && last / first > tooMuch ** (times.length - 1);
}

function written(times: readonly number[]): string {
  const shown = times.map((time) => time.toFixed(0)).join(' → ');
  return `${shown} ms (${growths(times)
    .map((growth) => `× ${growth.toFixed(1)}`)
    .join(', ')})`;
}

let steep = 0;
for (const shape of shapes.filter(({ name }) => name.includes(values.shape))) {
  const size = Number(values.size ?? shape.size);
  const texts = Array.from({ length: Number(values.steps) }, (_, step) =>
    textOf(shape, size * 2 ** step),
  );
  // The first run compiles the code.
  const [first = ''] = texts;
  read(first, shape);
  await draw(first, shape);
  const reading: number[] = [];
  const drawing: number[] = [];
  for (const text of texts) {
    reading.push(await cpuOf(() => read(text, shape)));
    drawing.push(await cpuOf(() => draw(text, shape)));
  }
  const isWrong = isSteep(reading) || isSteep(drawing);
  if (isWrong) steep++;
  const last = texts.at(-1)?.length ?? 0;
  console.log(
    `${isWrong ? '✗' : '✓'} ${shape.name}, ${(last / 1000).toFixed(0)} kB: read ${written(reading)}, drawn ${written(drawing)}`,
  );
}
if (steep > 0) {
  console.error(
    `${steep} of the texts take clearly more than twice the time for twice the length.`,
  );
  process.exitCode = 1;
}
