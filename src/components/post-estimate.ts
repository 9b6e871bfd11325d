import { shown, typedNumber } from '../estimates/format.ts';
import { Calculation, type Changes, type Program, type Value } from '../estimates/run.ts';

/** Words of the interface; `{name}` is a quantity, `{count}` how many values are not as they were written. */
export interface EstimateWords {
  hint: string;
  slider: string;
  changed: string;
  reset: string;
  share: string;
  copied: string;
  holds: string;
  broken: string;
  breaksAt: string;
  holdsAt: string;
}

/** The estimates of a page, which all its tables and texts share. */
interface Sheet {
  program: Program;
  words: EstimateWords;
  changes: Map<number, Value>;
  written: Calculation;
  fields: Map<number, { field: HTMLInputElement; slider: HTMLInputElement; reset: string }>;
}

let sheet: Sheet | undefined;

function sheetOf(page: Document): Sheet | undefined {
  const { program } = page.querySelector<HTMLElement>('post-estimate[data-program]')?.dataset ?? {};
  const words = page.querySelector<HTMLElement>('[data-estimate-words]')?.dataset['estimateWords'];
  if (program === undefined || words === undefined) return undefined;
  const read = JSON.parse(program.replaceAll('~', '"')) as Program;
  return {
    program: read,
    words: JSON.parse(words) as EstimateWords,
    changes: new Map(),
    written: new Calculation(read),
    fields: new Map(),
  };
}

