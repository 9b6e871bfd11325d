import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseOptions } from '../../../src/config/options.ts';
import { fileName } from '../../../src/schema/slugs.ts';
import { compilePost } from '../../../src/compile/post.ts';
import { withoutConsequences } from '../../../src/data/synced.ts';
import { schema as deepDive } from '../../../src/templates/deep-dive/schema.ts';
import { schema as design } from '../../../src/templates/design/schema.ts';
import { schema as note } from '../../../src/templates/note/schema.ts';
import { findPlaceholders } from '../../../src/templates/placeholders.ts';
import { schema as spec } from '../../../src/templates/spec/schema.ts';
import { root, session as newSession } from '../session.ts';
import { seed, withoutSeeds } from '../templates/folders.ts';

const session = newSession(parseOptions({ title: 'Blog' }), {
  base: '/',
  trailingSlash: 'ignore',
  format: 'directory',
  site: undefined,
});

async function read(source: string, schema: typeof design = design, file = 'posts/x.md') {
  const entry = await compilePost(
    { source, file, absolute: root + file, collection: 'designs', schema },
    session,
  );
  if ('unreadable' in entry) {
    const { problems } = entry.unreadable;
    return { problems, data: undefined, content: undefined, synced: entry.unreadable };
  }
  return { ...entry.stored, data: entry.data, problems: entry.stored.synced.problems };
}

const told = ({ problems }: Awaited<ReturnType<typeof read>>) =>
  problems.map(({ code, line, severity }) => `${line} ${severity} ${code}`);

