/**
 * Letters that are not another letter with a mark, and how people type them. Pagefind ignores marks (`é`) but does
 * not know these. Only add at the end, because an index stores positions in the list.
 */
const spelled: readonly (readonly [letter: string, plain: string])[] = [
  ...[
    'øo',
    'ØO',
    'łl',
    'ŁL',
    'đd',
    'ĐD',
    'ðd',
    'ÐD',
    'ıi',
    'İI',
    'ħh',
    'ĦH',
    'ŧt',
    'ŦT',
    'ŋn',
    'ŊN',
  ],
  ...['þth', 'ÞTh', 'ßss', 'ẞSS', 'æae', 'ÆAE', 'œoe', 'ŒOE', 'ĳij', 'ĲIJ', 'ſs', 'ĸk'],
  ...['ǿo', 'ǾO', 'ǽae', 'ǼAE', 'ɓb', 'ɗd', 'ɛe', 'ɔo', 'ƙk', 'ƴy'],
].map((both) => [both.slice(0, 1), both.slice(1)] as const);
const places = new Map(spelled.map(([letter], place) => [letter, place]));
const letters = new RegExp(`[${spelled.map(([letter]) => letter).join('')}]`, 'g');
/** The first of the private-use characters that follow a plain spelling and encode which letter it was. */
const firstMark = 0x100000;
const marked = /\p{L}{1,2}([\u{100000}-\u{1000FF}])/gu;

/** A character of a script without spaces between words, with its marks. */
const unit =
  '(?!\\p{M})' +
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}々ー]\\p{M}*';
const between = new RegExp(`(?<=${unit})(?=[^\\s\\p{M}])|(?<=\\S)(?=${unit})`, 'gu');
const continuous = new RegExp(`^(?:${unit})+$`, 'u');
/** Marks a following space as added. */
const joint = '\u2060';

/**
 * A text in the form that is indexed, which {@link shownText} reverses: scripts without spaces are split, so that a
 * search finds parts of words, and letters are spelled as on other keyboards.
 */
export function indexedText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2060\u{100000}-\u{1000FF}]/gu, '')
    .replace(between, `${joint} `)
    .replace(letters, (letter) => {
      const place = places.get(letter) ?? 0;
      return `${spelled[place]?.[1] ?? letter}${String.fromCodePoint(firstMark + place)}`;
    });
}

/** An indexed text, or a part of one in which `mark` elements stand, as it was written. */
export function shownText(indexed: string): string {
  return indexed
    .replace(/\u2060(<\/mark>)? ?/g, '$1')
    .replaceAll('</mark><mark>', '')
    .replace(marked, (found, mark: string) => {
      const [letter = '', plain = ''] = spelled[(mark.codePointAt(0) ?? 0) - firstMark] ?? [];
      return found.slice(0, found.length - mark.length - plain.length) + letter;
    });
}

/** Letters without marks and case, as words are compared. */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2060\u{100000}-\u{1000FF}]/gu, '')
    .replace(letters, (letter) => spelled[places.get(letter) ?? 0]?.[1] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase();
}

/** The terms of a query in the form of the index. A run in a script without spaces must match exactly. */
export function indexedTerms(terms: string): string {
  const parts = terms
    .normalize('NFC')
    .replace(between, ' ')
    .replace(letters, (letter) => spelled[places.get(letter) ?? 0]?.[1] ?? letter);
  return isContinuous(terms) && parts.includes(' ') ? `"${parts}"` : parts;
}

/** Whether a word is in a script without spaces between words. */
export function isContinuous(word: string): boolean {
  return continuous.test(word.normalize('NFC'));
}
