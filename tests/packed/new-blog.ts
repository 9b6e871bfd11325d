import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { expect, it } from 'vitest';
import { run } from '../builds/run.ts';
import { checkLinks } from '../site/links.ts';
import { startDev } from './dev-server.ts';

/** A blog created by `create-tradeoff`, with packages installed by a package manager. */
export interface NewBlog {
  folder: string;
  title: string;
  /** The package manager: its command, which runs the scripts of the blog with `run`. */
  manager: string;
}

interface Manifest {
  name: string;
  version: string;
}

/** Its URL in all these tests; the path in it is the base. */
export const site = { origin: 'https://a.example', base: '/b/' };

/** A post with a diagram for the reader's browser. */
const post = `---
title: A diagram elsewhere
description: It is drawn by those who read it.
date: 2026-01-01
---

\`\`\`mermaid client
flowchart LR
  page --> drawing
\`\`\`
`;

/** What every new blog does, whichever package manager installed its packages. */
export function testNewBlog(made: () => NewBlog): void {
  it('type-checks', async () => {
    const { manager, folder } = made();
    const { code, output } = await run(manager, ['run', 'check'], { cwd: folder });
    expect(output).toMatch(/\b0 errors\b/);
    expect(output).toMatch(/\b0 warnings\b/);
    expect(code).toBe(0);
  });

  it('has one mermaid, whose version is 12', async () => {
    const { folder } = made();
    const manifests = await glob('node_modules/**/mermaid/package.json', {
      cwd: folder,
      absolute: true,
      dot: true,
      followSymbolicLinks: false,
    });
    const packages = await Promise.all(
      manifests.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as Manifest),
    );
    const versions = packages.filter(({ name }) => name === 'mermaid').map((each) => each.version);
    expect(versions).toEqual([expect.stringMatching(/^12\./)]);
  });

  it('builds without a warning, at its base, with every link resolved', async () => {
    const { manager, folder, title } = made();
    await writeFile(join(folder, 'src/content/designs/a-diagram-elsewhere.md'), post);
    const { code, output } = await run(manager, ['run', 'build'], { cwd: folder });
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).not.toMatch(/\[WARN\]|\[ERROR\]/);
    const dist = join(folder, 'dist');
    const report = await checkLinks({ dist, base: site.base, site: site.origin });
    expect(report.broken).toEqual([]);
    expect(existsSync(join(dist, 'designs/a-counter-that-never-blocks/index.html'))).toBe(true);
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toContain(title);
    // The browser gets the same mermaid that draws the other diagrams.
    const elsewhere = await readFile(join(dist, 'designs/a-diagram-elsewhere/index.html'), 'utf8');
    expect(elsewhere).toContain(`${site.base}_tradeoff/mermaid/draw.js`);
    expect(existsSync(join(dist, '_tradeoff/mermaid/mermaid.esm.min.js'))).toBe(true);
    expect(existsSync(join(dist, 'pagefind/pagefind-entry.json'))).toBe(true);
  });

  it('answers in development, with its styles, fonts and scripts', async () => {
    const { folder, title } = made();
    const dev = await startDev(folder);
    try {
      expect(await textOf(new URL(dev.url))).toContain(title);
      const post = new URL('designs/a-counter-that-never-blocks/', dev.url);
      const html = await textOf(post);
      expect(html).toContain('never blocks');
      const parts = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+)"/g)]
        .map(([, address = '']) => new URL(address.replaceAll('&amp;', '&'), post))
        .filter(({ origin, pathname }) => origin === post.origin && /\.\w+$/.test(pathname));
      expect(parts.length).toBeGreaterThan(3);
      for (const part of parts) expect(await textOf(part), part.href).not.toBe('');
    } finally {
      await dev.stop();
    }
  });
}

async function textOf(address: URL): Promise<string> {
  const response = await fetch(address);
  expect([address.href, response.status]).toEqual([address.href, 200]);
  return response.text();
}
