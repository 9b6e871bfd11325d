import { describe, expect, test } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';

const read = (body: string) =>
  readPost({ body, format: 'md', file: 'post.md', bodyLine: 1, title: 'T' });
const shown = (body: string) =>
  read(body).criteria.map(
    ({ id, text, met, proof, line }) =>
      `${line} ${id} ${met ? 'met' : 'open'}: ${text}${proof ? ` → ${proof.text} ${proof.href}` : ''}`,
  );

describe('acceptance criteria', () => {
  test.each([
    'Acceptance criteria\n- A',
    'acceptance Criteria:\n\n- A',
    '**Acceptance criteria**\n\n1. A',
    '**Acceptance criteria:**\n\n* A',
    '## Acceptance Criteria\n\nEach links to its proof.\n\n- A',
    '### Acceptance criteria:\n\n- A',
  ])('are the list under %j', (body) => {
    expect(read(body).criteria).toMatchObject([{ id: 'AC-1', text: 'A', met: false }]);
    expect(read(body).headings).toMatchObject([{ slug: 'acceptance-criteria' }]);
  });

  test('are a section of level 2 when a plain line names them, at that line', () => {
    expect(read('## A\n\n### B\n\n---\n\nAcceptance criteria\n- C').headings).toMatchObject([
      { text: 'A' },
      { text: 'B' },
      { depth: 2, text: 'Acceptance criteria', line: 7 },
    ]);
  });

  test('are met when ticked, and link to the proof in parentheses', () => {
    const items = [
      '- [x] One `code` ([proof](a))',
      '- [X] Two ([the *load* test](b "title")).',
      '- [ ] Three ([issue][c])',
      '- Four',
      '-',
      '- [x] Five [not a proof](d)',
      '- [x] Six (see [here](e))',
    ];
    expect(shown(`Acceptance criteria\n\n${items.join('\n')}\n\n[c]: /c`)).toEqual([
      '3 AC-1 met: One code → proof a',
      '4 AC-2 met: Two. → the load test b',
      '5 AC-3 open: Three → issue /c',
      '6 AC-4 open: Four',
      '8 AC-5 met: Five not a proof',
      '9 AC-6 met: Six (see here)',
    ]);
  });

  test('are numbered through all lists under such headings', () => {
    const story = '## Story\n\n### Acceptance criteria\n\n- A\n\n';
    expect(shown(story + story)).toEqual(['5 AC-1 open: A', '11 AC-2 open: A']);
  });

  test.each([
    'The acceptance criteria\n\n- A',
    'Acceptance criteria\n\nText\n\n- A',
    'Acceptance criteria are below.\n\n- A',
    '## Acceptance criteria\n\n### By hand\n\n- A',
    '## Goals\n\n- [x] A',
    'Acceptance criteria\n\n- A\n\n## Next\n\nAcceptance criteria\n\n- B',
  ])('are not found in %j', (body) => {
    expect(read(body).criteria).toEqual([]);
  });
});
