#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { interview } from './ask.ts';
import { choose, type Place } from './choose.ts';
import { type Choices, CreateError } from './choices.ts';
import { help, readFlags } from './flags.ts';
import { plan } from './plan.ts';
import { importBlog, installPackages, lockfiles, makeRepository, type Outcome } from './steps.ts';
import { checkPlace, write } from './write.ts';

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

try {
  await create();
} catch (error) {
  if (!(error instanceof CreateError)) throw error;
  process.stderr.write(`create-tradeoff: ${error.message}\n`);
  process.exitCode = 1;
}

async function create(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) return say(help);
  if (flags.version) return say(version);
  const place: Place = {
    cwd: process.cwd(),
    node: process.versions.node,
    userAgent: process.env['npm_config_user_agent'],
    // The theme and its initializer are released together.
    theme: `^${version}`,
  };
  const { stdin, stdout } = process;
  const { choices, steps } = flags.yes
    ? await choose(flags, place, undefined)
    : await interview(stdin, stdout, (ask) => choose(flags, place, ask));
  const folder = resolve(place.cwd, choices.folder);
  const files = plan(choices);
  checkPlace(folder, files, steps.force);
  if (steps.dryRun) {
    say(`Would write into ${folder}:`);
    for (const path of files.keys()) say(`  ${path}`);
    return;
  }
  const locks = lockfiles.filter((name) => !existsSync(join(folder, name)));
  write(folder, files);
  say(`Wrote ${files.size} files into ${folder}.`);
  if (choices.bringNode) {
    say(
      `Node ${place.node} is too old for Astro, so the blog installs its own copy of Node, which its npm scripts use.`,
    );
  }

  const later: string[] = [];
  // A first commit holds the lockfile, so the packages come before it.
  if (steps.install) {
    say(`Installing with ${choices.manager}:`);
    tell(installPackages(folder, choices.manager), 'The packages were not installed', () =>
      later.push(`${choices.manager} install`),
    );
  } else later.push(`${choices.manager} install`);
  if (steps.git)
    tell(makeRepository(folder, [...files.keys(), ...locks]), 'No repository was created');
  if (steps.import !== undefined) {
    const { import: source } = steps;
    tell(importBlog(folder, source, choices.bringNode), 'Nothing was imported', () =>
      later.push(`npx tradeoff import ${[source.folder, ...source.options].map(shown).join(' ')}`),
    );
  }
  next(choices, relative(place.cwd, folder), later);
}

function next({ manager }: Choices, folder: string, later: readonly string[]): void {
  const enter = folder === '' ? [] : [`cd ${shown(folder)}`];
  say('\nNext:');
  for (const command of [...enter, ...later, manager === 'npm' ? 'npm run dev' : `${manager} dev`])
    say(`  ${command}`);
}

/** An argument as it is typed. */
function shown(argument: string): string {
  return /^[\w./:@-]+$/.test(argument) ? argument : `"${argument.replaceAll('"', '\\"')}"`;
}

function tell(outcome: Outcome, failed: string, otherwise?: () => void): void {
  if (outcome.done) return;
  say(`${failed}: ${outcome.why}.`);
  otherwise?.();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