describe('a post', () => {
  it('needs a title and a date, and a draft no date', async () => {
    expect(told(await read('Text.'))).toEqual(['1 error title-missing', '1 error date-missing']);
    expect(told(await read('---\ntitle: A\n---\n'))).toEqual(['1 error date-missing']);
    expect(told(await read('---\ntitle: A\ndraft: true\n---\n'))).toEqual([]);
  });

  it('has its title from the first heading when the front matter has none', async () => {
    const post = await read('---\ndate: 2026-01-31\n---\n\n# A `title`\n');
    expect(post.data?.['title']).toBe('A title');
    expect(post.content?.headings).toEqual([]);
  });

  it('says that its `url` needs an option', async () => {
    const source = '---\ntitle: A\ndate: 2026-01-31\nurl: /a/b/\n---\n';
    expect(told(await read(source))).toEqual(['4 warning url-unused']);
    const full = source.replace('/a/b/', 'https://a.example/b');
    expect(told(await read(full))).toEqual(['4 warning url-unused']);
    const own = design({ image: () => z.string() as never }).extend({ url: z.url() });
    expect(told(await read(full, (() => own) as unknown as typeof design))).toEqual([]);
    const bare = source.replace('/a/b/', 'a/b');
    expect(told(await read(bare))).toContain('4 error front-matter-invalid');
    const wrong = source.replace('/a/b/', '/a/b?c');
    expect(told(await read(wrong))).toEqual(['4 error front-matter-invalid']);
  });

  it('tells everything that is wrong with it at once', async () => {
    const source = '---\ntitle: A\ndate: soon\nweight: heavy\nrelated: x\n---\n\n{{TITLE}}\n';
    expect(told(await read(source))).toEqual([
      '3 error date-invalid',
      '4 error front-matter-invalid',
      '8 error placeholder-published',
    ]);
  });

  it.each([
    ['de-AT', 'Abb. 1', 'Hinweis'],
    ['en-GB', 'Fig. 1', 'Note'],
    // Nothing has been translated into Irish.
    ['ga', 'Fig. 1', 'Note'],
  ])('is drawn with the words of its language: %s', async (lang, figure, note) => {
    const source = `---\ntitle: A\ndate: 2026-01-31\nlang: ${lang}\n---\n\n> [!NOTE]\n> Text.\n\n\`\`\`mermaid title="A pair"\nflowchart LR\n a --> b\n\`\`\`\n`;
    const entry = await compilePost(
      {
        source,
        file: 'posts/x.md',
        absolute: `${root}posts/x.md`,
        collection: 'designs',
        schema: design,
      },
      session,
    );
    const html = 'rendered' in entry ? entry.rendered?.html : undefined;
    expect(html).toContain(`${figure}</`);
    expect(html).toContain(`${note}</p>`);
  });

  describe.each(['md', 'mdx'])('in .%s with a mistake in each construct', (format) => {
    const source = (draft: boolean) => `---
title: A
date: 2026-01-31
weigth: 1
draft: ${draft}
---

A formula $\\frac{1}$ here.

${format === 'md' ? '{{< youtube id="short" >}}' : ''}

Q: Which?
Options:
- A) One
- B) Two
Answers: C

\`\`\`mermaid
syntax
\`\`\`

Text[^none].
`;
    it('tells all of them', async () => {
      const post = await read(source(false), design, `posts/x.${format}`);
      expect(told(post).sort()).toEqual(
        [
          '4 warning front-matter-unknown-key',
          '8 error math-syntax',
          ...(format === 'md' ? ['10 error shortcode-invalid'] : []),
          '16 error quiz-answer-unknown',
          '20 error diagram-syntax',
          '22 warning footnote-undefined',
        ].sort(),
      );
      expect(post.synced.broken).toBe(true);
    });

    it('is shown as far as it goes in a draft', async () => {
      const post = await read(source(true), design, `posts/x.${format}`);
      expect(post.synced.broken).toBe(false);
    });
  });

  it('has a language that is one', async () => {
    const { synced } = await read(
      '---\ntitle: A\ndraft: true\nlang: pt-br\ntranslationKey: k\n---\n',
    );
    expect(synced).toMatchObject({ lang: 'pt-BR', translation: { key: 'k', line: 5 } });
    for (const lang of ['de_DE', 'no tag', '[de]']) {
      const wrong = await read(`---\ntitle: A\ndraft: true\nlang: ${lang}\n---\n`);
      expect(told(wrong)).toEqual(['4 error front-matter-invalid']);
    }
  });

  it('has the questions of its front matter, each at its line', async () => {
    const quizzes = [
      '  - { q: Which?, options: [1, 2.50], answers: [1] }',
      '  - q: Why?',
      '    answer: Because.',
      '  - { q: Who?, options: [A, B], answers: 2 }',
    ];
    const post = await read(
      `---\ntitle: A\ndate: 2026-01-31\nquizzes:\n${quizzes.join('\n')}\n---\n`,
    );
    expect(told(post)).toEqual(['8 error quiz-answer-unknown']);
    const [quiz] = post.content?.quizzes ?? [];
    expect(quiz?.questions).toMatchObject([
      { line: 5, kind: 'one', options: [{ text: '1' }, { text: '2.50', right: true }] },
      { line: 6, kind: 'open', answer: 'Because.' },
      { line: 8, options: [{ right: false }, { right: false }] },
    ]);
    const broken = '---\ntitle: A\ndate: 2026-01-31\nquizzes:\n  - { options: [a, b] }\n---\n';
    expect(told(await read(broken))).toEqual(['5 error front-matter-invalid']);
  });

  it('serves the checks between posts though it is broken itself', async () => {
    const { synced } = await read(
      '---\ntitle: A\nrelated: [b]\nweight: x\ndate: 2026-01-31\n---\n',
    );
    expect(synced).toMatchObject({ broken: true, related: [{ value: 'b', line: 3 }] });
  });

  it('is read no further when its front matter cannot be', async () => {
    expect(told(await read('---\ntitle: "A\n---\n'))).toEqual(['2 error front-matter-syntax']);
    const draft = await read('---\ndraft: true\ntitle: "A\n---\n');
    expect(draft.synced).toMatchObject({ draft: true, broken: true, slug: 'x' });
    const named = await read('+++\nslug = "y"\ntitle = A\n+++\n');
    expect(named.synced).toMatchObject({ draft: false, broken: true, slug: 'y' });
  });

  it('is told of all the placeholders of a line at once', async () => {
    const lines = [
      '[System/Concept Name] is a [type of system/concept], as [Name] says.',
      'Use {{context}} and {{query}}.',
      'systemâ€”what, {{ topic }}',
    ];
    const { problems } = await read(
      `---\ntitle: A\ndate: 2026-01-31\n---\n\n${lines.join('\n')}\n`,
    );
    expect(problems.map(({ code, line, message }) => `${line} ${code} ${message}`)).toEqual([
      '6 placeholder-published `[System/Concept Name]` and `[type of system/concept]` are placeholders of the template.',
      '7 placeholder-likely `{{context}}` and `{{query}}` look like placeholders.',
      '8 placeholder-published `â€”` is text broken by a wrong encoding.',
      '8 placeholder-likely `{{ topic }}` looks like a placeholder.',
    ]);
  });
});

