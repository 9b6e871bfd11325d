import { satteri } from '@astrojs/markdown-satteri';
import { blogLinks } from '../config/blog-links.ts';
import { stringsIn } from '../config/languages.ts';
import type { Options } from '../config/options.ts';
import type { FindPost } from '../estimates/offered.ts';
import { featuresOf, type PlainMarkdown, postEngine } from '../config/processor.ts';
import { optionsIn, type Session } from '../config/session.ts';
import { documentPlugins } from '../markdown/index.ts';
import type { CompileSettings } from './types.ts';

type Plain = 'root' | 'publicDir' | 'options' | 'address' | 'scaffolds' | 'hasPolicy';

/** What posts are compiled with, as far as it survives structured cloning. */
export interface PlainSettings extends Pick<CompileSettings, Plain>, PlainMarkdown {
  /** Of each language, in a blog of several. */
  locales: readonly { options: Options }[];
  /** Leaves code without colours, because it will not be shown. */
  plainCode: boolean;
}

/**
 * The settings of a session for another thread.
 *
 * @returns `undefined` if only this thread can compile its posts.
 */
export function plainSettings(session: Session): PlainSettings | undefined {
  const { root, publicDir, options, address, scaffolds, hasPolicy, markdown } = session;
  if (markdown === undefined) return undefined;
  return {
    ...{ root, publicDir, options, address, scaffolds, hasPolicy, ...markdown },
    locales: session.locales.map((locale) => ({ options: locale.options })),
    plainCode: session.forCheck,
  };
}

/** What posts are compiled with where no other post is known: their links stay as they are written. */
export function newCompileSettings(
  plain: PlainSettings,
  draw: CompileSettings['drawings']['draw'],
  findPost?: FindPost,
): CompileSettings {
  const { options, image, plainCode } = plain;
  const { features, ...markdown } = plain.markdown;
  const processor = satteri({ features });
  return {
    ...plain,
    drawings: { draw },
    engine: postEngine({ markdown: { ...markdown, processor }, image }, featuresOf(options)),
    plugins: documentPlugins({
      words: (lang) => stringsIn(lang, optionsIn(lang, plain)),
      links: { ...blogLinks(plain), inPost: (written) => written },
      ...(findPost && { findPost }),
      draw,
      plainCode,
    }),
  };
}
