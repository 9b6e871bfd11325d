import { describe, expect, it } from 'vitest';
import { readEstimates as estimatesFrom } from '../../../src/estimates/estimates.ts';
import { estimates, rowOf, value, values } from './written.ts';

describe('an estimate', () => {
  it('calculates what follows from its inputs, in units that a reader would choose', () => {
    const text = [
      'new links        = 100M/month            # from the product plan',
      'redirects        = new links × 200',
      'peak             = redirects × 3 → /s',
      'stored, 5 years  = new links × 5 years × 500 bytes',
      'cache            = 20% of stored, 5 years',
    ].join('\n');
    expect(values(text)).toEqual({
      'new links': '100M/month',
      redirects: '20bn/month',
      peak: '22,800/s',
      'stored, 5 years': '3 TB',
      cache: '600 GB',
    });
    expect(rowOf(text, 'new links')).toMatchObject({
      note: 'from the product plan',
      working: '',
      isInput: true,
    });
    expect(rowOf(text, 'cache')).toMatchObject({
      working: '20% of stored, 5 years',
      isInput: false,
    });
  });

  it.each([
    ['2 + 3 × 4', '14'],
    ['(2 + 3) × 4', '20'],
    ['2 ^ 3 ^ 2', '512'],
    ['-2 ^ 2', '−4'],
    ['7 − 10', '−3'],
    ['6 · 2 ÷ 4 * 3 / 9', '1'],
    ['1,500 + 0.5k', '2,000'],
    ['3 million', '3M'],
    ['2bn + 500M', '2.5bn'],
    ['7T', '7T'],
    ['1e3', '1,000'],
  ])('calculates %s as %s', (expression, result) => {
    expect(value(expression)).toBe(result);
  });

  it.each([
    ['1500 bytes', '1.5 kB'],
    ['3 KiB + 1 MiB', '1.003 MiB', '→ MiB, 4 digits'],
    ['64 KiB × 1024', '64 MiB'],
    ['2 Gbit', '2 Gbit'],
    ['8 Mbps × 1 min', '480 Mbit'],
    ['90 s', '1.5 min'],
    ['36 h', '1.5 days'],
    ['0.25 ms', '250 µs'],
    ['1 day', '1 day'],
    ['500 GB per day', '500 GB/day'],
    ['$0.09 / GB', '$0.09/GB'],
    ['€12/month × 1 year', '€144'],
    ['1200 USD', '$1,200'],
    ['6 kW × 1 day', '144 kWh'],
    ['10k qps', '10,000/s'],
    ['5,000 km / (200 km / ms)', '25 ms'],
  ])('measures %s as %s', (expression, result, to = '') => {
    expect(values(`base = 1\nx = ${expression} × base ${to}`).x).toBe(result);
  });

  it('shows the unit and the digits that its author asks for', () => {
    const text = [
      'writes = 1,234,567/day',
      'a = writes × 1 → /s',
      'b = writes × 1 → /s, 5 digits',
      'c = writes × 1 → 2 digits',
      'd = writes × 1 kB × 1 year → GB',
      'e = 1 kB × writes × 1 year -> GiB',
    ].join('\n');
    expect(values(text)).toMatchObject({
      a: '14.3/s',
      b: '14.289/s',
      c: '1.2M/day',
      d: '451 GB',
      e: '420 GiB',
    });
  });

  it('has no more digits than its decimals, and all of what is counted', () => {
    expect(values('a = 2.5 ms\nb = a × 33').b).toBe('83 ms');
    expect(values('a = 12,345\nb = ceil(a / 2)').b).toBe('6,173');
    expect(values('a = 12,345\nb = a / 2').b).toBe('6,170');
  });

  it('takes the slash of a rate to its number, unless a space says otherwise', () => {
    const text = 'peak = 20k/s\nservers = peak / 5k/s\nmore = peak / 5k per s\nodd = peak / 5k / s';
    expect(values(text)).toMatchObject({ servers: '4', more: '4', odd: '4/s^2' });
  });

  it('calculates with ranges at all of their ends', () => {
    expect(values('a = 2–5 ms\nb = a + 1..2 ms').b).toBe('3–7 ms');
    expect(values('a = 2–5\nb = 10 − a\nc = a / (a + b)')).toMatchObject({
      b: '5–8',
      c: '0.2–0.5',
    });
    expect(values('cost = $1.20–2/h\ndaily = cost × 24 h').daily).toBe('$28.80–48');
  });

  it('knows names in any case and with any space, and lines that come later', () => {
    expect(values('b = Peak  load × 2\npeak load = 3')).toEqual({ b: '6', 'peak load': '3' });
    expect(values('cache-hit ratio = 90%\nb = 1 − cache-hit ratio').b).toBe('10%');
    expect(values('a = 1\na b = 2\nc = a b + a').c).toBe('3');
  });

  it('shows the working of an input unless it is a single number', () => {
    const workings = ['$0.023/GB/month', '2–5 ms', '5 per day', '2% of 30 days / 1 hour'].map(
      (text) => rowOf(`a = ${text}`, 'a').working,
    );
    expect(workings).toEqual(['', '', '', '2% of 30 days / 1 hour']);
  });

  it('calls functions', () => {
    const all = {
      'min(3, 2, 5)': '2',
      'max(3 ms, 2 s)': '2 s',
      'sum(1, 2, 3)': '6',
      'ceil(4.2)': '5',
      'floor(4.8)': '4',
      'round(4.5)': '5',
      'sqrt(16)': '4',
      'log2(1024)': '10',
      'series(99.99%, 99.9%)': '99.89%',
      'parallel(99.9%, 99%)': '99.999%',
      'downtime(99.9%, 30 days)': '43.2 min',
      'burn(1%, 99.9%)': '10',
      'little(100/s, 0.25 s)': '25',
      'utilisation(30/s, 40/s)': '75%',
      'queue(300/s, 400/s)': '10 ms',
    };
    const shown = Object.keys(all).map((call) => [call, values(`a = ${call}`).a]);
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(Object.entries(all).map(([call, result]) => [call, result])),
    );
  });

  it('says how long an availability allows a service to be down', () => {
    expect(rowOf('availability = 99.95%', 'availability').budget).toMatchObject({
      month: { text: '21.9 min' },
      year: { text: '4.38 h' },
    });
    expect(rowOf('read uptime = 99.9%', 'read uptime').budget?.year.text).toBe('8.77 h');
    expect(rowOf('hit ratio = 99.9%', 'hit ratio').budget).toBeUndefined();
  });

  it('has groups, notes and comments', () => {
    const { tables } = estimates('## Traffic\n# not shown\n\na = 1 # why\n## Storage\nb = 2');
    expect(tables[0]).toMatchObject([
      { kind: 'group', text: 'Traffic' },
      { name: 'a', note: 'why' },
      { kind: 'group', text: 'Storage' },
      { name: 'b', note: '' },
    ]);
  });

  it('says whether a bound holds, and where it turns', () => {
    const text = 'links = 100M/month\npeak = links × 600 → /s';
    const bound = (line: string) => estimates(`${text}\n${line}`).tables[0]?.at(-1);
    expect(bound('peak ≤ 50k/s  # one primary')).toMatchObject({
      holds: true,
      value: '22,800/s',
      turns: [{ name: 'links', value: '219M/month' }],
      note: 'one primary',
    });
    expect(bound('peak < 10k/s')).toMatchObject({
      holds: false,
      turns: [{ name: 'links', value: '43.8M/month' }],
    });
    expect(bound('wide = 1–2 × links × 600 → /s\nwide ≤ 50k/s')).toMatchObject({
      holds: true,
      value: '22,800–45,600/s',
      turns: [{ name: 'links', value: '110M/month' }],
    });
    expect(bound('other = 3\nother ≤ 4')).toMatchObject({ turns: [{ name: 'other', value: '4' }] });
    expect(bound('peak >= 10k/s')).toMatchObject({ holds: true });
    expect(bound('links ≥ 100M/month')).toMatchObject({ holds: true });
  });

  it('draws the parts of a sum that has an upper bound', () => {
    const text = 'a = 5 ms\nb = 2–8 ms\nc = 7 ms\np99 = a + b + c';
    const bound = (line: string) => estimates(`${text}\n${line}`).tables[0]?.at(-1);
    const bars = [
      [0, 100],
      [0, 20],
      [20, 32],
      [52, 28],
      [99.5, 0.5],
    ];
    const parts = { bars, text: 'a 5 ms, b 2–8 ms, c 7 ms' };
    expect(bound('p99 ≤ 25 ms')).toMatchObject({ holds: true, parts });
    expect(bound('a + 2 × b + c ≤ 25 ms')).not.toHaveProperty('parts');
    expect(bound('sum(a, b, c) < 25 ms')).toMatchObject({ parts });
    expect(bound('a + b + c ≤ 10 ms')).toMatchObject({
      holds: false,
      parts: {
        bars: [
          [0, 50],
          [0, 25],
          [25, 40],
          [65, 35],
          [49.5, 0.5],
        ],
      },
    });
    for (const other of ['p99 ≥ 1 ms', 'p99 × 1 ≤ 25 ms', 'a + 3 ms ≤ 25 ms', 'a ≤ 25 ms'])
      expect(bound(other)).not.toHaveProperty('parts');
  });

  it('is one sheet for all fences of a page', () => {
    const { tables, problems } = estimatesOf('a = 2', 'b = a × 3');
    expect(problems).toEqual([]);
    expect(tables[1]).toMatchObject([{ name: 'b', value: '6' }]);
  });
});