describe('a draft', () => {
  it.each([
    ['weight: heavy', 'weight'],
    ['slug: a b', 'slug'],
    ['cover: 3', 'cover'],
    ['title: [a, b]', undefined],
  ])('is shown without a field that is wrong: %s', async (line, key) => {
    const { synced, data } = await read(`---\ndraft: true\n${line}\n---\n\nText.\n`);
    expect(synced).toMatchObject({ broken: false, draft: true });
    if (key !== undefined) expect(data).not.toHaveProperty(key);
    expect(data?.['title']).toBe('x');
  });

  it('is called as its file while it has no title', async () => {
    expect((await read('---\ndraft: true\n---\n')).synced).toMatchObject({ title: 'x' });
  });

  it('cannot be shown while its template wants a field that it lacks, or its body cannot be parsed', async () => {
    const strict = (context: Parameters<typeof design>[0]) =>
      design(context).extend({ team: z.string() });
    const { synced } = await read('---\ndraft: true\n---\n', strict as typeof design);
    expect(synced).toMatchObject({ broken: true });
    const mdx = await read('---\ndraft: true\n---\n\n<A>\n', design, 'posts/x.mdx');
    expect(mdx.synced).toMatchObject({ broken: true });
  });
});

describe('an address that an archetype left', () => {
  it.each([
    'canonicalURL: "https://canonical.url/to/page"',
    'canonicalurl: https://CANONICAL.url',
    'canonicalURL: "https://example.org/<slug>/"',
    'editPost: { URL: "https://github.com/<path_to_repo>/content" }',
  ])('is left out with a warning at its line: %s', async (line) => {
    const post = await read(`---\ntitle: A\ndate: 2026-01-31\n${line}\n---\n`);
    expect(told(post)).toEqual(['4 warning placeholder-likely']);
    expect(post.data).not.toHaveProperty('canonicalURL');
    expect(post.data).not.toHaveProperty('editPost.url');
    expect(post.synced?.listed).toBe(true);
  });

  it.each([
    'canonicalURL: "https://example.org/page/"',
    'canonicalURL: "https://canonical.url.example/page/"',
    'editPost: { URL: "https://github.com/ada/blog/edit/main" }',
  ])('is not taken for one that its author wrote: %s', async (line) => {
    expect(told(await read(`---\ntitle: A\ndate: 2026-01-31\n${line}\n---\n`))).toEqual([]);
  });
});

describe('a formula in the front matter', () => {
  it('is a warning at the line of its field', async () => {
    const post = await read(
      '---\ndate: 2026-01-31\ntitle: The $O(n)$ trick\ntags: [a]\ndescription: In $n^2$ steps\n---\n',
    );
    expect(told(post)).toEqual(['3 warning math-in-title', '5 warning math-in-title']);
  });
});

