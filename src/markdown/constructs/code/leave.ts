import type { ElementContent } from 'hast';
import { element } from '../../hast.ts';
import { findAll, hasClass, property, text, textOf } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';

/** Code as text. Colours, line numbers and buttons belong to the page, but the file name stays. */
export const codeLeaving: Leaving = {
  plain(figure) {
    if (figure.tagName !== 'figure' || !hasClass(figure, 'code')) return undefined;
    const [pre] = findAll(figure.children, ({ tagName }) => tagName === 'pre');
    const [file] = findAll(figure.children, (one) => hasClass(one, 'file'));
    const name = file === undefined ? '' : textOf(file.children).trim();
    const source = text(textOf(codeLines(pre?.children ?? [])));
    const block = element('pre', {}, [element('code', {}, [source])]);
    if (name === '') return [block];
    return [element('figure', {}, [element('figcaption', {}, [text(name)]), block])];
  },
  search(part, { inside, block }) {
    if (hasClass(part, 'lang')) return [];
    const isBlock = part.tagName === 'pre' && hasClass(part, 'shiki');
    return isBlock ? block(inside(part.children)) : undefined;
  },
};

function codeLines(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const isDrawn = property(node, 'ariaHidden') === 'true' || 'dataLineNumber' in node.properties;
    return isDrawn ? [] : [{ ...node, children: codeLines(node.children) }];
  });
}
