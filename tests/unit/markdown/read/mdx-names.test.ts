import { describe, expect, it } from 'vitest';
import { readPost } from '../../../../src/markdown/read.ts';

function problems(body: string, format: 'md' | 'mdx' = 'mdx') {
  return readPost({ body, format, file: 'a.mdx', bodyLine: 3, title: 'A title' }).problems.map(
    ({ code, line, message }) => `${line} ${code} ${message}`,
  );
}

describe('braces in MDX', () => {
  it.each([
    'GET /users/{id} returns',
    '{user.name}',
    'the set {a, b}',
    '| a |\n|-|\n| {größe} |',
    '## A {heading}',
  ])('around a name that nothing gives a value are a problem: %j', (body) => {
    const [found, ...others] = problems(`one\n\n${body}`);
    expect(others).toEqual([]);
    expect(found).toMatch(
      /^[57] mdx-name-unknown MDX reads `\{.*\}` as code, but this post does not define/,
    );
  });

  it.each([
    'export const id = 3;\n\n{id}',
    'import { rows as lines } from "./rows.js";\n\n{lines}',
    '{1 + 1} {[1].map((n) => n)} {Math.PI} {undefined} {/* a note */}',
    '{frontmatter.title} {props.x}',
    '`{id}` and \\{id}',
    'export function Rows({ of }) { return of; }\n\n<Rows of={frontmatter.title} />',
  ])('are fine around what has one: %j', (body) => {
    expect(problems(body)).toEqual([]);
  });

  it('mean nothing in Markdown', () => {
    expect(problems('GET /users/{id} returns', 'md')).toEqual([]);
  });
});

describe('an element in MDX', () => {
  it.each(['<Chart />', 'text <Chart /> text', '<Charts.Bar />', '<Chart>\n\ntext\n\n</Chart>'])(
    'that nothing imports is a problem: %j',
    (body) => {
      expect(problems(body)[0]).toMatch(/^3 mdx-name-unknown The post uses `<Chart/);
    },
  );

  it.each(['import Chart from "./Chart.astro";\n\n<Chart />', '<details>\n\na\n\n</details>'])(
    'is fine that has one, or is HTML: %j',
    (body) => {
      expect(problems(body)).toEqual([]);
    },
  );
});

describe('a comment of HTML in MDX', () => {
  it.each(['<!-- later -->', 'a\n\n<!-- later\n\nmore -->', 'text <!-- later --> text'])(
    'is told how MDX writes comments: %j',
    (body) => {
      const { problems: found } = readPost({ body, format: 'mdx', file: 'a.mdx', bodyLine: 1 });
      expect(found).toMatchObject([
        {
          code: 'markdown-syntax',
          fix: 'Write it as `{/* … */}`, or put it in backticks if it is text.',
        },
      ]);
    },
  );
});
