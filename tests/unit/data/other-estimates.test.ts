import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentProblems } from '../../../src/data/synced.ts';
import type { Session } from '../../../src/config/session.ts';
import { postFinder } from '../../../src/data/other-estimates.ts';
import { LoadedBlog } from './loaded.ts';

let blog: LoadedBlog;

beforeEach(() => {
  blog = new LoadedBlog();
});

afterEach(() => {
  blog.remove();
});

const fence = (...lines: string[]) => ['```estimate', ...lines, '```'].join('\n');
const peak = (links: string) => fence(`links = ${links}/month`, 'peak = links × 600 → /s');

describe('a value of another post', () => {
  it('is used across collections, whichever is loaded first', async () => {
    blog.write('designs/shortener.md', peak('100M'));
    blog.write('notes/cache.md', fence('lookups = designs/shortener#peak × 2'));
    blog.write('designs/feed.md', fence('posts = notes/cache#lookups / 10'));
    await blog.load();
    expect(blog.problems('notes/cache.md')).toEqual([]);
    expect(blog.html('notes', 'cache')).toContain('>45,600/s</span>');
    expect(blog.html('designs', 'feed')).toContain('>4,560/s</span>');
  });

  it('is a link to its post in the working and in the text', async () => {
    blog.write('designs/shortener.md', peak('100M'));
    blog.write(
      'notes/cache.md',
      `At \`=designs/shortener#peak\` (\`= designs/shortener#peak in /h\`).\n\n${fence('lookups = designs/shortener#peak × 2', 'lookups ≤ designs/shortener#peak × 3')}`,
    );
    await blog.load();
    const html = blog.html('notes', 'cache');
    expect(html).toMatch(
      /<td><a[^>]* href="\/designs\/shortener\/"[^>]*>The shortener: peak<\/a> × 2/,
    );
    expect(html).toMatch(
      /At <a[^>]* href="\/designs\/shortener\/"[^>]*>22,800\/s<\/a> \(<a[^>]*>82.1M\/h</,
    );
    expect(html).toMatch(/<td>lookups ≤ <a[^>]*>The shortener: peak<\/a> × 3<\/td>/);
  });

  it('is compared with what the text says', async () => {
    blog.write('designs/shortener.md', peak('100M'));
    const says = (number: string) =>
      `${fence('rate = designs/shortener#peak')}\n\nThe rate is ${number}/s.`;
    blog.write('notes/right.md', says('22,800'));
    blog.write('notes/wrong.md', says('30,000'));
    await blog.load();
    expect(blog.findings('notes/right.md')).not.toContain('estimate-differs');
    expect(blog.findings('notes/wrong.md')).toContain('estimate-differs');
  });

  it('needs no estimate in the post that uses it', async () => {
    blog.write('designs/shortener.md', peak('100M'));
    blog.write('notes/cache.md', 'At `=designs/shortener#peak`, and `=SUM(A1)` or `=a/b`.');
    await blog.load();
    expect(blog.problems('notes/cache.md')).toEqual([]);
    expect(blog.html('notes', 'cache')).toMatch(
      />22,800\/s<\/a>, and <code>=SUM\(A1\)<\/code> or <code>=a\/b<\/code>/,
    );
    expect(blog.html('notes', 'cache')).not.toContain('data-program');
  });

  it('costs nothing in a later run in which nothing has changed', async () => {
    blog.write('designs/shortener.md', peak('100M'));
    blog.write('notes/cache.md', 'At `=designs/shortener#peak`.');
    blog.write('notes/other.md', 'Text.');
    await blog.load();
    await blog.load();
    expect(blog.compiled).toEqual([]);
  });

  it('is compiled again in a later run and in development when it has changed', async () => {
    blog.write('designs/shortener.md', peak('100M'));
    blog.write('notes/cache.md', 'At `=designs/shortener#peak`.');
    blog.write('notes/other.md', 'Text.');
    blog.write('designs/feed.mdx', fence('posts = designs/shortener#peak'));
    await blog.load();
    blog.write('designs/shortener.md', peak('200M'));
    await blog.load();
    expect(blog.compiled.sort()).toEqual(['designs/feed', 'designs/shortener', 'notes/cache']);
    expect(blog.html('notes', 'cache')).toContain('>45,600/s</a>');
    blog.write('designs/shortener.md', peak('300M'));
    await blog.change('designs');
    expect(blog.compiled.sort()).toEqual(['designs/feed', 'designs/shortener', 'notes/cache']);
    expect(blog.redrawn).toEqual(['designs/feed.mdx']);
    expect(blog.html('notes', 'cache')).toContain('>68,400/s</a>');
  });

  it('may be used in both directions, as long as the values do not use each other', async () => {
    blog.write('designs/a.md', fence('x = notes/b#y × 2', 'z = 5'));
    blog.write('notes/b.md', fence('y = 3', 'w = designs/a#z + y + designs/a#x'));
    await blog.load();
    expect(blog.problems('designs/a.md')).toEqual([]);
    expect(blog.problems('notes/b.md')).toEqual([]);
    expect(blog.html('notes', 'b')).toContain('>14</span>');
  });

  it('is one value wherever it is used, even if it is a range', async () => {
    blog.write('designs/a.md', fence('x = 2–5 ms'));
    blog.write('notes/b.md', fence('y = designs/a#x − designs/a#x', 'z = designs/a#x × 2'));
    await blog.load();
    expect(blog.html('notes', 'b')).toContain('>0 ns</span>');
    expect(blog.html('notes', 'b')).toContain('>4–10 ms</span>');
  });
});

describe('the post that is meant', () => {
  const post = (more: object) => ({
    slug: 'ring',
    title: 'Ring',
    draft: false,
    extent: {},
    ...more,
  });
  const find = (...posts: object[]) => {
    const collection = { posts: new Map(posts.map((one, index) => [`${index}`, one])) };
    const session = {
      ...{ collections: new Map([['designs', collection]]), templates: [], locales: [] },
      options: {},
    };
    return postFinder(session as unknown as Session);
  };

  it('is that in the language of the text, else that of the default language', () => {
    const finder = find(post({}), post({ locale: 'de', title: 'Der Ring' }), post({ slug: 'one' }));
    expect(finder('designs/ring', 'notes/cache')).toMatchObject({ title: 'Ring' });
    expect(finder('designs/ring', 'notes/de/cache')).toMatchObject({ title: 'Der Ring' });
    expect(finder('designs/one', 'notes/de/cache')).toMatchObject({ id: 'designs/one' });
    expect(finder('designs/de/ring', 'notes/cache')).toMatchObject({ title: 'Der Ring' });
  });

  it('is not a draft if a post has the same slug', () => {
    const finder = find(post({ draft: true, title: 'Draft' }), post({}));
    expect(finder('designs/ring', 'notes/cache')).toMatchObject({ title: 'Ring' });
  });
});

describe('what is wrong with a value of another post', () => {
  it('is told with file, line and column, and what is nearest', async () => {
    blog.write('designs/shortener.md', peak('100M'));
    blog.write('designs/empty.md', 'Text.');
    blog.write(
      'notes/cache.md',
      [
        fence(
          'a = 2 × designs/shortner#peak',
          'b = designs/shortener#pek × 2',
          'c = shortener#peak',
          'd = notes/cache#a',
          'e = designs/empty#x',
          'f = designs/shortener#peak + 3 GB',
          'g = zebra/unicorn#x',
        ),
        '',
        'See `=designs/shortener#pea in /h`.',
      ].join('\n'),
    );
    await blog.load();
    expect(blog.problems('notes/cache.md')).toMatchInlineSnapshot(`
      [
        "7:9 estimate-post There is no post \`designs/shortner\`. Did you mean \`designs/shortener\`?",
        "8:23 estimate-name-unknown \`pek\` is not a name of an estimate in \`designs/shortener\`. Did you mean \`peak\`?",
        "9:5 estimate-post There is no post \`shortener\`. Did you mean \`designs/shortener\`?",
        "10:5 estimate-post \`notes/cache\` is this post. Write only the name of the line, without the post.",
        "11:19 estimate-name-unknown \`x\` is not a name of an estimate in \`designs/empty\`. That post has no estimate.",
        "12:28 estimate-units The units do not fit: left of \`+\` is a number/time, right of it is data. Multiply or divide one of them, so that both measure the same.",
        "13:5 estimate-post There is no post \`zebra/unicorn\`. Write \`collection/slug#name\`, such as \`designs/url-shortener#peak\`.",
        "16:25 estimate-name-unknown \`pea\` is not a name of an estimate in \`designs/shortener\`. Did you mean \`peak\`?",
      ]
    `);
  });

  it('is a circle of posts, told in each', async () => {
    blog.write('designs/a.md', fence('x = n × 2', 'n = notes/b#y'));
    blog.write('notes/b.md', fence('y = designs/c#z + 1'));
    blog.write('designs/c.md', fence('z = designs/a#x'));
    blog.write('designs/d.md', fence('w = designs/a#x'));
    await blog.load();
    expect(
      ['designs/a.md', 'notes/b.md', 'designs/c.md', 'designs/d.md'].flatMap((file) =>
        blog.problems(file),
      ),
    ).toMatchInlineSnapshot(`
      [
        "8:5 estimate-circle These values use each other: \`designs/a#n\` → \`notes/b#y\` → \`designs/c#z\` → \`designs/a#x\` → \`designs/a#n\`. Give one of them a value that does not depend on the others.",
        "7:5 estimate-circle These values use each other: \`notes/b#y\` → \`designs/c#z\` → \`designs/a#x\` → \`designs/a#n\` → \`notes/b#y\`. Give one of them a value that does not depend on the others.",
        "7:5 estimate-circle These values use each other: \`designs/c#z\` → \`designs/a#x\` → \`designs/a#n\` → \`notes/b#y\` → \`designs/c#z\`. Give one of them a value that does not depend on the others.",
        "7:5 estimate-post \`designs/a#x\` has no value, because of an error there. Correct that post.",
      ]
    `);
  });

  it('is an error in the other post, until that is corrected', async () => {
    blog.write('designs/shortener.md', fence('peak = 1 / 0'));
    blog.write('designs/unreadable.md', '', 'tags: [a\n');
    blog.write('notes/cache.mdx', '`=designs/shortener#peak` and `=designs/unreadable#x`');
    await blog.load();
    expect(blog.problems('notes/cache.mdx')).toMatchInlineSnapshot(`
      [
        "6:3 estimate-post \`designs/shortener#peak\` has no value, because of an error there. Correct that post.",
        "6:33 estimate-post \`designs/unreadable\` has no values, because the post cannot be read. Correct that post.",
      ]
    `);
    blog.write('designs/shortener.md', peak('100M'));
    blog.write('designs/unreadable.md', fence('x = 1'));
    await blog.change('designs');
    expect(blog.problems('notes/cache.mdx')).toEqual([]);
    expect(blog.compiled).toContain('notes/cache');
  });

  it('is a warning in a draft', async () => {
    blog.write('notes/cache.md', 'At `=designs/shortener#peak`.', 'draft: true\n');
    await blog.load();
    expect(blog.html('notes', 'cache')).toContain('<code>=designs/shortener#peak</code>');
    expect(contentProblems(blog.session)).toMatchObject([
      { code: 'estimate-post', severity: 'warning' },
    ]);
  });

  it('is a warning at its line if readers cannot open the other post', async () => {
    blog.write('designs/shortener.md', peak('100M'), 'draft: true\n');
    blog.write('designs/later.md', fence('x = 1'), 'publishDate: 2999-01-01\n');
    blog.write(
      'notes/cache.md',
      fence('a = 2', 'b = designs/shortener#peak', 'c = designs/later#x'),
    );
    await blog.load();
    expect(blog.html('notes', 'cache')).toContain('22,800/s');
    const found = contentProblems(blog.session);
    expect(found.map(({ line, code, severity }) => `${line} ${severity} ${code}`)).toEqual([
      '8 warning link-unpublished',
      '9 warning link-unpublished',
    ]);
  });
});
