import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareBody } from '../markdown/source/prepare.ts';
import { noted } from './build-record.ts';
import { ContentError, formatProblem } from './content-error.ts';
import type { Session } from './session.ts';

/**
 * Prepares a body in Markdown before the engine parses it. Problems of posts are reported when the loader reads them,
 * and those of other pages when a build begins. In development these other pages are not read, so their warnings are
 * logged here.
 *
 * @throws {ContentError} for the errors of a page that is not a post.
 */
export function markdownSource(
  session: Pick<Session, 'root' | 'options' | 'rendering' | 'record' | 'command'>,
  logger: { warn(message: string): void },
): (body: string, file: URL | undefined) => string {
  const heard = noted(logger, session.record);
  return (body, url) => {
    const path = url === undefined ? '' : fileURLToPath(url);
    const place = { file: relative(session.root, path).replaceAll('\\', '/'), line: 1 };
    const mathBrackets = session.options.math.brackets;
    const { text, problems } = prepareBody(body, { format: 'md', mathBrackets }, place);
    if (problems.length === 0 || session.rendering.has(path)) return text;
    const first = path === '' ? 0 : firstLine(readFileSync(path, 'utf8'), body);
    const placed = problems.map((found) => ({ ...found, line: first + found.line }));
    for (const found of placed) {
      if (found.severity === 'warning' && session.command !== 'build')
        heard.warn(formatProblem(found));
    }
    const [error, ...others] = placed.filter(({ severity }) => severity === 'error');
    if (error !== undefined) throw new ContentError([error, ...others]);
    return text;
  };
}

/** The number of lines before the body. */
function firstLine(source: string, body: string): number {
  const lines = (text: string) => text.split('\n').length;
  return Math.max(0, lines(source) - lines(body));
}
