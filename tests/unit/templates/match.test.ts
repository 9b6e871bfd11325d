import { describe, expect, test } from 'vitest';
import type { Section } from '../../../src/templates/contract.ts';
import { matchSections, missingSections } from '../../../src/templates/match.ts';

const section = (title: string, more: Partial<Section> = {}): Section => ({
  title,
  required: true,
  about: '',
  ...more,
});

/** Headings from `## Title` lines. */
const headings = (...lines: string[]) =>
  lines.map((text, index) => {
    const depth = /^#+/.exec(text)?.[0].length ?? 0;
    return { depth, text: text.slice(depth + 1), line: index + 1 };
  });

const matched = (lines: string[], sections: Section[]) =>
  matchSections(headings(...lines), { sections }).map(({ section, heading }) => [
    section.title,
    heading?.line,
  ]);

describe('matchSections', () => {
  test.each([
    ['Problem & Goals', '## 1) Problem & Goals'],
    ['Problem & Goals', '## 1. problem and goals'],
    ['Problem & Goals', '## 1 Problem and Goals'],
    ['Problem & Goals', '## 1.2. Problem & goals:'],
    ['API/Interfaces', '## 6) API / Interfaces'],
    ['High-level Architecture', '## High Level Architecture'],
    ['Trade-offs', '## Tradeoffs'],
    ['Trade-offs', '## ⚖️ Trade-offs'],
    ['Reliability, Safety, and Observability', '## Reliability, Safety & Observability'],
    ['3D Models', '## 3D models'],
  ])('finds %j as %j', (title, line) => {
    expect(matched([line], [section(title)])).toEqual([[title, 1]]);
  });

  test('prefers a title to an alias, and opens one section with each heading', () => {
    const sections = [
      section('Architecture', { aliases: ['Overview', 'Summary'] }),
      section('Overview'),
      section('Recap', { aliases: ['Summary'] }),
    ];
    expect(matched(['## Overview', '## Summary'], sections)).toEqual([
      ['Architecture', 2],
      ['Overview', 1],
      ['Recap', undefined],
    ]);
  });

  test('looks for subsections below their section only', () => {
    const lines = ['## Data', '### Reads', '## Paths', '#### Reads', '## Reads'];
    const sections = [section('Paths', { sections: [section('Reads')] }), section('Data')];
    expect(matched(lines, sections)).toEqual([
      ['Paths', 3],
      ['Reads', 4],
      ['Data', 1],
    ]);
  });

  test('does not take a subsection for a section, unless the post has no other level', () => {
    expect(matched(['## A', '### Security'], [section('Security')])).toEqual([
      ['Security', undefined],
    ]);
    expect(matched(['### A', '### Security'], [section('Security')])).toEqual([['Security', 2]]);
    expect(matched(['# Title', '## Security'], [section('Security')])).toEqual([['Security', 2]]);
  });

  test('finds nothing in a post without headings', () => {
    expect(matched([], [section('A', { sections: [section('B')] })])).toEqual([
      ['A', undefined],
      ['B', undefined],
    ]);
  });
});

test('missingSections names required sections, and subsections of those that are there', () => {
  const sections = [
    section('A', { sections: [section('A1'), section('A2', { required: false })] }),
    section('B', { sections: [section('B1')] }),
    section('C', { required: false }),
  ];
  const missing = missingSections(headings('## A'), { sections });
  expect(missing.map(({ title }) => title)).toEqual(['A1', 'B']);
});
