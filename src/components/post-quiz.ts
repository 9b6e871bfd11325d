import { type Answers, keepAnswer, readAnswers } from '../study/progress.ts';
import { shuffled } from '../study/shuffle.ts';
import { say, settings } from './quiz-words.ts';

/** Dispatched by a question when its result has changed. */
export const changed = 'quiz-changed';
/** Dispatched to a question to reset it. */
export const again = 'quiz-again';

/** A group of questions: checks answers, marks each option, and stores the result. */
class PostQuiz extends HTMLElement {
  connectedCallback() {
    if (this.dataset['live'] !== undefined) return;
    this.dataset['live'] = '';
    const post = this.dataset['post'] ?? '';
    const answers = readAnswers(post);
    for (const form of this.querySelectorAll('form')) enliven(form, post, answers);
  }
}

function enliven(form: HTMLFormElement, post: string, answers: Answers) {
  const field = form.querySelector('fieldset');
  // A code block in an option can contain buttons.
  const button = form.querySelector<HTMLButtonElement>('[type=submit]');
  const details = form.querySelector('.question-answer');
  if (!field || !button || !details) return;
  const id = field.id;
  const options = [...form.querySelectorAll<HTMLElement>('.option')];
  const inputs = [...form.querySelectorAll<HTMLInputElement>('.option > input')];
  const isOpen = () => field.dataset['result'] === undefined;

  if (settings().shuffle && field.dataset['keep'] === undefined) {
    const order = shuffled(options, (option) => option.querySelector('input')?.value ?? '', id);
    options[0]?.parentElement?.append(...order);
    field.dataset['shuffled'] = '';
  }

  // Moves the parts of the answer to their places. They appear when it is checked.
  const status = document.createElement('p');
  status.className = 'question-verdict';
  status.role = 'status';
  const reason = details.querySelector<HTMLElement>('.question-reason');
  for (const note of details.querySelectorAll<HTMLElement>('.option-note')) {
    const owner = inputs.find(({ value }) => value === note.dataset['option']);
    owner?.closest('.option')?.append(note);
    note.hidden = true;
  }
  details.remove();
  const verdict = document.createElement('div');
  verdict.className = 'question-result';
  verdict.append(status, ...(reason ? [reason] : []));
  button.before(verdict);
  button.hidden = false;
  button.className = 'primary';

  /** Shows the result of what is chosen. */
  const reveal = () => {
    let found = 0;
    let extra = 0;
    for (const option of options) {
      const input = option.querySelector('input');
      const right = option.dataset['right'] !== undefined;
      if (!input) continue;
      input.disabled = true;
      if (!right && !input.checked) continue;
      if (input.checked) {
        if (right) found += 1;
        else extra += 1;
      }
      const state = !right ? 'wrong' : input.checked ? 'right' : 'missed';
      option.classList.add(state);
      const word = document.createElement('span');
      word.className = 'option-verdict';
      word.textContent = say(
        state === 'right' ? 'yoursRight' : state === 'wrong' ? 'yoursWrong' : 'missed',
      );
      option.querySelector('label')?.append(word);
    }
    const count = options.filter(({ dataset }) => dataset['right'] !== undefined).length;
    const isRight = found === count && extra === 0;
    field.dataset['result'] = isRight ? 'right' : 'wrong';
    status.textContent = isRight
      ? say('right')
      : count === 1 || found === 0
        ? say('wrong')
        : say(extra > 0 ? 'partlyExtra' : 'partly', { found, count, extra });
    for (const note of form.querySelectorAll<HTMLElement>('.option-note')) note.hidden = false;
    button.textContent = say('again');
    button.classList.remove('primary');
    return isRight;
  };

  const ask = () => {
    delete field.dataset['result'];
    for (const input of inputs) {
      input.disabled = false;
      input.checked = false;
    }
    for (const option of options) option.classList.remove('right', 'wrong', 'missed');
    for (const word of form.querySelectorAll('.option-verdict')) word.remove();
    for (const note of form.querySelectorAll<HTMLElement>('.option-note')) note.hidden = true;
    status.textContent = '';
    button.textContent = say('check');
    button.classList.add('primary');
    form.dispatchEvent(new Event(changed, { bubbles: true }));
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isOpen()) {
      ask();
      inputs[0]?.focus();
      return;
    }
    const chosen = inputs.filter(({ checked }) => checked).map(({ value }) => value);
    if (chosen.length === 0) {
      status.textContent = say('choose');
      return;
    }
    const right = reveal();
    // The box that had the focus is now disabled.
    button.focus();
    keepAnswer(post, id, { chosen: chosen.sort(), right, at: Date.now() });
    form.dispatchEvent(new Event(changed, { bubbles: true }));
  });
  form.addEventListener('change', () => {
    if (isOpen()) status.textContent = '';
  });
  form.addEventListener(again, ask);

  const { chosen = [] } = answers[id] ?? {};
  // If a chosen option no longer exists, the answer belonged to another question.
  if (chosen.length > 0 && chosen.every((letter) => inputs.some(({ value }) => value === letter))) {
    for (const input of inputs) input.checked = chosen.includes(input.value);
    reveal();
  }
}

customElements.define('post-quiz', PostQuiz);
