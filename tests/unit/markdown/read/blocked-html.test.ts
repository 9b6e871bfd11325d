import { expect, test } from 'vitest';
import { readPost } from '../../../../src/markdown/read.ts';

const strict = { 'default-src': ["'self'"], 'frame-src': ["'none'"] };
const fixes = (body: string, policy: Record<string, string[]> | undefined = strict) =>
  readPost({ body, format: 'md', file: 'x.md', bodyLine: 1, title: 'T', policy }).problems.map(
    ({ line, fix }) => `${line} ${/csp: [^`]*/.exec(fix)?.[0] ?? ''}`,
  );

const frame = '<iframe src="https://maps.example/a" title="b"></iframe>';

test.each([
  [`a\n\n${frame}`, [`3 csp: { 'frame-src': ["https://maps.example"] }`]],
  ['<script>\nlet a;\n</script>', [`1 csp: { 'script-src': ["'unsafe-inline'"] }`]],
  ['<div>\n<style>p{}</style>\n</div>', [`2 csp: { 'style-src': ["'unsafe-inline'"] }`]],
  ['<script src="//a.example/b.js"></script>', [`1 csp: { 'script-src': ["https://a.example"] }`]],
])('what the policy stops is a warning with the option: %j', (body, found) => {
  expect(fixes(body)).toEqual(found);
});

test('what it allows is none', () => {
  for (const source of ['https://maps.example', '*.example', 'https:', '*'])
    expect(fixes(frame, { 'frame-src': [source] })).toEqual([]);
  expect(fixes('<script src="/a.js"></script>')).toEqual([]);
  expect(fixes('`<script>` <!-- <iframe> -->')).toEqual([]);
});
