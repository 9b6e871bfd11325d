import { expect, test } from 'vitest';
import { shareLinks } from '../../../src/components/share-links.ts';
import { shareTarget, shareTargets } from '../../../src/schema/share-targets.ts';

const shared = { title: 'A & B: 50% "off"', url: 'https://ex.org/a/?x=1&y=2' };

test('every service gets the address whole, and the title where it takes one', () => {
  const links = shareLinks(shareTargets, shared, { email: 'Post' });
  expect(links).toHaveLength(shareTargets.length);
  for (const { label, href } of links) {
    expect(label).not.toBe('');
    const query = href.slice(href.search(/[?#]/) + 1);
    const values = [...new URLSearchParams(query).values()].join(' ');
    expect(values).toContain(shared.url);
    if (!/facebook|linkedin/.test(href)) expect(values).toContain(shared.title);
  }
  expect(links.find(({ href }) => href.startsWith('mailto:'))?.label).toBe('Post');
});

test('names match in any case, and an old one is known', () => {
  expect(shareTarget(' LinkedIn ')).toBe('linkedin');
  expect(shareTarget('twitter')).toBe('x');
  expect(shareTarget('myspace')).toBeUndefined();
});
