import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Session } from './session.ts';

const ofPackage = 'tradeoff/layouts/';
const imports = /\bfrom\s+['"]tradeoff\/layouts\//;

/**
 * Whether the theme renders a Markdown file: a post, or a page whose `layout` is one of the theme's or imports one.
 * All other Markdown of a project is rendered as without the theme.
 */
export function isThemeFile(
  { rendering, root }: Pick<Session, 'rendering' | 'root'>,
  file: string | URL | undefined,
  layout: unknown,
): boolean {
  if (file === undefined) return false;
  const path = resolve(typeof file === 'string' ? file : fileURLToPath(file));
  if (rendering.has(path)) return true;
  if (typeof layout !== 'string') return false;
  if (layout.startsWith(ofPackage)) return true;
  const own = layout.startsWith('/') ? join(root, layout) : resolve(dirname(path), layout);
  return existsSync(own) && imports.test(readFileSync(own, 'utf8'));
}

/** The `layout` that the front matter of a file names, read without parsing the rest of it. */
export function layoutIn(source: string): string | undefined {
  const [, frontMatter = ''] = /^---\r?\n([^]*?)\r?\n---/.exec(source) ?? [];
  return /^layout:\s*(['"]?)(.+?)\1\s*$/m.exec(frontMatter)?.[2];
}
