import type { Code } from './run.ts';

/** What an argument has to be; `same`: the same as the first; `share`: from 0 to 100%. */
type Argument = 'same' | 'number' | 'share' | 'rate' | 'time' | 'any';

/** A function that an estimate may call. */
export interface EstimateFunction {
  arguments: readonly Argument[];
  /** Whether the last argument may be repeated. */
  many?: true;
  /** What it measures, if that does not follow from its first argument. */
  result?: 'share' | 'number' | 'time' | 'whole' | 'root';
  /** The code of those that the reader's program has no operation for. */
  code?: (...given: Code[]) => Code;
  /** Its purpose, in a sentence. */
  gives: string;
  /** Where it is explained. */
  source?: string;
}

/** What the argument of a function at an index has to be. */
export function argumentAt(name: string, index: number): Argument {
  const { arguments: takes = [] } = functions[name] ?? {};
  return takes[Math.min(index, takes.length - 1)] ?? 'any';
}

export const functions: Readonly<Record<string, EstimateFunction>> = {
  min: { arguments: ['same'], many: true, gives: 'The smallest of its values.' },
  max: { arguments: ['same'], many: true, gives: 'The largest of its values.' },
  sum: { arguments: ['same'], many: true, gives: 'All its values together.' },
  ceil: { arguments: ['number'], result: 'whole', gives: 'The next whole number upwards.' },
  floor: { arguments: ['number'], result: 'whole', gives: 'The next whole number downwards.' },
  round: { arguments: ['number'], result: 'whole', gives: 'The nearest whole number.' },
  sqrt: { arguments: ['any'], result: 'root', gives: 'The square root.' },
  log2: { arguments: ['number'], result: 'number', gives: 'The binary logarithm.' },
  series: {
    arguments: ['share'],
    many: true,
    result: 'share',
    code: (...given) => given.flatMap((one, index) => [...one, ...(index > 0 ? ['*'] : [])]),
    gives: 'The availability of a chain of which every part has to work: their product.',
    source: 'Treynor et al., “The Calculus of Service Availability”, ACM Queue 15(2), 2017',
  },
  parallel: {
    arguments: ['share'],
    many: true,
    result: 'share',
    code: (...given) => [
      1,
      ...given.flatMap((one, index) => [1, ...one, '-', ...(index > 0 ? ['*'] : [])]),
      '-',
    ],
    gives: 'The availability of copies of which one has to work, if they fail independently.',
    source: 'Treynor et al., “The Calculus of Service Availability”, ACM Queue 15(2), 2017',
  },
  downtime: {
    arguments: ['share', 'time'],
    result: 'time',
    code: (availability = [], period = []) => [1, ...availability, '-', ...period, '*'],
    gives: 'How long an availability allows a service to be down in a period: its error budget.',
    source: 'Beyer et al., “The Site Reliability Workbook”, 2018, chapter 2',
  },
  burn: {
    arguments: ['share', 'share'],
    result: 'number',
    code: (errors = [], objective = []) => [...errors, 1, ...objective, '-', '/'],
    gives: 'How many times faster than allowed a share of errors uses up the budget of an SLO.',
    source: 'Beyer et al., “The Site Reliability Workbook”, 2018, chapter 5',
  },
  little: {
    arguments: ['rate', 'time'],
    result: 'number',
    code: (arrivals = [], stay = []) => [...arrivals, ...stay, '*'],
    gives: 'How many are in a system at once: arrivals times the time that each stays.',
    source: 'Little, “A Proof for the Queuing Formula L = λW”, Operations Research 9(3), 1961',
  },
  utilisation: {
    arguments: ['rate', 'rate'],
    result: 'share',
    code: (arrivals = [], service = []) => [...arrivals, ...service, '/'],
    gives: 'The share of the time in which a server is busy: arrivals over what it can serve.',
    source:
      'Harchol-Balter, “Performance Modeling and Design of Computer Systems”, 2013, chapter 6',
  },
  queue: {
    arguments: ['rate', 'rate'],
    result: 'time',
    // A queue that grows without end has an infinite time, not a negative one.
    code: (arrivals = [], service = []) => [1, 0, ...service, ...arrivals, '-', 'max 2', '/'],
    gives: 'The mean time that a request spends waiting and being served, in an M/M/1 queue.',
    source:
      'Harchol-Balter, “Performance Modeling and Design of Computer Systems”, 2013, chapter 13',
  },
};
