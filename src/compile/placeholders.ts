import { isMap } from '../schema/keys.ts';
import { problem, type Problem } from '../schema/problems.ts';
import type { Placeholder } from '../templates/placeholder.ts';

/**
 * Problems for placeholders. A line left unchanged from a template is one problem, an error unless
 * the post is a draft. What only looks like a placeholder is a warning.
 */
export function placeholderProblems(
  left: readonly Placeholder[],
  file: string,
  draft: boolean,
): Problem[] {
  const code = draft ? 'placeholder-draft' : 'placeholder-published';
  return [...Map.groupBy(left, ({ line }) => line)].flatMap(([line, found]): Problem[] => {
    const place = { file, line };
    const { template = [], encoding = [], likely = [] } = Object.groupBy(found, kindOf);
    if (template.length > 0) {
      const what = template.length > 1 ? 'are placeholders' : 'is a placeholder';
      return [
        problem(code, place, `${listed(template)} ${what} of the template.`, fixOf(template)),
      ];
    }
    const problems: Problem[] = [];
    if (encoding.length > 0) {
      const what = encoding.length > 1 ? 'are texts' : 'is text';
      const message = `${listed(encoding)} ${what} broken by a wrong encoding.`;
      problems.push(problem(code, place, message, fixOf(encoding)));
    }
    if (likely.length > 0) {
      const what = likely.length > 1 ? 'look like placeholders' : 'looks like a placeholder';
      const fix = `${fixOf(likely)} If you mean it literally, leave it, or write it as code between backticks.`;
      problems.push(problem('placeholder-likely', place, `${listed(likely)} ${what}.`, fix));
    }
    return problems;
  });
}

function kindOf({ kind, certain }: Placeholder): 'template' | 'encoding' | 'likely' {
  if (kind === 'encoding') return 'encoding';
  return certain ? 'template' : 'likely';
}

function listed(found: readonly Placeholder[]): string {
  const texts = [...new Set(found.map(({ text }) => `\`${text}\``))];
  return [texts.slice(0, -1).join(', '), ...texts.slice(-1)].filter(Boolean).join(' and ');
}

function fixOf(found: readonly Placeholder[]): string {
  const fixes = [...new Set(found.map(({ fix }) => fix))];
  const isEncoding = found.some(({ kind }) => kind === 'encoding');
  if (fixes.length > 1 && !isEncoding) return 'Replace each of them with your own text.';
  return fixes.join(' ');
}

/** Front matter without the values that are only a placeholder; the title is shown as it is. */
export function withoutPlaceholders(
  data: Record<string, unknown>,
  left: readonly Placeholder[],
): Record<string, unknown> {
  const texts = new Set(left.map(({ text }) => text));
  const filled = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    if (key !== 'title' && typeof value === 'string' && texts.has(value)) return [];
    if (isMap(value)) return [[key, withoutPlaceholders(value, left)]];
    if (!Array.isArray(value)) return [[key, value]];
    return [[key, value.filter((item) => typeof item !== 'string' || !texts.has(item))]];
  });
  return Object.fromEntries(filled);
}
