import { fill } from '../../config/strings.ts';
import { nearestTags } from './nearest-tags.ts';
import { part } from './parts.ts';
import { isFiltered, type Query } from './query.ts';
import { recentSearches } from './recent.ts';

/** The message that a panel shows instead of results; `found` is not one of them. */
export type Message = 'empty' | 'none' | 'failed' | 'found';

/** Tags offered when nothing was found. */
const most = 6;

/** The messages of a panel. At most one is shown. */
export class SearchMessages {
  private readonly panel: HTMLElement;
  /** Links to the pages of the tags, most posts first. */
  private readonly tags: HTMLAnchorElement[];

  constructor(panel: HTMLElement) {
    this.panel = panel;
    this.tags = [...panel.querySelectorAll<HTMLAnchorElement>('[data-tags] a')];
  }

  show(message: Message): void {
    for (const element of this.panel.querySelectorAll<HTMLElement>('[data-when]')) {
      element.hidden = element.dataset['when'] !== message;
    }
    if (message === 'empty') this.recent();
  }

  /** Says that nothing was found, and suggests the tags most similar to the query. */
  none(query: Query): string {
    const { nothing = '', nothingFiltered = '' } = this.panel.dataset;
    const text = query.text.trim();
    const title = text === '' ? nothingFiltered : fill(nothing, { query: text });
    part(this.panel, '[data-nothing-title]').textContent = title;
    part(this.panel, '[data-unfilter]').hidden = !isFiltered(query);
    const names = this.tags.map(({ textContent }) => textContent);
    const near = nearestTags(text, names, most);
    const offered = near.length > 0 ? near : names.slice(0, most);
    const links = offered.map((name) => link(name, this.tags[names.indexOf(name)]?.href ?? ''));
    part(this.panel, '[data-near]').replaceChildren(...links.flatMap((link) => [link, ' ']));
    for (const link of this.panel.querySelectorAll<HTMLElement>('[data-near] a'))
      link.hidden = false;
    this.show('none');
    return title;
  }

  private recent(): void {
    const texts = recentSearches();
    const { action } = part<HTMLFormElement>(this.panel, 'form');
    const links = texts.map((text) =>
      link(text, `${action}?${new URLSearchParams({ q: text }).toString()}`),
    );
    part(this.panel, '[data-recent]').replaceChildren(...links.flatMap((link) => [link, ' ']));
    part(this.panel, '.search-recent').hidden = texts.length === 0;
  }
}

function link(text: string, href: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  return made;
}
