import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository, scratch } from '../builds/paths.ts';
import { mustRun } from '../builds/run.ts';
import { listTarball, packFolder } from './blog.ts';

/** Size limits of a package in kilobytes of 1,000 bytes: as it is downloaded, and on disk. */
const packages = [
  {
    name: 'tradeoff',
    folder: repository,
    known: /^(?:build\/|src\/|(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$)/,
    packed: 1320,
    unpacked: 3960,
  },
  {
    name: 'create-tradeoff',
    folder: join(repository, 'scripts/create-tradeoff'),
    known: /^(?:build\/|files\/|(?:package\.json|README\.md|LICENSE)$)/,
    packed: 30,
    unpacked: 80,
  },
];

/** Files that are not meant to be published, by path. */
const unwanted =
  /(?:^|\/)(?:\.npmrc|\.git|\.DS_Store|node_modules|tests?|fixtures|coverage)(?:$|\/)|(?:^|\/)\.env|\.(?:pem|key|map|log|tgz|db|sqlite)$|\.test\.|^src\/(?:content\/|content\.config|pages\/|custom-templates\/)/;

/** Keys and tokens, in their issuers' formats. */
const secrets =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bnpm_[A-Za-z\d]{36}\b|\bgh[pousr]_[A-Za-z\d]{36}\b|\bgithub_pat_\w{60,}|\bAKIA[A-Z\d]{16}\b|_authToken\s*=|\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\./;

interface Manifest {
  bin: Record<string, string>;
  exports?: Record<string, string | Record<string, string>>;
  license: string;
}

describe.each(packages)('the tarball of $name', ({ name, folder, known, packed, unpacked }) => {
  let tarball: string;
  let files: string[];
  const opened = join(scratch, `opened-${name}`);
  const read = (file: string): Promise<Buffer> => readFile(join(opened, 'package', file));

  beforeAll(async () => {
    tarball = await packFolder(folder, `contents-${name}`);
    files = await listTarball(tarball);
    await rm(opened, { recursive: true, force: true });
    await mkdir(opened, { recursive: true });
    await mustRun('tar', ['-xzf', tarball], { cwd: opened });
  });

  it('holds what it is made of, and nothing of the demo, the tests or the chores', () => {
    expect(files.filter((file) => !known.test(file))).toEqual([]);
    expect(files.filter((file) => unwanted.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
  });

  it('holds no secret, and no path of the machine that packed it', async () => {
    const found = [];
    for (const file of files) {
      const text = (await read(file)).toString('latin1');
      if (secrets.test(text) || text.includes(repository)) found.push(file);
    }
    expect(found).toEqual([]);
  });

  it('holds every file that one of its files imports', async () => {
    const missing = [];
    for (const file of files.filter((name) => /\.(?:ts|js|astro)$/.test(name))) {
      const text = (await read(file)).toString();
      const imports = /\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[\w./-]+\.(?:ts|js|astro|css))['?]/g;
      for (const [, target = ''] of text.matchAll(imports)) {
        const path = posix.join(posix.dirname(file), target);
        if (!files.includes(path)) missing.push(`${file}: ${target}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('holds everything that its manifest points to', async () => {
    const manifest = JSON.parse((await read('package.json')).toString()) as Manifest;
    const targets = Object.values(manifest.exports ?? {}).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const target of [...Object.values(manifest.bin), ...targets]) {
      const path = target.replace(/^\.\//, '');
      const [start = '', end = ''] = path.split('*');
      const matches = files.filter((file) => file.startsWith(start) && file.endsWith(end));
      expect(path.includes('*') ? matches : files.filter((file) => file === path)).not.toEqual([]);
    }
    expect(manifest.license).toBe('MIT');
  });

  it(`is at most ${packed} KB, and ${unpacked} KB on the disk`, async () => {
    expect((await stat(tarball)).size / 1000).toBeLessThanOrEqual(packed);
    const sizes = await Promise.all(files.map(async (file) => (await read(file)).length));
    expect(sizes.reduce((sum, size) => sum + size, 0) / 1000).toBeLessThanOrEqual(unpacked);
  });
});
