import { DomDocument } from '../dom/document.ts';
import { DomFragment, DomText, isElement } from '../dom/nodes.ts';
import { formed } from '../geometry/forms.ts';
import { parseInto } from '../dom/parse-fragment.ts';
import { withWords } from './tags.ts';
import type { DomParent } from '../dom/nodes.ts';

/** A word of a label as mermaid's SVG text has it. */
export interface Word {
  content: string;
  type: 'normal' | 'strong' | 'em';
}

const breaking = /^(?:p|div|li|ul|ol|h[1-6]|pre|blockquote)$/;
/**
 * Icons of a font that a page may load; ours has none, and browsers show nothing for them either.
 */
const fontIcon = /\bfa[bklrs]?:fa-[\w-]+/g;
const page = new DomDocument();

/**
 * The lines of a label that mermaid would draw as HTML. Mermaid's own splitting loses text between
 * backticks and shows tags as text.
 */
export function labelLines(html: string): Word[][] {
  const fragment = new DomFragment(page);
  // Some kinds don't clean their labels before.
  parseInto(fragment, withWords(html.replace(fontIcon, '')));
  const lines: Word[][] = [[]];
  let glued = false;
  const line = () => lines.at(-1) ?? [];
  const begin = () => {
    glued = false;
    if (line().length > 0) lines.push([]);
  };
  const visit = (parent: DomParent, type: Word['type'], form: string): void => {
    for (const child of parent.childNodes) {
      if (child instanceof DomText) {
        const words = child.data.split(/\s+/);
        words.forEach((word, index) => {
          if (index > 0) glued = false;
          if (word === '') return;
          const content = formed(word, form);
          const before = glued ? line().at(-1) : undefined;
          if (before === undefined) line().push({ content, type });
          else before.content += content;
          glued = true;
        });
      } else if (isElement(child)) {
        if (child.localName === 'br') {
          glued = false;
          lines.push([]);
        }
        if (breaking.test(child.localName)) begin();
        const inner = /^(?:small|sub|sup|code|kbd)$/.test(child.localName) ? child.localName : form;
        visit(child, styleOf(child.localName, type), inner);
        if (breaking.test(child.localName)) begin();
      }
    }
  };
  visit(fragment, 'normal', '');
  if (lines.length > 1 && line().length === 0) lines.pop();
  return lines;
}

function styleOf(name: string, inherited: Word['type']): Word['type'] {
  if (/^(?:b|strong)$/.test(name)) return 'strong';
  return /^(?:i|em)$/.test(name) ? 'em' : inherited;
}
