import { fill } from '../config/strings.ts';

/** What the page tells the scripts of its quizzes: the words, and whether to shuffle. */
interface Settings {
  shuffle: boolean;
  words: Record<string, string>;
}

let read: Settings | undefined;

/** What the score is made of. No heading can be it: it has no id. */
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
