import { expect, test } from 'vitest';
import { linkProblems } from '../../../../src/data/links/check.ts';
import type { PostState } from '../../../../src/data/types.ts';
import { blog } from './posts.ts';

function found(targets: string[], from = 'specs/keys', state: PostState = 'published') {
  const { table, post } = blog();
  const links = targets.map((target, index) => ({
    kind: 'link' as const,
    target,
    text: '',
    line: index + 1,
  }));
  const problems = linkProblems([{ ...post(from), state, links }], table);
  return problems.map(
    ({ severity, file, line, message, fix }) => `${severity} ${file}:${line} ${message} ${fix}`,
  );
}

test('finds nothing wrong with links that lead somewhere', () => {
  const fine = [
    '/designs/rate-limiter/#bits',
    '../designs/rate-limiter.md#fig-1',
    '#top',
    '/about/',
    'mailto:a@b.c',
  ];
  expect(
    found([...fine, '/designs/rate-limiter/#Data design', '/designs/queue/#made-by-a-component']),
  ).toEqual([]);
});

test('never suggests the page that has the link', () => {
  expect(found(['/specs/keyz/'])[0]).toContain('Write the path of a post');
  expect(found(['/specs/keyz/'], 'notes/quorums')[0]).toContain('Did you mean `/specs/keys/`?');
});

test('names file, line, and what was meant', () => {
  expect(
    found([
      '/designs/rate-limitter/',
      '../designs/rate-limit.md',
      'rate limter',
      'ref:quorum.md',
      'queue',
      './notes.pdf',
      '/designs/rate-limiter/#bit',
      '#nowhere',
      '/notes/hidden/',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "error src/content/specs/keys.md:1 The link \`/designs/rate-limitter/\` does not lead to a post. Did you mean \`/designs/rate-limiter/\`?",
      "error src/content/specs/keys.md:2 The link \`../designs/rate-limit.md\` does not lead to a post. Did you mean \`/designs/rate-limiter/\`?",
      "error src/content/specs/keys.md:3 The link \`rate limter\` does not lead to a post. Did you mean \`/designs/rate-limiter/\`?",
      "error src/content/specs/keys.md:4 The link \`ref "quorum.md"\` does not lead to a post. Did you mean \`/notes/quorums/\`?",
      "error src/content/specs/keys.md:5 The link \`queue\` could mean "designs/queue" or "notes/queue". Write the one that is meant, such as \`/designs/queue/\`.",
      "error src/content/specs/keys.md:6 The link \`./notes.pdf\` does not lead to a post, and there is no such file beside the post. Put the file there, or correct its path, which begins at the folder of the post.",
      "error src/content/specs/keys.md:7 The link \`/designs/rate-limiter/#bit\` leads to the anchor "bit", which the page does not have. Did you mean "#bits"?",
      "error src/content/specs/keys.md:8 The link \`#nowhere\` leads to the anchor "nowhere", which the page does not have. Write the id of a heading, figure, table or criterion of that page.",
      "warning src/content/specs/keys.md:9 The link \`/notes/hidden/\` leads to src/content/notes/hidden.md, which is a draft: a build shows its text without a link. Leave it if that post will be published; otherwise remove the link.",
    ]
  `);
});

test.each([
  ['link', 'javascript:alert(1)'],
  ['link', ' JAVASCRIPT:alert(1)'],
  ['link', 'data:text/html,x'],
  ['link', 'blob:https://ex.org/x'],
  ['link', 'file:///etc/passwd'],
  ['image', 'javascript:alert(1)'],
  ['embed', 'blob:x'],
] as const)('a %s to %s is an error with its line', (kind, target) => {
  const { table, post } = blog();
  const from = { ...post('specs/keys'), links: [{ kind, target, text: 'x', line: 7 }] };
  const problems = linkProblems([from], table);
  expect(problems.map(({ code, line }) => `${line} ${code}`)).toEqual(['7 link-scheme']);
});

test.each([
  ['link', 'mailto:ada@ex.org'],
  ['link', 'tel:+49'],
  ['link', 'data.csv'],
  ['image', 'data:image/png;base64,AA'],
] as const)('a %s to %s is none', (kind, target) => {
  const { table, post } = blog();
  const from = { ...post('designs/queue'), links: [{ kind, target, text: 'x', line: 7 }] };
  expect(linkProblems([from], table)).toEqual([]);
});

test('drafts may link to each other', () => {
  expect(found(['/notes/hidden/'], 'specs/keys', 'draft')).toEqual([]);
});
