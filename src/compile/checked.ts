import { levelFlaw } from '../check/levels.ts';
import type { CheckedPost } from '../check/contract.ts';
import { checkPost } from '../check/run.ts';
import { wordsOf } from '../check/spelling/words.ts';
import type { Options } from '../config/options.ts';
import type { SyncedPost } from '../config/session.ts';
import type { SettledPost } from '../markdown/constructs/contract.ts';
import type { PostContent } from '../markdown/types.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import { levelsOf } from '../schema/levels.ts';
import { problem, type Problem } from '../schema/problems.ts';
import type { PostFile } from './types.ts';

/**
 * What the rules of a check find in a post whose body could be read, and its words if the spelling is checked.
 *
 * @param lang of the post
 */
export function checkedText(
  { outline, file }: Pick<PostFile, 'outline' | 'file'>,
  { data, fm }: { data: Readonly<Record<string, unknown>>; fm: FrontMatter },
  settled: SettledPost | undefined,
  content: PostContent,
  { check, lang }: Pick<Options, 'check' | 'lang'>,
): Pick<SyncedPost['check'], 'findings' | 'words'> {
  if (outline === undefined || settled === undefined) return { findings: [] };
  const { reading: body, arrangement } = settled;
  const { blocks, text } = arrangement;
  const keyLine: CheckedPost['keyLine'] = (path) => fm.keyLine(path);
  const post = { outline, data, keyLine, content, body, blocks, text };
  const findings = checkPost(post, file);
  return check.spelling === false ? { findings } : { findings, words: wordsOf(post, lang) };
}

/** What `check` says about rules that it cannot apply. */
export function unknownRules(
  { check }: Readonly<Record<string, unknown>>,
  { keyLine }: Pick<FrontMatter, 'keyLine'>,
  file: string,
): Problem[] {
  return Object.entries(levelsOf(check)).flatMap(([code, level]) => {
    const flaw = levelFlaw(code, level);
    if (flaw === undefined) return [];
    const place = { file, line: keyLine(['check', code]) };
    return problem('front-matter-unknown-key', place, `\`check\`: ${flaw.what}`, flaw.fix);
  });
}
