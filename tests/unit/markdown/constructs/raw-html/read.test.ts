import { expect, test } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';

const strict = { 'default-src': ["'self'"], 'frame-src': ["'none'"] };
const fixes = (
  body: string,
  policy: Record<string, string[]> | undefined = strict,
  format: 'md' | 'mdx' = 'md',
) =>
  readPost({ body, format, file: 'x.md', bodyLine: 1, title: 'T', policy }).problems.map(
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

test.each([
  [`a\n\n${frame}`, [`3 csp: { 'frame-src': ["https://maps.example"] }`]],
  ['<script>{`let a;`}</script>', [`1 csp: { 'script-src': ["'unsafe-inline'"] }`]],
  ['<div>\n  <style>{`p{}`}</style>\n</div>', [`2 csp: { 'style-src': ["'unsafe-inline'"] }`]],
  ['<p style={{ color: "red" }}>a</p>', [`1 csp: { 'style-src-attr': ["'unsafe-inline'"] }`]],
  ['a <b onclick="go()">b</b>', [`1 csp: { 'script-src-attr': ["'unsafe-inline'"] }`]],
])('in MDX too: %j', (body, found) => {
  expect(fixes(body, strict, 'mdx')).toEqual(found);
});

test.each([
  ['<div style="color: red">a</div>', [`1 csp: { 'style-src-attr': ["'unsafe-inline'"] }`]],
  ['a\n\nb <b\n STYLE=x>c</b>', [`3 csp: { 'style-src-attr': ["'unsafe-inline'"] }`]],
  ['<p><a onclick="go()">a</a></p>', [`1 csp: { 'script-src-attr': ["'unsafe-inline'"] }`]],
  [
    '<i style="a"></i><i style="b"></i>\n\n<i style="c" onerror="d"></i>',
    [
      `1 csp: { 'style-src-attr': ["'unsafe-inline'"] }`,
      `3 csp: { 'script-src-attr': ["'unsafe-inline'"] }`,
    ],
  ],
])('attributes that it stops are told of once a post: %j', (body, found) => {
  expect(fixes(body)).toEqual(found);
});

test('attributes that it allows, or that only look so, are none', () => {
  expect(fixes('<i style="a"></i>', { 'style-src': ["'unsafe-inline'"] })).toEqual([]);
  expect(fixes('<i style="a"></i>', { 'style-src-attr': ["'unsafe-inline'"] })).toEqual([]);
  expect(fixes('<i style="a"></i>', { 'style-src': ["'sha256-a'"] })).toHaveLength(1);
  expect(fixes('<i data-style="a" once="b" title="style=c"></i> `<i style="a">`')).toEqual([]);
  expect(fixes('<Chart style="a" onClick="b" />', strict, 'mdx')).toHaveLength(1);
  expect(fixes('<script type="application/json">{}</script>')).toEqual([]);
});
