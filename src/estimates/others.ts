import { nameKey } from './lines.ts';
import { longestNames } from './names.ts';
import type { NoPost, OfferedValue, Others, OtherValue, Piece } from './offered.ts';
import { type At, EstimateError, nearest } from './problems.ts';

/** The value of another post cannot be used because that has none. */
export class NoOtherValue extends EstimateError {
  /** See {@link OfferedValue.from}. */
  readonly from: readonly string[];

  constructor(from: readonly string[], at: At, message: string, fix: string) {
    super('post', at, message, fix);
    this.from = from;
  }
}

/**
 * A text in which values of other posts are named by the titles of these.
 *
 * @param column where the text begins
 */
export function piecesOf(
  text: string,
  column: number,
  others: readonly ({ value: OtherValue } & At)[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { value, line, column: at } of others) {
    const start = at - column;
    const { title, path } = value.post;
    pieces.push(text.slice(end, start), { text: `${title}: ${value.name}`, path, line });
    end = start + value.length;
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== '');
}

export function plainText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

const reference = /^(\p{L}[^\s#,()×÷·+*^]*)#(?=\p{L})/u;

/** Whether a text begins with a value of another post: `designs/url-shortener#peak`. */
export function isOther(text: string): boolean {
  return reference.test(text);
}

/**
 * The value of another post with which a text begins; `undefined` if it begins with something else.
 *
 * @throws {@link EstimateError} if there is no such post, name or value
 */
export function otherAt(text: string, at: At, others: Others | undefined): OtherValue | undefined {
  const [before = '', written = ''] = reference.exec(text) ?? [];
  if (before === '' || others === undefined) return undefined;
  const found = others.find(written);
  if (!('id' in found)) throw noPost(written, found, at);
  if (found.id === others.id)
    throw new EstimateError(
      'post',
      at,
      `\`${written}\` is this post.`,
      'Write only the name of the line, without the post.',
    );
  const { values, id, title, path } = found;
  if (values === undefined)
    throw new NoOtherValue(
      [],
      at,
      `\`${written}\` has no values, because the post cannot be read.`,
      'Correct that post.',
    );
  const rest = text.slice(before.length);
  const place = { ...at, column: at.column + before.length };
  const name = longestNames(values.map((one) => one.name))(rest);
  const offered = name && values.find((one) => nameKey(one.name) === nameKey(name.written));
  if (!name || !offered) throw unknownName(rest, written, values, place);
  const key = `${id}#${nameKey(offered.name)}`;
  const { known, from = [] } = offered;
  const length = before.length + name.length;
  if (known) return { key, post: { title, path }, name: offered.name, known, length };
  throw new NoOtherValue(
    [key, ...from],
    at,
    `\`${written}#${offered.name}\` has no value, because of an error there.`,
    'Correct that post.',
  );
}

/** What a value comes from, up to the first that is repeated. */
export function chain(key: string, from: readonly string[]): string[] {
  const end = from.findIndex((one, index) => one === key || from.indexOf(one) < index);
  return end === -1 ? [...from] : from.slice(0, end + 1);
}

/** The error of values of several posts that use each other; `undefined` if these do not. */
export function circleOf(key: string, { from, problem }: NoOtherValue): EstimateError | undefined {
  const end = from.indexOf(key);
  if (end === -1) return undefined;
  const round = [key, ...from.slice(0, end + 1)].map((one) => `\`${one}\``);
  return new EstimateError(
    'circle',
    problem,
    `These values use each other: ${round.join(' → ')}.`,
    'Give one of them a value that does not depend on the others.',
  );
}

function noPost(written: string, { nearest: near }: NoPost, at: At): EstimateError {
  return new EstimateError(
    'post',
    at,
    `There is no post \`${written}\`.`,
    near === undefined
      ? 'Write `collection/slug#name`, such as `designs/url-shortener#peak`.'
      : `Did you mean \`${near}\`?`,
  );
}

function unknownName(
  rest: string,
  post: string,
  values: readonly OfferedValue[],
  at: At,
): EstimateError {
  const written = /^[\p{L}\p{N}'’_ -]+/u.exec(rest)?.[0].split(/\s[-−–]\s|\s(?:of|per|in|to)\s/)[0];
  const name = (written ?? rest).trim();
  const names = values.map((one) => one.name);
  const near = nearest(name, names);
  return new EstimateError(
    'name',
    at,
    `\`${name}\` is not a name of an estimate in \`${post}\`.`,
    names.length === 0
      ? 'That post has no estimate.'
      : near === undefined
        ? `It has ${names.map((one) => `\`${one}\``).join(', ')}.`
        : `Did you mean \`${near}\`?`,
  );
}
