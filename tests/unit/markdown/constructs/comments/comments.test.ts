import { describe, expect, it, test } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';
import { withoutComments } from '../../../../../src/markdown/constructs/raw-html/tags.ts';
import { machineBody } from '../../../../../src/output/markdown.ts';
import { address } from '../../../papermod/page.ts';
import { draw } from '../../draw.ts';

const read = (body: string) =>
  readPost({ body, format: 'md', file: 'src/content/designs/x.md', bodyLine: 7 });

const machine = (body: string) =>
  machineBody({ body, format: 'md' }, 'https://ex.org/blogs/posts/a/', address);

describe('a comment of the author', () => {
  it.each([
    ['before all', '<!-- secret -->\nOne.', '<p>One.</p>'],
    ['over several blocks', '<!-- secret\n## secret\n\n- $secret\n-->\n\nOne.', '<p>One.</p>'],
    ['in a line', 'One <!-- secret --> two.', '<p>One  two.</p>'],
    ['over two lines of a paragraph', 'One <!-- secret\nsecret --> two.', '<p>One  two.</p>'],
    ['in a list', '- One\n\n  <!-- secret\n\n  secret -->\n- Two', '<li>'],
    ['in a quote', '> One\n>\n> <!-- secret\n> secret -->', '<p>One</p>'],
    ['in HTML', '<div>\n<b>One</b><!-- secret --></div>', '<b>One</b></div>'],
    [
      'in HTML, with a blank line',
      '<div>\n<!-- secret\n\nsecret -->\n</div>\n\nOne.',
      '<p>One.</p>',
    ],
    ['between start and end of an element', 'a <b><!-- secret -->One</b>', '<b>One</b>'],
    ['of a condition', '<!--[if IE]><p>secret</p><![endif]-->\n\nOne.', '<p>One.</p>'],
    ['of a revealed condition', '<div><![if secret]>One<![endif]></div>', '<div>One</div>'],
    ['with a shortcode', '<!-- secret\n{{< youtube secret >}}\n-->\n\nOne.', '<p>One.</p>'],
    ['with a fence', '<!-- secret\n```\nsecret\n-->\n\nOne.', '<p>One.</p>'],
    ['that divides', 'One.\n\n<!--more-->\n\nTwo.', '<p>Two.</p>'],
    ['in a table', '| a |\n| - |\n| One <!-- secret --> |', '<td>One </td>'],
  ])('%s is not on the page, in its text or its Markdown', async (_, body, kept) => {
    const { html } = await draw(body);
    expect(html).toContain(kept);
    expect(html).not.toMatch(/secret|<!|-->|more/);
    const { text, lead, problems } = read(body);
    expect([text, lead].join(' ')).not.toMatch(/secret|<!--/);
    expect(problems).toEqual([]);
    expect(machine(body)).not.toMatch(/secret|<!--/);
  });

  it('keeps the lines of what follows it', () => {
    const { problems, headings } = read('<!-- a\n\n$$\n-->\n\n## One\n\n$\\nope$');
    expect(headings).toMatchObject([{ line: 12 }]);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[14, 'math-syntax']]);
  });

  it.each([
    ['`<!-- a -->`', '<code><!-- a --></code>'],
    ['`` <!-- ` -->``', '<!-- `'],
    ['```html\n<!-- a\n\nb -->\n```', 'b'],
    ['~~~\n<!--more-->\n~~~', 'more'],
    ['    <!-- a\n\n    b -->', 'b'],
    ['\\<!-- a -->', '!– a –>'],
    ['<script>const a = "<!-- b -->";</script>', '"<!-- b -->"'],
    ['<a title="<!-- b -->">c</a>', 'title="<!-- b -->"'],
  ])('is code or text in %j', async (body, kept) => {
    const { html } = await draw(body);
    const shown = html.replace(/<\/?span[^>]*>/g, '');
    expect(shown.replace(/&(?:#x3C|lt);/g, '<').replaceAll('&gt;', '>')).toContain(kept);
  });

  it.each([
    ['One.\n\n<!-- secret\n\nsecret', 9, /^<p>One\.<\/p>\s*$/],
    ['- One\n\n  <!-- secret\n\nTwo.', 9, /<p>Two\.<\/p>/],
    ['<div>\n<p>\n<!-- secret\n</div>\n\nTwo.', 9, /<p>Two\.<\/p>/],
  ])('without an end is told with its line: %j', async (body, line, page) => {
    expect(read(body).problems.map((one) => [one.code, one.line])).toEqual([
      ['markdown-comment-unclosed', line],
    ]);
    const { html } = await draw(body);
    expect(html).toMatch(page);
    expect(html).not.toMatch(/secret|<!--/);
  });

  it('is text without an end in a paragraph', async () => {
    expect((await draw('One <!-- two.')).html).toContain('One &lt;!– two.');
  });
});

test('Markdown for programs has no break where a comment was', () => {
  expect(machine('One <!-- a --> \ntwo <!-- b -->\nthree <!-- c --> four.')).toBe(
    'One \ntwo\nthree four.',
  );
});

test.each([
  ['a<!-->b<!--->c', 'abc'],
  ['<textarea><!-- a --></textarea><!-- b -->', '<textarea><!-- a --></textarea>'],
  ['<!DOCTYPE html><p>', '<!DOCTYPE html><p>'],
  ['<p title=">"><!-- > --></p>', '<p title=">"></p>'],
])('%j without comments is %j', (html, expected) => {
  expect(withoutComments(html).text).toBe(expected);
});
