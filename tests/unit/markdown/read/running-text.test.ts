import { expect, test } from 'vitest';
import { readPost } from '../../../../src/markdown/read.ts';

const text = (body: string) => readPost({ body, format: 'md', file: 'post.md', bodyLine: 1 }).text;

test('keeps what is said, and the words of diagrams', () => {
  expect(
    text(
      'One *two* [three](x).\n\n## Heading\n\n- Four\n\n| A | B |\n| - | - |\n| five | `six` |\n\n```js\nconst seven = 7;\n```\n\n' +
        '```mermaid\nflowchart LR\n  api["API gateway"] -->|reads from| db[(Orders DB)]\n```\n\n```\n+-------+     +-----+\n| cache | --> | log |\n+-------+     +-----+\n```',
    ),
  ).toBe(
    'One two three.\nFour\nA\nB\nfive\nsix\napi\nAPI gateway\nreads from\ndb\nOrders DB\ncache\nlog',
  );
});
