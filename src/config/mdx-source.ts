import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { prepareBody } from '../markdown/source/prepare.ts';
import { plainSource } from '../schema/plain-source.ts';
import { splitFrontMatter } from '../schema/front-matter.ts';
import type { Session } from './session.ts';
import { isThemeFile, layoutIn } from './theme-files.ts';

/**
 * Prepares the bodies of the theme's `.mdx` files before MDX parses them, as the loader does for `.md`. Problems are
 * reported when the loader reads the post.
 */
export function mdxSource(session: Pick<Session, 'root' | 'options' | 'rendering'>): Plugin {
  return {
    name: 'tradeoff:mdx-source',
    enforce: 'pre',
    transform: {
      // MDX is also a `pre` plugin, and may be listed before this one.
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
        // Lines do not move.
        return { code: head + text, map: null };
      },
    },
  };
}
