import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { MeasuredPage } from './pages.ts';

const lighthouse = fileURLToPath(
  new URL('./node_modules/lighthouse/cli/index.js', import.meta.url),
);
const flags = [
  ...['--headless=new', '--no-sandbox', '--disable-background-networking', '--no-first-run'],
  // That of the site is made for the run.
  '--ignore-certificate-errors',
].join(' ');

/** What Lighthouse says of one page. */
export interface Scores {
  page: MeasuredPage;
  /** `score` from 0 to 1, or `null` when it could not be told. */
  categories: { title: string; score: number | null }[];
  /** Audits below 1 that count towards a score below 1. */
  failing: { id: string; title: string; shown: string }[];
}

/** The part of Lighthouse's JSON that is read here. */
interface Report {
  runtimeError?: { code: string; message: string };
  categories: Record<
    string,
    { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

/**
 * Measures one page on a phone that Lighthouse simulates, in a new browser.
 *
 * @throws with what Lighthouse printed when it could not measure
 */
export async function measure(
  page: MeasuredPage,
  { origin, browser }: { origin: string; browser: string },
): Promise<Scores> {
  const child = spawn(
    process.execPath,
    [
      ...[lighthouse, `${origin}/${page.path}`, '--quiet', '--output=json'],
      ...['--output-path=stdout', `--chrome-flags=${flags}`],
      '--only-categories=performance,accessibility,best-practices,seo',
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CHROME_PATH: browser },
    },
  );
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  if (code !== 0) throw new Error(`Lighthouse could not measure /${page.path}:\n${errors}`);
  const { runtimeError, categories, audits } = JSON.parse(output) as Report;
  if (runtimeError) throw new Error(`${runtimeError.code}: ${runtimeError.message}`);
  const all = Object.values(categories);
  const imperfect = all.filter(({ score }) => score !== 1);
  const counted = imperfect.flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  return {
    page,
    categories: all.map(({ title, score }) => ({ title, score })),
    failing: counted.flatMap(({ id }) => {
      const audit = audits[id];
      if (audit === undefined || audit.score === null || audit.score === 1) return [];
      return [{ id, title: audit.title, shown: audit.displayValue ?? '' }];
    }),
  };
}
