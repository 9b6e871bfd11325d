import { fill } from '../config/strings.ts';

/** What the page tells the scripts of its quizzes: the words, and whether to shuffle. */
interface Settings {
  shuffle: boolean;
  words: Record<string, string>;
}

let read: Settings | undefined;

export function settings(): Settings {
  const { dataset } = document.querySelector<HTMLElement>('#quiz-score') ?? document.body;
  return (read ??= {
    shuffle: dataset['shuffle'] !== undefined,
    words: JSON.parse(dataset['words'] ?? '{}') as Record<string, string>,
  });
}

/** A text of the interface with its values filled in. */
export function say(name: string, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(settings().words[name] ?? '', values);
}
