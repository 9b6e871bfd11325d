import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArguments } from '../arguments.ts';
import { UsageError } from '../contract.ts';
import type { Command } from '../contract.ts';
import { checks } from '../doctor/checks.ts';
import type { Blog, Finding } from '../doctor/contract.ts';

export const doctor = {
  name: 'doctor',
  summary: 'Check a blog for common mistakes before you publish it',
  usage: [
    'Usage: tradeoff doctor [--json]',
    '',
    'Checks the version of Node, the URL and base of the blog, the files for its host, its workflows,',
    'its headers, and the likes service with its secret. Each finding says what to do.',
    'The exit code is 1 when there is an error.',
    '',
    'Options:',
    '  --json  Print the findings as JSON',
  ].join('\n'),
  async run(args, context) {
    const { values, positionals } = parseArguments(args, { json: { type: 'boolean' } });
    if (positionals[0] !== undefined) {
      throw new UsageError(`\`tradeoff doctor\` takes no argument; found \`${positionals[0]}\`.`);
    }
    const blog: Blog = {
      site: await context.site(),
      node: process.versions.node,
      env: process.env,
      read: (file) => ifThere(readFile(path.join(context.root, file), 'utf8'), undefined),
      list: (folder) => ifThere(readdir(path.join(context.root, folder)), []),
      ask: status,
    };
    const findings: Finding[] = [];
    for (const check of checks) findings.push(...(await check(blog)));
    context.out(values.json === true ? JSON.stringify(findings, null, 2) : report(findings));
    return findings.some(({ level }) => level === 'error') ? 1 : 0;
  },
} as const satisfies Command;

function report(findings: Finding[]): string {
  if (findings.length === 0) return 'No problems found.';
  return findings.map(({ level, found, advice }) => `${level}: ${found}\n  ${advice}`).join('\n');
}

/** Enough for a function that has to start first. */
async function status(url: string): Promise<number | undefined> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).status;
  } catch (error) {
    // The error of `fetch` says only that there was no answer.
    if (error instanceof TypeError || error instanceof DOMException) return undefined;
    throw error;
  }
}

async function ifThere<Value, Otherwise>(
  reading: Promise<Value>,
  otherwise: Otherwise,
): Promise<Value | Otherwise> {
  try {
    return await reading;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return otherwise;
    throw error;
  }
}
