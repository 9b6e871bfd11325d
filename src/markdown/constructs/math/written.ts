/** Commands of KaTeX, MathJax and LaTeX that Temml does not have, with their definitions. */
export const otherCommands: Readonly<Record<string, string>> = {
  '\\hdots': '\\ldots',
  '\\adots': '\\iddots',
  '\\*': '*',
  '\\ang': '\\angle',
  '\\lcm': '\\operatorname{lcm}',
  '\\mbox': '\\text{#1}',
  '\\textsl': '\\textit{#1}',
  '\\ensuremath': '#1',
  '\\protect': '',
  '\\strut': '\\mathstrut',
  '\\mathds': '\\mathbb{#1}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\mathup': '\\mathrm{#1}',
  '\\mathbfit': '\\boldsymbol{#1}',
  '\\symbf': '\\mathbf{#1}',
  '\\symbb': '\\mathbb{#1}',
  '\\simcolon': '\\sim\\vcentcolon',
  '\\approxcolon': '\\approx\\vcentcolon',
  '\\thinsp': '\\,',
  '\\Arrowvert': '\\Vert',
  '\\arrowvert': '\\vert',
  '\\shoveleft': '#1',
  '\\shoveright': '#1',
};

const command = /\\\\(?:[a-z]{2,}|[_{}])/i;
const textCommand = /\\(?:text\w*|mbox|math(?:rm|it|sf|tt|bf)|operatorname\*?)\s*\{[^{}]*$/;
const subscript = /(?<=[\w})\]])\\_(?=\{|\\[a-z]|[a-z\d](?![a-z\d]))/gi;

/**
 * A formula as its author meant it, where it is escaped for another program's Markdown: `\\theta`
 * is `\theta` and `x\_1` is `x_1`. A formula counts as escaped only if all its backslashes are
 * doubled, so that `\\` ends a row in any other; the escaped underscore in a name, such as
 * `\text{max\_size}`, is kept.
 *
 * @returns `undefined` for a formula that is not escaped.
 */
export function unescapedFormula(tex: string): string | undefined {
  const runs = tex.match(/\\+/g) ?? [];
  const isDoubled = command.test(tex) && runs.every(({ length }) => length % 2 === 0);
  const single = isDoubled ? tex.replaceAll('\\\\', '\\') : tex;
  const meant = single.replace(subscript, (found, at: number) =>
    textCommand.test(single.slice(0, at)) ? found : '_',
  );
  return meant === tex ? undefined : meant;
}
