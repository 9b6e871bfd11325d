import type { Node } from '../../read/tree.ts';

const languages = new Set([
  ...['mermaid', 'plantuml', 'puml', 'dot', 'graphviz', 'd2', 'ditaa', 'svgbob', 'bob'],
  ...['nomnoml', 'structurizr', 'vega', 'vega-lite', 'wavedrom', 'bytefield', 'ascii', 'diagram'],
]);
/** Box drawing, corners, long arrows, arrows after a bracket, and lines of strokes. */
const drawn =
  /[\u2500-\u257F\u25B2-\u25C4]|\+-{2,}|-{2,}[>+]|<-{2,}|={2,}>|[\])]\s*[-=]+>|^\s*\|(?:\s|$)|^[\s|v^/\\]+$/;

/** Languages of a fence that holds text rather than code. */
const plain = new Set(['', 'text', 'txt', 'plaintext', 'plain', 'ascii', 'diagram']);

/** Whether a fence holds text rather than code, by its language in lower case. */
export function isPlain(language: string): boolean {
  return plain.has(language);
}

/** Whether a code block is drawn with characters, so that it is shown as it is. */
export function isDrawing({ lang, value }: Pick<Node<'code'>, 'lang' | 'value'>): boolean {
  return isPlain(lang?.toLowerCase() ?? '') && isDiagram({ lang, value });
}

/** Whether a code block is a picture: a diagram language, or boxes and arrows drawn with characters. */
export function isDiagram({ lang, value }: Pick<Node<'code'>, 'lang' | 'value'>): boolean {
  const language = lang?.toLowerCase() ?? '';
  if (languages.has(language)) return true;
  if (!isPlain(language)) return false;
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  return lines.length >= 2 && lines.filter((line) => drawn.test(line)).length * 3 >= lines.length;
}
