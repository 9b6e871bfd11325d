import type { DevCost } from './dev.ts';
import type { Cost } from './measure.ts';
import { peers } from './peers.ts';
import type { RelatedCost } from './related.ts';
import type { SearchCost } from './search.ts';
import type { BenchSite } from './sites.ts';
import type { PageWeight, Weight } from './weigh.ts';

export interface SiteResult {
  site: BenchSite['name'];
  cold: Cost;
  /** Nothing has changed. */
  warm: Cost;
  /** One post has changed. */
  changed: Cost;
  pages?: Record<keyof BenchSite['pages'], PageWeight>;
  dev?: DevCost;
  /** Seconds that a check takes, of a site that can be checked. */
  check?: { cold: number; warm: number };
  /** Of a site that has a search. */
  search?: SearchCost;
}

/** The results of one number of posts, the bare site first. */
export interface Round {
  posts: number;
  sites: SiteResult[];
  related: RelatedCost;
}

/** The results as text tables; `×` is the ratio to the bare site of the same round. */
export function formatRounds(rounds: readonly Round[]): string {
  return rounds.map(formatRound).join('\n\n');
}

function formatRound({ posts, sites, related }: Round): string {
  const bare = sites.find(({ site }) => site === 'bare');
  if (bare === undefined) throw new Error('a round without the bare site has no ratios');
  const costs = (['cold', 'warm', 'changed'] as const).flatMap((kind) =>
    sites.map((result) => costRow(`${kind} ${result.site}`, result[kind], bare[kind])),
  );
  const weights = (['home', 'list', 'post'] as const).flatMap((page) =>
    sites.flatMap(({ site, pages }) =>
      pages && bare.pages ? [weightRow(`${page} ${site}`, pages[page], bare.pages[page])] : [],
    ),
  );
  return [
    `${posts} posts`,
    table(['build', 'wall s', '×', 'cpu s', '×', 'peak MiB', '+ MiB', 'output MiB', '×'], costs),
    ...(posts === 100 || posts === 1000 ? [peerTable(posts)] : []),
    ...(weights.length === 0
      ? []
      : [
          table(
            ['KiB gzip / brotli', 'html', 'css', 'js', 'fonts', 'other', 'all', '× brotli'],
            weights,
          ),
        ]),
    ...sites.flatMap(({ site, dev }) =>
      site === 'theme' && dev && bare.dev ? [devTable(dev, bare.dev)] : [],
    ),
    `related posts: ${related.wall.toFixed(2)} s wall, ${related.cpu.toFixed(2)} s cpu`,
    ...sites.flatMap(({ check }) =>
      check === undefined ? [] : [checkRow(check, { cold: bare.cold.wall, warm: bare.warm.wall })],
    ),
    ...sites.flatMap(({ search }) => (search === undefined ? [] : searchTable(search))),
  ].join('\n\n');
}

function peerTable(posts: 100 | 1000): string {
  const rows = peers.map(({ name, hundred, thousand, warm, memory }) =>
    posts === 100
      ? [name, hundred.toFixed(2)]
      : [name, ...[thousand, warm, memory].map((one) => one.toFixed(2))],
  );
  const head = posts === 100 ? ['others', 'cold ×'] : ['others', 'cold ×', 'warm ×', 'memory ×'];
  return table(head, rows);
}

function devTable(dev: DevCost, bare: DevCost): string {
  const row = (name: string, value = 0, other?: number) => [
    name,
    value.toFixed(2),
    ...(other === undefined ? ['', ''] : [other.toFixed(2), ratio(value, other)]),
  ];
  return table(
    ['development', 'theme s', 'bare s', '×'],
    [
      row('server ready', dev.ready, bare.ready),
      row('first page', dev.firstPage, bare.firstPage),
      row('edit to page', dev.edit, bare.edit),
      row('first search', dev.firstSearch),
      row('edit to search', dev.editToSearch),
    ],
  );
}

type Check = NonNullable<SiteResult['check']>;

/** A check against the whole build of the bare site. */
function checkRow(check: Check, bare: Check): string {
  const of = (kind: keyof Check) =>
    `${kind} ${check[kind].toFixed(2)} s (× ${ratio(check[kind], bare[kind])} of the bare build)`;
  return `check: ${of('cold')}, ${of('warm')}`;
}

function searchTable({ index, files, first, counts }: SearchCost): string {
  const { css, js, other } = first;
  const all = total(first);
  return table(
    [
      'search',
      'index MiB',
      'files',
      'first search KiB',
      'style',
      'code',
      'page and index',
      'counts after it',
    ],
    [
      [
        '',
        (index / 1024 / 1024).toFixed(2),
        String(files),
        kibibytes(all.gzip),
        ...[css, js, other].map(({ gzip }) => kibibytes(gzip)),
        kibibytes(counts),
      ],
    ],
  );
}

function costRow(name: string, cost: Cost, bare: Cost): string[] {
  return [
    name,
    cost.wall.toFixed(2),
    ratio(cost.wall, bare.wall),
    cost.cpu.toFixed(2),
    ratio(cost.cpu, bare.cpu),
    cost.memory.toFixed(0),
    (cost.memory - bare.memory).toFixed(0),
    (cost.output / 1024 / 1024).toFixed(2),
    ratio(cost.output, bare.output),
  ];
}

function weightRow(name: string, weight: PageWeight, bare: PageWeight): string[] {
  const { html, css, js, fonts, other } = weight;
  const all = total(weight);
  return [
    name,
    ...[html, css, js, fonts, other, all].map(
      ({ gzip, brotli }) => `${kibibytes(gzip)} / ${kibibytes(brotli)}`,
    ),
    ratio(all.brotli, total(bare).brotli),
  ];
}

function total(weight: PageWeight): Weight {
  return Object.values(weight).reduce((sum, part) => ({
    plain: sum.plain + part.plain,
    gzip: sum.gzip + part.gzip,
    brotli: sum.brotli + part.brotli,
  }));
}

function kibibytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function ratio(value: number, bare: number): string {
  return bare === 0 ? '–' : (value / bare).toFixed(2);
}

function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
