import { clearProgress, exportProgress, importProgress } from '../study/progress.ts';
import { hasAsides } from '../study/storage.ts';
import { again, changed } from './post-quiz.ts';
import { say, scoreTemplate } from './quiz-words.ts';
import { saveFile } from './save-file.ts';

/** The score of all quizzes of a post, and the buttons for the stored answers. */
class QuizScore extends HTMLElement {
  connectedCallback() {
    const template = scoreTemplate();
    if (!template || this.childElementCount > 0) return;
    this.append(template.content.cloneNode(true));
    document.addEventListener(changed, () => this.show());
    const on = (name: string, act: () => void) =>
      this.querySelector(`[data-act="${name}"]`)?.addEventListener('click', act);
    on('missed', () => this.ask(this.questions('wrong')));
    on('over', () => {
      clearProgress(document.querySelector<HTMLElement>('post-quiz')?.dataset['post']);
      this.ask(this.questions('right', 'wrong'));
    });
    on('export', () => saveFile('study-progress.json', exportProgress()));
    on('import', () => this.querySelector('input')?.click());
    on('clear', () => {
      if (!confirm(say('clearAll'))) return;
      clearProgress();
      this.ask(this.questions('right', 'wrong'));
      this.note(say('cleared'));
    });
    const file = this.querySelector('input');
    file?.addEventListener('change', async () => {
      let left = 0;
      const text = (await file.files?.[0]?.text()) ?? '';
      const count = importProgress(text, (more) => (left += more));
      file.value = '';
      if (count === undefined) return this.note(say('notImported'));
      if (left > 0) alert(say('leftOut', { count: left }));
      // Stored answers are shown from the start.
      location.reload();
    });
    this.show();
    if (hasAsides()) this.note(say('aside'));
  }

  questions(...results: string[]): HTMLElement[] {
    const all = document.querySelectorAll<HTMLElement>('post-quiz form fieldset');
    return [...all].filter(
      ({ dataset }) => results.length === 0 || results.includes(dataset['result'] ?? ''),
    );
  }

  /** Resets questions and scrolls to the first. */
  ask(questions: readonly HTMLElement[]) {
    for (const question of questions) question.closest('form')?.dispatchEvent(new Event(again));
    questions[0]?.querySelector('input')?.focus();
  }

  note(text: string) {
    const place = this.querySelector('.score-note');
    if (place) place.textContent = text;
  }

  show() {
    const all = this.questions();
    const right = this.questions('right').length;
    const wrong = this.questions('wrong').length;
    const count = this.querySelector('.score-count');
    const left = all.length - right - wrong;
    this.classList.toggle('begun', right + wrong > 0);
    if (count) count.textContent = say('score', { right, count: right + wrong });
    this.note(left > 0 ? say('left', { count: left }) : '');
    const missed = this.querySelector<HTMLElement>('[data-act="missed"]');
    if (missed) missed.hidden = wrong === 0;
    const marks = all.map(({ id, dataset }, index) => {
      const result = dataset['result'] ?? 'open';
      const mark = document.createElement('li');
      const link = document.createElement('a');
      link.href = `#${id}`;
      link.className = result;
      link.textContent = { right: '✓', wrong: '✗' }[result] ?? `${index + 1}`;
      link.ariaLabel = say(
        result === 'open' ? 'tickOpen' : result === 'right' ? 'tickRight' : 'tickWrong',
        {
          number: index + 1,
        },
      );
      mark.append(link);
      return mark;
    });
    this.querySelector('.score-ticks')?.replaceChildren(...marks);
  }
}

customElements.define('quiz-score', QuizScore);
