import type { Feature, Figure, PostContent } from '../types.ts';
import { isRemote } from '../constructs/images/read.ts';
import type { MdastNode } from 'satteri';
import { elementOf } from '../structure/drawn.ts';
import { readMeta, splitInfo } from '../constructs/code/meta.ts';
import { type Node, type Reading, walk } from './tree.ts';

/**
 * What the page needs: a contents list from two headings of level 2–4 on, copy buttons for fenced code, a
 * closer look at pictures of the blog, a place for the like buttons, and the styles of records where there are some.
 */
export function readFeatures(
  reading: Reading,
  content: Pick<
    PostContent,
    'figures' | 'headings' | 'decisions' | 'criteria' | 'quizzes' | 'cards' | 'sources'
  >,
): Feature[] {
  let fenced = false;
  let lines = false;
  let formulas = false;
  let videos = false;
  let place = false;
  let alerts = false;
  walk(reading.root, (node) => {
    if (node.type === 'code') {
      // What a shortcode stands for has a language.
      lines ||= hasLineStyles(node);
      fenced ||= (node.lang ?? '') !== '' || /[`~]/.test(reading.firstCharacter(node));
    }
    const { tagName, properties } = elementOf(node);
    if (tagName === 'youtube-video') videos = true;
    if (properties['dataTex'] !== undefined) formulas = true;
    alerts ||= [properties['className']].flat().includes('alert');
    place ||= isLikesPlace(node);
    return undefined;
  });
  const needed: Record<Feature, boolean> = {
    toc: content.headings.filter(({ depth }) => depth <= 4).length >= 2,
    alerts,
    copy: fenced || content.figures.some(({ kind }) => kind === 'diagram'),
    diagrams: content.figures.some(({ kind }) => kind === 'diagram'),
    // What else diagrams need is known when they are drawn.
    mermaid: false,
    steps: false,
    zoom: content.figures.some(canBeEnlarged),
    codeLines: lines,
    math: formulas,
    video: videos,
    decisions: content.decisions.length > 0,
    criteria: content.criteria.length > 0,
    quiz: content.quizzes.length > 0,
    // Of lists only.
    compare: false,
    likes: place,
    cards: content.cards.length > 0 || content.sources.length > 0,
  };
  return (Object.keys(needed) as Feature[]).filter((feature) => needed[feature]);
}

/** `<div id="lyket-like-…"></div>`, where Lyket puts its button. */
function isLikesPlace(node: MdastNode): boolean {
  if (node.type === 'html') return /<div id="lyket-like-[^"]*">\s*<\/div>/.test(node.value);
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'div') return false;
  return node.attributes.some(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === 'id' &&
      typeof attribute.value === 'string' &&
      attribute.value.startsWith('lyket-like-'),
  );
}

function canBeEnlarged({ kind, source }: Figure): boolean {
  return kind === 'image' && !isRemote(source);
}

/** Whether anything in a block of code is drawn otherwise than in most. */
function hasLineStyles({ lang, meta }: Node<'code'>): boolean {
  const info = splitInfo((lang ?? '').toLowerCase(), meta ?? '');
  const { highlighted, added, removed, numbers, start, wrap } = readMeta(info.meta);
  const marked = highlighted.size + added.size + removed.size > 0;
  return marked || numbers !== undefined || start !== 1 || wrap || info.lang === 'diff';
}
