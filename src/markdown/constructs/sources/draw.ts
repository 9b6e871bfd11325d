import type { Custom } from 'satteri';
import { drawn, text } from '../../structure/drawn.ts';
import type { DrawingWords, SourceKind } from '../../types.ts';
import type { SourceItem } from './find.ts';

/** The word for each kind. */
export const kindWords = {
  article: 'sourceArticle',
  book: 'sourceBook',
  'case study': 'sourceCaseStudy',
  course: 'sourceCourse',
  docs: 'sourceDocs',
  guide: 'sourceGuide',
  paper: 'sourcePaper',
  video: 'sourceVideo',
} as const satisfies Record<SourceKind, keyof DrawingWords>;

export type SourceWords = Pick<DrawingWords, (typeof kindWords)[SourceKind]>;

/** Renders a list of sources: kind, title, and the author's note. */
export function drawSources(items: readonly SourceItem[], words: SourceWords): Custom {
  return drawn(
    'ul',
    { className: ['sources'] },
    items.map((item) => {
      if ('item' in item) return drawn('li', {}, [drawn('div', {}, item.item.children)]);
      const { kind, link, note } = item.source;
      return drawn('li', {}, [
        drawn('span', { className: ['source-kind'] }, [text(words[kindWords[kind]])]),
        drawn('div', {}, [drawn('p', { className: ['source-title'] }, [link]), ...note]),
      ]);
    }),
  );
}
