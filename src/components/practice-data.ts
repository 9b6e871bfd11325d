import { fill, plural, type PluralForms } from '../config/strings.ts';
import { clearPractice, mergePractice, readPractice } from '../study/kept.ts';
import { clearProgress, exportProgress, importProgress } from '../study/progress.ts';
import { saveFile } from './save-file.ts';

/** Texts about the reader's data. */
export interface DataWords {
  exported: string;
  imported: PluralForms;
  leftOut: string;
  notImported: string;
  clear: string;
  cleared: string;
}

/** Lets the reader export, import and delete their schedule and answers. */
export function listenToData(words: DataWords, changed: () => void): void {
  const section = document.querySelector<HTMLElement>('.practice-data');
  const file = section?.querySelector('input');
  const said = section?.querySelector('[role=status]');
  if (!section || !file || !said) return;
  const say = (text: string) => {
    said.textContent = text;
  };
  const actions: Record<string, () => void> = {
    export: () => saveFile(words.exported, exported()),
    import: () => file.click(),
    clear: () => {
      if (!confirm(words.clear)) return;
      clearPractice();
      clearProgress();
      say(words.cleared);
      changed();
    },
  };
  for (const button of section.querySelectorAll<HTMLButtonElement>('[data-do]'))
    button.addEventListener('click', () => actions[button.dataset['do'] ?? '']?.());
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (chosen === undefined) return;
    let left = 0;
    const count = imported(await chosen.text(), (more) => (left += more));
    if (count === undefined) return say(words.notImported);
    const told = left > 0 ? ` ${fill(words.leftOut, { count: left })}` : '';
    say(plural(words.imported, count, document.documentElement.lang) + told);
    changed();
  });
}

/** The file of the answers to quizzes, with the schedule of the cards beside them. */
function exported(): string {
  const answers = JSON.parse(exportProgress()) as Record<string, unknown>;
  return JSON.stringify({ ...answers, cards: readPractice().cards }, null, 2);
}

function imported(text: string, leaves: (count: number) => void): number | undefined {
  const answers = importProgress(text, leaves);
  if (answers === undefined) return undefined;
  const file = JSON.parse(text) as Record<string, unknown>;
  const cards = mergePractice(file['cards'], leaves);
  return cards === undefined ? undefined : answers + cards;
}
