import { posix } from 'node:path';
import { slug as githubSlug } from 'github-slugger';
import { readable } from '../../../config/addresses.ts';
import { hrefOf } from '../addresses.ts';
import { textOf } from '../collections.ts';
import type { Node, Use } from '../body.ts';
import type { BodyRule, Doc, Site, Target } from '../contract.ts';
import type { Edit } from '../edits.ts';
import { relativePath } from '../resolve.ts';
import { anchorsOfContents } from './contents.ts';

/** Corrects links and pictures of Markdown, and the `ref` of Hugo in and outside of them. */
export const links: BodyRule = {
  name: 'links',
  does: 'Leads links to the new URL of a post, and pictures to where their file is now.',
  apply(doc, site) {
    const { body } = doc;
    const refs = new Map(body.uses.filter(isRef).map((use) => [use.start, use]));
    const edits: Edit[] = [];
    for (const node of body.nodes) {
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') continue;
      const at = destination(node, doc);
      if (at === undefined) continue;
      const ref = refs.get(at.start);
      if (ref !== undefined) refs.delete(ref.start);
      const rest = ref === undefined ? '' : body.text.slice(ref.end, at.end);
      const written = ref === undefined ? (node.url ?? '') : refPath(ref) + rest;
      edits.push(...edited(node, at, { written, isRef: ref !== undefined }, doc, site));
    }
    for (const use of refs.values()) {
      const target = referred(refPath(use), doc, site);
      if (target.kind === 'dead') {
        site.ask('link-dead', doc, body.lineAt(use.start), body.text.slice(use.start, use.end));
      } else {
        edits.push({
          start: use.start,
          end: use.end,
          text: destinationOf(target, refPath(use), doc, site),
        });
      }
    }
    return edits;
  },
};

function isRef({ tag }: Use): boolean {
  return tag.name === 'ref' || tag.name === 'relref';
}

function refPath({ tag: { parameters } }: Use): string {
  return (parameters.named['path'] ?? parameters.positional[0] ?? '').trim();
}

/** A `ref` leads to the translation in the language of its page. */
function referred(written: string, doc: Doc, site: Site): Target {
  const found = named(written, doc, site);
  if (found.kind !== 'doc' || found.doc.lang === doc.lang) return found;
  const { translation } = found.doc;
  const own = site.docs.find(
    (one) => translation !== undefined && one.translation === translation && one.lang === doc.lang,
  );
  return own === undefined ? found : { ...found, doc: own };
}

/** A bare name of a `ref` may be in any folder. */
function named(written: string, doc: Doc, site: Site): Target {
  const found = site.resolve(written, doc);
  if (found.kind !== 'dead') return found;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
  const other = site.named(path.replace(/^\/+|\/+$/g, ''), doc);
  return other === undefined ? found : { kind: 'doc', doc: other, rest };
}

function edited(
  node: Node,
  at: { start: number; end: number },
  { written, isRef: fromRef }: { written: string; isRef: boolean },
  doc: Doc,
  site: Site,
): Edit[] {
  const target = fromRef ? referred(written, doc, site) : site.resolve(written, doc);
  if (target.kind !== 'dead') {
    const text = destinationOf(target, written, doc, site);
    return text === written && !fromRef ? [] : [{ ...at, text }];
  }
  const { start, end } = doc.body.range(node);
  site.ask(
    node.type === 'image' ? 'picture-dead' : 'link-dead',
    doc,
    doc.body.lineAt(start),
    written,
  );
  if (!site.yes || node.type === 'definition') return [];
  if (node.type === 'image') return [{ start, end, text: node.alt ?? '' }];
  const inner = node.children ?? [];
  const first = inner[0] === undefined ? end : doc.body.range(inner[0]).start;
  const last = inner.at(-1);
  const close = last === undefined ? end : doc.body.range(last).end;
  return [
    { start, end: first, text: '' },
    { start: close, end, text: '' },
  ];
}

/** What a link to a target says; the same text if it need not change. */
export function destinationOf(target: Target, written: string, doc: Doc, site: Site): string {
  switch (target.kind) {
    case 'doc': {
      if (isGone(target.rest, target.doc))
        return target.doc === doc
          ? '#top'
          : destinationOf({ ...target, rest: '' }, written.replace(/#.*$/s, ''), doc, site);
      const isFile = /\.mdx?(?:[?#]|$)/i.test(written) && !written.startsWith('/');
      if (!isFile || target.doc.role === 'page' || doc.role === 'page') {
        const href = target.doc === doc && target.rest.startsWith('#') ? '' : hrefOf(target.doc);
        return href + target.rest;
      }
      return same(written, relativePath(doc.to, target.doc.to) + target.rest);
    }
    case 'file':
      return same(written, site.place(target.path, doc) + target.rest);
    case 'list':
      return target.href + target.rest;
    case 'here':
      return isGone(written, doc) ? '#top' : written;
    case 'outside':
    case 'dead':
      return written;
  }
}

/** Whether an anchor was at the top of a page that does not have it here: its title, or contents written by hand. */
function isGone(anchor: string, doc: Doc): boolean {
  const { role, head, body } = doc;
  if (!anchor.startsWith('#') || role === 'page') return false;
  const title =
    head.text('title') === undefined
      ? body.nodes.find(({ type, depth }) => type === 'heading' && depth === 1)
      : undefined;
  const isTitle = title !== undefined && anchor === `#${githubSlug(textOf(title))}`;
  return isTitle || anchorsOfContents(doc).includes(anchor);
}

/** The author's spelling, if both are the same path. */
function same(written: string, wanted: string): string {
  const plain = (path: string) => posix.normalize(readable(path));
  return plain(written) === plain(wanted) ? written : wanted;
}

/** Where the destination of a link, a picture or a definition is written; autolinks have none. */
function destination(node: Node, { body }: Doc): { start: number; end: number } | undefined {
  const { start, end } = body.range(node);
  const text = body.text.slice(start, end);
  const last = node.children?.at(-1);
  const from = last === undefined ? 0 : body.range(last).end - start;
  const opening = node.type === 'definition' ? /\]:\s*/g : /\]\(\s*/g;
  opening.lastIndex = from;
  const found = opening.exec(text);
  if (found === null) return undefined;
  const inner = start + found.index + found[0].length;
  const use = body.uses.find((one) => one.start === inner);
  const rest = body.text.slice(use?.end ?? inner, end);
  const pattern =
    node.type === 'definition' ? /^(?:<[^>\n]*>|\S*)/ : /^(?:<[^>\n]*>|(?:[^\s()]|\([^\s()]*\))*)/;
  const length = pattern.exec(rest)?.[0].length ?? 0;
  const close = (use?.end ?? inner) + length;
  return close > inner ? { start: inner, end: close } : undefined;
}
