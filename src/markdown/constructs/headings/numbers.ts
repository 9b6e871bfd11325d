/** The number of a section: what the author wrote, and what the page shows. */
export interface SectionNumber {
  /** The author's number, e.g. `4.2`; `undefined` if the heading has none. */
  own: string | undefined;
  /** Characters at the start of the heading that are the number and what separates it from the title. */
  length: number;
  /** The number in the margin; empty if there is none. */
  shown: string;
}

/** `1) `, `1. `, `1.) `, `1: `, `1 – `. */
const separated = /^\s*(\d{1,3}(?:\.\d{1,3})*)(?:\s*\.?\)|\.|:|\s+[–—-])\s+(?=\S)/;
/** `4.2 `: with a dot inside, a number needs no other mark. */
const dotted = /^\s*(\d{1,3}(?:\.\d{1,3})+)\s+(?=\S)/;

interface Numbered {
  depth: number;
  number: string | undefined;
  length: number;
}

/**
 * Reads the numbers that an author writes in front of section titles. They count when at least
 * three headings of level 2, and more than half, have one, and when those begin with 0 or 1 and
 * only grow. Below such a section, `4.2` in front of a heading of level 3 counts in the same way.
 * Numbers of deeper headings are part of their text.
 *
 * An unnumbered section at the end, such as "Acceptance criteria", continues the numbering. One
 * before or between numbered ones shows no number, since the author's would not agree with it.
 *
 * @returns one entry for each heading, or `undefined` when the author does not number sections.
 */
export function sectionNumbers(
  headings: readonly { depth: number; text: string }[],
): SectionNumber[] | undefined {
  const read = headings.map(({ depth, text }): Numbered => {
    const found = separated.exec(text) ?? dotted.exec(text);
    return { depth, number: found?.[1], length: found?.[0].length ?? 0 };
  });
  const sections = read.filter(({ depth }) => depth === 2);
  const own = sections.filter(({ number }) => isWhole(number));
  const numbers = own.map(({ number }) => Number(number));
  const first = numbers[0] ?? Infinity;
  if (own.length < 3 || own.length * 2 <= sections.length || first > 1) return undefined;
  if (!increasing(numbers)) return undefined;

  const last = own.at(-1);
  const result: SectionNumber[] = [];
  let section = '';
  let isOver = false;
  for (const [index, heading] of read.entries()) {
    if (heading.depth === 2) {
      const isOwn = isWhole(heading.number);
      section = isOwn ? (heading.number ?? '') : isOver ? String(Number(section) + 1) : '';
      isOver ||= heading === last;
      result.push(isOwn ? owned(heading) : { own: undefined, length: 0, shown: section });
    } else if (heading.depth === 3) {
      result.push(subsection(read, index, section));
    } else {
      result.push({ own: undefined, length: 0, shown: '' });
    }
  }
  return result;
}

/** The numbers of sections of level 2 by their places; no other heading has one. */
export function countedSections(headings: readonly { depth: number }[]): SectionNumber[] {
  let section = 0;
  return headings.map(({ depth }) => {
    const shown = depth === 2 ? String(++section) : '';
    return { own: undefined, length: 0, shown };
  });
}

function owned({ number = '', length }: Numbered): SectionNumber {
  return { own: number, length, shown: number };
}

function isWhole(number: string | undefined): boolean {
  return number !== undefined && !number.includes('.');
}

/**
 * The number of one H3: the author's if the numbers of all of the section's H3s increase, else its
 * place.
 */
function subsection(read: readonly Numbered[], index: number, section: string): SectionNumber {
  const start = read.slice(0, index).findLastIndex(({ depth }) => depth === 2) + 1;
  const length = read.slice(start).findIndex(({ depth }) => depth === 2);
  const siblings = read
    .slice(start, length === -1 ? undefined : start + length)
    .filter(({ depth }) => depth === 3);
  const [own, parts] = [read[index] as Numbered, new RegExp(`^${section}\\.(\\d+)$`)];
  const below = siblings.flatMap(({ number = '' }) => parts.exec(number)?.[1] ?? []).map(Number);
  const counts = section !== '' && below.length > 0 && increasing(below);
  if (counts && parts.test(own.number ?? '')) return owned(own);
  const place = siblings.indexOf(own) + 1;
  const shown = section === '' || counts ? '' : `${section}.${place}`;
  return { own: undefined, length: 0, shown };
}

function increasing(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}
