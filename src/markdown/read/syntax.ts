import { type Place, type Problem, problem } from '../../schema/problems.ts';

const voidElements = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const located = /^(\d+):(\d+):\s*(.*?)(?:\s*\([\w-]+:[\w-]+\))?$/s;

/**
 * A parser's error as a problem: `3:9: Could not parse …` with its lines turned into lines
 * of the file.
 *
 * @param body The source that was parsed; its first line is `bodyStart`.
 */
export function syntaxProblem(error: Error, body: string, bodyStart: Place): Problem {
  const [, lineInBody = '1', , reason = error.message] = located.exec(error.message) ?? [];
  const line = bodyStart.line - 1 + Number(lineInBody);
  const quoted = (body.split('\n')[Number(lineInBody) - 1] ?? '').trim();
  if (quoted.includes('<!--') && reason.includes('`!`'))
    return comment(quoted, { file: bodyStart.file, line });
  const readable = reason
    .replace(/^Could not parse expression with \w+: /, 'the code between the braces is wrong: ')
    .replace(/: [A-Z](?=[a-z])/, (capital) => capital.toLowerCase())
    .replace(
      /\s*\((\d+):\d+\)/g,
      (_, start: string) => ` (line ${bodyStart.line - 1 + Number(start)})`,
    );
  return problem(
    'markdown-syntax',
    { file: bodyStart.file, line },
    `MDX cannot read \`${quoted}\`: ${readable.charAt(0).toLowerCase()}${readable.slice(1)}.`,
    fixFor(reason),
  );
}

function comment(quoted: string, place: Place): Problem {
  return problem(
    'markdown-syntax',
    place,
    `MDX does not have HTML comments such as \`${quoted.slice(0, 80)}\`.`,
    'Write it as `{/* … */}`, or put it in backticks if it is text.',
  );
}

function fixFor(reason: string): string {
  const [, tag] = /closing tag for `<([^`>\s]*)/.exec(reason) ?? [];
  if (tag !== undefined) {
    if (voidElements.test(tag)) return `Write \`<${tag} />\`; MDX closes every tag.`;
    return `Close it with \`</${tag}>\`, write \`<${tag} />\`, or put it in backticks if it is text.`;
  }
  if (/brace|expression|oxc/.test(reason)) {
    return 'If the brace is text, write `\\{` or put it in backticks; otherwise correct the code.';
  }
  if (/import|export|esm/i.test(reason)) return 'Correct the `import` or `export` statement.';
  return 'If the `<` is text, write `\\<` or put it in backticks; otherwise correct the tag.';
}
