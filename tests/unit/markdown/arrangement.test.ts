import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readPost } from '../../../src/markdown/read.ts';
import { splitFrontMatter } from '../../../src/schema/front-matter.ts';
import { draw } from './draw.ts';

const read = (body: string, format: 'md' | 'mdx' = 'md') =>
  readPost({ body, format, file: 'post.md', bodyLine: 1, title: 'A title' });

/** Everything that the theme recognises, in one post. */
const whole = `# A title

A lead.[^1]

## Contents

1. [Goals](#1-goals--aims)
2. [Choices](#choices)
3. [Storage](#storage)
4. [Acceptance criteria](#acceptance-criteria)

## 1) Goals & *"aims"*

- Shorten

## 2) Choices

### 2.1) Decision 1: Which \`store\`

A paragraph without a label.

**Context**: Two stores can do it, says [the survey][s].

**Options Considered**:

1. **Redis**: Fast.
   - **Pros**: no disk
   - **Cons:**
     - loses data
     - costs memory
   - Known to the team
2. **PostgreSQL**: Safe.

   \`\`\`sql title="x.sql"
   select 1;
   \`\`\`

**Decision**: PostgreSQL, since it is there.

**Consequences**:

- One system less
- A table more

| A | B |
| - | -: |
| 1 | 2 |

### 2.2) Trade-off 1: Time for space
**Benefit**: Faster reads
**Cost**: More memory
**Decision:** Accepted.

### Pitfall 1: Clocks

**Problem:** They go back.

**Solution:** Use \`monotonic\` ones.

---

After the rule.

**Decision 2:** Ring vs Table

- **Pros of Ring:** Few keys move
- **Cons of Ring:**
- **Cons of B:** Large
- Something else
- **Why Ring was chosen:** It grows.

## 3) Storage

[^1]: A note.

[s]: https://example.org/survey

---

**Acceptance criteria:**

- [x] Uses \`POST\` only ([the *test*](https://example.org/t "T")).
- [ ] Answers in 10 ms

  under load
- Is [documented][s] ([issue][s])
`;

describe('a post with everything', () => {
  it('is the same in .md and .mdx', async () => {
    const md = await draw(whole);
    const mdx = await draw(whole, 'mdx');
    expect(mdx.html).toBe(md.html);
    expect(mdx.headings).toEqual(md.headings);
    await expect(md.html.replace(/(?=<(?:\/?section|div|h\d|li|ol|p))/g, '\n')).toMatchFileSnapshot(
      './arrangement.html.snap',
    );
  });

  it.each(['md', 'mdx'] as const)(
    'has the headings in .%s that are read from it',
    async (format) => {
      const { headings } = await draw(whole, format);
      expect(
        read(whole, format).headings.map(({ depth, slug, text }) => ({ depth, slug, text })),
      ).toEqual(headings.filter(({ slug }) => slug !== 'footnote-label'));
    },
  );

  it('says nothing about a table of contents that agrees', () => {
    expect(read(whole).problems).toEqual([]);
  });
});

describe('numbered sections', () => {
  const body = '## 1) A\n\n### 1.1 B\n\n## 2) C\n\n### D\n\n## 3) E\n\n## F';
  const numbers = (html: string) => Array.from(html.matchAll(/data-n="([^"]*)"/g), ([, n]) => n);

  it('show the author’s numbers and clean anchors', async () => {
    const { html } = await draw(body);
    expect(numbers(html)).toEqual(['1', '1.1', '2', '2.1', '3', '4']);
    expect(html).toContain(
      '<h2 id="a"><a class="secno" href="#a" aria-label="Section 1" data-n="1">',
    );
  });

  it('keep the author’s numbers without anchors', async () => {
    const { html } = await draw(body, 'md', { anchors: false });
    expect(html).toContain(
      '<h2 id="a"><span class="secno" data-n="1"></span><span id="1-a"></span>A</h2>',
    );
    expect(html).not.toContain('<a class="secno"');
  });

  it('have no number before the first numbered one, but a link', async () => {
    const { html } = await draw(`## Summary\n\n### Short\n\n${body}`);
    expect(numbers(html)).toEqual(['§', '§', '1', '1.1', '2', '2.1', '3', '4']);
    expect(html).toContain('aria-label="Section Summary"');
  });
});

describe('a post without any of it', () => {
  it('is drawn as Markdown is', async () => {
    const body =
      '## 3. Things\n\n**Decision:** A plain paragraph.\n\n- [x] done\n\n### Decision\n\n- a';
    const { html } = await draw(body);
    expect(html).toContain('<li class="task-list-item">');
    expect(html).toContain('<p><strong>Decision:</strong> A plain paragraph.</p>');
    expect(html).not.toContain('<section');
  });
});

const content = new URL('../../../src/content/', import.meta.url);
const posts = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.mdx?$/.test(path),
);

test.each(posts)('the headings read from the demo’s %s are those of its page', async (path) => {
  const { body } = splitFrontMatter(readFileSync(new URL(path, content), 'utf8'), path);
  // Components of the post cannot be imported here.
  if (/^import /m.test(body)) return;
  const format = path.endsWith('x') ? 'mdx' : 'md';
  const { headings } = await draw(body, format);
  expect(
    read(body, format).headings.map(({ depth, slug, text }) => ({ depth, slug, text })),
  ).toEqual(headings.filter(({ slug }) => slug !== 'footnote-label'));
});

const demo = (path: string) => {
  const file = new URL(path, content);
  const { body } = splitFrontMatter(readFileSync(file, 'utf8'), path);
  return read(body);
};

test('the demo’s spec has numbered sections and criteria', () => {
  const { headings, criteria } = demo('specs/idempotency-keys.md');
  const numbered = headings.filter(({ depth, number }) => depth === 2 && number !== undefined);
  expect(numbered.map(({ number }) => Number(number))).toEqual(numbered.map((_, at) => at + 1));
  expect(numbered).toHaveLength(13);
  expect(criteria.length).toBeGreaterThan(2);
  expect(criteria.filter(({ met }) => met).every(({ proof }) => proof)).toBe(true);
});

test('the demo’s note and deep dive have decisions, and the note has facts', () => {
  const note = demo('notes/consistent-hashing.md');
  expect(note.decisions.every(({ outcome, options }) => outcome && options.length > 1)).toBe(true);
  expect(note.decisions.length).toBeGreaterThan(0);
  expect(note.facts.map(({ label }) => label)).toEqual(['Users', 'Traffic', 'Data', 'Performance']);
  const kinds = new Set(demo('deep-dives/write-ahead-log.md').decisions.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['decision', 'pitfall', 'trade-off']);
});
