import { describe, expect, it } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';
import { draw } from '../../draw.ts';

const read = (body: string, cards: { q: string; a: string; line: number }[] = []) =>
  readPost({ body, format: 'md', file: 'post.md', bodyLine: 5, title: 'T', cards });
const deck = (items: string) => read(`## Flashcards\n\n${items}`);
const sides = (items: string) =>
  deck(items).cards.map(({ kind, both, front, back }) => [
    `${kind}${both ? ' both' : ''}`,
    front.text,
    back.text,
  ]);

describe('flashcards', () => {
  it.each([
    ['- Why? :: Because.', ['basic', 'Why?', 'Because.']],
    ['- Why? ::: Because.', ['basic both', 'Why?', 'Because.']],
    ['- `a`::`b` is a path :: Yes.', ['basic', 'a::b is a path', 'Yes.']],
    ['- `std`:: and `::x` :: Parts.', ['basic', 'std:: and ::x', 'Parts.']],
    ['1. Why? :: Because.', ['basic', 'Why?', 'Because.']],
    [
      '- What is `a :: b` in Haskell? :: A type.',
      ['basic', 'What is a :: b in Haskell?', 'A type.'],
    ],
    ['- What is std::map? :: A tree.', ['basic', 'What is std::map?', 'A tree.']],
    ['- *Cost* of **one** :: `O(N)` ([why](x))', ['basic', 'Cost of one', 'O(N) (why)']],
    ['- Why? :: Because.\n  More.\n\n  - and more', ['basic', 'Why?', 'Because. More. and more']],
    ['- A ring has ==no== start.', ['cloze', 'A ring has […] start.', 'A ring has no start.']],
    ['- ==**One**== and ==two==', ['cloze', '[…] and […]', 'One and two']],
    ['Why? :: Because.', ['basic', 'Why?', 'Because.']],
  ])('reads %j', (items, card) => {
    expect(sides(items)).toEqual([card]);
  });

  it('reads one a line of a paragraph, and leaves prose alone', () => {
    const body = 'About ==this== part:\n\nA? :: B\nC? :: D\n\n### Deeper\n\n- E? :: F';
    expect(sides(body).map(([, front]) => front)).toEqual(['A?', 'C?', 'E?']);
  });

  it.each([
    ...[
      'Time is 10::30',
      'std::vector is a list',
      'The address ::1',
      '`std`::`map`',
      'Why?::Because.',
    ],
    ...['Why?:: Because.', 'Why? ::Because.', 'a :::: b', '**a**::b', '*Why*:::*Because*'],
  ])('are not made by colons without their spaces: %j', (item) => {
    const { cards, problems } = deck(`- ${item}`);
    expect(cards).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['card-separator-missing']);
    expect(deck(item).cards).toEqual([]);
  });

  it('keeps what the author wrote, and the line', () => {
    expect(deck('- A\n\n- Why `x :: y`? :: *Because*:\n  - one').cards).toMatchObject([
      {
        front: { markdown: 'Why `x :: y`?' },
        back: { markdown: '*Because*:\n- one' },
        line: 9,
      },
    ]);
  });

  it('are only those of a section for them', () => {
    expect(
      read('## Notes\n\n- a :: b\n\n## Flashcards\n\n- c :: d\n\n## Next\n\n- e :: f').cards,
    ).toHaveLength(1);
  });

  it('have ids that outlive a better answer and differ within a post', () => {
    const [one] = deck('- Why? :: Because.').cards;
    const [same, other] = deck('- why? :: For another reason.\n- Why not? :: No.').cards;
    expect(one?.id).toMatch(/^c-\w+$/);
    expect(same?.id).toBe(one?.id);
    expect(other?.id).not.toBe(one?.id);
  });

  it('of the front matter stand at the end of the section', () => {
    const { cards } = read('## Flashcards\n\n- a :: b\n\n## Next', [{ q: 'c?', a: 'd', line: 3 }]);
    expect(cards.map(({ front, line }) => [front.text, line])).toEqual([
      ['a', 7],
      ['c?', 3],
    ]);
  });

  it('are told what is wrong with them', () => {
    const { problems } = deck('- Why? ::\n- A? :: b\n- A? :: c\n- Only text');
    expect(problems.map(({ line, code, message }) => `${line} ${code}: ${message}`))
      .toMatchInlineSnapshot(`
      [
        "7 card-side-missing: This flashcard has no answer.",
        "9 card-repeated: The flashcard “A?” is written twice; the first is on line 8.",
        "10 card-separator-missing: This item is in a list of flashcards but has no answer, so it is shown as text.",
      ]
    `);
  });

  it.each(['md', 'mdx'] as const)('are drawn with the answer closed in %s', async (format) => {
    const body = '## Flashcards\n\n- Why? ::: Because.\n\n- A ring has ==no== start.';
    const { html } = await draw(body, format);
    expect(html.slice(html.indexOf('<ul'))).toMatchInlineSnapshot(
      `"<ul class="cards"><li><article class="card" id="c-13haodepenr" aria-label="Karte 1 von 2" data-both><p class="card-label">Karte 1 von 2</p><div class="card-front"><p>Why?</p></div><details><summary>Antwort zeigen</summary><div class="card-back"><p>Because.</p></div></details></article></li><li><article class="card" id="c-1o7yowyse0z" aria-label="Karte 2 von 2"><p class="card-label">Karte 2 von 2</p><div class="card-front"><p>A ring has <span class="card-blank">[…]</span> start.</p></div><details><summary>Antwort zeigen</summary><div class="card-back"><p>A ring has <mark class="card-blank">no</mark> start.</p></div></details></article></li></ul>"`,
    );
  });
});

