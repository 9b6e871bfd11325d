import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../src/config/options.ts';
import { fileName, readEntry } from '../../../src/data/entry.ts';
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
  const entry = await readEntry({ source, file, absolute: root + file, schema, session });
  if ('unreadable' in entry) {
    return { problems: entry.unreadable, data: undefined, content: undefined, synced: undefined };
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

  it('tells everything that is wrong with it at once', async () => {
    const source = '---\ntitle: A\ndate: soon\nweight: heavy\nrelated: x\n---\n\n{{TITLE}}\n';
    expect(told(await read(source))).toEqual([
      '3 error date-invalid',
      '4 error front-matter-invalid',
      '8 error placeholder-published',
    ]);
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
    const { synced } = await read('---\ntitle: A\nrelated: [b]\nweight: x\ndraft: true\n---\n');
    expect(synced).toMatchObject({ broken: true, related: [{ value: 'b', line: 3 }] });
  });

  it('is read no further when its front matter cannot be', async () => {
    expect(told(await read('---\ntitle: "A\n---\n'))).toEqual(['2 error front-matter-syntax']);
  });
});

describe('the slug', () => {
  it.each([
    ['designs/rate-limiter.md', 'rate-limiter'],
    ['designs/rate-limiter/index.mdx', 'rate-limiter'],
    ['designs/2026/a.b.md', 'a.b'],
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
    const { synced, problems } = await read(draft, schema);
    expect(synced).toMatchObject({ broken: false, draft: true });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const placeholders = problems.filter(({ code }) => code === 'placeholder-draft');
    expect(placeholders.map(({ line }) => line)).toEqual(
      findPlaceholders(draft).map(({ line }) => line),
    );
    expect(placeholders.length).toBeGreaterThan(5);
  });
});

function asDraft(source: string): string {
  if (/^draft: true$/m.test(source)) return source;
  if (!source.startsWith('---\n')) return `---\ndraft: true\n---\n${source}`;
  return source.replace('---\n', '---\ndraft: true\n');
}
