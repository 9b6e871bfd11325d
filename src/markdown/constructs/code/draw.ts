import { satteriCreateHighlightFn } from '@astrojs/markdown-satteri';
import type { Element, Root } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { languageName } from './languages.ts';
import { markLines, signedLines, withoutSigns } from './lines.ts';
import { type CodeMeta, readMeta, splitInfo } from './meta.ts';
import { drawnInColumns } from '../tables/columns.ts';
import { isMermaid } from '../diagrams/fence.ts';
import { figureNumber } from '../figures/draw.ts';
import { element } from '../../hast.ts';
import { overflows, scrollable } from '../../overflow.ts';
import { isDrawing, isPlain } from '../diagrams/text.ts';
import { titleOf } from '../figures/find.ts';
import type { DrawingWords } from '../../types.ts';

/**
 * Draws fenced code: highlighted by Shiki with classes instead of styles, inside a figure that names the file
 * (`title="lease.lua"`) and the language; lines are highlighted, added, removed and numbered as {@link readMeta}
 * says. A language that Shiki does not know is shown plain. A fence without a language that holds a line drawing becomes a
 * figure whose lines join.
 */
export function codePlugin(
  words: Pick<DrawingWords, 'code' | 'diagram'>,
  highlighters: Awaited<ReturnType<typeof newHighlighters>>,
  plainCode = false,
): HastPluginEntry {
  return defineHastPlugin({
    name: 'tradeoff:code',
    element: {
      filter: ['pre'],
      async visit(node, ctx) {
        const code = node.children.find(
          (child) => child.type === 'element' && child.tagName === 'code',
        );
        if (code?.type !== 'element') return undefined;
        const { meta: written = '' } = (code.data ?? {}) as { meta?: string };
        const { lang, meta } = splitInfo(languageOf(code), written);
        // The plugin of the diagrams renders these.
        if (isMermaid({ lang })) return undefined;
        const source = ctx.textContent(code).replace(/\n$/, '');
        if (isDrawing({ lang, value: source })) {
          const number = figureNumber(ctx.parent(node));
          const body = drawing(source, number ?? words.diagram);
          const properties = { className: ['ascii'], ariaLabel: words.diagram };
          return number === undefined ? element('figure', properties, [body]) : body;
        }
        const block = blockOf(source, lang, readMeta(meta));
        const isUncoloured = plainCode || languageName(block.lang) === undefined;
        const known = isUncoloured ? 'plaintext' : block.lang;
        const own = known in hosts ? known : '';
        const highlight = highlighters.get(own) ?? (await newHighlighter(own));
        highlighters.set(own, highlight);
        const pre = await highlight(block.source, known);
        if (pre?.type !== 'element') throw new Error('Shiki returned no code block.');
        return figure(markLines(pre, block), block, { title: titleOf(meta), label: words.code });
      },
    },
  });
}

/**
 * Languages that contain other languages, with those that need colours. Shiki colours other
 * embedded languages only if another block happens to have loaded them, so each of these languages
 * has a separate highlighter.
 */
const hosts: Readonly<Record<string, readonly string[]>> = {
  ...{ adoc: [], asciidoc: [], haml: ['ruby'], jade: [], latex: [], pug: [] },
  ...{ markdown: ['yaml'], md: ['yaml'], mdx: ['tsx', 'yaml'] },
  ...{ astro: [], svelte: [], vue: [], mediawiki: [], wiki: [], wikitext: [] },
};

/** What colours the code of a blog, shared by the documents of all languages. */
export async function newHighlighters() {
  return new Map([['', await newHighlighter('')]]);
}

/** @param host one of {@link hosts}, or an empty string for all other languages. */
async function newHighlighter(host: string) {
  const highlight = await satteriCreateHighlightFn('shiki', {
    langs: [],
    // Astro makes one highlighter for each set of aliases.
    langAlias: host === '' ? {} : { [`~${host}`]: host },
    theme: 'css-variables',
    themes: {},
    wrap: null,
    transformers: [
      {
        name: 'tradeoff:classes',
        preprocess(_code, options) {
          // The default is half a second a line, so the same code would come out differently on a
          // busy machine.
          options.tokenizeTimeLimit = 0;
        },
        root: (root) => classesForStyles(root),
      },
    ],
  });
  if (highlight === undefined) throw new Error('Astro offers no Shiki highlighter.');
  // Shiki loads a language with its first block.
  for (const held of hosts[host] ?? []) await highlight('', held);
  return highlight;
}

function languageOf(code: Readonly<Element>): string {
  const classes = code.properties['className'];
  const names = Array.isArray(classes) ? classes.map(String) : [];
  const language = names.find((name) => name.startsWith('language-'));
  return language?.slice('language-'.length).toLowerCase() ?? '';
}

/**
 * The source of a block for highlighting; a diff that names the language of its code loses its
 * signs.
 */
interface Block extends Omit<CodeMeta, 'lang'> {
  source: string;
  lang: string;
}

function blockOf(source: string, lang: string, { lang: code, ...meta }: CodeMeta): Block {
  if (lang !== 'diff') return { ...meta, source, lang };
  if (code === undefined) return { ...meta, ...signedLines(source), source, lang };
  return { ...meta, ...withoutSigns(source), lang: code.toLowerCase() };
}

function figure(
  pre: Element,
  { source, lang, numbers, wrap, start, added, removed }: Block,
  { title, label }: { title: string; label: string },
): Element {
  const language = isPlain(lang) ? '' : (languageName(lang) ?? lang);
  const isSigned = lang !== 'diff' && added.size + removed.size > 0;
  const classes = [
    'shiki',
    ...(wrap ? ['wrap'] : []),
    ...(isSigned ? ['signed'] : []),
    ...(numbers === undefined ? [] : [numbers ? 'numbered' : 'unnumbered']),
    ...(start === 1 ? [] : ['renumbered']),
  ];
  const name = [title, language].filter(Boolean).join(', ');
  return element('code-copy', {}, [
    element('figure', { className: ['code'] }, [
      element('figcaption', { className: ['code-head'] }, [
        element('span', { className: ['file'] }, [{ type: 'text', value: title }]),
        element('span', { className: ['lang'] }, [{ type: 'text', value: language }]),
      ]),
      {
        ...pre,
        properties: {
          className: classes,
          ...(!wrap &&
            overflows(source, 'code') &&
            scrollable([label, name].filter(Boolean).join(': '))),
        },
      },
    ]),
  ]);
}

/** The part of a figure that scrolls. */
function drawing(source: string, label: string): Element {
  return element(
    'div',
    {
      className: ['fig-body'],
      ...(overflows(source, 'drawing') && scrollable(label)),
    },
    [element('pre', {}, drawnInColumns(source))],
  );
}

const token = /^--astro-code-(?:token-)?([a-z-]+)$/;

/**
 * `style="color:var(--astro-code-token-string)"` becomes `class="tk-string"`; all other styles are
 * removed.
 */
function classesForStyles(root: Root): void {
  for (const node of root.children) if (node.type === 'element') classesIn(node);
}

function classesIn(node: Element): void {
  const { style, ...properties } = node.properties;
  const name = token.exec(/var\((--[\w-]+)\)/.exec(String(style))?.[1] ?? '')?.[1];
  node.properties =
    node.tagName === 'span' && name !== undefined && name !== 'foreground'
      ? { ...properties, className: [`tk-${name}`] }
      : properties;
  // Plain text does not need a separate element.
  node.children = node.children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    classesIn(child);
    const bare = child.tagName === 'span' && Object.keys(child.properties).length === 0;
    return bare ? child.children : [child];
  });
}
