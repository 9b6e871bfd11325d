import type { Feature, Figure, PostContent } from '../types.ts';
import { isRemote } from './images.ts';
import { elementOf } from '../structure/drawn.ts';
import { type Reading, walk } from './tree.ts';

/**
 * What the page needs: a contents list from two headings of level 2–4 on, copy buttons for fenced code, a
 * closer look at pictures of the blog, and the styles of records where there are some.
 */
export function readFeatures(
  reading: Reading,
  content: Pick<
    PostContent,
    'figures' | 'headings' | 'decisions' | 'criteria' | 'quizzes' | 'cards' | 'sources'
  >,
): Feature[] {
  let fenced = false;
  let formulas = false;
  let videos = false;
  walk(reading.root, (node) => {
    if (node.type === 'code') {
      // What a shortcode stands for has a language.
      fenced ||= (node.lang ?? '') !== '' || /[`~]/.test(reading.firstCharacter(node));
    }
    const { tagName, properties } = elementOf(node);
    if (tagName === 'youtube-video') videos = true;
    if (properties['dataTex'] !== undefined) formulas = true;
    return undefined;
  });
  const needed: Record<Feature, boolean> = {
    toc: content.headings.filter(({ depth }) => depth <= 4).length >= 2,
    copy: fenced,
    zoom: content.figures.some(canBeEnlarged),
    math: formulas,
    video: videos,
    decisions: content.decisions.length > 0,
    criteria: content.criteria.length > 0,
    quiz: content.quizzes.length > 0,
    cards: content.cards.length > 0 || content.sources.length > 0,
  };
  return (Object.keys(needed) as Feature[]).filter((feature) => needed[feature]);
}

function canBeEnlarged({ kind, source }: Figure): boolean {
  return kind === 'image' && !isRemote(source);
}
