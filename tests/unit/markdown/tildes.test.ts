import { describe, expect, it } from 'vitest';
import { readPost } from '../../../src/markdown/read.ts';
import { draw } from './draw.ts';

describe('a tilde alone is text', () => {
  it.each([
    ['~100 ms at first, ~5 ms later', '<p>~100 ms at first, ~5 ms later</p>'],
    ['(~1.34) and (~5.4), 5~7 × 100~200', '<p>(~1.34) and (~5.4), 5~7 × 100~200</p>'],
    ['**~5 ms** to **~6 ms**', '<p><strong>~5 ms</strong> to <strong>~6 ms</strong></p>'],
    ['**a ~b** c~', '<p><strong>a ~b</strong> c~</p>'],
    ['~/a, ~/b and ~~old~~ ~c', '<p>~/a, ~/b and <del>old</del> ~c</p>'],
    ['- ~1\n- 2~3, 4~5', '<ul><li>~1</li><li>2~3, 4~5</li></ul>'],
    ['`~a~` and [~b~](./~c~d)', '<p><code>~a~</code> and <a href="./~c~d">~b~</a></p>'],
    ['$a~b$ ~c ~d', /~c ~d<\/p>$/],
    ['https://a.example/~b/~c', /href="https:\/\/a\.example\/~b\/~c"/],
    [
      'www.a.example/~b and ~c~',
      /href="http:\/\/www\.a\.example\/~b".*>www\.a\.example\/~b<\/a> and ~c~/,
    ],
  ])('%j', async (body, drawn) => {
    for (const format of ['md', 'mdx'] as const) {
      const { html } = await draw(body, format);
      if (typeof drawn === 'string') expect(html).toBe(drawn);
      else expect(html).toMatch(drawn);
    }
  });

  it('in headings, tables, cards, questions and captions', async () => {
    const body = [
      '## 1~2 and 3~4',
      '| 5~6 7~8 |\n| - |\n| ~9 ~10 |',
      '## Flashcards\n\n- ~1 or ~2 :: 3~4 or 5~6',
      'Q: 1~2 or 3~4?\nOptions:\n- A) ~5 ~6\n- B) 7\nAnswers: A',
      '{{< details "1~2 and 3~4" >}}\na\n{{< /details >}}',
    ].join('\n\n');
    expect((await draw(body)).html).not.toContain('<del>');
    const read = readPost({ body, format: 'md', file: 'x.md', bodyLine: 1, title: 'T' });
    expect(read.headings[0]?.text).toBe('1~2 and 3~4');
    expect(read.cards[0]?.front.text).toBe('~1 or ~2');
    expect(read.quizzes[0]?.questions[0]?.prompt).toBe('1~2 or 3~4?');
    expect(read.problems).toEqual([]);
  });

  it('and a fence of tildes stays one', async () => {
    expect((await draw('~~~text\na ~ b\n~~~')).html).toContain('a ~ b');
    expect((await draw('> ~~~js\n> a~b\n> ~~~\n\n1~2')).html).toContain('<p>1~2</p>');
  });
});
