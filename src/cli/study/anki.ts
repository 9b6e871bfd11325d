import { markdownToHtml } from 'satteri';
import { printable } from '../../config/printable.ts';
import type { CardSide, Flashcard, Question } from '../../markdown/types.ts';
import { joinedHtml } from '../../markdown/constructs/quiz/html.ts';
import type { StudyDeck } from './decks.ts';

/** A file for Anki, and a sentence for each thing that it could not include. */
export interface AnkiFile {
  text: string;
  left: string[];
}

/** Settings at the top of the file, so that the import dialog needs no input. */
const header = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#notetype column:2',
  '#deck column:3',
  '#tags column:4',
];

/**
 * The decks as Anki's text format: a line for each note, whose deck is named after the blog and the post. An
 * import again updates the notes, by their guid.
 *
 * @see https://docs.ankiweb.net/importing/text-files.html
 */
export function ankiFile(decks: readonly StudyDeck[], blog: string): AnkiFile {
  const left: string[] = [];
  const lines: string[] = [];
  for (const { post, title, tags, cards, questions } of decks) {
    const deck = [blog, title].map((name) => name.replaceAll('::', ':')).join('::');
    const words = tags.map((tag) => tag.trim().replace(/\s+/g, '_')).join(' ');
    const note = (id: string, type: string, front: string, back: string) => {
      lines.push([`${post}#${id}`, type, deck, words, front, back].map(field).join('\t'));
    };
    const keep = (id: string, what: string | undefined) => {
      if (what !== undefined) left.push(`${post}#${id}: ${what}`);
    };
    for (const card of cards) {
      keep(card.id, lostOf(card));
      if (card.kind === 'cloze') {
        note(card.id, 'Cloze', html(clozed(card.front.markdown)), '');
        continue;
      }
      const type = card.both ? 'Basic (and reversed card)' : 'Basic';
      note(card.id, type, html(card.front.markdown), html(card.back.markdown));
    }
    for (const question of questions) note(question.id, 'Basic', ...sidesOf(question));
  }
  return { text: printable(`${[...header, ...lines].join('\n')}\n`), left };
}

/** Anki cannot resolve pictures and relative links of the blog. */
function lostOf({ front, back }: Flashcard): string | undefined {
  const written = (side: CardSide) => side.markdown;
  const both = `${written(front)}\n${written(back)}`;
  if (/!\[[^\]]*\]\(/.test(both)) return 'the picture is left out.';
  if (/\]\((?!https?:|mailto:)/.test(both))
    return 'a link to a page of the blog does not work in Anki.';
  return undefined;
}

/** `==one==` becomes `{{c1::one}}`: each blank becomes a card. */
function clozed(markdown: string): string {
  let count = 0;
  return markdown.replace(/==(.+?)==/g, (_, hidden: string) => {
    count += 1;
    return `{{c${count}::${hidden}}}`;
  });
}

function html(markdown: string): string {
  const kept: string[] = [];
  // Anki renders math itself, between its own delimiters, so Markdown must not parse it first.
  const masked = markdown.replace(
    /\$\$([^$]+)\$\$|(?<![\\$\w])\$(?=\S)([^$\n]+?)(?<=\S)\$(?!\d)/g,
    (_, block?: string, inline?: string) => {
      kept.push(block === undefined ? `\\(${inline ?? ''}\\)` : `\\[${block}\\]`);
      return `\uE000${kept.length - 1}\uE001`;
    },
  );
  const drawn = markdownToHtml(masked.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1'), {
    features: { gfm: true, smartPunctuation: true },
  });
  return drawn.html
    .trim()
    .replace(/^<p>([^]*)<\/p>$/, (whole, inside: string) =>
      inside.includes('<p>') ? whole : inside,
    )
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => escaped(kept[Number(index)] ?? ''));
}

function sidesOf({ options, html }: Question): [string, string] {
  if (html === undefined) return ['', ''];
  const choices = options.map(({ letter }, index) => `${letter}) ${html.options[index] ?? ''}`);
  const right = options.filter((option) => option.right).map(({ letter }) => letter);
  const notes = options.map(({ letter }, index) =>
    html.notes[index] ? `${letter}: ${html.notes[index]}` : '',
  );
  const front = [html.prompt, ...choices];
  const back = [right.join(', '), html.answer, html.explanation, ...notes];
  return [joinedHtml(front), joinedHtml(back)];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A field on one line, quoted where the format needs it. Line ends matter in code only. */
function field(text: string): string {
  const line = text.replace(/\r?\n/g, text.includes('<pre') ? '<br>' : ' ');
  return /["\t]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
