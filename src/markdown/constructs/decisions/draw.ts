import type { Custom } from 'satteri';
import type { PhrasingContent } from 'mdast';
import type { Node } from '../../read/tree.ts';
import { type Drawn, drawn, text } from '../../structure/drawn.ts';
import { dropStart, textOf } from '../../structure/nodes.ts';
import type { OptionBlock, Side } from './options.ts';
import type { Part } from './parts.ts';
import type { RecordBlock } from './find.ts';
import type { DrawingWords } from '../../types.ts';

/**
 * Draws a decision, trade-off or pitfall as one framed section. Labels stay as the author wrote them.
 *
 * @param numbered gives a heading its section number.
 */
export function drawRecord(
  record: RecordBlock,
  words: Pick<DrawingWords, 'chosen'>,
  numbered: (heading: Drawn) => Drawn,
): Custom {
  const { kind, heading, kindLength, lead, parts } = record;
  const own = kind === 'decision' ? [] : [kind];
  const head = { ...numbered(heading), children: headingOf(heading, kindLength) } as Drawn;
  return drawn('section', { className: ['decision', ...own] }, [
    drawn('div', { className: ['decision-head'] }, [head, ...lead.map(numbered)]),
    ...parts.map((part) => drawPart(part, words, numbered)),
  ]);
}

/** The kind and number of a record are shown above its title. */
function headingOf(heading: Node<'heading'>, kindLength: number): PhrasingContent[] {
  const kind = textOf(heading.children).slice(0, kindLength);
  const element = drawn('span', { className: ['decision-kind'] }, [text(kind)]);
  return [element as never, ...dropStart(heading.children, kindLength)];
}

function drawPart(
  { role, label, blocks, options, rest }: Part,
  words: Pick<DrawingWords, 'chosen'>,
  numbered: (heading: Drawn) => Drawn,
): Custom {
  const name = label && drawn('p', { className: ['decision-label'] }, [text(label)]);
  const isNamed = options.every(({ title }) => /^option\b/i.test(title));
  const className = ['decision-options', ...(isNamed ? ['named'] : [])];
  const list = options.map((option) => drawOption(option, words));
  return drawn('div', { className: ['decision-part', role] }, [
    ...(name ? [name] : []),
    ...blocks.map(numbered),
    ...(list.length > 0 ? [drawn('ol', { className }, list)] : []),
    ...rest.map(numbered),
  ]);
}

function drawOption(
  { title, blocks, pros, cons, chosen }: OptionBlock,
  words: Pick<DrawingWords, 'chosen'>,
): Custom {
  const mark = drawn('span', { className: ['decision-chosen'] }, [text(words.chosen)]);
  const heading = [text(title), ...(chosen ? [text(' '), mark] : [])];
  const sides = [...drawSide('pros', pros), ...drawSide('cons', cons)];
  return drawn('li', { className: ['decision-option', ...(chosen ? ['chosen'] : [])] }, [
    drawn('p', { className: ['decision-title'] }, heading),
    ...blocks,
    ...(sides.length > 0 ? [drawn('div', { className: ['decision-sides'] }, sides)] : []),
  ]);
}

function drawSide(name: 'pros' | 'cons', side: Side | undefined): Custom[] {
  if (side === undefined || side.entries.length === 0) return [];
  const entries = side.entries.map((blocks) => {
    const [first, ...rest] = blocks;
    const isLine = first?.type === 'paragraph' && rest.length === 0;
    return drawn('li', {}, isLine ? first.children : blocks);
  });
  return [drawn('ul', { className: [name], ariaLabel: side.label }, entries)];
}
