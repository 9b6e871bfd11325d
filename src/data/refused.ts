import { ContentError, formatProblem } from '../config/content-error.ts';
import { problem } from '../schema/problems.ts';
import type { Post } from './types.ts';

/**
 * An error thrown by a component of a post while its page was rendered, with the file of the post.
 */
export function renderingError({ file }: Pick<Post, 'file'>, thrown: unknown): ContentError {
  // Each module graph has a separate class.
  if (thrown instanceof Error && thrown.name === 'ContentError') return thrown as ContentError;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const [reason = ''] = message.trim().split('\n', 1);
  const error = new ContentError([
    problem(
      'drawing-refused',
      { file, line: 1 },
      `The post cannot be rendered: ${reason.replace(/\.$/, '').slice(0, 300) || 'something threw without a reason'}.`,
      'Correct the component or the code in braces that throws this, or what the post hands to it.',
    ),
  ]);
  error.cause = thrown;
  return error;
}

/**
 * Maps posts to results. In development those that throw are left out, and the errors are logged.
 *
 * @throws {ContentError} in a build, for all that failed.
 */
export async function madeOfEach<One, Made>(
  ones: readonly One[],
  postOf: (one: One) => Pick<Post, 'file'>,
  make: (one: One) => Promise<Made>,
): Promise<Made[]> {
  const made = await Promise.allSettled(ones.map(make));
  const problems = made.flatMap((result, index) => {
    const one = ones[index];
    if (result.status === 'fulfilled' || one === undefined) return [];
    return renderingError(postOf(one), result.reason).problems;
  });
  const [first, ...others] = problems;
  if (first !== undefined && !import.meta.env.DEV) throw new ContentError([first, ...others]);
  for (const found of problems) console.error(formatProblem(found));
  return made.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
}