function estimatesOf(first: string, second: string) {
  return estimatesFrom([
    { text: first, line: 1 },
    { text: second, line: 10 },
  ]);
}

describe('a reference', () => {
  const sheet = estimates('peak load = 20k/s\navailability = 99.9%\nlinks in memory = 20M');
  const at = { line: 30, column: 5 };

  it.each([
    ['peak load', '20k/s'],
    ['Peak load in /h', '72M/h'],
    ['peak load → per day', '1.73bn/day'],
    ['availability', '99.9%'],
    ['links in memory', '20M'],
    ['links in memory in %', '2,000,000,000%'],
    ['peak load × 2', '40,000/s'],
    ['2 × peak load in /h', '144M/h'],
    ['links in memory / 3 → 5 digits', '6.6667M'],
    ['links in memory × 16 bytes in MB, 1 digits', '300 MB'],
    ['(1 − availability) × peak load', '20/s'],
    ['peak load in /h, 1 digit', '70M/h'],
    ['62^6', '56.8bn'],
    ['$0.023/GB/month × 100 GB → $/year', '$28/year'],
  ])('%s is %s', (text, shown) => {
    expect(sheet.refer(text, at)).toMatchObject({ text: shown });
  });

  it.each([
    ['peek load', 'Did you mean `peak load`?'],
    ['peak load in GB', 'Write a unit of what the value measures, or change the expression.'],
    ['peak load + 3 GB', 'Multiply or divide one of them, so that both measure the same.'],
    ['peak load / (availability − availability)', 'Divide by something that is never zero.'],
    ['2 × (peak load', 'Write `)` before it.'],
    ['peak load × 2 in GB', 'Write a unit of what the value measures, or change the expression.'],
    [
      'peak load in furlongs',
      'Add a line for it. What is counted has no unit: write only the number.',
    ],
  ])('%s is told with its place', (text, fix) => {
    expect(sheet.refer(text, at)).toMatchObject({ line: 30, fix });
  });
});
