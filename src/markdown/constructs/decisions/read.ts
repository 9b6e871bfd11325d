import type { MdastNode } from 'satteri';
import type { Arrangement } from '../../structure/arrange.ts';
import type { OptionBlock, Side } from './options.ts';
import { type Part, type Role, textsOf } from './parts.ts';
import type { Decision, DecisionOption, Heading } from '../../types.ts';
import { plainText } from '../../read/tree.ts';

/**
 * The decisions, trade-offs and pitfalls of a post as plain texts.
 *
 * @param headings what was read of each heading node.
 */
export function readDecisions(
  { blocks }: Pick<Arrangement, 'blocks'>,
  headings: ReadonlyMap<MdastNode, Heading>,
): Decision[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'record') return [];
    const { kind, title, heading, parts } = block.record;
    const place = headings.get(heading);
    if (place === undefined) throw new TypeError(`The heading of “${title}” was not read.`);
    const text = (role: Role) => textsOf(blocksOf(parts, role)).join(' ') || undefined;
    return {
      kind,
      title: title.replace(/\s+/g, ' '),
      slug: place.slug,
      context: text('context'),
      options: parts.flatMap(({ options }) => options.map(readOption)),
      outcome: text('outcome'),
      consequences: textsOf(blocksOf(parts, 'consequences')),
      benefit: text('benefit'),
      cost: text('cost'),
      problem: text('problem'),
      solution: text('solution'),
      line: place.line,
    };
  });
}

function blocksOf(parts: readonly Part[], role: Role): MdastNode[] {
  return parts.filter((part) => part.role === role).flatMap(({ blocks }) => blocks);
}

function readOption({ title, pros, cons, chosen }: OptionBlock): DecisionOption {
  return { title, pros: readSide(pros), cons: readSide(cons), chosen };
}

function readSide(side: Side | undefined): string[] {
  const entries = side?.entries ?? [];
  return entries.map((blocks) => blocks.map(plainText).join(' ').trim());
}