describe('sources', () => {
  const kinds = (item: string) =>
    read(`## Learning Sources\n\n${item}`).sources.map(({ kind, title, note }) => [
      kind,
      title,
      note,
    ]);

  it.each([
    ['- [A](https://doi.org/10.1) - the first', ['paper', 'A', 'the first']],
    ['- [A](https://arxiv.org/abs/1)', ['paper', 'A', '']],
    ['- [A](https://www.youtube.com/watch?v=1): one hour', ['video', 'A', 'one hour']],
    ['- [A](https://docs.example.org/x)', ['docs', 'A', '']],
    ['- [RFC 2992](https://www.rfc-editor.org/rfc/rfc2992.html)', ['docs', 'RFC 2992', '']],
    [
      '- [How Discord stores messages](https://a.org/b)',
      ['case study', 'How Discord stores messages', ''],
    ],
    ['- [A guide to rings](https://a.org/b)', ['guide', 'A guide to rings', '']],
    ['- [A](https://a.org/b) — why (book)', ['book', 'A', 'why']],
    ['- [A](https://doi.org/10.1) [article]', ['article', 'A', '']],
    ['- [A](https://a.org/b)', ['article', 'A', '']],
  ])('of %j', (item, source) => {
    expect(kinds(item)).toEqual([source]);
  });

  it('are links to elsewhere in a section for them', () => {
    expect(kinds('- [A](/here)\n- text\n- <https://a.org>')).toEqual([
      ['article', 'https://a.org', ''],
    ]);
    expect(read('## Other\n\n- [A](https://a.org)').sources).toEqual([]);
  });

  it.each(['md', 'mdx'] as const)('are drawn with their kind in %s', async (format) => {
    const body = '## References\n\n- [A *b*](https://arxiv.org/1) - why, see `x`\n- Plain text';
    const { html } = await draw(body, format);
    expect(html.slice(html.indexOf('<ul'))).toMatchInlineSnapshot(
      `"<ul class="sources"><li><span class="source-kind">Aufsatz</span><div><p class="source-title"><a href="https://arxiv.org/1" rel="external" aria-describedby="external">A <em>b</em></a></p><p>why, see <code>x</code></p></div></li><li><div><p>Plain text</p></div></li></ul>"`,
    );
  });
});
