import { plural, type PluralForms } from '../../config/strings.ts';
import { siteRoot } from '../site-root.ts';
import { drawHit } from './draw-hit.ts';
import type { Hit } from './hits.ts';
import { followKeyboard } from './keyboard-space.ts';
import { part } from './parts.ts';
import { QueryForm } from './query-form.ts';
import { isEmpty, readQuery, searchTerms, writeQuery, type Query } from './query.ts';
import { forgetSearches, rememberSearch } from './recent.ts';
import { SearchClient } from './search-client.ts';
import { SearchMessages } from './search-messages.ts';

/** Hits added at a time. */
const more = 10;
/** Milliseconds without typing before a search starts, and before a running one is announced. */
const pause = 120;
const patience = 400;

/**
 * The search over its server-rendered field, filters and messages. On the search page the query is in the
 * address; in a dialog it is not, and Enter in the field leads to that page.
 */
class SearchPanel extends HTMLElement {
  private parts: { query: QueryForm; messages: SearchMessages; hits: HTMLElement } | undefined;
  private client: SearchClient | undefined;
  private timer = 0;
  private turn = 0;
  private total = 0;
  /** Whether the query in the URL has its own history entry. */
  private settled = false;

  connectedCallback() {
    if (this.parts) return;
    const query = new QueryForm(this);
    const messages = new SearchMessages(this);
    this.parts = { query, messages, hits: part(this, '.search-hits') };
    query.field.addEventListener('input', () => this.later(pause));
    query.form.addEventListener('submit', (event) => this.submit(event));
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.later(0);
    });
    this.addEventListener('click', (event) => this.press(event));
    this.addEventListener('keydown', (event) => this.move(event));
    messages.show('empty');
    const dialog = this.closest('dialog');
    if (dialog) {
      followKeyboard(dialog);
      // Text typed before this script ran.
      this.later(0);
      return;
    }
    const read = () => {
      this.settled = true;
      this.set(readQuery(location.search));
    };
    addEventListener('popstate', read);
    if (location.search === '') this.later(0);
    else read();
  }

  /** Writes a query into the URL. Replaces the last one while the reader is still typing. */
  private address(query: Query) {
    const address = location.pathname + writeQuery(query);
    if (address === location.pathname + location.search) return;
    if (this.settled) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    this.settled = false;
  }

  /** Whether this is part of the search page, not of a dialog. */
  private get onPage(): boolean {
    return this.closest('dialog') === null;
  }

  private set(query: Query) {
    if (this.parts) this.parts.query.query = query;
    this.later(0);
  }

  private later(wait: number) {
    this.output.ariaBusy = 'true';
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.search(), wait);
  }

  private submit(event: Event) {
    event.preventDefault();
    if (!this.parts) return;
    const { query, form } = this.parts.query;
    rememberSearch(query.text);
    if (this.onPage) {
      this.address(query);
      this.settled = true;
      this.later(0);
    } else location.assign(form.action + writeQuery(query));
  }

  private press(event: Event) {
    if (!this.parts || !(event.target instanceof Element)) return;
    const { query } = this.parts;
    const link = event.target.closest('a');
    const button = event.target.closest('button');
    if (link?.closest('.search-hits')) rememberSearch(query.field.value);
    else if (link?.closest('[data-recent]')) {
      event.preventDefault();
      this.set({ ...query.query, text: link.textContent });
      query.field.focus();
    } else if (button?.dataset['kind'] !== undefined) {
      query.kind = button.dataset['kind'];
      this.later(0);
    } else if (button?.matches('.search-more')) void this.more();
    else if (button?.matches('[data-unfilter]')) {
      this.set({ ...query.query, kind: '', tag: '', year: '' });
      query.field.focus();
    } else if (button?.matches('[data-forget]')) {
      forgetSearches();
      this.parts.messages.show('empty');
      query.field.focus();
    }
  }

  /** The arrow keys move through the results and back to the field. Escape closes the dialog. */
  private move(event: KeyboardEvent) {
    const dialog = this.closest('dialog');
    if (event.key === 'Escape' && dialog && !event.isComposing) {
      // Browsers would clear the field first.
      event.preventDefault();
      dialog.close();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const field = this.parts?.query.field;
    const stops = [field, ...this.querySelectorAll<HTMLElement>('.search-hits a')];
    const at = stops.findIndex((stop) => stop === event.target);
    if (step === undefined || at === -1 || stops.length === 1) return;
    event.preventDefault();
    stops[Math.min(at + step, stops.length - 1)]?.focus();
  }

  private get output(): HTMLElement {
    return part(this, '.search-output');
  }

  private async search() {
    const turn = (this.turn += 1);
    await this.answer(turn);
    if (turn === this.turn) this.output.ariaBusy = 'false';
  }

  private async answer(turn: number) {
    if (!this.parts) return;
    const { query, messages } = this.parts;
    const asked = query.query;
    if (this.onPage) this.address(asked);
    if (isEmpty(asked)) {
      this.draw([], 0);
      messages.show('empty');
      this.say('');
      return;
    }
    const busy = window.setTimeout(() => this.say(this.dataset['busy'] ?? ''), patience);
    try {
      const { hits, total } = await this.connection.search(asked);
      clearTimeout(busy);
      if (turn !== this.turn) return;
      this.draw(hits, total);
      if (total === 0) this.say(messages.none(asked), false);
      else {
        messages.show('found');
        const forms = JSON.parse(this.dataset['posts'] ?? '') as PluralForms;
        this.say(plural(forms, total, document.documentElement.lang));
      }
      const counts = await this.connection.counts(asked);
      if (turn === this.turn) query.count(counts);
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    } finally {
      clearTimeout(busy);
    }
  }

  private async more() {
    const { turn } = this;
    const from = this.shown;
    try {
      const hits = await this.connection.hits(from, from + more);
      if (turn !== this.turn) return;
      this.add(hits);
      this.parts?.hits.children.item(from)?.querySelector('a')?.focus();
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  private fail(error: unknown) {
    console.error(error);
    this.client = undefined;
    this.draw([], 0);
    this.parts?.messages.show('failed');
    this.say(this.dataset['failed'] ?? '', false);
  }

  private get connection(): SearchClient {
    const { lang } = document.documentElement;
    const place = { bundle: `${siteRoot}pagefind/`, base: new URL(siteRoot).pathname, lang };
    return (this.client ??= new SearchClient(place));
  }

  private get shown(): number {
    return this.parts?.hits.children.length ?? 0;
  }

  private draw(hits: readonly Hit[], total: number) {
    this.total = total;
    this.parts?.hits.replaceChildren();
    this.output.scrollTop = 0;
    this.add(hits);
  }

  private add(hits: readonly Hit[]) {
    if (!this.parts) return;
    const terms = searchTerms(this.parts.query.field.value);
    this.parts.hits.append(...hits.map((hit) => drawHit(this, hit, terms)));
    part(this, '.search-more').hidden = this.shown >= this.total;
  }

  /** Announces a text to screen readers. It is hidden, because the message already shows it. */
  private say(text: string, seen = true) {
    const status = part(this, '.search-count');
    status.textContent = text;
    status.classList.toggle('sr-only', !seen);
  }
}

customElements.define('search-panel', SearchPanel);
