import type { Feature, Heading } from '../types.ts';
import { type Reading, walk } from './tree.ts';

/** What the page needs: a contents list from two headings of level 2–4 on, copy buttons for fenced code. */
export function readFeatures(reading: Reading, headings: readonly Heading[]): Feature[] {
  const features: Feature[] = [];
  if (headings.filter(({ depth }) => depth <= 4).length >= 2) features.push('toc');
  let fenced = false;
  walk(reading.root, (node) => {
    if (node.type === 'code') fenced ||= /[`~]/.test(reading.firstCharacter(node));
    return undefined;
  });
  if (fenced) features.push('copy');
  return features;
}
