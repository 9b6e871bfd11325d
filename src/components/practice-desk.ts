import { numberFormat } from '../config/formats.ts';
import { fill, plural, type PluralForms } from '../config/strings.ts';
import { type Sides, sidesOf } from '../study/deck-pages.ts';
import { begunToday, keepCard, practiceKey, readPractice } from '../study/kept.ts';
import { readProgress } from '../study/progress.ts';
import {
  type Deck,
  type Item,
  type Studied,
  endOfDay,
  freshPerDay,
  itemsOf,
  queueOf,
  weekAhead,
} from '../study/queue.ts';
import { type Grade, type Kept, graded, grades, intervals } from '../study/schedule.ts';
import { hasAsides } from '../study/storage.ts';
import { element } from './practice-dom.ts';
import { listenToData, type DataWords } from './practice-data.ts';
import { drawWeek } from './practice-week.ts';
import { isOwn } from './site-root.ts';

/** The words of the page, by {@link file://./PracticeDesk.astro}. */
export interface PracticeWords extends Record<Grade, string>, DataWords {
  due: PluralForms;
  done: string;
  next: string;
  place: string;
  show: string;
  undo: string;
  grades: string;
  missed: string;
  failed: string;
  retry: string;
  refused: string;
  aside: string;
  week: string;
  read: string;
}

interface Step {
  item: Item;
  before: Kept | undefined;
}

