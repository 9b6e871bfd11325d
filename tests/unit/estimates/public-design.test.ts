import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/estimates/others.ts';
import { estimates, values } from './written.ts';

/**
 * Home timelines that are written when a post is sent, after what Twitter's engineers said about
 * theirs in public (R. Krikorian, “Timelines at Scale”, QCon San Francisco 2012). Where they gave
 * no figure, the note says that it is assumed.
 */
const timelines = `
## Load
active users       = 150M
posts              = 400M/day
posts per second   = posts → /s, 2 digits
followers          = 75                            # of an author, on average
deliveries         = posts × followers
insert rate        = deliveries → /s
reads              = 300k/s
peak posts         = 12k/s

## Timelines in memory
entries            = 800                           # a timeline, at most
entry              = 8 bytes + 8 bytes + 4 bytes   # ids of post and author, flags
replicas           = 3
one timeline       = entries × entry
memory             = active users × one timeline × replicas
usable per host    = 60–70% of 72 GB               # assumed
hosts              = ceil(memory / usable per host)
memory price       = $2–4/GB/month                 # assumed
memory bill        = memory × memory price → $/month

## Delivery of the longest list
longest list       = 31M
workers            = 4k                            # assumed
insert time        = 0.5 ms                        # assumed
fan-out time       = longest list × insert time / workers
fan-out time ≤ 5 s                                 # the promise

## Reading
front end          = 5 ms
fetch              = 2–10 ms
hydration          = 10–30 ms                      # bodies and authors
p99                = front end + fetch + hydration
p99 ≤ 50 ms
in flight          = little(reads, p99)
host limit         = 20k/s                         # assumed
read hosts         = ceil(reads / host limit / 60%)
response           = queue(reads / read hosts, host limit)
one replica        = 99.9%
a timeline         = parallel(one replica, one replica, one replica)
availability       = series(a timeline, 99.99%)
reads ≤ read hosts × host limit
`;

describe('the capacity of a public design', () => {
  it('can be written without a problem', () => {
    expect(estimates(timelines).problems).toEqual([]);
  });

  it('has the figures that were published, and those that follow from them', () => {
    expect(values(timelines)).toMatchObject({
      'posts per second': '4,600/s',
      deliveries: '30bn/day',
      'insert rate': '347,000/s',
      'one timeline': '16 kB',
      memory: '7.2 TB',
      hosts: '143–167',
      'memory bill': '$14,400–28,800/month',
      'fan-out time': '3.9 s',
      p99: '17–45 ms',
      'in flight': '5,100–13,500',
      'read hosts': '25',
      response: '125 µs',
      availability: '99.99%',
    });
  });

  it('says where it breaks', () => {
    const bounds = estimates(timelines).tables[0]?.flatMap((row) =>
      row.kind === 'bound'
        ? [
            [
              plainText(row.text),
              row.holds,
              ...row.turns.map(({ name, value }) => `${name} = ${value}`),
            ],
          ]
        : [],
    );
    expect(bounds).toEqual([
      ['fan-out time ≤ 5 s', true, 'longest list = 40M', 'workers = 3,100', 'insert time = 650 µs'],
      ['p99 ≤ 50 ms', true, 'front end = 10 ms', 'fetch = 15 ms', 'hydration = 35 ms'],
      ['reads ≤ read hosts × host limit', true],
    ]);
  });
});
