import { shortcodeNames } from '../../../markdown/constructs/shortcodes/list.ts';
import type { Use } from '../body.ts';
import type { BodyRule, Doc, Site } from '../contract.ts';
import type { Edit } from '../edits.ts';
import { destinationOf } from '../rules/links.ts';
import type { Context, Conversion, Converted } from './shortcodes/contract.ts';
import { embeds, films, pictures } from './shortcodes/media.ts';
import { notices } from './shortcodes/notices.ts';
import { byPattern } from './shortcodes/own.ts';
import {
  asides,
  buttons,
  contents,
  formulas,
  inlineTemplates,
  tabs,
  wrappers,
} from './shortcodes/texts.ts';

const all: readonly Conversion[] = [
  notices,
  pictures,
  films,
  embeds,
  buttons,
  formulas,
  contents,
  tabs,
  wrappers,
  asides,
];
const byName = new Map(all.flatMap((one) => one.names.map((name) => [name, one] as const)));
const known = new Set(shortcodeNames);

/** Turns the shortcodes of Hugo and of common themes into Markdown. */
export const shortcodes: BodyRule = {
  name: 'shortcodes',
  does: 'Turns shortcodes that the theme does not have into what they mean in Markdown.',
  apply(doc, site) {
    return doc.body.uses.flatMap((use) => edited(use, doc, site));
  },
};

function edited(use: Use, doc: Doc, site: Site): Edit[] {
  const { tag, start, end } = use;
  const { body } = doc;
  const line = body.lineAt(start);
  const context = contextOf(use, doc, site);
  const pattern = site.shortcodes[tag.name];
  if (pattern === undefined && known.has(tag.name)) {
    return tag.name === 'figure' ? figureEdits(use, context, doc) : unquoted(use, doc);
  }
  const converted =
    pattern === undefined
      ? (tag.name.endsWith('.inline') ? inlineTemplates : byName.get(tag.name))?.convert(
          use,
          context,
        )
      : byPattern(pattern, use, context);
  if (converted === undefined) {
    site.ask('shortcode-unknown', doc, line, tag.name + templateOf(tag.name, site));
    return [];
  }
  const own = pattern === undefined ? templateOf(tag.name, site) : '';
  if (own !== '') site.ask('shortcode-changed', doc, line, `${tag.name} was your own${own}`);
  if (converted.look !== undefined)
    site.ask('shortcode-changed', doc, line, `${tag.name} ${converted.look}`);
  return editsOf(use, converted, doc, end);
}

function editsOf(
  { start, close, alone }: Use,
  converted: Converted,
  { body }: Doc,
  end: number,
): Edit[] {
  const { open, close: closing = '', prefix, replacesInner } = converted;
  if (close === undefined) return [{ start, end, text: open }];
  if (replacesInner === true) return [{ start, end: close.end, text: open }];
  // An opening tag alone on its line brings its own line end.
  const openEnd = alone && open.endsWith('\n') && body.text[end] === '\n' ? end + 1 : end;
  const edits: Edit[] = [{ start, end: openEnd, text: open }];
  if (prefix !== undefined) {
    for (
      let at = body.text.indexOf('\n', openEnd - 1);
      at !== -1 && at + 1 < close.start;
      at = body.text.indexOf('\n', at + 1)
    ) {
      if (at + 1 >= openEnd) edits.push({ start: at + 1, end: at + 1, text: prefix });
    }
  }
  edits.push({ start: close.start, end: close.end, text: closing });
  return edits;
}

/** An opening tag in a quote whose closing tag is below it: Hugo pairs them, and Markdown does not. */
function unquoted({ start, close }: Use, { body }: Doc): Edit[] {
  if (close === undefined) return [];
  const before = (at: number) => body.text.slice(body.text.lastIndexOf('\n', at - 1) + 1, at);
  const [, outer, quote = ''] = /^(.*?)((?:> ?)+)$/.exec(before(start)) ?? [];
  return outer === before(close.start)
    ? [{ start: start - quote.length, end: start, text: '' }]
    : [];
}

/** `figure` stays; its picture may be elsewhere now. */
function figureEdits({ tag, start, end }: Use, { link }: Context, { body }: Doc): Edit[] {
  const source = tag.parameters.named['src'];
  if (source === undefined || source === '') return [];
  const path = link(source);
  if (path === source) return [];
  const written = body.text.slice(start, end);
  const at = written.indexOf(source);
  return at === -1 ? [] : [{ start: start + at, end: start + at + source.length, text: path }];
}

function contextOf({ tag, start, end, close }: Use, doc: Doc, site: Site): Context {
  const { positional, named } = tag.parameters;
  const names = new Map(Object.entries(named).map(([key, value]) => [key.toLowerCase(), value]));
  return {
    doc,
    site,
    inner: close === undefined ? '' : doc.body.text.slice(end, close.start),
    get(...keys) {
      const found = keys.map((key) =>
        typeof key === 'number' ? positional[key] : names.get(key.toLowerCase()),
      );
      return found.find((value) => value !== undefined && value !== '');
    },
    link(path) {
      const target = site.resolve(path, doc);
      if (target.kind === 'dead') site.ask('picture-dead', doc, doc.body.lineAt(start), path);
      return destinationOf(target, path, doc, site);
    },
  };
}

/** The template of a shortcode, if the blog has one. */
function templateOf(name: string, { source }: Site): string {
  const file = ['layouts/shortcodes', 'layouts/_shortcodes']
    .map((folder) => `${folder}/${name}.html`)
    .find((one) => source.has(one));
  return file === undefined ? '' : ` (${file})`;
}