/** The name of an input in an address: `new-links`. */
function slug(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** Of a share above a half, what is missing grows and shrinks: 99.9% becomes 99.99%. */
function scaled([low, high]: Value, times: number, isShare: boolean): Value {
  const one = (value: number) =>
    isShare && value > 0.5 && value < 1 ? 1 - (1 - value) / times : value * times;
  return [one(low), one(high)];
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Makes the inputs of an estimate fields; what follows from them changes with them, in the whole page. */
class PostEstimate extends HTMLElement {
  connectedCallback(): void {
    sheet ??= sheetOf(document);
    const inputs = this.querySelectorAll<HTMLElement>('.input[data-line]');
    if (!sheet || inputs.length === 0 || this.querySelector('.estimate-bar')) return;
    for (const input of inputs) this.makeField(input, sheet);
    const { words } = sheet;
    const button = (act: 'reset' | 'share') =>
      make('button', { type: 'button', textContent: words[act], onclick: () => this[act]() });
    const status = make('p', { textContent: words.hint });
    status.role = 'status';
    const bar = make(
      'div',
      { className: 'estimate-bar' },
      status,
      button('reset'),
      button('share'),
    );
    this.append(bar);
    // What a link says is typed before anything is.
    const given = new URLSearchParams(location.search);
    for (const [line, { field }] of sheet.fields) {
      const typed = this.contains(field) && given.get(slug(sheet.program[line]?.name ?? ''));
      if (typed) this.type(line, typed);
    }
    if (sheet.changes.size > 0) update(sheet);
  }

  makeField(place: HTMLElement, { program, words, written, fields }: Sheet): void {
    const line = Number(place.dataset['line']);
    const { name, input } = program[line] ?? {};
    if (name === undefined || !input) return;
    const field = make('input', {
      value: input.text,
      ariaLabel: name,
      autocomplete: 'off',
      spellcheck: false,
    });
    field.inputMode = 'text';
    const slider = make('input', { type: 'range', min: '-100', max: '100', value: '0' });
    slider.ariaLabel = words.slider.replace('{name}', name);
    const isShare = input.after.startsWith('%');
    const move = (value: Value) => {
      this.type(line, numberOf(value, input.factor));
      update(sheet as Sheet);
    };
    field.oninput = () => {
      this.type(line, field.value);
      update(sheet as Sheet);
    };
    field.onkeydown = (event) => {
      const { key, shiftKey } = event;
      if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
      event.preventDefault();
      const step = shiftKey ? 10 : 1.1;
      const now = sheet?.changes.get(line) ?? written.value(line);
      move(scaled(now, key === 'ArrowUp' ? step : 1 / step, isShare));
    };
    slider.oninput = () => {
      const at = Number(slider.value);
      if (at === 0) {
        this.type(line, input.text);
        update(sheet as Sheet);
      } else move(scaled(written.value(line), 10 ** (at / 50), isShare));
    };
    fields.set(line, { field, slider, reset: input.text });
    place.replaceChildren(
      make('span', { className: 'estimate-field' }, input.before, field, input.after),
      slider,
    );
  }

  /** What a reader typed is a change, unless it is what was written; what is not a number changes nothing. */
  type(line: number, text: string): void {
    const { program, changes, fields } = sheet as Sheet;
    const { field, reset } = fields.get(line) ?? {};
    const number = typedNumber(text);
    const factor = program[line]?.input?.factor ?? 1;
    if (!field) return;
    if (field.value !== text) field.value = text;
    // Values are calculated at all combinations of the ends of ranges, so these have to be few.
    const ranges = [...changes].filter(([other, [low, high]]) => other !== line && low !== high);
    const isValid = number && (number[0] === number[1] || ranges.length < 4);
    field.ariaInvalid = isValid ? null : 'true';
    if (text.trim() === reset) changes.delete(line);
    else if (isValid) changes.set(line, [number[0] * factor, number[1] * factor]);
  }

  reset(): void {
    const { fields } = sheet as Sheet;
    for (const [line, { reset, slider }] of fields) {
      this.type(line, reset);
      slider.value = '0';
    }
    update(sheet as Sheet);
    this.querySelector('input')?.focus();
  }

  share(): void {
    const status = this.querySelector('[role=status]');
    navigator.clipboard.writeText(location.href).then(
      () => {
        // What has become of the values would replace it a moment later.
        clearTimeout(timer);
        status?.replaceChildren((sheet as Sheet).words.copied);
      },
      () => undefined,
    );
  }
}

/** A value as it is typed: three digits, and a size that `typedNumber` reads. */
function numberOf(value: Value, factor: number): string {
  const isNear = Math.abs(1 - value[1]) < 0.1 && factor === 0.01;
  const format = {
    units: [[factor, '', isNear ? '%' : '']] as const,
    digits: 3,
    short: true as const,
  };
  return shown(value, format).replace('%', '');
}

/** Shows the values of all lines, wherever they are. */
function update({ program, words, changes, written, fields }: Sheet): void {
  const changed = new Calculation(program, changes);
  const text = (line: number, all: Calculation) => {
    const { format } = program[line] ?? {};
    return format ? shown(all.value(line), format) : '';
  };
  for (const place of document.querySelectorAll<HTMLElement>('.estimate-value[data-line]')) {
    const line = Number(place.dataset['line']);
    const now = text(line, changed);
    const isChanged = changes.has(line) || now !== text(line, written);
    place.classList.toggle('changed', isChanged);
    const input = program[line]?.input;
    const asWritten = input ? `${input.before}${input.text}${input.after}` : now;
    if (!place.querySelector('input')) place.textContent = isChanged ? now : asWritten;
  }
  let broken = '';
  for (const place of document.querySelectorAll<HTMLElement>('[data-bound]')) {
    const line = Number(place.dataset['bound']);
    const { bound } = program[line] ?? {};
    const isMet = changed.holds(line);
    place.className = `estimate-bound ${isMet ? 'holds' : 'broken'}`;
    const state = isMet ? words.holds : `${words.broken} ${text(line, changed)}`;
    const turns = [...fields.keys()].flatMap((input) => {
      const value = changed.turn(line, input);
      const { name: quantity, format } = program[input] ?? {};
      return value === undefined || !format
        ? []
        : [`${quantity} = ${shown([value, value], format)}`];
    });
    const more =
      turns.length > 0 ? `; ${isMet ? words.breaksAt : words.holdsAt} ${turns.join(', ')}` : '';
    place.replaceChildren(make('b', { textContent: state }), more);
    const drawing = place.nextElementSibling;
    if (drawing && bound?.parts) {
      for (const [index, [from, width]] of changed.bars(line).entries()) {
        drawing.children[index]?.setAttribute('x', `${from}`);
        drawing.children[index]?.setAttribute('width', `${width}`);
      }
      drawing.ariaLabel = bound.parts
        .map((part) => `${program[part]?.name ?? ''} ${text(part, changed)}`)
        .join(', ');
    }
    if (!isMet) broken += ` ${program[line]?.name ?? ''}: ${state}.`;
  }
  for (const [line, { slider }] of fields) {
    slider.ariaValueText = text(line, changed);
    if (slider === document.activeElement) continue;
    const [was, now] = [written.value(line), changed.value(line)];
    const isShare = program[line]?.input?.after.startsWith('%') && was[1] > 0.5;
    const times = isShare ? (1 - was[1]) / (1 - now[1]) : now[1] / was[1];
    slider.value = `${Math.round(50 * Math.log10(times))}`;
  }
  tell(changes, words.changed.replace('{count}', `${changes.size}`) + broken, words.hint);
  remember(program, changes, fields);
}

let timer = 0;

/** Says once a reader pauses what has become of the values. */
function tell(changes: Changes, message: string, hint: string): void {
  for (const one of document.querySelectorAll('post-estimate'))
    one.toggleAttribute('changed', changes.size > 0);
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    for (const status of document.querySelectorAll('.estimate-bar [role=status]'))
      status.textContent = changes.size > 0 ? message : hint;
  }, 300);
}

/** The address carries what was changed, so that it can be shared. */
function remember(program: Program, changes: Changes, fields: Sheet['fields']): void {
  const url = new URL(location.href);
  for (const [line, { field }] of fields) {
    const name = slug(program[line]?.name ?? '');
    const short = field.value.trim().replace(/,(?=\d{3})/g, '');
    if (changes.has(line)) url.searchParams.set(name, short);
    else url.searchParams.delete(name);
  }
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

customElements.define('post-estimate', PostEstimate);
