import { unescapedFormula } from '../../../markdown/constructs/math/written.ts';
import type { BodyRule, Doc, Site } from '../contract.ts';
import type { Edit } from '../edits.ts';

/** Takes back what authors escape in formulas, because Goldmark reads them as Markdown. */
export const formulas: BodyRule = {
  name: 'formulas',
  does: 'Writes formulas that were escaped for Goldmark, such as `\\\\(x\\_1\\\\)`, as TeX.',
  apply(doc, site) {
    const { body } = doc;
    const inDollars = body.nodes.flatMap((node): Edit[] => {
      if (node.type !== 'inlineMath' && node.type !== 'math') return [];
      const { start, end } = body.range(node);
      const text = body.text.slice(start, end);
      const meant = withoutEscapes(text);
      return meant === text ? [] : [{ start, end, text: meant }];
    });
    return [...inDollars, ...inBrackets(doc, site)];
  },
};

/**
 * A formula in which every command is escaped, such as `\\frac`, is meant without its escapes; so is one
 * with `\\begin{…}`, which is not TeX.
 */
function withoutEscapes(tex: string): string {
  const hasEscaped = /(?<!\\)\\\\[a-z]{2,}/i.test(tex);
  const hasPlain = /(?<!\\)(?:\\\\)*\\[a-z]/i.test(tex);
  const isSure = /(?<!\\)\\\\(?:begin|end)\{/.test(tex);
  if (isSure || (hasEscaped && !hasPlain)) return tex.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return unescapedFormula(tex) ?? tex;
}

/** `\\(…\\)` and `\\[…\\]`, which the theme reads with one backslash each. */
function inBrackets({ body }: Doc, { settings }: Site): Edit[] {
  const marks = body.nodes.flatMap((node) => {
    if (node.type !== 'text') return [];
    const { start, end } = body.range(node);
    const found = body.text.slice(start, end).matchAll(/(?<!\\)\\\\([()[\]])/g);
    return [...found].map((match) => ({ mark: match[1] ?? '', at: start + match.index }));
  });
  const edits: Edit[] = [];
  for (let index = 0; index + 1 < marks.length; index++) {
    const [open, close] = [marks[index], marks[index + 1]];
    if (open === undefined || close === undefined) break;
    if (open.mark + close.mark !== '()' && open.mark + close.mark !== '[]') continue;
    const text = body.text.slice(open.at, close.at + 3);
    edits.push({
      start: open.at,
      end: close.at + 3,
      text: text.replace(/\\([!-/:-@[-`{-~])/g, '$1'),
    });
    index += 1;
  }
  if (edits.length > 0) settings.options['math'] = { brackets: true };
  return edits;
}
