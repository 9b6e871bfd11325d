import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginEntry, markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { inOneTree } from '../../../src/markdown/one-tree.ts';

async function draw(markdown: string, ...plugins: HastPluginEntry[]): Promise<string> {
  return (await markdownToHtml(markdown, { hastPlugins: [inOneTree(plugins)] })).html.trim();
}

const box = (...children: Element['children']): Element => ({
  type: 'element',
  tagName: 'div',
  properties: {},
  children,
});

/** Puts each element of some names into a box. */
const boxed = (...filter: string[]) =>
  defineHastPlugin({ name: 'boxed', element: { filter, visit: (node) => box(node as Element) } });

describe('plugins in one tree', () => {
  test('may put a node around itself', async () => {
    expect(await draw('a', boxed('p'))).toBe('<div><p>a</p></div>');
  });

  test('answer for a node and for those inside it', async () => {
    expect(await draw('> a *b*', boxed('p', 'em', 'blockquote'))).toBe(
      '<div><blockquote>\n<div><p>a <div><em>b</em></div></p></div>\n</blockquote></div>',
    );
  });

  test('do not see what they put into the tree, but the next ones do', async () => {
    expect(await draw('a', boxed('p', 'div'))).toBe('<div><p>a</p></div>');
    expect(await draw('a', boxed('p'), boxed('div'))).toBe('<div><div><p>a</p></div></div>');
  });

  test('set and take away properties, which the next ones see', async () => {
    const setting = defineHastPlugin({
      name: 'setting',
      element: {
        filter: ['a'],
        visit(node, ctx) {
          ctx.setProperty(node, 'rel', ['me']);
          ctx.setProperty(node, 'href', null);
        },
      },
    });
    const seen: unknown[] = [];
    const seeing = defineHastPlugin({
      name: 'seeing',
      element: { filter: ['a'], visit: (node) => void seen.push(node.properties) },
    });
    expect(await draw('[a](b)', setting, seeing)).toBe('<p><a rel="me">a</a></p>');
    expect(seen).toEqual([{ rel: ['me'] }]);
  });

  test('may answer later, each in its place', async () => {
    const late = defineHastPlugin({
      name: 'late',
      element: {
        filter: ['em', 'strong'],
        async visit(node, ctx) {
          await new Promise((resolve) => setTimeout(resolve, node.tagName === 'em' ? 5 : 0));
          return box({ type: 'text', value: ctx.textContent(node) });
        },
      },
    });
    expect(await draw('*a* **b** *c*', late)).toBe('<p><div>a</div> <div>b</div> <div>c</div></p>');
  });

  test('know the parent of a node, and redraw raw HTML', async () => {
    const parents: unknown[] = [];
    const asking = defineHastPlugin({
      name: 'asking',
      element: {
        filter: ['em'],
        visit(node, ctx) {
          const parent = ctx.parent(node);
          parents.push(parent?.type === 'element' && parent.tagName);
        },
      },
      raw: (node) => ({ type: 'raw', value: node.value.replace('b', 'i') }),
    });
    expect(await draw('- *a*\n\n*b* <b>c', asking)).toContain('<p><em>b</em> <i>c</p>');
    expect(parents).toEqual(['li', 'p']);
  });

  test('are made for each document, in lists and by factories, and run by themselves in MDX', async () => {
    const factory: HastPluginEntry = ({ sourceFormat }) => [
      sourceFormat === 'markdown' && boxed('p'),
      null,
      [boxed('em')],
    ];
    expect(await draw('*a*', factory)).toBe('<div><p><div><em>a</em></div></p></div>');
    const { code } = await mdxToJs('*a*', { hastPlugins: [inOneTree([factory])] });
    expect(code).toContain('div');
  });
});
