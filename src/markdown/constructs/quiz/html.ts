import type { MdastNode } from 'satteri';
import { elementOf } from '../../structure/drawn.ts';

const inline: Readonly<Record<string, string>> = { strong: 'b', emphasis: 'i', delete: 's' };
const boxes: Readonly<Record<string, string>> = { blockquote: 'blockquote', listItem: 'li' };

/**
 * A part of a quiz as plain HTML for flashcard programs: code with its lines, lists, and text.
 * Formulas become their text, pictures their alternative text.
 */
export function quizHtml(nodes: readonly MdastNode[]): string {
  return blocksOf(nodes).trim();
}

const boxEnd = /<\/(?:pre|ul|ol|blockquote|table)>$/;
const boxStart = /^<(?:pre|ul|ol|blockquote|table)\b/;

/** Paragraphs are lines; blocks do not need a line break next to them. */
function blocksOf(nodes: readonly MdastNode[]): string {
  return joinedHtml(nodes.map(htmlOf));
}

/** Joins pieces of HTML, one per line. */
export function joinedHtml(pieces: readonly string[]): string {
  return pieces
    .filter((html) => html !== '')
    .reduce((all, html) => {
      const isApart = all === '' || boxEnd.test(all) || boxStart.test(html);
      return isApart ? all + html : `${all}<br>${html}`;
    }, '');
}

function htmlOf(node: MdastNode): string {
  if (node.type === 'code') return `<pre><code>${escaped(node.value)}</code></pre>`;
  if (node.type === 'inlineCode') return `<code>${escaped(node.value)}</code>`;
  if (node.type === 'text') return escaped(node.value.replace(/\s*\n\s*/g, ' '));
  if (node.type === 'break') return '<br>';
  if (node.type === 'image' || node.type === 'imageReference') return escaped(node.alt ?? '');
  if (!('children' in node)) return '';
  const { children } = node as { children: readonly MdastNode[] };
  if (node.type === 'list') {
    const name = node.ordered === true ? 'ol' : 'ul';
    return `<${name}>${children.map(htmlOf).join('')}</${name}>`;
  }
  if (node.type === 'table') {
    return `<table>${children.map((row) => `<tr>${cellsOf(row)}</tr>`).join('')}</table>`;
  }
  const box = boxes[node.type];
  if (box !== undefined) return `<${box}>${blocksOf(children)}</${box}>`;
  const text = children.map(htmlOf).join('');
  const name = inline[node.type];
  return name === undefined || elementOf(node).tagName !== undefined
    ? text
    : `<${name}>${text}</${name}>`;
}

function cellsOf(row: MdastNode): string {
  const cells = 'children' in row ? (row.children as readonly MdastNode[]) : [];
  return cells
    .map((cell) => ('children' in cell ? cell.children.map(htmlOf).join('') : ''))
    .map((html) => `<td>${html}</td>`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
