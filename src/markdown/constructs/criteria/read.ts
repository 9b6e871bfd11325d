import { criterionId } from './find.ts';
import type { Arrangement } from '../../structure/arrange.ts';
import type { Criterion } from '../../types.ts';
import { type Reading, plainText } from '../../read/tree.ts';

/** The acceptance criteria of a post, numbered in page order. */
export function readCriteria(
  { blocks }: Pick<Arrangement, 'blocks'>,
  reading: Pick<Reading, 'lineOf'>,
): Criterion[] {
  const items = blocks.flatMap((block) => (block.type === 'criteria' ? block.items : []));
  return items.map(({ number, sentence, met, proof, rest, source }) => ({
    id: criterionId(number),
    text: [{ type: 'paragraph' as const, children: sentence }, ...rest]
      .map(plainText)
      .filter(Boolean)
      .join(' '),
    met,
    ...(proof && { proof: { text: proof.text, href: proof.href } }),
    line: reading.lineOf(source),
  }));
}