/** Shows the cards that are due, one by one. The reader's data is only in this browser. */
export class PracticeDesk extends HTMLElement {
  private words = {} as PracticeWords;
  private decks: Deck[] = [];
  private queue: Item[] = [];
  private steps: Step[] = [];
  private readonly post = new URLSearchParams(location.search).get('post') ?? undefined;

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset['words'] ?? '{}') as PracticeWords;
    document.addEventListener('keydown', this.onKey);
    addEventListener('storage', this.onStorage);
    listenToData(this.words, () => this.begin());
    void this.load();
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.onKey);
    removeEventListener('storage', this.onStorage);
  }

  private async load(): Promise<void> {
    try {
      const { href } = new URL(this.dataset['decks'] ?? '', location.href);
      if (!isOwn(href, 'practice/decks.json')) throw new Error(`${href} is not of this blog`);
      const response = await fetch(href);
      if (!response.ok) throw new Error(String(response.status));
      this.decks = (await response.json()) as Deck[];
    } catch {
      this.fail(() => this.load());
      return;
    }
    this.begin();
  }

  /** Finds what is due now and shows the first. */
  private begin(): void {
    this.queue = queueOf(this.decks, this.studied(), this.post);
    this.steps = [];
    this.tally();
    if (hasAsides()) this.say(this.words.aside);
    void this.ask();
  }

  private studied(now = Date.now()): Studied {
    const practice = readPractice();
    const missed = Object.entries(readProgress()).flatMap(([post, answers]) =>
      Object.entries(answers).flatMap(([id, { right }]) => (right ? [] : [`${post}#${id}`])),
    );
    return {
      kept: practice.cards,
      missed: new Set(missed),
      now,
      freshLeft: freshPerDay - begunToday(practice, now),
    };
  }

  private get desk(): HTMLElement {
    return this.querySelector<HTMLElement>('.desk') ?? this;
  }

  private async ask(): Promise<void> {
    const [item] = this.queue;
    if (item === undefined) return this.rest();
    let sides: Sides | undefined;
    try {
      sides = await sidesOf(item);
    } catch {
      return this.fail(() => this.ask());
    }
    if (this.queue[0] !== item) return;
    if (sides === undefined) {
      // The post no longer has it, so it is skipped. Its schedule stays.
      this.queue.shift();
      return this.ask();
    }
    this.show(item, sides);
  }

  private show(item: Item, { front, back }: Sides): void {
    const { words } = this;
    const done = this.steps.length;
    const place = fill(words.place, { card: done + 1, cards: done + this.queue.length });
    const progress = element('progress', { value: done, max: done + this.queue.length });
    progress.setAttribute('aria-label', place);
    const answer = element('div', { className: 'desk-back prose', hidden: true });
    answer.append(back);
    const question = element('div', { className: 'desk-front prose' });
    question.append(front);
    const reveal = element('button', { type: 'button', className: 'desk-show' });
    // The space bar, in every language.
    reveal.append(words.show, element('kbd', { textContent: '␣', ariaHidden: 'true' }));
    const kept = readPractice().cards[item.key];
    const buttons = this.gradeButtons(item, kept);
    buttons.hidden = true;
    reveal.addEventListener('click', () => {
      answer.hidden = false;
      buttons.hidden = false;
      reveal.hidden = true;
      buttons.querySelector<HTMLButtonElement>('[data-grade=good]')?.focus();
    });
    const undo = element('button', {
      type: 'button',
      className: 'desk-undo',
      textContent: words.undo,
    });
    undo.hidden = done === 0;
    undo.addEventListener('click', () => this.undo());
    const head = element('div', { className: 'desk-head' });
    head.append(
      element('p', { className: 'desk-place', textContent: place }),
      undo,
      element('a', { href: `${item.deck.href}#${item.id}`, textContent: item.deck.title }),
    );
    const had = this.desk.contains(document.activeElement);
    this.desk.replaceChildren(head, progress, question, answer, reveal, buttons);
    if (item.kind === 'question' && item.fresh) this.say(words.missed);
    if (had) reveal.focus();
  }

  private gradeButtons(item: Item, kept: Kept | undefined): HTMLElement {
    const group = element('div', { className: 'desk-grades', ariaLabel: this.words.grades });
    group.setAttribute('role', 'group');
    const until = intervals(kept, Date.now());
    grades.forEach((grade, index) => {
      const button = element('button', { type: 'button' });
      button.dataset['grade'] = grade;
      button.append(
        element('b', { textContent: this.words[grade] }),
        element('span', { textContent: this.wait(until[grade]) }),
        element('kbd', { textContent: String(index + 1), ariaHidden: 'true' }),
      );
      button.addEventListener('click', () => this.grade(item, grade));
      group.append(button);
    });
    return group;
  }

  private grade(item: Item, grade: Grade): void {
    const now = Date.now();
    const before = readPractice().cards[item.key];
    const after = graded(before, grade, now);
    const begins = item.fresh && item.kind === 'card' ? 1 : 0;
    if (!keepCard(item.key, after, now, begins)) this.say(this.words.refused);
    this.steps.push({ item, before });
    this.queue.shift();
    // Cards that are due again today come back in this session.
    if (after[0] <= endOfDay(now)) this.queue.push({ ...item, fresh: false, due: after[0] });
    this.tally();
    void this.ask();
  }

  private undo(): void {
    const last = this.steps.pop();
    if (last === undefined) return;
    const { item, before } = last;
    keepCard(item.key, before, Date.now(), item.fresh && item.kind === 'card' ? -1 : 0);
    this.queue = [item, ...this.queue.filter(({ key }) => key !== item.key)];
    this.tally();
    void this.ask();
  }

  /** Nothing is due, so this says when the next card is. */
  private rest(): void {
    const items = itemsOf(this.decks, this.studied()).filter(({ fresh }) => !fresh);
    const next = Math.min(...items.map(({ due }) => due));
    const text = element('p', { className: 'desk-done', textContent: this.words.done });
    this.desk.replaceChildren(text);
    if (Number.isFinite(next)) {
      const when = this.format({ weekday: 'long', day: 'numeric', month: 'long' }).format(next);
      text.append(` ${fill(this.words.next, { day: when })}`);
    }
    const unread = this.decks.find(({ cards, post }) =>
      cards.every((id) => !(`${post}#${id}` in readPractice().cards)),
    );
    if (unread) {
      const link = element('a', { href: unread.href, textContent: unread.title });
      const line = element('p', { className: 'desk-done', textContent: `${this.words.read} ` });
      line.append(link);
      this.desk.append(line);
    }
  }

  /** Counts what is left: in the heading, beside each deck, and for the days ahead. */
  private tally(): void {
    const { lang } = this;
    const heading = document.querySelector('h1');
    const count = this.queue.length;
    if (heading) heading.textContent = plural(this.words.due, count, lang);
    for (const place of document.querySelectorAll<HTMLElement>('[data-deck]')) {
      const due = this.queue.filter(({ deck }) => deck.post === place.dataset['deck']).length;
      place.textContent = due === 0 ? '' : numberFormat(lang).format(due);
    }
    const studied = this.studied();
    const items = itemsOf(this.decks, studied);
    drawWeek(weekAhead(items, count, studied.now), studied.now, this.words.week, lang);
  }

  private readonly onStorage = ({ key }: StorageEvent): void => {
    if (key !== practiceKey && key !== null) return;
    // Another tab has graded cards, which must not come up here again.
    const fresh = new Map(itemsOf(this.decks, this.studied()).map((item) => [item.key, item]));
    const end = endOfDay(Date.now());
    const [current] = this.queue;
    this.queue = this.queue.filter(({ key: own }) => {
      const item = fresh.get(own);
      return item !== undefined && (item.fresh || item.due <= end);
    });
    this.tally();
    if (this.queue[0] !== current) void this.ask();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isField = target instanceof Element && target.closest('input, select, textarea, dialog');
    if (isField) return;
    const reveal = this.querySelector<HTMLButtonElement>('.desk-show:not([hidden])');
    if (key === ' ' && reveal && !(target instanceof Element && target.closest('a, button'))) {
      event.preventDefault();
      reveal.click();
    }
    const grade = grades[Number(key) - 1];
    if (grade && !reveal) this.querySelector<HTMLElement>(`[data-grade=${grade}]`)?.click();
    if (key === 'u') this.undo();
  };

  private fail(again: () => Promise<void>): void {
    const text = element('p', { className: 'desk-done', textContent: `${this.words.failed} ` });
    const retry = element('button', { type: 'button', textContent: this.words.retry });
    retry.addEventListener('click', () => void again());
    text.append(retry);
    this.desk.replaceChildren(text);
  }

  private say(text: string): void {
    const place = this.querySelector('.desk-said');
    if (place) place.textContent = text;
  }

  private format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.lang, options);
  }

  /** How long until a moment, in the largest unit that fits, in the reader's language. */
  private wait(milliseconds: number): string {
    const minutes = Math.max(1, Math.round(milliseconds / 60_000));
    const [value, unit] =
      minutes < 60
        ? ([minutes, 'minute'] as const)
        : minutes < 60 * 24
          ? ([Math.round(minutes / 60), 'hour'] as const)
          : minutes < 60 * 24 * 60
            ? ([Math.round(minutes / 60 / 24), 'day'] as const)
            : ([Math.round(minutes / 60 / 24 / 30.4), 'month'] as const);
    const style = unit === 'minute' ? 'short' : 'long';
    return new Intl.RelativeTimeFormat(this.lang, { style }).format(value, unit);
  }
}
