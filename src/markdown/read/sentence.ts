import type { MdastNode } from 'satteri';
import { plainText } from './tree.ts';

/** Maximum length of a sentence in characters; of a longer one the part around the link is kept. */
const longest = 220;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Private-use characters, which texts do not contain, mark where the link begins and ends. */
const [start, end] = ['\u{F8F1}', '\u{F8F2}'];

/** The sentence of a block that contains a link, as plain text. */
export function sentenceAround(block: MdastNode, link: MdastNode): string {
  const marked = plainText(markedAt(block, link));
  const from = marked.indexOf(start);
  const to = marked.indexOf(end);
  if (from === -1) return '';
  const around = Array.from(sentences.segment(marked)).filter(
    ({ index, segment }) => index <= to && index + segment.length > from,
  );
  return shortened(
    around
      .map(({ segment }) => segment)
      .join('')
      .trim(),
  );
}

/** A copy of the block with marks around the link; everything else is shared. */
function markedAt<Parent extends MdastNode>(node: Parent, link: MdastNode): Parent {
  if (!('children' in node)) return node;
  const children = node.children.flatMap((child): MdastNode[] =>
    child === link
      ? [{ type: 'text', value: start }, child, { type: 'text', value: end }]
      : [markedAt(child, link)],
  );
  return { ...node, children };
}

function shortened(marked: string): string {
  const from = marked.indexOf(start);
  const to = marked.indexOf(end) - 1;
  const text = marked.replace(start, '').replace(end, '');
  if (text.length <= longest) return text;
  const margin = Math.max(0, Math.floor((longest - (to - from)) / 2));
  const first = from <= margin ? 0 : text.indexOf(' ', from - margin) + 1;
  const cut = text.lastIndexOf(' ', to + margin);
  const last = to + margin >= text.length ? text.length : Math.max(cut, to);
  return `${first > 0 ? '… ' : ''}${text.slice(first, last)}${last < text.length ? ' …' : ''}`;
}
