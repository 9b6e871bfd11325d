import { escapeHtml, findAll, hasClass, type HtmlElement, type HtmlNode } from './html.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Questions with their options, and a link to answer them on the site; the answers stay there. */
export const quiz: Rule = (element, context) => {
  // The answers of all questions, for paper.
  if (hasClass(element, 'quiz-key')) return '';
  if (!hasClass(element, 'quiz')) return undefined;
  return findAll(element.children, ({ name }) => name === 'fieldset')
    .map((question) => questionHtml(question, context))
    .join('\n');
};

function questionHtml(
  { attributes, children }: HtmlElement,
  { inside, url, words }: RuleContext,
): string {
  const [legend] = findAll(children, ({ name }) => name === 'legend');
  const [label] = findAll(legend?.children ?? [], (one) => hasClass(one, 'question-label'));
  const asked = withoutClass(legend?.children ?? [], 'question-label');
  // What does not fit into a legend or a label: code, lists, tables.
  const more = (within: readonly HtmlNode[], name: string) =>
    findAll(within, (one) => hasClass(one, name)).map((block) => inside(block.children).trim());
  const options = findAll(children, (one) => hasClass(one, 'option')).map((option) => {
    const [shown] = findAll(option.children, ({ name }) => name === 'label');
    const line = inside(withoutClass(shown?.children ?? [], 'option-letter')).trim();
    return `<li>${[line, ...more(option.children, 'option-more')].filter(Boolean).join('\n')}</li>`;
  });
  const href = new URL(`#${attributes['id'] ?? ''}`, url).href;
  return [
    ...(label === undefined ? [] : [`<p><strong>${inside(label.children).trim()}</strong></p>`]),
    asBlock(asked, inside),
    ...more(children, 'question-more'),
    ...(options.length > 0 ? [`<ol type="A">\n${options.join('\n')}\n</ol>`] : []),
    `<p><a href="${escapeHtml(href)}">${escapeHtml(words.answer)}</a></p>`,
  ].join('\n');
}

function withoutClass(nodes: readonly HtmlNode[], name: string): HtmlNode[] {
  return nodes.filter((node) => typeof node === 'string' || !hasClass(node, name));
}

/** Text becomes a paragraph; blocks stay what they are. */
function asBlock(nodes: readonly HtmlNode[], inside: RuleContext['inside']): string {
  const html = inside(nodes).trim();
  if (html === '') return '';
  return /^<(?:p|pre|ul|ol|table|figure|blockquote)\b/.test(html) ? html : `<p>${html}</p>`;
}

/** Flashcards as terms with their meaning. */
export const cards: Rule = (element, { inside }) => {
  if (!hasClass(element, 'cards')) return undefined;
  const entries = findAll(element.children, (one) => hasClass(one, 'card')).map((card) => {
    const side = (name: string) =>
      findAll(card.children, (one) => hasClass(one, name)).map(({ children }) => inside(children));
    // A term holds no blocks.
    const front = side('card-front')
      .join('')
      .replace(/<\/?p>/g, '')
      .trim();
    return `<dt>${front}</dt>\n<dd>${side('card-back').join('').trim()}</dd>`;
  });
  return `<dl>\n${entries.join('\n')}\n</dl>`;
};

/** What a source is, before its title. */
export const sourceKind: Rule = (element, { inside }) =>
  hasClass(element, 'source-kind') ? `<p><em>${inside(element.children)}</em></p>\n` : undefined;
