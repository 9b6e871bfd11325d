import type { Item } from './queue.ts';

/** The two sides of a card or question, ready to be shown. */
export interface Sides {
  front: DocumentFragment;
  back: DocumentFragment;
}

const pages = new Map<string, Promise<Document>>();

/**
 * Fetches the sides from the page of the post, where math, code and pictures are already rendered.
 *
 * @returns nothing when the post no longer has it; the page may be newer than the index.
 * @throws when the page cannot be fetched.
 */
export async function sidesOf({ deck, id, kind, reversed }: Item): Promise<Sides | undefined> {
  const page = await pageAt(deck.href);
  const [name, parts] =
    kind === 'card' ? (['.card', sidesOfCard] as const) : (['fieldset', sidesOfQuestion] as const);
  // A heading of the post can have any id.
  const element = page.querySelector(`${name}#${CSS.escape(id)}`);
  if (element === null) return undefined;
  const sides = parts(element);
  return reversed ? { front: sides.back, back: sides.front } : sides;
}

function pageAt(href: string): Promise<Document> {
  const known = pages.get(href) ?? fetchPage(href);
  pages.set(href, known);
  known.catch(() => pages.delete(href));
  return known;
}

async function fetchPage(href: string): Promise<Document> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answered ${response.status}.`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function sidesOfCard(card: Element): Sides {
  return {
    front: contentOf(card.querySelector('.card-front')),
    back: contentOf(card.querySelector('.card-back')),
  };
}

/** The front of a question is its text and options; the back is the part that the page hides. */
function sidesOfQuestion(question: Element): Sides {
  const front = question.cloneNode(true) as Element;
  // There may be one by the author before it.
  const details = front.querySelector('.question-answer');
  const back = contentOf(details);
  details?.remove();
  for (const input of front.querySelectorAll('input, button, .question-label')) input.remove();
  for (const right of front.querySelectorAll('[data-right]')) right.removeAttribute('data-right');
  back.querySelector('summary')?.remove();
  return { front: contentOf(front), back };
}

/** Imports the children of an element from another page, without ids, which may already exist here. */
function contentOf(element: Element | null): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const child of element?.childNodes ?? []) fragment.append(document.importNode(child, true));
  for (const named of fragment.querySelectorAll('[id]')) named.removeAttribute('id');
  return fragment;
}
