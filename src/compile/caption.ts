import { markdownToMdast } from 'satteri';
import { readLinks } from '../markdown/constructs/links/read.ts';
import { schemeProblem } from '../markdown/constructs/links/schemes.ts';
import type { Root } from '../markdown/read/tree.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import { isMap } from '../schema/keys.ts';
import type { Problem } from '../schema/problems.ts';

/** URLs that a page may not have, in the caption of a cover, which is Markdown. */
export function captionProblems(
  { cover }: Readonly<Record<string, unknown>>,
  { keyLine }: Pick<FrontMatter, 'keyLine'>,
  file: string,
): Problem[] {
  if (!isMap(cover) || typeof cover['caption'] !== 'string') return [];
  const root = markdownToMdast(cover['caption']) as Root;
  const line = keyLine(['cover', 'caption']);
  return readLinks({ root, lineOf: () => line }).flatMap(
    (link) => schemeProblem({ ...link, line }, { file }) ?? [],
  );
}
