import type { Token } from './tokens.ts';
import { billion, endsQuantity, isNoun, isScale, type Unit, unitOf } from './units.ts';

/** A number with its units, as it is written. */
export interface Quantity {
  type: 'quantity';
  value: number;
  /** Half the value of its last digit. */
  half: number;
  /** Number of significant digits. */
  digits: number;
  decimals: number;
  /** Units and scales, each with its power; some may be one of several. */
  units: { choices: readonly Unit[]; power: 1 | -1 }[];
  percent: boolean;
  /** Whether it names what is counted: `nodes`. */
  named: boolean;
  /** Further parts: `13 s` of `6 min 13 s`. */
  rest?: Quantity | undefined;
}

export interface Parsed<Node> {
  node: Node;
  /** Index of the first token after it. */
  next: number;
}

/**
 * Reads a number with its scales, units, nouns and rate.
 *
 * @returns `undefined` if the tokens may not be a quantity.
 */
export function quantityAt(tokens: readonly Token[], at: number): Parsed<Quantity> | undefined {
  const number = tokens[at];
  if (number?.type !== 'number') return undefined;
  const { value, shown, digits, decimals } = number;
  const quantity: Quantity = {
    ...{
      type: 'quantity',
      value,
      half: shown / 2,
      digits,
      decimals,
      units: [],
      percent: false,
      named: false,
    },
  };
  let next = at + 1;
  const sign = tokens[next];
  if (sign?.type === 'operator' && sign.text === '%')
    return { node: { ...quantity, percent: true }, next: next + 1 };
  let nouns = 0;
  for (; ; next++) {
    const token = tokens[next];
    if (token?.type === 'word') {
      const rate = rateAt(tokens, next);
      if (rate !== undefined) {
        quantity.units.push({ choices: [rate], power: -1 });
        return { node: quantity, next: next + 2 };
      }
      const choices = choicesOf(token.text);
      const isFirst =
        nouns === 0 && quantity.units.every(({ choices: [unit] }) => unit && isScale(unit));
      if (choices.length > 0 && isFirst) quantity.units.push({ choices, power: 1 });
      else if (choices.length > 0) return undefined;
      else if (isNoun(token.text) && nouns < 3) {
        nouns += 1;
        quantity.named = true;
      } else if (endsQuantity(token.text)) break;
      else return undefined;
    } else if (token?.type === 'per') {
      const word = tokens[next + 1];
      const unit = word?.type === 'word' ? unitOf(word.text) : undefined;
      if (unit !== undefined && unit.time === 1)
        quantity.units.push({ choices: [unit], power: -1 });
      else if (word?.type !== 'word' || !isNoun(word.text)) return undefined;
      next += 1;
      if (unit !== undefined) return { node: quantity, next: next + 1 };
    } else break;
  }
  return { node: withRest(quantity, tokens, next), next: afterRest(tokens, next, quantity) };
}

function choicesOf(word: string): Unit[] {
  const unit = unitOf(word);
  if (unit === undefined) return [];
  return word === 'B' ? [unit, billion] : [unit];
}

/** `a second`, `per day`, `each month`. */
function rateAt(tokens: readonly Token[], at: number): Unit | undefined {
  const [word, unit] = tokens.slice(at, at + 2);
  if (word?.type !== 'word' || unit?.type !== 'word') return undefined;
  if (!/^(?:an?|per|each|every)$/i.test(word.text)) return undefined;
  const found = unitOf(unit.text);
  return found?.time === 1 ? found : undefined;
}

/** The smaller part of a duration that follows: `13 s` after `6 min`. */
function restAt(
  tokens: readonly Token[],
  at: number,
  { units }: Quantity,
): Parsed<Quantity> | undefined {
  const own = units.find(({ choices: [unit] }) => unit?.time === 1);
  if (own?.power !== 1 || tokens[at]?.type !== 'number') return undefined;
  const rest = quantityAt(tokens, at);
  const inner = rest?.node.units[0];
  const factor = (unit: typeof own | undefined) => unit?.choices[0]?.factors[0] ?? Infinity;
  return inner?.choices[0]?.time === 1 && factor(inner) < factor(own) ? rest : undefined;
}

function withRest(quantity: Quantity, tokens: readonly Token[], at: number): Quantity {
  const rest = restAt(tokens, at, quantity);
  return rest === undefined ? quantity : { ...quantity, rest: rest.node };
}

function afterRest(tokens: readonly Token[], at: number, quantity: Quantity): number {
  return restAt(tokens, at, quantity)?.next ?? at;
}
