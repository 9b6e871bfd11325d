import type { Custom } from 'satteri';
import { type CriterionItem, criterionId } from './find.ts';
import { drawn, text } from '../../structure/drawn.ts';
import type { DrawingWords } from '../../types.ts';

/** Draws acceptance criteria: number, sentence, and a state that links to the proof. */
export function drawCriteria(
  items: readonly CriterionItem[],
  words: Pick<DrawingWords, 'met' | 'open'>,
): Custom {
  return drawn(
    'ol',
    { className: ['criteria'] },
    items.map((item) => {
      const id = criterionId(item.number);
      const href = `#${id.toLowerCase()}`;
      return drawn('li', { id: href.slice(1) }, [
        drawn('a', { className: ['criterion-id'], href }, [text(id)]),
        item.rest.length === 0
          ? drawn('span', {}, item.sentence)
          : drawn('div', {}, [drawn('p', {}, item.sentence), ...item.rest]),
        state(item, words),
      ]);
    }),
  );
}

function state(
  { number, met, proof }: CriterionItem,
  words: Pick<DrawingWords, 'met' | 'open'>,
): Custom {
  const word = met ? words.met : words.open;
  const className = ['criterion-state', met ? 'met' : 'open'];
  const content = [
    drawn('span', { ariaHidden: 'true' }, [text(met ? '✓' : '○')]),
    text(` ${word}`),
  ];
  if (proof === undefined) return drawn('span', { className }, content);
  const { href, title } = proof;
  const ariaLabel = `${criterionId(number)}: ${word}, ${proof.text}`;
  return drawn('a', { className, href, ariaLabel, ...(title && { title }) }, content);
}
