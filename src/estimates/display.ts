import type { Kind } from './kind.ts';
import type { ShownUnit } from './expression.ts';
import type { Format } from './format.ts';
import { sameDimensions, type Unit, units } from './units.ts';

const scales = {
  time: ['ns', 'µs', 'ms', 's', 'min', 'h', 'days', 'years'],
  decimal: ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'],
  binary: ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'],
  bits: ['bits', 'kbit', 'Mbit', 'Gbit', 'Tbit', 'Pbit', 'Ebit'],
  length: ['metres', 'km'],
  power: ['W', 'kW', 'MW'],
  energy: ['Wh', 'kWh', 'MWh'],
} as const;

/** Most digits that are shown unless the author asks for more: an estimate is not more precise. */
const usualDigits = 3;
const wholeDigits = 9;

/**
 * How a value is shown: in the unit that its author chose, or in a unit that a reader would choose.
 */
export function formatOf(kind: Kind, chosen?: ShownUnit, digits?: number): Format {
  const allowed = kind.isWhole ? wholeDigits : Math.min(usualDigits, Math.max(2, kind.digits));
  return { ...unitsFor(kind, chosen), digits: digits ?? allowed };
}

function unitsFor(kind: Kind, chosen: ShownUnit | undefined): Pick<Format, 'units' | 'short'> {
  const { dimensions } = kind;
  if (chosen) {
    const [before, after] = around(chosen.label);
    const isCount =
      !Object.entries(dimensions).some(([, exponent]) => exponent > 0) || before !== '';
    return {
      units: [[chosen.factor, before, after]],
      ...(isCount && chosen.label !== '%' && { short: true }),
    };
  }
  if (kind.isShare && sameDimensions(dimensions, {})) return { units: [[0.01, '', '%']] };
  const under = below(kind);
  const above = Object.entries(dimensions).filter(([, exponent]) => exponent > 0);
  const isEnergy = above.length === 2 && dimensions['power'] === 1 && dimensions['time'] === 1;
  if (isEnergy) return { units: scaled(scales.energy, under) };
  const [first] = above;
  if (first === undefined) return { units: [[under.factor, '', under.label]], short: true };
  const [base, exponent] = first;
  if (above.length === 1 && exponent === 1) {
    const scale = scaleOf(base, kind);
    if (scale) return { units: scaled(scale, under) };
    if (/^[$€£¥]$/.test(base)) return { units: [[under.factor, base, under.label]], short: true };
  }
  const parts = above.map(([name, power]) => part(name, power, kind.over[name]));
  const factor = parts.reduce((product, one) => product * one.factor, under.factor);
  return { units: [[factor, '', ` ${parts.map(({ label }) => label).join('·')}${under.label}`]] };
}

function scaled(scale: readonly string[], under: Part): Format['units'] {
  return scale.map((name) => {
    const { factor, label } = units.get(name) as Unit;
    return [factor * under.factor, '', ` ${label}${under.label}`];
  });
}

function scaleOf(base: string, { over }: Kind): readonly string[] | undefined {
  if (base === 'data') return scales[over['data']?.family ?? 'decimal'];
  return base === 'time' || base === 'length' || base === 'power' ? scales[base] : undefined;
}

interface Part {
  factor: number;
  label: string;
}

/** The denominator of a unit: `/month`. */
function below({ dimensions, under }: Kind): Part {
  return Object.entries(dimensions)
    .filter(([, exponent]) => exponent < 0)
    .map(([base, exponent]) => part(base, -exponent, under[base]))
    .reduce(
      (all, { factor, label }) => ({ factor: all.factor / factor, label: `${all.label}/${label}` }),
      {
        factor: 1,
        label: '',
      },
    );
}

const usual: Readonly<Record<string, string>> = {
  time: 's',
  data: 'bytes',
  length: 'metres',
  power: 'W',
};

function part(base: string, power: number, unit: Unit | undefined): Part {
  const own =
    unit && Object.keys(unit.dimensions).length === 1 ? unit : units.get(usual[base] ?? base);
  const { factor, label } = own ?? { factor: 1, label: base };
  const one = label.replace(/^(day|week|month|year|byte|bit|metre)s$/, '$1');
  return { factor: factor ** power, label: power === 1 ? one : `${one}^${power}` };
}

/** A currency precedes the number; all other units follow it. */
function around(label: string): readonly [before: string, after: string] {
  const [, sign, rest] = /^([$€£¥]|(?:USD|EUR|GBP|JPY)\b)\s*(.*)$/.exec(label) ?? [];
  if (sign !== undefined && !label.startsWith('/'))
    return [units.get(sign)?.label ?? sign, rest ?? ''];
  return ['', label === '%' || label.startsWith('/') ? label : ` ${label}`];
}
