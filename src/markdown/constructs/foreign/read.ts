import { type Problem, problem } from '../../../schema/problems.ts';
import { elementOf } from '../../structure/drawn.ts';
import { type Reading, walk } from '../../read/tree.ts';

/** The page shows the syntax of other programs as it is written. */
const foreign: readonly {
  pattern: RegExp;
  says: (found: string) => [message: string, fix: string];
}[] = [
  {
    pattern: /^:{3,}[ \t]*\{?\.?[a-z][\w-]*/gim,
    says: (found) => [
      `\`${found}\` is a container of Docusaurus or Pandoc, which the page shows as text.`,
      'Write an alert: `> [!NOTE]` on the first line of a quote.',
    ],
  },
  {
    pattern: /(?<![\p{L}\p{N}:/])(?<!\\):[a-z][a-z\d_+-]*:(?![\p{L}\p{N}:])/gu,
    says: (found) => [
      `\`${found}\` is an emoji shortcode, which the page shows as text.`,
      'Write the emoji itself, or put the text between backticks if it is code.',
    ],
  },
  {
    pattern: /%%[^%]+%%/g,
    says: (found) => [
      `\`${found}\` is a comment in Obsidian, but the page shows it to readers.`,
      'Delete it, or write `<!-- … -->` in Markdown and `{/* … */}` in MDX.',
    ],
  },
  {
    // With the option, it is a separate node.
    pattern: /!\[\[[^[\]\n]+\]\]/g,
    says: (found) => [
      `\`${found}\` embeds a file in Obsidian; the page shows it as text.`,
      'Write `![alternative text](file.png)`, or set `links: { wikilinks: true }` in the options of the theme.',
    ],
  },
];

/** Syntax of other programs that is shown as text; each name once. */
export function foreignSyntax({
  root,
  file,
  lineOf,
}: Pick<Reading, 'root' | 'file' | 'lineOf'>): Problem[] {
  const problems = new Map<string, Problem>();
  walk(root, (node) => {
    if (elementOf(node).properties['dataTex'] !== undefined) return 'skip';
    if (node.type !== 'text') return undefined;
    for (const { pattern, says } of foreign) {
      for (const { 0: found, index } of node.value.matchAll(pattern)) {
        const line = lineOf(node) + node.value.slice(0, index).split('\n').length - 1;
        const [message, fix] = says(found.replace(/\s+/g, ' ').trim());
        if (problems.has(message)) continue;
        problems.set(message, problem('markdown-foreign', { file, line }, message, fix));
      }
    }
    return undefined;
  });
  return [...problems.values()];
}
