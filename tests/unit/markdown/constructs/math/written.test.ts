import { describe, expect, it } from 'vitest';
import { renderMath } from '../../../../../src/markdown/constructs/math/render.ts';
import {
  otherCommands,
  unescapedFormula,
} from '../../../../../src/markdown/constructs/math/written.ts';
import { readPost } from '../../../../../src/markdown/read.ts';
import { draw } from '../../draw.ts';

const problems = (body: string, format: 'md' | 'mdx' = 'md', mathBrackets = false) =>
  readPost({ body, format, file: 'x.md', bodyLine: 7, mathBrackets }).problems;

describe('a formula that is escaped for another program', () => {
  it.each([
    ['\\\\theta', '\\theta'],
    ['\\\\frac{a}{b} + \\\\sqrt{2}', '\\frac{a}{b} + \\sqrt{2}'],
    [
      '\\\\begin{aligned} a &= b \\\\\\\\ c &= d \\\\end{aligned}',
      '\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}',
    ],
    ['\\\\{1, 2\\\\}', '\\{1, 2\\}'],
    ['x\\_1', 'x_1'],
    ['\\sum\\_{i=1}^n x\\_i', '\\sum_{i=1}^n x_i'],
    ['\\\\theta\\\\_1', '\\theta_1'],
    ['x\\_\\theta', 'x_\\theta'],
  ])('%j is %j, drawn and said', async (written, meant) => {
    expect(unescapedFormula(written)).toBe(meant);
    const body = `One.\n\nTwo $${written}$.`;
    for (const format of ['md', 'mdx'] as const) {
      expect(problems(body, format).map(({ code, line }) => [code, line])).toEqual([
        ['math-escaped', 9],
      ]);
      expect((await draw(body, format)).html).toBe(
        (await draw(`One.\n\nTwo $${meant}$.`, format)).html,
      );
    }
  });

  it.each([
    '\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}',
    '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
    '\\begin{cases} a \\\\[2pt] \\theta \\end{cases}',
    '\\begin{aligned}a\\\\min\\end{aligned}',
    'a \\\\ b',
    '\\text{max\\_size}',
    '\\mathrm{a\\_b}',
    'user\\_id',
    '\\theta',
  ])('%j is none, and keeps its rows and underscores', (tex) => {
    expect(unescapedFormula(tex)).toBeUndefined();
    expect(renderMath(tex, true)).not.toHaveProperty('meant');
  });

  it('is drawn as it is when it is no formula without its escapes', () => {
    expect(renderMath('a \\\\nocommand', true)).not.toHaveProperty('meant');
  });

  it.each([
    ['\\\\(x+1\\\\)', 'x+1'],
    ['\\\\[x+1\\\\]', 'x+1'],
    ['a \\\\(\\\\theta\\\\) b', 'θ'],
  ])('has its brackets escaped too: %j', async (body, text) => {
    const { html } = await draw(body, 'md', { mathBrackets: true });
    expect(html).toContain('<math');
    expect(html.replace(/<[^>]+>/g, '')).toContain(text);
  });

  it('leaves escaped brackets alone that have no end', async () => {
    expect((await draw('a \\\\(b', 'md', { mathBrackets: true })).html).toBe('<p>a \\(b</p>');
  });
});

it.each(Object.entries(otherCommands))('%s of another program is known', (name, meaning) => {
  expect(renderMath(`${name}${meaning.includes('#1') ? '{ab}' : ''} c`, true).text).toContain('c');
});

it.each([
  ['1, \\hdots, n', '1, \\ldots, n'],
  ['\\mathds{R}', '\\mathbb{R}'],
  ['\\left\\Arrowvert x \\right\\Arrowvert', '\\left\\Vert x \\right\\Vert'],
])('%j is drawn as %j', (written, meant) => {
  expect(renderMath(written, false).text).toBe(renderMath(meant, false).text);
});
