import { problem, type Place, type Problem } from '../../../schema/problems.ts';
import { mayFollow, mayShow, schemeAdvice, schemeOf } from '../../../schema/schemes.ts';
import type { Link } from '../../types.ts';

/** URLs that could run code in the page, or that a page cannot show. */
export function schemeProblem(link: Link, { file }: Pick<Place, 'file'>): Problem | undefined {
  const { kind, target, line } = link;
  if (target.startsWith('ref:')) return undefined;
  if (kind === 'link' ? mayFollow(target) : mayShow(target)) return undefined;
  return problem(
    'link-scheme',
    { file, line },
    `The URL \`${target}\` begins with \`${schemeOf(target) ?? ''}:\`, which is not published.`,
    schemeAdvice,
  );
}
