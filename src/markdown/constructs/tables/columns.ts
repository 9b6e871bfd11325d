import type { ElementContent } from 'hast';
import { element } from '../../hast.ts';

/**
 * Characters that take two columns in a terminal: East Asian characters, and emoji with their
 * modifiers. No font of the page has them, so their width depends on the fallback font.
 */
const wide =
  /(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)(?:\p{Emoji_Modifier}|\u200D\p{Emoji}\uFE0F?)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/gu;

/** Width of a line in a monospaced font, in columns; a tab takes up to four. */
export function columns(line: string): number {
  const spaced = line.replaceAll('\t', '    ').trimEnd();
  return [...spaced.replace(wide, '  ')].length;
}

/** A drawing in characters in which wide characters take two columns in any font. */
export function drawnInColumns(source: string): ElementContent[] {
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const { 0: character, index } of source.matchAll(wide)) {
    if (index > end) nodes.push({ type: 'text', value: source.slice(end, index) });
    const children: ElementContent[] = [{ type: 'text', value: character }];
    const properties = { className: ['wide-character'] };
    nodes.push(element('span', properties, children));
    end = index + character.length;
  }
  if (end < source.length) nodes.push({ type: 'text', value: source.slice(end) });
  return nodes;
}
