import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { languageFile, languages, sameEverywhere } from '../../src/config/languages.ts';
import { english } from '../../src/config/strings.ts';
import { scratch } from '../builds/paths.ts';
import { buildBlog } from '../builds/search-blog.ts';
import { readTags } from './html.ts';

const folder = join(scratch, 'languages');
const dist = join(folder, 'dist');

/** A post whose own words are none of any language. */
const post = `---
title: Zzz
date: 2026-01-02
updated: 2026-02-03
tags: [zzq]
series: [zzw]
revision: B
revisions:
  - id: B
    date: 2026-02-03
    change: Zzr.
---

## Zz1

Zz[^1] \`=zzp\`

> [!NOTE]
> Zz

> [!WARNING]
> Zz

| zz |
| -- |
| zz |

Table: zz

\`\`\`estimate title="zz"
zzl = 100M/month
zzp = zzl × 600 → /s
zzp ≤ 50k/s
\`\`\`

\`\`\`mermaid
flowchart LR
  a[zz] --> b[zz]
  %% step: a -> b: zz
\`\`\`

Figure: zz

\`\`\`js title="zz.js"
zz();
\`\`\`

Q: Zz
Options:
- A) zz
- B) zy
Answers: B
Explanation: zz

Q: Zy
Options:
- A) zz
- B) zy
Answers: A, B

Q: Zx
Answer: zz

## Flashcards {#zzc}

- zz :: zy

## Sources {#zzs}

- [Zz](https://zz.example/)

[^1]: Zz.
`;

const files: Record<string, string> = {
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import tradeoff from 'tradeoff';

export default defineConfig({
  site: 'https://zz.example',
  integrations: [
    tradeoff({
      title: 'Zz',
      author: 'Zz',
      socialImages: false,
      locales: { en: {}, ${languages()
        .map((lang) => `'${lang}': {}`)
        .join(', ')} },
    }),
  ],
});
`,
  'src/content.config.ts': `import { designs } from 'tradeoff/collections';

export const collections = { designs: designs() };
`,
  ...Object.fromEntries(
    ['', ...languages().map((lang) => `${lang}/`)].map((lang) => [
      `src/content/designs/${lang}zz.md`,
      post,
    ]),
  ),
};

/** What the author of the post wrote in English, because the theme reads it. */
const written = new Set(['flashcards', 'sources', 'rss']);

/** Patterns of the English texts that a language has another word for, each whole. */
function englishTexts(lang: string): { text: string; pattern: RegExp }[] {
  const { words = {} } = languageFile(lang) ?? {};
  // A word can be another one in that language: the footnotes of an Italian text are its "Note".
  const taken = new Set(Object.values(words).flatMap((value) => formsOf(value ?? '')));
  return Object.entries(english).flatMap(([key, value]) => {
    const own = words[key as keyof typeof english];
    if (own === undefined || sameEverywhere.includes(key as keyof typeof english)) return [];
    return formsOf(value)
      .filter((text) => !taken.has(text) && /[a-z]{3}/.test(text.replaceAll(/\{\w+\}/g, '')))
      .filter((text) => !written.has(text.toLowerCase()))
      .map((text) => ({ text, pattern: patternOf(text) }));
  });
}

function formsOf(value: string | object): string[] {
  return typeof value === 'string' ? [value] : (Object.values(value) as string[]);
}

function patternOf(text: string): RegExp {
  const parts = text.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^$()|[\]\\{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

/** Every text of a page that is read or heard, including those for scripts. */
function textsOf(html: string): string[] {
  const body = html.replace(/<(script|style)\b[^]*?<\/\1>/g, '');
  const attributes = readTags(body).flatMap(({ attributes: all }) =>
    [...all].flatMap(([name, value]) => {
      if (/^data-words$/.test(name)) return formsOf(JSON.parse(value) as object).flatMap(formsOf);
      // A bare word in a `data` attribute is a name for scripts.
      const isText = name.startsWith('data-')
        ? !/^[a-z-]+$/.test(value)
        : /^(?:aria-label|title|alt|placeholder|content)$/.test(name);
      return isText ? [value] : [];
    }),
  );
  const texts = body.split(/<[^>]*>/).map((text) => text.replace(/\s+/g, ' ').trim());
  return [...attributes, ...texts].filter((text) => /[a-z]{3}/i.test(text));
}

describe('a blog with one post in each language of the interface', () => {
  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    await buildBlog(folder, '/');
  });

  it.each(languages())('has no English word left in %s', async (lang) => {
    const pages = await glob(`${lang}/**/*.html`, { cwd: dist });
    expect(pages).toEqual(
      expect.arrayContaining(
        ['', 'designs/', 'designs/zz/', 'archive/', 'tags/', 'practice/', 'search/', 'sources/']
          .map((page) => `${lang}/${page}index.html`)
          .concat(`${lang}/404.html`),
      ),
    );
    const unwanted = englishTexts(lang);
    expect(unwanted.length).toBeGreaterThan(200);
    const left: string[] = [];
    for (const page of pages) {
      const html = await readFile(join(dist, page), 'utf8');
      expect(html).toContain(`<html lang="${lang}"`);
      for (const text of textsOf(html))
        if (unwanted.some(({ pattern }) => pattern.test(text))) left.push(`${page}: ${text}`);
    }
    expect([...new Set(left)]).toEqual([]);
  });

  it('has no English sentence in its scripts', async () => {
    const sentences = Object.values(english)
      .flatMap(formsOf)
      .filter((text) => !text.includes('{') && /[a-z]+ [a-z]+ [a-z]+/i.test(text));
    expect(sentences.length).toBeGreaterThan(30);
    for (const file of await glob('_astro/*.js', { cwd: dist })) {
      const code = await readFile(join(dist, file), 'utf8');
      expect(
        sentences.filter((text) => code.includes(text)),
        file,
      ).toEqual([]);
    }
  });
});
