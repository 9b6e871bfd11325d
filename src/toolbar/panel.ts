import type { OpenPost, ToolbarAnswer, ToolbarFinding } from './contract.ts';
import { element, withCode } from './elements.ts';
import type { Marks } from './marks.ts';
import { style } from './style.ts';

type DevToolbarPlacement = HTMLElementTagNameMap['astro-dev-toolbar-window']['placement'];

const tabs = ['page', 'blog'] as const;
type Tab = (typeof tabs)[number];
const labels: Record<Tab, string> = { page: 'This page', blog: 'Blog' };
const severities = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** The window of the toolbar's app: what is known of the page, and what a check finds in it and in the blog. */
export class Panel {
  readonly #window = element('astro-dev-toolbar-window', {});
  readonly #content = element('section', { 'aria-label': 'Tradeoff' });
  readonly #canvas: ShadowRoot;
  readonly #marks: Marks;
  #answer: ToolbarAnswer | undefined;
  #tab: Tab = 'page';

  constructor(canvas: ShadowRoot, marks: Marks) {
    this.#canvas = canvas;
    this.#marks = marks;
    this.#window.append(this.#content);
    canvas.append(element('style', {}, style), this.#window);
    this.#render();
  }

  /** The findings of the open page. */
  get findings(): readonly ToolbarFinding[] {
    return this.#answer?.page ?? [];
  }

  place(placement: DevToolbarPlacement): void {
    this.#window.placement = placement;
  }

  show(answer: ToolbarAnswer): void {
    this.#answer = answer;
    this.#render();
  }

  /** What has the focus keeps it. */
  #render(): void {
    const focused = this.#canvas.activeElement?.id;
    const answer = this.#answer;
    if (answer === undefined) {
      this.#content.replaceChildren(this.#header('Waiting for the development server…'));
      return;
    }
    this.#content.replaceChildren(
      this.#header(answer.post?.file ?? answer.path),
      element(
        'div',
        { role: 'tablist', 'aria-label': 'Problems' },
        ...tabs.map((tab) => this.#tabOf(tab, answer[tab].length)),
      ),
      this.#contentOf(answer),
    );
    if (focused) this.#canvas.getElementById(focused)?.focus();
  }

  #header(text: string): HTMLElement {
    return element('div', { class: 'head' }, element('h2', {}, 'Tradeoff'), element('p', {}, text));
  }

  #tabOf(tab: Tab, count: number): HTMLElement {
    const isSelected = tab === this.#tab;
    const button = element(
      'button',
      {
        ...{ type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-selected': String(isSelected) },
        tabindex: isSelected ? '0' : '-1',
        ...(isSelected && { 'aria-controls': 'panel' }),
      },
      `${labels[tab]} (${count})`,
    );
    button.addEventListener('click', () => {
      this.#select(tab);
    });
    button.addEventListener('keydown', ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      const next =
        step === undefined ? undefined : tabs.at((tabs.indexOf(tab) + step) % tabs.length);
      if (next !== undefined) this.#select(next);
    });
    return button;
  }

  #select(tab: Tab): void {
    this.#tab = tab;
    this.#render();
    this.#canvas.getElementById(`tab-${tab}`)?.focus();
  }

  #contentOf(answer: ToolbarAnswer): HTMLElement {
    const findings = answer[this.#tab];
    const none = element('p', {}, 'No problems found.');
    const list = element('ul', { class: 'findings' });
    list.append(...findings.map((finding, index) => this.#itemOf(finding, index, answer.root)));
    return element(
      'div',
      { role: 'tabpanel', id: 'panel', 'aria-labelledby': `tab-${this.#tab}`, tabindex: '0' },
      ...(this.#tab === 'page' && answer.post ? measures(answer.post) : []),
      findings.length === 0 ? none : list,
    );
  }

  /** A click opens the file at the line, in the editor that Vite finds or `LAUNCH_EDITOR` names. */
  #itemOf(finding: ToolbarFinding, index: number, root: string): HTMLElement {
    const { severity, message, fix, file, line, code } = finding;
    const button = element(
      'button',
      { type: 'button', class: severity, id: `finding-${this.#tab}-${index}` },
      element(
        'span',
        { class: 'message' },
        element('b', {}, `${severities[severity]}: `),
        ...withCode(message),
      ),
      element('span', {}, ...withCode(fix)),
      element('span', { class: 'place' }, `${file}:${line} · ${code}`),
    );
    button.addEventListener('click', () => {
      void fetch(`/__open-in-editor?file=${encodeURIComponent(`${root}${file}:${line}`)}`);
    });
    if (this.#tab === 'page') {
      for (const event of ['focus', 'pointerenter'])
        button.addEventListener(event, () => {
          this.#marks.emphasise(finding);
        });
    }
    return element('li', {}, button);
  }
}

function measures(post: OpenPost): HTMLElement[] {
  const { words, minutes, facts, questions, cards, outgoing, incoming } = post;
  const rows: [string, string][] = [
    ['Words', words.toLocaleString('en')],
    ['Reading time', `${minutes} min`],
    ['Questions', String(questions)],
    ['Cards', String(cards)],
    ['Links out', `${outgoing.inside} to this site, ${outgoing.outside} to others`],
  ];
  return [
    element(
      'dl',
      {},
      ...rows.map(([term, value]) =>
        element('div', {}, element('dt', {}, term), element('dd', {}, value)),
      ),
    ),
    folded(
      `Facts found (${facts.length})`,
      facts.map(({ label, value }) => [`${label}: ${value}`]),
    ),
    folded(
      `Posts that link here (${incoming.length})`,
      incoming.map(({ title, href }) => [element('a', { href }, title)]),
    ),
  ];
}

function folded(summary: string, items: readonly (readonly (Node | string)[])[]): HTMLElement {
  if (items.length === 0) return element('p', { class: 'none' }, summary);
  const list = element('ul', {}, ...items.map((item) => element('li', {}, ...item)));
  return element('details', {}, element('summary', {}, summary), list);
}
