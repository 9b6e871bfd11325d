#!/usr/bin/env node
import { version } from '../config/version.ts';
import { dispatch } from './dispatch.ts';
import { readSite } from './site.ts';

const terminal =
  process.stdin.isTTY && process.stdout.isTTY
    ? { input: process.stdin, output: process.stdout }
    : undefined;

process.exitCode = await dispatch(process.argv.slice(2), process.cwd(), (root) => ({
  root,
  version,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  terminal,
  site: () => readSite(root, version),
}));
