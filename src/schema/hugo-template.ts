import { type Place, type Problem, problem } from './problems.ts';

/**
 * A key whose whole value is an action of Hugo's template language: `{{ .Date }}`, `{{ replace .Name "-" " " | title
 * }}`. A value that only contains braces is left unchanged.
 */
const unrendered =
  /^(?<start>\s*(?:- )?["']?[\w.-]+["']?\s*[:=]\s*)(?<quote>["']?)(?<action>\{\{-?\s*(?:\.[A-Za-z]|[a-z]\w*\s+[^\s}]).*\}\})\k<quote>\s*$/;

/**
 * Reports every value that is still a Hugo template, and turns it into a quoted string so that
 * the rest of the front matter can be read.
 */
export function literalTemplates(
  lines: readonly string[],
  start: Place,
): { lines: string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const literal = lines.map((line, index) => {
    const { start: key, action } = unrendered.exec(line)?.groups ?? {};
    if (key === undefined || action === undefined) return line;
    const message = `\`${line.trim()}\` is a Hugo archetype that was never rendered.`;
    const fix = `Replace \`${action}\` with the value itself; only \`hugo new\` fills in templates.`;
    const place = { file: start.file, line: start.line + index };
    problems.push(problem('front-matter-archetype', place, message, fix));
    return key + JSON.stringify(action);
  });
  return { lines: literal, problems };
}
