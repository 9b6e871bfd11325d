import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { glob } from 'tinyglobby';
import type { Session } from '../config/session.ts';
import { isThemeFile, layoutIn } from '../config/theme-files.ts';
import { readDiagrams } from '../markdown/constructs/diagrams/read.ts';
import { readPost } from '../markdown/read.ts';
import { splitFrontMatter } from '../schema/front-matter.ts';
import { plainSource } from '../schema/plain-source.ts';
import type { Problem } from '../schema/problems.ts';

/**
 * Checks that only concern posts: a page has no quiz and no cards, and its layout handles titles
 * and contents.
 */
const ofPosts = /^(?:quiz|card|toc|heading-h1)/;

/**
 * Problems of the Markdown pages of a blog that have a layout of the theme, so that a build reports
 * them with those of posts. Astro handles their front matter and links.
 */
export async function pageProblems(session: Session): Promise<Problem[]> {
  const { pagesDir, root, options } = session;
  const files = await glob(['**/*.{md,mdx}', '!**/_*', '!**/_*/**'], {
    cwd: pagesDir,
    expandDirectories: false,
  });
  const read = files.sort().map(async (path): Promise<Problem[]> => {
    const absolute = join(pagesDir, path);
    const source = plainSource(await readFile(absolute, 'utf8'));
    if (!isThemeFile(session, absolute, layoutIn(source))) return [];
    const file = relative(root, absolute).replaceAll('\\', '/');
    const { body, bodyLine } = splitFrontMatter(source, file);
    const content = readPost({
      ...{ body, bodyLine, file, format: path.endsWith('.mdx') ? 'mdx' : 'md' },
      mathBrackets: options.math.brackets,
      wikilinks: options.links.wikilinks,
    });
    const diagrams = await readDiagrams(content, file, session.drawings.draw);
    return [...content.problems, ...diagrams.problems]
      .filter(({ code }) => !ofPosts.test(code))
      .sort((one, other) => one.line - other.line);
  });
  return (await Promise.all(read)).flat();
}
