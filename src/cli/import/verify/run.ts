import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CliError, type Context } from '../../contract.ts';
import { lastSite } from '../../site.ts';
import { type Comparison, type Finding, compareSites, differences } from './compare.ts';
import { newSite } from './new-site.ts';
import { readOldSite } from './old-site.ts';

/** The command line of a comparison. */
export interface VerifyFlags {
  /** A folder of built HTML, or a file with URLs. */
  old: string;
  dist?: string | undefined;
  report?: string | undefined;
  json?: boolean | undefined;
}

const mostShown = 10;

/**
 * Compares the built blog with an old site.
 *
 * @returns 1 if something of the old site is lost
 */
export async function runVerify(flags: VerifyFlags, context: Context): Promise<number> {
  const dist = path.resolve(context.root, flags.dist ?? 'dist');
  if (!existsSync(dist) || !statSync(dist).isDirectory()) {
    throw new CliError(
      `${dist} does not exist. Run \`npx astro build\` first, or name the folder of the build with \`--dist\`.`,
    );
  }
  const old = await readOldSite(path.resolve(context.root, flags.old));
  const { base } = (await lastSite(context.root))?.address ?? { base: '/' };
  const comparison = compareSites(old, newSite(dist, base), (done, all) => {
    if (all > 500 && done % 500 === 0) context.err(`${done} of ${all} compared`);
  });
  if (flags.report !== undefined) {
    const file = path.resolve(context.root, flags.report);
    writeFileSync(file, `${JSON.stringify(comparison, undefined, 2)}\n`);
  }
  context.out(flags.json === true ? JSON.stringify(comparison, undefined, 2) : tableOf(comparison));
  return comparison.findings.some(({ kind }) => differences[kind].lost) ? 1 : 0;
}

function tableOf({ addresses, compared, findings }: Comparison): string {
  const how = (wanted: string) => addresses.filter((one) => one.how === wanted).length;
  const lost = findings.filter(({ kind }) => differences[kind].lost).length;
  return [
    `URLs   ${how('same')} stay, ${how('page')} redirect, ${how('host')} redirect by \`_redirects\` alone`,
    `Pages  ${compared} compared, ${lost} losses`,
    ...[...Map.groupBy(findings, ({ kind }) => kind)]
      .sort(([, a], [, b]) => b.length - a.length)
      .flatMap(([kind, own]) => [
        '',
        `${own.length}  ${differences[kind].means} (${kind})`,
        ...shown(own),
      ]),
    '',
    lost === 0 ? 'Nothing was lost.' : `${lost} things were lost.`,
  ].join('\n');
}

function shown(findings: readonly Finding[]): string[] {
  const more = findings.length - mostShown;
  return [
    ...findings
      .slice(0, mostShown)
      .map(({ before, what }) => `   ${before}${what === '' ? '' : `  ${what}`}`),
    ...(more > 0 ? [`   … and ${more} more, see \`--report\``] : []),
  ];
}
