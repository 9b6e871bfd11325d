import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Finding } from '../../check/contract.ts';
import { dictionaryMissing } from '../../check/rules/dictionary-missing.ts';
import { wordMisspelled } from '../../check/rules/word-misspelled.ts';
import { type Levels, leveled, levelFlaw } from '../../check/levels.ts';
import type { OutsideLink } from '../../config/check-file.ts';
import { either } from '../../schema/either.ts';
import { levels } from '../../schema/levels.ts';
import { parseArguments } from '../arguments.ts';
import { github } from '../check/github.ts';
import { json } from '../check/json.ts';
import { readAnswers, writeAnswers } from '../check/kept-answers.ts';
import { deadLinks } from '../check/outside.ts';
import { readFindings } from '../check/read.ts';
import { changesOf, diffOf, writeChanges } from '../check/repair.ts';
import type { Reporter } from '../check/report.ts';
import { sarif } from '../check/sarif.ts';
import { text } from '../check/text.ts';
import { type Command, UsageError } from '../contract.ts';

const reporters = { text, json, github, sarif } as const satisfies Record<string, Reporter>;

const options = {
  format: { type: 'string' },
  'max-warnings': { type: 'string' },
  rule: { type: 'string', multiple: true },
  external: { type: 'boolean' },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;

export const check = {
  name: 'check',
  summary: 'Check the structure, numbers and links of posts',
  usage: [
    'Usage: tradeoff check [files…] [options]',
    '',
    'Reads all posts without building the blog, and lists their problems. With files or folders, it lists only',
    'problems in them. `tradeoff explain <code>` explains a problem.',
    "The exit code is 1 when there is an error, or more warnings than --max-warnings allows. Drafts don't count.",
    '',
    'Options:',
    '  --format <name>       text, json, github (annotations of a pull request) or sarif; default: text',
    '  --max-warnings <n>    Fail when there are more warnings than this',
    '  --rule <code>=<level> off, info, warn or error; can be repeated',
    '  --external            Request the pages of other sites that posts link to; answers are cached for a week',
    '  --fix                 Fix what has only one right answer, then check again',
    '  --dry-run             With --fix: show the changes without writing them',
  ].join('\n'),
  async run(args, context) {
    const { values, positionals } = parseArguments(args, options);
    const reporter = reporterOf(values.format ?? 'text');
    const most = values['max-warnings'] === undefined ? Infinity : countOf(values['max-warnings']);
    const commandLine = rulesOf(values.rule ?? []);
    const wanted = positionals.map((file) => placeOf(file, context.root));
    const isWanted = ({ file, code }: { file: string; code?: string }) =>
      wanted.length === 0 ||
      // Without it, silence would not mean that the files are right.
      code === dictionaryMissing.code ||
      wanted.some((place) => isIn(file, place));
    if (values['dry-run'] && !values.fix) throw new UsageError('`--dry-run` needs `--fix`.');

    const find = async () => {
      const known = await readFindings(context);
      const { blog, posts, drafts } = known;
      if (!known.spelling && (commandLine[wordMisspelled.code] ?? 'off') !== 'off') {
        throw new UsageError(
          `\`--rule ${wordMisspelled.code}=${commandLine[wordMisspelled.code]}\` needs the \`check.spelling\` option. Write \`check: { spelling: true }\` in the options of tradeoff({ … }).`,
        );
      }
      const settings = { blog, posts, commandLine, drafts: new Set(drafts) };
      return { known, settings, findings: leveled(known.findings, settings).filter(isWanted) };
    };
    let { known, settings, findings } = await find();
    if (values.fix) {
      const changes = changesOf(findings, context.root);
      if (values['dry-run']) {
        context.out(changes.length === 0 ? 'There is nothing to repair.' : diffOf(changes));
        return 0;
      }
      writeChanges(changes, context.root);
      if (changes.length > 0) ({ known, settings, findings } = await find());
    }
    if (values.external) {
      const dead = await askOutside(known.outside.filter(isWanted), known.allow, context.root);
      findings = [...findings, ...leveled(dead, settings)];
    }
    const { drafts } = settings;
    const errors = count(findings, 'error', drafts);
    const warnings = count(findings, 'warning', drafts);
    const prefix = prefixOf(context.root);
    context.out(reporter({ findings, errors, warnings, version: context.version, prefix }));
    return errors > 0 || warnings > most ? 1 : 0;
  },
} as const satisfies Command;

async function askOutside(
  links: readonly OutsideLink[],
  allow: readonly string[],
  root: string,
): Promise<Finding[]> {
  const answered = readAnswers(root);
  const dead = await deadLinks(links, {
    ...{ allow, answered, now: Date.now, wait: (milliseconds) => setTimeout(milliseconds) },
    fetch: (url, init) => fetch(url, init),
  });
  writeAnswers(root, answered);
  return dead;
}

function reporterOf(name: string): Reporter {
  if (Object.hasOwn(reporters, name)) return reporters[name as keyof typeof reporters];
  throw new UsageError(`\`--format ${name}\` is unknown. Write ${either(Object.keys(reporters))}.`);
}

function countOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  throw new UsageError(`\`--max-warnings ${written}\` is not a number. Write 0 or more.`);
}

function rulesOf(written: readonly string[]): Levels {
  return Object.fromEntries(
    written.map((rule) => {
      const [, code = '', name = ''] = /^([^=]+)=(.+)$/.exec(rule) ?? [];
      const level = levels.find((one) => one === name);
      if (level === undefined) {
        throw new UsageError(
          `\`--rule ${rule}\` cannot be read. Write a code and off, info, warn or error: \`--rule figure-caption=off\`.`,
        );
      }
      const flaw = levelFlaw(code, level);
      if (flaw !== undefined) throw new UsageError(`${flaw.what} ${flaw.fix}`);
      return [code, level];
    }),
  );
}

/** A file or folder from the root of the blog. */
function placeOf(written: string, root: string): string {
  const absolute = path.resolve(root, written);
  if (!existsSync(absolute)) throw new UsageError(`There is no file or folder \`${written}\`.`);
  return path.relative(root, absolute).replaceAll('\\', '/');
}

function isIn(file: string, place: string): boolean {
  return place === '' || file === place || file.startsWith(`${place}/`);
}

function count(
  findings: readonly Finding[],
  severity: Finding['severity'],
  drafts: ReadonlySet<string>,
): number {
  return findings.filter((one) => one.severity === severity && !drafts.has(one.file)).length;
}

/** A blog may be in a folder of its repository, at whose root GitHub's paths begin. */
function prefixOf(root: string): string {
  const workspace = process.env['GITHUB_WORKSPACE'];
  const inside = workspace === undefined ? '' : path.relative(workspace, root);
  return inside === '' || inside.startsWith('..') ? '' : `${inside.replaceAll('\\', '/')}/`;
}
