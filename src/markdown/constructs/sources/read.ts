import { plainText } from '../../read/tree.ts';
import type { Reading } from '../../read/tree.ts';
import type { SourceBlock } from './find.ts';
import type { Source } from '../../types.ts';

/** The sources of a post, in page order. */
export function readSources(
  sources: readonly SourceBlock[],
  { fileLine }: Pick<Reading, 'fileLine'>,
): Source[] {
  return sources.map(({ title, url, kind, note, line }) => ({
    title,
    url,
    note: note.map(plainText).filter(Boolean).join(' '),
    kind,
    line: fileLine(line),
  }));
}
