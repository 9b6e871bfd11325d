import { withoutTex } from '../markdown/constructs/math/in-title.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import { problem, type Problem } from '../schema/problems.ts';
import { addressPart, fileName, offeredPart, partFlaw } from '../schema/slugs.ts';

/** Reports a file whose name cannot be the URL of its post. */
export function unusableName(file: string, title: unknown): Problem[] {
  const name = fileName(file);
  const flaw = partFlaw(addressPart(name));
  if (flaw === undefined) return [];
  const offered = offeredPart(name, typeof title === 'string' ? title : '') ?? 'some-words';
  return [
    problem(
      'slug-invalid',
      { file, line: 1 },
      `The URL of the post would contain the name "${name}", which ${flaw}.`,
      `Write \`slug: ${offered}\` in the front matter, or rename the file.`,
    ),
  ];
}

/**
 * Titles and descriptions appear where formulas cannot: in tabs, feeds, lists and social images.
 */
export function texProblems(
  data: Record<string, unknown>,
  fm: FrontMatter,
  file: string,
): Problem[] {
  return ['title', 'description'].flatMap((key) => {
    const written = data[key];
    const plain = typeof written === 'string' ? withoutTex(written) : undefined;
    if (plain === undefined) return [];
    return problem(
      'math-in-title',
      { file, line: fm.keyLine([key]) },
      `\`${key}\` is plain text, so its formula is shown as it is written.`,
      `Write \`${plain}\`.`,
    );
  });
}

export function missingTitle(file: string, fm: FrontMatter): Problem {
  return problem(
    'title-missing',
    { file, line: fm.format === 'none' ? fm.bodyLine : 1 },
    'The post has no title.',
    'Add `title: …` to the front matter, or begin the text with a heading `# …`.',
  );
}

export function missingDate(
  file: string,
  unknown: 'shallow' | 'uncommitted' | 'no-repository',
): Problem {
  const place = { file, line: 1 };
  if (unknown === 'shallow') {
    return problem(
      'date-shallow-clone',
      place,
      'The post has no `date`, and this clone is shallow, so Git does not know when the file was first committed.',
      'Fetch the whole history (`fetch-depth: 0` in actions/checkout, or `git fetch --unshallow`), or write `date: 2026-01-31`.',
    );
  }
  const why = unknown === 'uncommitted' ? 'is not committed yet' : 'is not in a Git repository';
  return problem(
    'date-missing',
    place,
    `The post has no \`date\`, and the file ${why}.`,
    'Write `date: 2026-01-31` in the front matter, or `draft: true` while it has none.',
  );
}
