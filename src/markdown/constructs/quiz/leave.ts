import type { Element, ElementContent } from 'hast';
import { element } from '../../hast.ts';
import { findAll, hasClass, joined, property, text } from '../../leaving/tree.ts';
import { trimmed, withoutClass } from '../../leaving/tree.ts';
import type { Leaving, LeavingNode, PlainContext } from '../leave-contract.ts';

/**
 * Questions with their options, and a link to answer them on the site, because the answers stay
 * there.
 */
export const quizLeaving: Leaving = {
  plain(part, context) {
    // The answers of all questions, for paper.
    if (hasClass(part, 'quiz-key')) return [];
    if (!hasClass(part, 'quiz')) return undefined;
    const questions = findAll(part.children, ({ tagName }) => tagName === 'fieldset');
    return joined(questions.map((question) => plainQuestion(question, context)));
  },
  // Texts that the page shows with every question are not what one would search for.
  search: (part) =>
    hasClass(part, 'option-letter') || hasClass(part, 'question-label') ? [] : undefined,
};

function plainQuestion(question: Element, context: PlainContext): ElementContent[] {
  const { inside, url, words } = context;
  const { children } = question;
  const [legend] = findAll(children, ({ tagName }) => tagName === 'legend');
  const [label] = findAll(legend?.children ?? [], (one) => hasClass(one, 'question-label'));
  const asked = asBlock(inside(withoutClass(legend?.children ?? [], 'question-label')));
  const options = findAll(children, (one) => hasClass(one, 'option'));
  const items = options.map((option) => [plainOption(option, context)]);
  const href = new URL(`#${property(question, 'id') ?? ''}`, url).href;
  return joined([
    ...(label === undefined ? [] : [[strongLine(trimmed(inside(label.children)))]]),
    asked,
    ...blocksIn(children, 'question-more', context),
    ...(items.length === 0
      ? []
      : [[element('ol', { type: 'A' }, [text('\n'), ...joined(items), text('\n')])]]),
    [element('p', {}, [element('a', { href }, [text(words.answer)])])],
  ]);
}

function plainOption({ children }: Element, context: PlainContext): Element {
  const [label] = findAll(children, ({ tagName }) => tagName === 'label');
  const line = trimmed(context.inside(withoutClass(label?.children ?? [], 'option-letter')));
  const parts = [line, ...blocksIn(children, 'option-more', context)];
  return element('li', {}, joined(parts.filter((part) => part.length > 0)));
}

/** Parts that do not fit in a legend or a label: code, lists, tables. */
function blocksIn(
  nodes: readonly LeavingNode[],
  name: string,
  { inside }: PlainContext,
): ElementContent[][] {
  return findAll(nodes, (one) => hasClass(one, name)).map(({ children }) =>
    trimmed(inside(children)),
  );
}

function strongLine(children: ElementContent[]): Element {
  return element('p', {}, [element('strong', {}, children)]);
}

const blocks = /^(?:p|pre|ul|ol|table|figure|blockquote)$/;

/** Text becomes a paragraph; blocks are kept as they are. */
function asBlock(nodes: readonly ElementContent[]): ElementContent[] {
  const shown = trimmed(nodes);
  const [first] = shown;
  if (first === undefined) return [];
  return first.type === 'element' && blocks.test(first.tagName) ? shown : [element('p', {}, shown)];
}
