import { fill } from '../config/strings.ts';

/** Settings of a page's quizzes for its scripts: the texts, and whether to shuffle. */
interface Settings {
  shuffle: boolean;
  words: Record<string, string>;
}

let read: Settings | undefined;

/** The element with the score's texts. It has no id, so no heading can be mistaken for it. */
export function scoreTemplate(): HTMLTemplateElement | null {
  return document.querySelector('template[data-quiz-words]');
}

export function settings(): Settings {
  const dataset = scoreTemplate()?.dataset ?? {};
  return (read ??= {
    shuffle: dataset['shuffle'] !== undefined,
    words: JSON.parse(dataset['quizWords'] ?? '{}') as Settings['words'],
  });
}

/** A text of the interface with its values filled in. */
export function say(name: string, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(settings().words[name] ?? '', values);
}
