import { expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { describePage } from './page-suite.ts';
import { pageTypes, useDemo } from './site.ts';

const pages = pageTypes(demoBuilds.repo.dist);
const site = useDemo();

it('finds the pages of the demo', () => {
  expect(pages.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'home',
      'list',
      'archive',
      'tags',
      'tag',
      'not found',
      'post in designs',
      'post in specs',
      'post in notes',
      'post in deep-dives',
    ]),
  );
});

for (const page of pages) describePage(site, page);
