import type { Element, Root } from 'hast';
import { defaultHandlers as fromHtml, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mathToMarkdown } from 'mdast-util-math';
import { defaultHandlers, type State as Writing, toMarkdown } from 'mdast-util-to-markdown';
import { findAll, textOf } from './tree.ts';

/** A plain tree as Markdown, with GitHub's tables and formulas in TeX. */
export function markdownOfTree(tree: Root): string {
  const mdast = toMdast(tree, { handlers });
  return toMarkdown(mdast, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    extensions: [
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmStrikethroughToMarkdown(),
      mathToMarkdown(),
      { handlers: { root: withFewEscapes } },
    ],
  }).trim();
}

/** An ampersand only has a meaning if it begins a reference; `Q&A` and most URLs need no escape. */
function withFewEscapes(...[node, parent, writing, info]: Parameters<typeof defaultHandlers.root>) {
  writing.unsafe = writing.unsafe.map((one): Writing['unsafe'][number] =>
    one.character === '&' ? { ...one, after: '#?[A-Za-z\\d]+;' } : one,
  );
  return defaultHandlers.root(node, parent, writing, info);
}

type Block = BlockContent | DefinitionContent;

const flow: Handle = (state, node: Element) => blocks(state, node);
const inline: Handle = (state, node: Element) => state.all(node);

/** What Markdown has no syntax for, in addition to the library's rules. */
const handlers: Record<string, Handle> = {
  details: flow,
  // A term, then its meaning: nested lists would say that the meaning is one of several.
  dl: flow,
  dt: strongLine,
  dd: flow,
  summary: strongLine,
  mark: inline,
  u: inline,
  var: inline,
  wbr: () => [],
  a: (state, node: Element) =>
    'href' in node.properties ? fromHtml.a(state, node) : state.all(node),
  pre: (_state, node: Element) => ({
    type: 'code',
    value: textOf(node.children).replace(/\n$/, ''),
  }),
  math: formula,
};

function blocks(state: State, node: Element): Block[] {
  return state.toFlow(state.all(node));
}

function strongLine(state: State, node: Element): Block {
  const strong = { type: 'strong' as const, children: state.all(node) as PhrasingContent[] };
  return { type: 'paragraph', children: [strong] };
}

/** The source of a formula, which its rendered form contains. */
function formula(_state: State, { properties, children }: Element) {
  const [annotation] = findAll(children, ({ tagName }) => tagName === 'annotation');
  const value = textOf(annotation?.children ?? children).trim();
  return { type: properties['display'] === 'block' ? 'math' : 'inlineMath', value } as const;
}
