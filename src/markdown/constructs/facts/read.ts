import type { Fact, FactEstimate } from '../../types.ts';
import { cutFact } from './value.ts';
import { type Node, type Reading, plainText, walk } from '../../read/tree.ts';
import { elementOf } from '../../structure/drawn.ts';

type ListItem = Node<'listItem'>;

/** Sections whose labelled bullets are facts. */
const constraints =
  /constraint|requirements|quality attributes|service levels?|workload|^scale\b|^capacity\b/i;
/** All sections below this one also count as constraints. */
const nonFunctional = /non-?\s?functional/i;
const functional = /(?<!non-?\s?)functional/i;
const longestLabel = 40;

/**
 * Labelled bullets (`- **Latency:** P99 < 50 ms`) in the sections about requirements and
 * constraints. For a bullet without a value (`- **Workload Profile:**`), the facts are its nested
 * bullets, which need no bold label. The first of two equal labels counts.
 */
export function readFacts(reading: Reading): Fact[] {
  const facts = new Map<string, Fact>();
  const collect = (item: ListItem) => {
    for (const fact of factsOf(item, reading)) {
      const key = fact.label.toLowerCase();
      if (!facts.has(key)) facts.set(key, fact);
    }
  };

  const sections: { depth: number; title: string; counts: boolean }[] = [];
  for (const node of reading.root.children) {
    if (node.type === 'heading') {
      while ((sections.at(-1)?.depth ?? 0) >= node.depth) sections.pop();
      const title = plainText(node);
      const inherits = sections.some((section) => nonFunctional.test(section.title));
      const matches = inherits || nonFunctional.test(title) || constraints.test(title);
      sections.push({ depth: node.depth, title, counts: matches && !functional.test(title) });
    } else if (node.type === 'list' && sections.at(-1)?.counts === true) {
      for (const item of node.children) collect(item);
    }
  }
  return [...facts.values()];
}

function factsOf(item: ListItem, reading: Reading): Fact[] {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return [];
  const labelled = labelOf(first);
  if (labelled && labelled.text !== '') {
    const { value, note } = cutFact(labelled.text);
    const estimates = estimatesIn(first);
    const fact = { label: labelled.label, value, note, line: reading.lineOf(item) };
    return [{ ...fact, ...(estimates.length > 0 && { estimates }) }];
  }
  if (!labelled) return [];
  const lists = rest.filter((child) => child.type === 'list');
  return lists.flatMap((list) => list.children.flatMap((child) => factsOf(child, reading)));
}

/** The values of estimates in a paragraph. */
function estimatesIn(paragraph: Node<'paragraph'>): FactEstimate[] {
  const found: FactEstimate[] = [];
  walk(paragraph, (node) => {
    const { dataLine } = elementOf(node).properties;
    if (typeof dataLine === 'string') {
      const { budget } = node.data as Pick<FactEstimate, 'budget'>;
      const text = plainText(node);
      found.push({ line: Number(dataLine), text, ...(budget && { budget }) });
    }
    return undefined;
  });
  return found;
}

/** Splits `**Label:** text`, `**Label**: text`, `**Label** – text` and `Label: text`. */
function labelOf(paragraph: Node<'paragraph'>): { label: string; text: string } | undefined {
  const [first, ...rest] = paragraph.children;
  if (first?.type === 'strong') {
    const label = plainText(first);
    const text = plainText({ type: 'paragraph', children: rest });
    const separated = /^\s*[:–—-]\s*(.*)$/s.exec(text);
    const hasColon = label.endsWith(':');
    if (!hasColon && !separated && text !== '') return undefined;
    return { label: cleanLabel(label), text: (hasColon ? text : (separated?.[1] ?? '')).trim() };
  }
  const [, label, text] = /^(.+?)(?::\s+|:$)(.*)$/s.exec(plainText(paragraph)) ?? [];
  if (label === undefined || text === undefined) return undefined;
  const isLabel = label.length <= longestLabel && label.split(' ').length <= 5;
  return isLabel && /^\p{Lu}/u.test(label) ? { label: cleanLabel(label), text } : undefined;
}

/** Without the colon, and without units in parentheses: `Peak throughput (QPS / TPS)`. */
function cleanLabel(label: string): string {
  return label
    .replace(/\s*:\s*$/, '')
    .replace(/\s*\([^)]*\)$/, '')
    .trim();
}
