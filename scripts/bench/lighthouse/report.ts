import type { Scores } from './run.ts';

/** A line of scores for each page, and below it the audits that cost it points. */
export function formatScores(all: readonly Scores[]): string {
  return all.map(formatPage).join('\n');
}

function formatPage({ page, categories, failing }: Scores): string {
  const scores = categories.map(({ title, score }) => {
    const points = score === null ? 'unknown' : `${Math.round(score * 100)}`;
    return `${title} ${points}`;
  });
  const audits = failing.map(
    ({ id, title, shown }) => `  ${id}: ${title}${shown && ` (${shown})`}`,
  );
  return [`${page.name} (/${page.path}): ${scores.join(', ')}`, ...audits].join('\n');
}
