import { all, create } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { readEstimates } from '../../../src/estimates/estimates.ts';
import { Calculation, type Program, type Value } from '../../../src/estimates/run.ts';
import { Expressions, type Measure, measures, randomNumbers } from './random.ts';
import { estimates } from './written.ts';

/** A library that shares no code with the estimates. */
const math = create(all ?? {});
math.createUnit('USD');
const units: Readonly<Record<Measure, string>> = {
  number: '',
  time: 's',
  data: 'B',
  rate: 's^-1',
  flow: 'B/s',
  money: 'USD',
};

function independent(expression: string, measure: Measure): number {
  const value: unknown = math.evaluate(expression);
  return measure === 'number' ? Number(value) : math.number(value as never, units[measure]);
}

interface Line {
  name: string;
  ours: string;
  theirs: string;
  measure: Measure;
}

/** Inputs and calculated lines, with names of one and more words. */
function randomLines(seed: number): Line[] {
  const random = randomNumbers(seed);
  const lines: Line[] = [];
  for (const [index, measure] of measures.entries()) {
    const { ours, theirs } = new Expressions(random, []).literal(measure);
    lines.push({ name: `input ${'abcdefg'.charAt(index)}`, ours, theirs, measure });
  }
  for (let index = 0; index < 8; index++) {
    const measure = measures[Math.floor(random() * measures.length)] ?? 'number';
    const pair = new Expressions(random, lines).of(measure, 3);
    const theirs = `(${pair.theirs})`;
    lines.push({ name: `line ${'hijklmno'.charAt(index)}, a`, ours: pair.ours, theirs, measure });
  }
  return lines;
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ name, ours }) => `${name} = ${ours}`).join('\n');
}

/** The program as a reader's browser receives it. */
function shipped(program: Program): Program {
  return JSON.parse(JSON.stringify(program)) as Program;
}

function valueOf(program: Program, name: string, calculation = new Calculation(program)): Value {
  return calculation.value(program.findIndex((line) => line.name === name));
}

function expectClose(actual: number, expected: number, what: string): void {
  expect(Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-300), what).toBeLessThan(
    1e-9,
  );
}

describe('the value of an estimate', () => {
  it('is what an independent library calculates, with its units', () => {
    let compared = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const lines = randomLines(seed);
      const text = textOf(lines);
      const { program, problems } = estimates(text);
      expect(problems, text).toEqual([]);
      const reader = shipped(program);
      for (const { name, theirs, measure } of lines) {
        const [low, high] = valueOf(reader, name);
        expect(low).toBe(high);
        expectClose(low, independent(theirs, measure), `${name} of\n${text}`);
        compared++;
      }
    }
    expect(compared).toBe(60 * 14);
  });

  it('is the same if it is calculated in a text', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const lines = randomLines(3000 + seed);
      const sheet = estimates(textOf(lines));
      for (const { name, ours } of lines.slice(measures.length)) {
        const [inText, ofLine] = [ours, name].map((text) =>
          sheet.refer(`${text} → 12 digits`, { line: 1, column: 1 }),
        );
        expect(inText, ours).toMatchObject({ text: (ofLine as { text: string }).text });
      }
    }
  });

  it('is the same if what it uses is in another post', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const lines = randomLines(9000 + seed);
      const whole = estimates(textOf(lines));
      const values = estimates(textOf(lines.slice(0, measures.length))).offered;
      const post = { id: 'designs/a', title: 'A', path: 'designs/a', values };
      const text = textOf(lines.slice(measures.length));
      const own = readEstimates(
        [{ text: text.replaceAll('input ', 'designs/a#input '), line: 1 }],
        { id: 'notes/b', find: () => post },
      );
      expect(own.problems, text).toEqual([]);
      for (const { name } of lines.slice(measures.length)) {
        expectClose(valueOf(shipped(own.program), name)[0], valueOf(whole.program, name)[0], name);
        expect(own.refer(name, { line: 1, column: 1 })).toMatchObject({
          text: (whole.refer(name, { line: 1, column: 1 }) as { text: string }).text,
        });
      }
    }
  });

  it('is the same in the reader’s program as in a build, for 200 changed inputs', () => {
    const random = randomNumbers(7);
    for (let change = 0; change < 200; change++) {
      const lines = randomLines(1000 + (change % 20));
      const program = shipped(estimates(textOf(lines)).program);
      const at = Math.floor(random() * measures.length);
      const number = 1 + Math.floor(random() * 100_000);
      const changed = lines.map((line, index) =>
        index === at ? { ...line, ours: line.ours.replace(/^[\d.]+/, `${number}`) } : line,
      );
      const built = estimates(textOf(changed));
      expect(built.problems).toEqual([]);
      const input = program.findIndex(({ name }) => name === lines[at]?.name);
      const value = number * (program[input]?.input?.factor ?? NaN) * sizeOf(lines[at]?.ours ?? '');
      const now = new Calculation(program, new Map([[input, [value, value]]]));
      for (const { name } of lines) {
        const [low] = valueOf(program, name, now);
        expectClose(low, valueOf(built.program, name)[0], name);
      }
    }
  });
});

describe('the value of a range', () => {
  it('is from the lowest to the highest of all combinations of ends', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const lines = randomLines(5000 + seed);
      const ranges = lines.slice(0, 4).map(({ ours }) => {
        const [, number = '', unit = ''] = /^([\d.]+)(.*)$/s.exec(ours) ?? [];
        const high = `${Number(number) * 3}`;
        const magnitude = /^\s*(?:k|M|bn)(?![\p{L}])/u.exec(unit)?.[0] ?? '';
        return {
          ends: [`${number}${unit}`, `${high}${unit}`],
          range: `${number}${magnitude}–${high}${unit}`,
        };
      });
      const withInputs = (inputs: readonly (string | undefined)[]) => {
        const text = lines.map(({ name, ours }, index) => `${name} = ${inputs[index] ?? ours}`);
        const { program, problems } = estimates(text.join('\n'));
        expect(problems, text.join('\n')).toEqual([]);
        return new Map(lines.map(({ name }) => [name, valueOf(program, name)]));
      };
      const corners = Array.from({ length: 2 ** ranges.length }, (_, corner) =>
        withInputs(ranges.map(({ ends }, bit) => ends[Math.floor(corner / 2 ** bit) % 2])),
      );
      for (const [name, [low, high]] of withInputs(ranges.map(({ range }) => range))) {
        const all = corners.map((values) => values.get(name)?.[0] ?? NaN);
        expectClose(low, Math.min(...all), name);
        expectClose(high, Math.max(...all), name);
      }
    }
  });
});

/** What the magnitude after a number means: a reader types it as part of the number. */
function sizeOf(written: string): number {
  const [, size = ''] = /^[\d.]+\s*(k|M|bn)?(?![\p{L}])/u.exec(written) ?? [];
  return { k: 1e3, M: 1e6, bn: 1e9 }[size] ?? 1;
}
