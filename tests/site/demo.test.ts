import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { readTags } from './html.ts';
import { checkLinks } from './links.ts';

const site = 'https://tradeoff.example';

describe.each(Object.values(demoBuilds))('the demo built at $base', ({ dist, base }) => {
  it('has the pages that the theme promises', () => {
    const promised = [
      'index.html',
      'designs/index.html',
      'archive/index.html',
      'tags/index.html',
      '404.html',
    ];
    expect(promised.filter((file) => !existsSync(join(dist, file)))).toEqual([]);
  });

  it('contains nothing of the development toolbar', async () => {
    const files = await glob('**/*.{html,js,css}', { cwd: dist });
    const texts = await Promise.all(files.map((file) => readFile(join(dist, file), 'utf8')));
    const isOfToolbar = /tradeoff:(?:ask|answer|toolbar)|tradeoff-finding|__open-in-editor/;
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((_, index) => isOfToolbar.test(texts[index] ?? ''))).toEqual([]);
  });

  it('resolves every local link, anchor and asset', async () => {
    const report = await checkLinks({ dist, base, site });
    expect(report.broken).toEqual([]);
    expect(report.checked).toBeGreaterThan(report.pages * 5);
  });

  it('has one title, one h1, a language and a description on every page, and no inline code', async () => {
    const faults: string[] = [];
    for (const file of await glob('**/*.html', { cwd: dist })) {
      const tags = readTags(await readFile(join(dist, file), 'utf8'));
      const count = (name: string): number => tags.filter((tag) => tag.name === name).length;
      const has = (name: string, key: string, value?: string): boolean =>
        tags.some((tag) => {
          const found = tag.attributes.get(key);
          return (
            tag.name === name && found !== undefined && found !== '' && (value ?? found) === found
          );
        });
      // A drawing may contain a title, so only the head counts.
      const body = tags.findIndex((tag) => tag.name === 'body');
      const heads = tags
        .slice(0, body)
        .filter((tag) => tag.name === 'title' && tag.text.trim() !== '').length;
      if (heads !== 1) faults.push(`${file}: ${heads} titles`);
      if (count('h1') !== 1) faults.push(`${file}: ${count('h1')} h1`);
      if (!has('html', 'lang')) faults.push(`${file}: no lang`);
      if (!has('meta', 'name', 'viewport')) faults.push(`${file}: no viewport`);
      if (file !== '404.html' && !has('meta', 'name', 'description'))
        faults.push(`${file}: no description`);
      for (const { name, attributes, text } of tags) {
        const json = attributes.get('type')?.includes('json') ?? false;
        if (name === 'script' && text.trim() !== '' && !json) faults.push(`${file}: inline script`);
        if (name === 'style') faults.push(`${file}: inline style sheet`);
        if (attributes.has('style')) faults.push(`${file}: style on ${name}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it.each([
    ['criteria', 'class="criteria'],
    ['decisions', 'class="decision'],
  ])('loads the stylesheet of %s where they are and nowhere else', async (name, sign) => {
    const pages = await Promise.all(
      (await glob('**/*.html', { cwd: dist })).map((file) => readFile(join(dist, file), 'utf8')),
    );
    const loads = new RegExp(`<link rel="stylesheet" href="[^"]*/${name}\\.[^"]+\\.css"`);
    const having = pages.filter((html) => html.includes(sign));
    expect(having.length).toBeGreaterThan(0);
    expect(pages.filter((html) => loads.test(html))).toEqual(having);
  });

  it('gives every id once on its page', async () => {
    const faults: string[] = [];
    for (const file of await glob('**/*.html', { cwd: dist })) {
      const ids = readTags(await readFile(join(dist, file), 'utf8')).flatMap(
        ({ attributes }) => attributes.get('id') ?? [],
      );
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      if (twice.length > 0) faults.push(`${file}: ${twice.join(', ')}`);
    }
    expect(faults).toEqual([]);
  });

  it('gives values of estimates to feeds and Markdown versions, never their names', async () => {
    const files = await glob('{designs,specs}/**/*.{html,md,xml,json}', { cwd: dist });
    const texts = await Promise.all(files.map((file) => readFile(join(dist, file), 'utf8')));
    expect(files.filter((_, index) => /[`>]=\p{L}/u.test(texts[index] ?? ''))).toEqual([]);
    const spec = await readFile(join(dist, 'specs/account-deletion/index.md'), 'utf8');
    expect(spec).toContain(
      `| accounts | 20M | [A news feed that copies nothing: accounts](${site}${base}designs/news-feed/) |`,
    );
  });

  it('publishes the ids and addresses of its posts and nothing else about them', async () => {
    const manifest: unknown = JSON.parse(
      await readFile(join(dist, '_tradeoff/posts.json'), 'utf8'),
    );
    const posts = Array.isArray(manifest) ? manifest : (manifest as { posts: unknown[] }).posts;
    expect(posts.length).toBeGreaterThan(0);
    for (const post of posts as Record<string, string>[]) {
      expect(Object.keys(post).sort()).toEqual(['id', 'url']);
      const path = new URL(post['url'] ?? '', site).pathname;
      expect(path.startsWith(base)).toBe(true);
      expect(existsSync(join(dist, path.slice(base.length), 'index.html'))).toBe(true);
    }
  });
});
