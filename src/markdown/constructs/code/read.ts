import { languageName } from './languages.ts';
import { readMeta, splitInfo } from './meta.ts';
import { nearest } from '../../../schema/nearest.ts';
import { type Problem, problem } from '../../../schema/problems.ts';
import { isDiagram, isPlain } from '../diagrams/text.ts';
import { type Node, type Reading, walk } from '../../read/tree.ts';

/** Languages of fences that are not code, and those of terminals, which have no grammar. */
const others = new Set(['mermaid', 'quiz', 'pseudocode', 'ansi', 'none', 'output', 'math']);

/** A warning for the first block of each language that cannot be highlighted. */
export function readCode({
  root,
  file,
  lineOf,
}: Pick<Reading, 'root' | 'file' | 'lineOf'>): Problem[] {
  const problems = new Map<string, Problem>();
  walk(root, (node) => {
    if (node.type !== 'code' || isDiagram(node)) return undefined;
    const { lang } = splitInfo((node.lang ?? '').toLowerCase(), '');
    const isKnown = isPlain(lang) || others.has(lang) || languageName(lang) !== undefined;
    if (isKnown || problems.has(lang)) return undefined;
    problems.set(lang, unknownLanguage(lang, { file, line: lineOf(node) }));
    return undefined;
  });
  return [...problems.values()];
}

function unknownLanguage(lang: string, place: { file: string; line: number }): Problem {
  const near = nearest(lang, ['javascript', 'typescript', 'python', 'bash', 'yaml', 'json', 'sql']);
  return problem(
    'code-language-unknown',
    place,
    `The language \`${lang}\` is not known, so its code is shown without colours.`,
    near === undefined
      ? 'Write `text` for text that is not code, or the name of a similar language.'
      : `Did you mean \`${near}\`?`,
  );
}

/** Whether a block of code uses a feature that most blocks do not. */
export function hasLineStyles({ lang, meta }: Node<'code'>): boolean {
  const info = splitInfo((lang ?? '').toLowerCase(), meta ?? '');
  const { highlighted, added, removed, numbers, start, wrap } = readMeta(info.meta);
  const marked = highlighted.size + added.size + removed.size > 0;
  return marked || numbers !== undefined || start !== 1 || wrap || info.lang === 'diff';
}