describe('an address of the front matter', () => {
  it.each([
    'author: { name: Ada, url: "javascript:alert(1)" }',
    'authors: [{ name: Ada, url: "data:text/html,x" }]',
    'editPost: { URL: "javascript:alert(1)" }',
    'canonicalURL: "javascript:alert(1)"',
    'canonicalURL: "blob:https://example.org/x"',
  ])('leads nowhere that could run code: %s', async (line) => {
    const post = await read(`---\ntitle: A\ndate: 2026-01-31\n${line}\n---\n`);
    expect(told(post)).toEqual(['4 error front-matter-invalid']);
  });

  it.each([
    'author: { name: Ada, url: /about/ }',
    'author: { name: Ada, url: "mailto:ada@example.org" }',
    'editPost: { URL: "https://example.org/edit" }',
  ])('may be %s', async (line) => {
    expect(told(await read(`---\ntitle: A\ndate: 2026-01-31\n${line}\n---\n`))).toEqual([]);
  });
});

describe('the slug', () => {
  it.each([
    ['designs/rate-limiter.md', 'rate-limiter'],
    ['designs/rate-limiter/index.mdx', 'rate-limiter'],
    ['designs/2026/a.b.md', 'a.b'],
    ['designs/ring/index.de.md', 'ring.de'],
    ['designs/ring/index.pt-BR.mdx', 'ring.pt-BR'],
    ['designs/ring.de.md', 'ring.de'],
    ['designs/index.config.md', 'index.config'],
  ])('of %s is %s', (file, slug) => {
    expect(fileName(file)).toBe(slug);
  });

  it.each([
    ['designs/c++ templates.md', 'c++ templates'],
    ['designs/50% off.md', '50-off'],
    ['designs/what#1/index.md', 'what-1'],
  ])('of the post %s is %s', async (file, slug) => {
    const { synced } = await read('---\ntitle: A\ndraft: true\n---\n', design, file);
    expect([synced?.slug, synced?.problems]).toEqual([slug, []]);
  });

  it('is asked for, and offered, when the name of the file has none', async () => {
    const nameless = await read('---\ntitle: Why not?\ndraft: true\n---\n', design, 'd/???.md');
    expect(told(nameless)).toEqual(['1 error slug-invalid']);
    expect(nameless.problems[0]?.fix).toContain('`slug: why-not`');
    const feed = await read('---\ntitle: Feeds\ndraft: true\n---\n', design, 'd/rss.xml.md');
    expect(feed.problems[0]?.fix).toContain('`slug: rss-xml`');
    const given = await read('---\ntitle: A\ndraft: true\nslug: b\n---\n', design, 'd/???.md');
    expect(told(given)).toEqual([]);
  });
});

const drafts = [
  ['design', design],
  ['spec', spec],
  ['note', note],
  ['deep-dive', deepDive],
] as const;

describe.each(drafts)('the seed %s, copied in as a draft', (name, schema) => {
  it('loads, and lists exactly its placeholders', async ({ skip }) => {
    const source = seed(name);
    if (source === undefined) return skip(withoutSeeds);
    const draft = asDraft(source);
    const { synced, ...post } = await read(draft, schema);
    const problems = withoutConsequences(post.problems);
    expect(synced).toMatchObject({ broken: false, draft: true });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const placeholders = problems.filter(({ code }) => code === 'placeholder-draft');
    expect(placeholders.map(({ line }) => line)).toEqual([
      ...new Set(findPlaceholders(draft).map(({ line }) => line)),
    ]);
    expect(placeholders.length).toBeGreaterThan(5);
  });

  it.for(['x.md', 'x.mdx'])(
    'stops a build when it is published as %s, once a line',
    async (file, { skip }) => {
      const source = seed(name);
      if (source === undefined) return skip(withoutSeeds);
      const { problems } = await read(published(source), schema, `posts/${file}`);
      const errors = withoutConsequences(problems).filter(({ severity }) => severity === 'error');
      const lines = errors.map(({ line }) => line);
      expect(new Set(lines).size).toBe(lines.length);
      expect(errors.map(({ code }) => code)).toContain('placeholder-published');
    },
  );
});

function published(source: string): string {
  return source.replace(/^draft: true\n/m, '');
}

function asDraft(source: string): string {
  if (/^draft: true$/m.test(source)) return source;
  if (!source.startsWith('---\n')) return `---\ndraft: true\n---\n${source}`;
  return source.replace('---\n', '---\ndraft: true\n');
}
