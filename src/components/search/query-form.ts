import type { Counts } from './messages.ts';
import { part } from './parts.ts';
import type { Query } from './query.ts';

const selects = ['tag', 'year', 'sort'] as const;

/** Reads the query from the field and the filters of a panel. */
export class QueryForm {
  readonly field: HTMLInputElement;
  readonly form: HTMLFormElement;
  private readonly kinds: HTMLButtonElement[];
  private readonly selects: Record<(typeof selects)[number], HTMLSelectElement>;
  private readonly numbers = new Intl.NumberFormat(document.documentElement.lang);

  constructor(panel: HTMLElement) {
    this.field = part(panel, 'input');
    this.form = part(panel, 'form');
    this.kinds = [...panel.querySelectorAll<HTMLButtonElement>('button[data-kind]')];
    this.selects = {
      tag: part(panel, 'select[name=tag]'),
      year: part(panel, 'select[name=year]'),
      sort: part(panel, 'select[name=sort]'),
    };
  }

  get query(): Query {
    const pressed = this.kinds.find((button) => button.ariaPressed === 'true');
    return {
      text: this.field.value,
      kind: pressed?.dataset['kind'] ?? '',
      tag: this.selects.tag.value,
      year: this.selects.year.value,
      sort: this.selects.sort.value === 'date' ? 'date' : '',
    };
  }

  set query(query: Query) {
    this.field.value = query.text;
    this.kind = query.kind;
    for (const name of selects) {
      const select = this.selects[name];
      const known = [...select.options].some(({ value }) => value === query[name]);
      // The values are known only after the first search.
      if (!known) select.add(new Option(query[name], query[name]));
      select.value = query[name];
    }
  }

  /** Name of the template of which posts are searched; empty for all. */
  set kind(kind: string) {
    for (const button of this.kinds) {
      button.ariaPressed = String(button.dataset['kind'] === kind);
    }
  }

  /** Shows how many posts each value of a filter leaves, and removes the values that leave none. */
  count(counts: Counts): void {
    for (const { dataset, lastElementChild } of this.kinds) {
      const { kind = '' } = dataset;
      if (kind !== '' && lastElementChild) {
        lastElementChild.textContent = this.numbers.format(counts.kind[kind] ?? 0);
      }
    }
    this.choices(
      'tag',
      Object.entries(counts.tag).sort(([, a], [, b]) => b - a),
    );
    this.choices('year', Object.entries(counts.year).reverse());
  }

  private choices(name: 'tag' | 'year', counted: readonly (readonly [string, number])[]): void {
    const select = this.selects[name];
    const { value: chosen } = select;
    const [any] = select.options;
    const options = counted
      .filter(([value, count]) => count > 0 || value === chosen)
      .map(([value, count]) => new Option(`${value} (${this.numbers.format(count)})`, value));
    select.replaceChildren(...(any ? [any] : []), ...options);
    select.value = chosen;
  }
}
