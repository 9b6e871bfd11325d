import { styleText } from 'node:util';
import type { BuildReport } from './types.ts';

/** Maximum width of a line, including its indent. */
const width = 80;
const indent = '  ';
const gap = 2;
/** Maximum number of names of posts that were left out for one reason. */
const named = 3;

type Row = [label: string, ...lines: string[]];

/**
 * A report as lines of at most 80 columns. Longer words are not split.
 *
 * @param stream the output. Without a terminal, or with `NO_COLOR`, the text has no colours.
 */
export function reportTable(report: BuildReport, stream: NodeJS.WriteStream): string {
  const rows = rowsOf(report);
  const labels = Math.max(...rows.map(([label]) => label.length)) + gap;
  const room = width - indent.length - labels;
  return rows
    .flatMap(([label, ...texts]) =>
      texts
        .flatMap((text) => wrap(text, room))
        .map((line, index) => {
          const name = (index === 0 ? label : '').padEnd(labels);
          return `${indent}${styleText('dim', name, { stream })}${line}`;
        }),
    )
    .join('\n');
}

function rowsOf(report: BuildReport): Row[] {
  const { pages, posts, feeds, diagrams, socialImages, search, heaviest, warnings } = report;
  const shown = posts.reduce((sum, { count }) => sum + count, 0);
  const kinds = posts.map(({ label, count }) => `${label} ${count}`).join(', ');
  const anyDiagram = diagrams.drawn + diagrams.cached + diagrams.inBrowser > 0;
  const rows: (Row | false | undefined)[] = [
    ['Pages', `${pages}`],
    ['Posts', kinds === '' ? `${shown}` : `${shown} (${kinds})`],
    leftOutRow(report),
    feeds.length > 0 && ['Feeds', `${feeds.length}`],
    anyDiagram && [
      'Diagrams',
      drawn(diagrams) + (diagrams.inBrowser > 0 ? `, ${diagrams.inBrowser} in the browser` : ''),
    ],
    socialImages &&
      socialImages.drawn + socialImages.cached > 0 && ['Social images', drawn(socialImages)],
    search && ['Search', `${kilobytes(search.bytes)} in ${plural(search.files, 'file')}`],
    heaviest && [
      'Heaviest page',
      `${kilobytes(heaviest.bytes)}, with gzip ${kilobytes(heaviest.gzip)}: ${heaviest.path}`,
    ],
    ['Warnings', warnings.length === 0 ? 'none' : `${warnings.length}, above`],
  ];
  return rows.filter((row): row is Row => Array.isArray(row));
}

function leftOutRow({ leftOut }: BuildReport): Row | undefined {
  const reasons = [
    ['draft', (count: number) => plural(count, 'draft')],
    ['scheduled', (count: number) => `${count} scheduled`],
    ['expired', (count: number) => `${count} expired`],
  ] as const;
  const lines = reasons.flatMap(([reason, words]) => {
    const posts = leftOut.filter((post) => post.reason === reason);
    if (posts.length === 0) return [];
    const some = posts.slice(0, named).map(({ file, date }) => file + (date ? ` (${date})` : ''));
    const more = posts.length > named ? [`${posts.length - named} more`] : [];
    return `${words(posts.length)}: ${[...some, ...more].join(', ')}`;
  });
  return lines.length === 0 ? undefined : ['Left out', ...lines];
}

function drawn({ drawn, cached }: { drawn: number; cached: number }): string {
  return `${drawn} drawn, ${cached} from the cache`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function wrap(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
