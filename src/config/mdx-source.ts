import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { prepareBody } from '../markdown/source/prepare.ts';
import { plainSource } from '../schema/plain-source.ts';
import { splitFrontMatter } from '../schema/front-matter.ts';
import type { Session } from './session.ts';
import { isThemeFile, layoutIn } from './theme-files.ts';

/**
 * Prepares the bodies of the theme's `.mdx` before MDX parses them, as the loader prepares those of `.md`. Problems
 * are reported when a post is read.
 */
export function mdxSource(session: Pick<Session, 'root' | 'options' | 'rendering'>): Plugin {
  return {
    name: 'tradeoff:mdx-source',
    enforce: 'pre',
    transform: {
      // MDX is a plugin that runs before the others too, and may have been listed before this one.
      order: 'pre',
      filter: { id: /\.mdx$/ },
      handler(code, id) {
        if (!isThemeFile(session, id, layoutIn(plainSource(code)))) return undefined;
        const file = relative(session.root, id);
        const { head, body, bodyLine } = splitFrontMatter(code, file);
        const { text } = prepareBody(
          body,
          { format: 'mdx', mathBrackets: session.options.math.brackets },
          { file, line: bodyLine },
        );
        // Every line stays in its place.
        return { code: head + text, map: null };
      },
    },
  };
}
