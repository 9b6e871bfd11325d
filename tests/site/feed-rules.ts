import { repository } from '../builds/paths.ts';
import { readTags } from './html.ts';

/** An item of a feed as the libraries of readers return it. */
export interface ReadItem {
  title: string | undefined;
  link: string | undefined;
  id: string | undefined;
  date: string | undefined;
  html: string | undefined;
}

const attributeNames = new Set([
  ...['href', 'src', 'alt', 'title', 'width', 'height', 'colspan', 'rowspan', 'scope', 'start'],
  ...['value', 'type', 'reversed', 'datetime', 'cite', 'lang', 'dir', 'open', 'display', 'xmlns'],
  ...['controls', 'poster', 'span', 'hreflang', 'encoding'],
]);
const forbidden =
  /^(?:script|style|iframe|svg|button|input|form|object|embed|link|meta|template|div|span)$/;
const inMath = /^(?:m[a-z]+|semantics|annotation)$/;

/** What readers and validators would object to in the items of a feed. */
export function itemFaults(items: readonly ReadItem[], root: string): string[] {
  const ids = items.map(({ id }) => id);
  const dates = items.map(({ date = '' }) => Date.parse(date));
  return [
    ...(new Set(ids).size === ids.length ? [] : ['two items have one id']),
    ...(dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? 0))
      ? []
      : ['the newest is not first']),
    ...items.flatMap((item) =>
      faultsOf(item, root).map((fault) => `${item.title ?? item.link}: ${fault}`),
    ),
  ];
}

function faultsOf(
  { title, link = '', id, date = '', html = '' }: ReadItem,
  root: string,
): string[] {
  const faults: string[] = [];
  if (!title) faults.push('no title');
  if (!link.startsWith(root)) faults.push(`the link ${link} is not below ${root}`);
  if (id !== link) faults.push(`the id ${id} is not the link`);
  if (Number.isNaN(Date.parse(date))) faults.push(`the date ${date} is none`);
  if (html.trim() === '') faults.push('no content');
  if (/data-right|question-answer|card-back/.test(html)) faults.push('holds an answer');
  if (html.includes(repository) || /\bfile:\/\/|[?&]astro\b/.test(html)) {
    faults.push('names a file of this machine');
  }
  for (const { name, attributes } of readTags(html)) {
    if (forbidden.test(name) || name.includes('-')) faults.push(`has a ${name}`);
    for (const [key, value] of attributes) {
      if (!attributeNames.has(key) && !inMath.test(name)) faults.push(`${name} has ${key}`);
      const isAddress = key === 'href' || key === 'src' || key === 'poster';
      if (isAddress && !/^(?:https?:\/\/|mailto:)/.test(value)) faults.push(`${key} is ${value}`);
    }
  }
  return faults;
}
