import { describe, expect, test } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';

const read = (body: string) =>
  readPost({ body, format: 'md', file: 'post.md', bodyLine: 1, title: 'T' });
const decisions = (body: string) => read(body).decisions;

describe('a decision', () => {
  test('is read with all its parts', () => {
    const body = `## Decisions

### Decision 1: Which *store*

**Context**: We need one,
and soon.

**Options Considered**:
1. **Redis**: fast
2. **Disk**
   - **Pros:** safe
   - **Cons**:
     - slow
     - old

**Decision**: Disk.

**Consequences**:

- Slow
- Safe
`;
    expect(decisions(body)).toEqual([
      {
        kind: 'decision',
        title: 'Which store',
        slug: 'decision-1-which-store',
        context: 'We need one, and soon.',
        options: [
          { title: 'Redis', pros: [], cons: [], chosen: false },
          { title: 'Disk', pros: ['safe'], cons: ['slow', 'old'], chosen: true },
        ],
        outcome: 'Disk.',
        consequences: ['Slow', 'Safe'],
        benefit: undefined,
        cost: undefined,
        problem: undefined,
        solution: undefined,
        line: 3,
      },
    ]);
  });

  test.each([
    '### Decision 1: T\n\n**Decision**: X',
    '### Decision 1: T\n\n**Decision:** X',
    '### Decision 12 – T\n\n**Context:** c\n**Decision:** X',
    '## Decision: T\n\n**Decision**\n\nX',
    '#### decision #3) T\n\n**DECISION:** X',
  ])('is found in %j', (body) => {
    expect(decisions(body)).toMatchObject([{ kind: 'decision', title: 'T', outcome: 'X' }]);
  });

  test.each([
    '### Decision 1: T',
    '### Decision 1: T\n\nProse.',
    '### Decision 1: T\n\n**Context**: c',
    '### Decision 1: [Title]\n\n**Context**: [Why]\n\n**Decision**: [Which]',
    '### Decision 1: T\n\n**Options Considered**:\n\n1. **A**: x\n\n**Decision**: [Chosen option]',
    '### Decision 1: T\n\n**Context**:\n\n**Decision**:',
    '### Decision-making: T\n\n**Decision**: X',
    '### Decisions\n\n**Decision**: X',
    '### Decision 1\n\n**Decision**: X',
    '### Decision 1: T\n\nDecision: X',
    '### Decision 1: T\n\n### Next\n\n**Decision**: X',
    '> ### Decision 1: T\n>\n> **Decision**: X',
  ])('is not found in %j', (body) => {
    expect(decisions(body)).toEqual([]);
  });
});

describe('trade-offs and pitfalls', () => {
  test('are read with their parts', () => {
    const tradeOff = '### Trade-off 1: A\n\n**Benefit**: b\n\n**Cost:** c\n\n**Decision**: d\n\n';
    const pitfall = '### Pitfall 2: B\n\n**Problem**: p\n\n**Solution**: s';
    expect(decisions(tradeOff + pitfall)).toMatchObject([
      { kind: 'trade-off', title: 'A', benefit: 'b', cost: 'c', outcome: 'd' },
      { kind: 'pitfall', title: 'B', problem: 'p', solution: 's' },
    ]);
  });

  test('are not found without a part of their own', () => {
    expect(decisions('### Trade-off 1: A\n\n**Decision**: d')).toEqual([]);
    expect(decisions('### Pitfall 1: A\n\n**Decision**: d')).toEqual([]);
    expect(decisions('### Pitfall 1: A\n\n**Problem**: [What]\n\n**Solution**: [How]')).toEqual([]);
  });
});

describe('a comparison in a note', () => {
  const list = '- **Pros of A:** fast\n- **Cons of B:** slow\n- **Why chosen:** Ring. It is fast.';

  test('is read as a decision with a heading', () => {
    const { headings, decisions: found } = read(
      `## Trade-offs\n\n**Decision 1:** Ring vs Table\n${list}`,
    );
    expect(headings[1]).toEqual({
      depth: 3,
      text: 'Decision 1: Ring vs Table',
      slug: 'decision-1-ring-vs-table',
      line: 3,
    });
    expect(found).toMatchObject([
      {
        title: 'Ring vs Table',
        options: [
          { title: 'Ring', pros: ['fast'], cons: [], chosen: true },
          { title: 'Table', pros: [], cons: ['slow'], chosen: false },
        ],
        outcome: 'Ring. It is fast.',
      },
    ]);
  });

  test('has several arguments as a nested list', () => {
    const nested =
      '**Decision:** A vs. B\n\n- **Pros of B:**\n  - one\n  - two\n- **Why B:** Enough.';
    expect(decisions(nested)).toMatchObject([
      { options: [{ title: 'A' }, { title: 'B', pros: ['one', 'two'], chosen: true }] },
    ]);
  });

  test('takes the options from the arguments when the title does not compare', () => {
    const body = '**Decision 1:** A store\n\n- **Pros of Redis:** fast\n- **Cons of Redis:** dear';
    expect(decisions(body)).toMatchObject([
      { options: [{ title: 'Redis', pros: ['fast'], cons: ['dear'], chosen: false }] },
    ]);
  });

  test('stays a paragraph and a list otherwise', () => {
    for (const body of [
      '**Decision 2:** Approach X vs Approach Y\n\nText.',
      '**Decision 1:** A vs B\n\n- **Pros of A:**\n- **Cons of A:**\n- **Why chosen:**',
      '**Decision 1:** A vs B\n\n- [First](a)\n- second',
      '**Decision 1:**\n\n- **Pros of A:** x',
      'Decision 1: A vs B\n\n- **Pros of A:** x',
    ]) {
      expect(read(body)).toMatchObject({ decisions: [], headings: [] });
    }
  });
});
