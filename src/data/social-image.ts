import { currentSocialImages } from '../social-images/current.ts';
import { fontPackages } from '../social-images/packages.ts';
import type { SocialImageSource } from '../social-images/types.ts';
import { printableTexts } from '../config/printable.ts';
import { currentSession } from '../config/current-session.ts';
import type { Post } from './types.ts';

type Pictured = Pick<Post, 'kind' | 'title' | 'description' | 'content' | 'lang' | 'dir'>;

/** The text of a post's social image. */
export function socialImageSource(
  { kind, title, description, content, lang, dir }: Pictured,
  { title: site }: { title: string },
): SocialImageSource {
  const facts = content.facts.map(({ label, value, note }) => ({ label, value, note }));
  const { label, mark } = kind;
  return printableTexts({ kind: { label, mark }, title, description, facts, site, lang, dir });
}

/** The social image of a post, as the bytes of a PNG. */
export function drawSocialImage(post: Pictured): Promise<Uint8Array<ArrayBuffer>> {
  return currentSocialImages().draw(socialImageSource(post, currentSession().options));
}

const list = new Intl.ListFormat('en');

/**
 * A warning if no font has a glyph for a character of the social image. What to do is said once in a build for each
 * script.
 */
export function socialImageWarning(post: Pictured & Pick<Post, 'file'>): string | undefined {
  const { options, record } = currentSession();
  const missing = currentSocialImages().missing(socialImageSource(post, options));
  if (missing.length === 0) return undefined;
  const some = missing.slice(0, 8).join('') + (missing.length > 8 ? '…' : '');
  const found = `${post.file}: no font has a glyph for "${some}", so its social image has gaps.`;
  const todo = adviceFor(missing, post.lang);
  return record.warnings.some((said) => said.endsWith(todo)) ? found : `${found} ${todo}`;
}

function adviceFor(missing: readonly string[], lang: string): string {
  const packages = fontPackages(missing, lang);
  const names = packages.map(({ name }) => name).join(' ');
  const files = packages.flatMap((each) => each.files.map((file) => `'${file}'`));
  const fonts =
    files.length === 0
      ? 'Add a font file to the `socialImages.fonts` option'
      : `Run \`npm install ${names}\` and add ${list.format(files)} to the \`socialImages.fonts\` option`;
  return `${fonts}, or give the post a cover.`;
}
