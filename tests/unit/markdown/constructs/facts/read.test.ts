import { describe, expect, test } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';
import { cutFact } from '../../../../../src/markdown/constructs/facts/value.ts';

const facts = (body: string) =>
  readPost({ body, format: 'md', file: 'post.md', bodyLine: 1 }).facts.map(
    ({ label, value, note, line }) => `${line} ${label}: ${value} | ${note}`,
  );

test.each([
  [
    '10 billion click events per day (peak 200k/s)',
    '10 billion',
    'click events per day (peak 200k/s)',
  ],
  [
    'P99 < 50 ms for reads, P99 < 200 ms for writes',
    'P99 < 50 ms',
    'for reads, P99 < 200 ms for writes',
  ],
  ['< 2 ms, added at p99', '< 2 ms', 'added at p99'],
  ['99.99% per month, measured at the edge', '99.99% per month', 'measured at the edge'],
  ['100:1 (reads dominate)', '100:1', 'reads dominate'],
  ['100M DAU', '100M DAU', ''],
  ['7 days.', '7 days', ''],
  ['PACELC: PA/EL', 'PACELC: PA/EL', ''],
  ['200k writes/s at peak, 40k on average', '200k writes/s', 'at peak, 40k on average'],
  ['Strong consistency, eventual for counts', 'Strong consistency', 'eventual for counts'],
  ['Eventual within 2 seconds for reads', 'Eventual', 'within 2 seconds for reads'],
  ['Budget of 2,000 USD per month in all', 'Budget of 2,000 USD', 'per month in all'],
  ['Two regions. Failover in 30 s.', 'Two regions', 'Failover in 30 s.'],
])('cuts %j into %j and %j', (text, value, note) => {
  expect(cutFact(text)).toEqual({ value, note });
});

test('shortens a value that cannot be cut', () => {
  const text = 'supercalifragilisticexpialidocious';
  expect(cutFact(text)).toEqual({ value: 'supercalifragilisticexp…', note: text });
});

test('never makes a value longer than 24 characters', () => {
  const words = 'about 12,345,678 requests at least, within three regions per day and more';
  for (let start = 0; start < words.length; start++) {
    expect(cutFact(words.slice(start)).value.length).toBeLessThanOrEqual(24);
  }
});

describe('labelled bullets', () => {
  test('are read from the non-functional requirements, nested ones too', () => {
    const body = `## Problem Statement & Constraints

### Functional Requirements

- **Redirect:** sends readers on

### Non-Functional Requirements

- **Scale:** 10 billion clicks per day
- **Latency**: P99 < 50 ms for all reads, worldwide
- **Availability** – 99.99%
- Consistency: eventual
- **Workload Profile:**
  - Read:Write ratio: 100:1
  - **Peak throughput (QPS / TPS):** 200k QPS
  - Data retention
- Every bullet without a label is left alone
- **Other constraints:** EU only, on existing clusters

## Deep Dive

- **Pros:** none of these is a fact
`;
    expect(facts(body)).toEqual([
      '9 Scale: 10 billion | clicks per day',
      '10 Latency: P99 < 50 ms | for all reads, worldwide',
      '11 Availability: 99.99% | ',
      '12 Consistency: eventual | ',
      '14 Read:Write ratio: 100:1 | ',
      '15 Peak throughput: 200k QPS | ',
      '18 Other constraints: EU only | on existing clusters',
    ]);
  });

  test('are read from subsections of the non-functional requirements', () => {
    expect(facts('## Non-functional requirements\n\n### Speed\n\n- Latency: 5 ms')).toEqual([
      '5 Latency: 5 ms | ',
    ]);
  });

  test.each(['Constraints', 'Scale & Constraints', 'Requirements', 'Workload'])(
    'are read under “%s”',
    (title) => {
      expect(facts(`## ${title}\n\n- **Scale:** 5 GB`)).toEqual(['3 Scale: 5 GB | ']);
    },
  );

  test('give the first of two equal labels', () => {
    expect(facts('## Constraints\n\n- **Scale:** 1\n- **scale:** 2')).toEqual(['3 Scale: 1 | ']);
  });

  test('keep code and links as text', () => {
    expect(facts('## Constraints\n\n- **Store:** `Redis` on [EC2](x)')).toEqual([
      '3 Store: Redis on EC2 | ',
    ]);
  });

  test('do not include labels without a value', () => {
    expect(facts('## Constraints\n\n- **Scale:**\n- **Bold** start of a sentence')).toEqual([]);
  });
});
