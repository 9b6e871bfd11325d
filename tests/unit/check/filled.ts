import { templates } from './checking.ts';

/** A post that has every required section of its template, with a sentence in each. */
export function filled(collection: string): string {
  const { outline } = templates[collection] ?? {};
  let number = 0;
  const sections = (outline?.sections ?? []).flatMap((section) => {
    if (!section.required) return [];
    const isNumbered = outline?.numbered === true && section.numbered !== false;
    const prefix = isNumbered ? `${++number}) ` : '';
    const isCriteria = section.title === 'Acceptance criteria';
    const text = isCriteria ? '- [ ] A key is found.' : 'What there is to say.';
    return [`## ${prefix}${section.title}\n\n${text}\n`];
  });
  return `---\ntitle: A post\ndescription: What it is about.\ndate: 2026-03-14\n---\n\n${sections.join('\n')}`;
}

/** Number of the first line that begins with a text. */
export function lineOf(source: string, start: string): number {
  const index = source.split('\n').findIndex((line) => line.startsWith(start));
  if (index === -1) throw new Error(`No line begins with "${start}".`);
  return index + 1;
}

/** Replaces a text once; fails if it does not occur. */
export function changed(source: string, from: string | RegExp, to: string): string {
  const result = source.replace(from, to);
  if (result === source) throw new Error(`There is no ${String(from)} to change.`);
  return result;
}
