import type { Node } from './tree.ts';

const languages = new Set([
  ...['mermaid', 'plantuml', 'puml', 'dot', 'graphviz', 'd2', 'ditaa', 'svgbob', 'bob'],
  ...['nomnoml', 'structurizr', 'vega', 'vega-lite', 'wavedrom', 'bytefield', 'ascii'],
]);
/** Box drawing, corners, long arrows, arrows after a bracket, and lines of strokes. */
const drawn =
  /[\u2500-\u257F\u25B2-\u25C4]|\+-{2,}|-{2,}[>+]|<-{2,}|={2,}>|[\])]\s*[-=]+>|^\s*\|(?:\s|$)|^[\s|v^/\\]+$/;

/** Whether a code block is a picture: a diagram language, or boxes and arrows drawn with characters. */
export function isDiagram({ lang, value }: Pick<Node<'code'>, 'lang' | 'value'>): boolean {
  const language = lang?.toLowerCase() ?? '';
  if (languages.has(language)) return true;
  if (!['', 'text', 'txt', 'plain', 'plaintext', 'diagram'].includes(language)) return false;
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  return lines.length >= 2 && lines.filter((line) => drawn.test(line)).length * 3 >= lines.length;
}
