import type { FrontMatter } from '../schema/front-matter.ts';
import { isMap } from '../schema/keys.ts';
import { problem, type Problem } from '../schema/problems.ts';

/**
 * What archetypes of Hugo themes leave in URLs: PaperMod's example host, `<path_to_repo>`,
 * `{{ … }}`.
 */
const left = /^https?:\/\/canonical\.url(?:[/:?#]|$)|[<>]|%3C|\{\{|\}\}/i;

/**
 * Removes the URLs in front matter that an archetype put there and the author did not replace: they
 * lead nowhere, and the post is complete without them.
 */
export function withoutPlaceholderUrls(
  data: Readonly<Record<string, unknown>>,
  fm: Pick<FrontMatter, 'keyLine'>,
  file: string,
): { data: Record<string, unknown>; problems: Problem[] } {
  const { canonicalURL, editPost, ...rest } = data;
  const problems: Problem[] = [];
  const isLeft = (value: unknown, path: [string, ...string[]]): boolean => {
    if (typeof value !== 'string' || !left.test(value.trim())) return false;
    problems.push(
      problem(
        'placeholder-likely',
        { file, line: fm.keyLine(path) },
        `\`${path.join('.')}\` is "${value}", a placeholder of an archetype; it is not published.`,
        'Delete the line, or write the real URL.',
      ),
    );
    return true;
  };
  const kept: Record<string, unknown> = { ...rest };
  if (canonicalURL !== undefined && !isLeft(canonicalURL, ['canonicalURL'])) {
    kept['canonicalURL'] = canonicalURL;
  }
  if (isMap(editPost) && isLeft(editPost['url'], ['editPost', 'url'])) {
    const { url: _, ...others } = editPost;
    kept['editPost'] = others;
  } else if (editPost !== undefined) kept['editPost'] = editPost;
  return { data: kept, problems };
}
