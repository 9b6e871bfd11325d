import { slug as githubSlug } from 'github-slugger';
import { treeOfHtml } from '../../markdown/leaving/html.ts';
import { markdownOfTree } from '../../markdown/leaving/markdown.ts';
import { findAll, property, text, textOf } from '../../markdown/leaving/tree.ts';

/** The body of a post in HTML as Markdown. Headings keep their anchors. */
export function markdownOfHtml(html: string): string {
  const tree = treeOfHtml(html);
  const ids: string[] = [];
  for (const heading of findAll(tree.children, (one) => /^h[1-6]$/.test(one.tagName))) {
    const id = property(heading, 'id');
    if (id === undefined || id === githubSlug(textOf(heading.children))) continue;
    ids.push(id);
    heading.children.push(text(` ${marker(ids.length)}`));
  }
  const markdown = `${markdownOfTree(tree)}\n`;
  // Braces would be escaped as text.
  return ids.reduce(
    (written, id, index) => written.replace(marker(index + 1), () => `{#${id}}`),
    markdown,
  );
}

/** In place of an id: characters for private use, which no text has. */
function marker(number: number): string {
  return `\uE0F2${number}\uE0F2`;
}
