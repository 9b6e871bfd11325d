import { expect, test } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';

const read = (body: string, format: 'md' | 'mdx' = 'md') =>
  readPost({ body, format, file: 'post.md', bodyLine: 8, title: 'T' });
const texts = (body: string) => read(body).headings.map(({ text }) => text);

const sections = '\n\n## Intro\n\n### Part\n\n## Data & *Flow*\n\n## End';

test.each([
  '## Table of Contents\n\n- [Intro](#intro)',
  '## Contents\n\n1. [Intro](#intro)\n   1. [Part](#part)\n2. [Data](#data--flow)',
  '### TOC\n<!-- made by hand -->\n* [1. Intro](#intro)\n\n---',
  'Lead.\n\n## Table of contents:\n\n- 1\\. [Intro](#intro)',
])('a list of links to headings is left out: %j', (contents) => {
  expect(texts(contents + sections)).toEqual(['Intro', 'Part', 'Data & Flow', 'End']);
  expect(read(contents + sections).links).toEqual([]);
});

test.each([
  '## Contents\n\n- [Elsewhere](https://example.org)',
  '## Contents\n\n- [Intro](#intro) explains it all',
  '## Contents\n\nA paragraph.\n\n- [Intro](#intro)',
  '## Contents\n\n- A\n- B',
  '## Contents',
  '## First\n\n## Contents\n\n- [Intro](#intro)',
  '## The contents\n\n- [Intro](#intro)',
])('anything else stays: %j', (contents) => {
  expect(texts(contents + sections).length).toBeGreaterThan(4);
  expect(read(contents + sections).problems).toEqual([]);
});

test('keeps link targets and footnotes that stand in it', () => {
  const body = `## Contents\n\n- [Intro](#intro)\n\n[x]: https://example.org\n${sections} of [x]`;
  expect(read(body).links).toMatchObject([{ target: 'https://example.org' }]);
});

test('a difference is a warning that names the sections', () => {
  const contents = '## Contents\n\n- [Intro](#intro)\n- [Gone](#gone)\n  - [Part](#part)';
  expect(read(contents + sections).problems).toMatchInlineSnapshot(`
    [
      {
        "code": "toc-differs",
        "file": "post.md",
        "fix": "Delete it: the page shows one that is generated from the headings.",
        "line": 8,
        "message": "The table of contents in the text lacks “Data & Flow”, “End” and names “Gone” without such a section.",
        "severity": "warning",
      },
    ]
  `);
});

test.each([
  '- [A](#1-a)\n- [B](#2-b)\n- [C](#3-c)',
  '- [A](#a)\n- [B](#b)\n- [C](#c)',
  '- [1) A](#wrong)\n- [B](#wrong)\n- [3. C](#wrong)',
])('anchors with and without the author’s numbers agree: %j', (list) => {
  expect(read(`## Contents\n\n${list}\n\n## 1) A\n\n## 2) B\n\n## 3) C`).problems).toEqual([]);
});
