import { readFileSync } from 'node:fs';
import type { Mermaid } from 'mermaid';
import type { DomElement } from '../dom/element.ts';
import type { DiagramNote } from '../contract.ts';

/** An icon file in Iconify's format. */
interface IconPack {
  prefix: string;
  icons: Record<string, unknown>;
  aliases?: Record<string, unknown>;
}

/** Icons that mermaid has without a pack: those of architecture diagrams. */
const builtIn = new Set(['blank', 'cloud', 'database', 'disk', 'internet', 'server', 'unknown']);

const packs = new Map<string, IconPack>();

/**
 * Registers icons. Must be called once.
 *
 * @param files absolute paths of Iconify's JSON.
 * @throws if a file is not an icon set.
 */
export function registerIcons(mermaid: Mermaid, files: readonly string[]): void {
  for (const file of files) {
    const pack = JSON.parse(readFileSync(file, 'utf8')) as IconPack;
    packs.set(pack.prefix, pack);
    mermaid.registerIconPacks([{ name: pack.prefix, icons: pack as never }]);
  }
}

function isKnown(prefix: string, name: string): boolean {
  const pack = packs.get(prefix);
  return pack !== undefined && (name in pack.icons || name in (pack.aliases ?? {}));
}

/** What an author of a diagram calls an icon: `service api(logos:aws-lambda)`, `icon: "fa:user"`. */
const named =
  /\b(?:service|group)\s+[\w-]+\(([\w-]+)(?::([\w-]+))?\)|\bicon:\s*["']?([\w-]+):([\w-]+)/g;

/** Icons of a diagram that no pack has; mermaid draws a question mark instead. */
export function missingIcons(svg: DomElement, source: string): DiagramNote[] {
  const drawn = svg.querySelectorAll('text').some(({ textContent }) => textContent.trim() === '?');
  if (!drawn) return [];
  const missing = new Map<string, number>();
  for (const match of source.matchAll(named)) {
    const [, first = '', second, prefix = first, name = second] = match;
    if (name === undefined ? builtIn.has(prefix) : isKnown(prefix, name)) continue;
    const written = name === undefined ? prefix : `${prefix}:${name}`;
    if (!missing.has(written)) {
      missing.set(written, source.slice(0, match.index).split('\n').length);
    }
  }
  return [...missing].map(([icon, line]) => {
    const [prefix, name] = icon.split(':');
    return {
      code: 'diagram-icon',
      message: `The icon \`${icon}\` is not known, so a question mark is drawn instead.`,
      fix:
        name === undefined
          ? `Write one of ${[...builtIn].slice(1, -1).join(', ')}, or an icon of a pack, such as \`logos:aws-s3\`.`
          : packs.has(prefix ?? '')
            ? `The pack \`${prefix}\` does not contain this icon. Look for its name at https://icon-sets.iconify.design/${prefix}/.`
            : `Install its pack with \`npm install @iconify-json/${prefix}\`, and set \`diagrams: { icons: ['@iconify-json/${prefix}'] }\` in the options of the theme.`,
      line,
    };
  });
}
