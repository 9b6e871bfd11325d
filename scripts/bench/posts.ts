/** Paragraphs of a post, of some 50 words each. */
const paragraphs = 18;

/** A generated design post. */
export interface SyntheticPost {
  file: string;
  text: string;
}

const words = (
  'a the of to in and for with from each every request write read queue shard leader follower replica ' +
  'cache index key value store latency budget retry timeout client server batch window counter token ' +
  'partition log offset commit quorum lease clock region zone failover backlog throughput limit cost ' +
  'schema table row column event consumer producer worker scheduler gateway balancer deploy rollback ' +
  'is are keeps holds drops moves serves returns waits grows shrinks costs saves splits merges sends ' +
  'before after while because when without under over between slow fast hot cold small large stable'
).split(' ');

const sections = [
  ['Problem Statement & Constraints', 'Functional Requirements', 'Non-Functional Requirements'],
  ['High-Level Architecture', 'Components', 'Path of a Request'],
  ['Data Design', 'Sample Schema / Key Format', 'Retention'],
  ['Deep Dive & Trade-offs', 'Rejected Alternatives', 'Failure Modes'],
  ['Operational Excellence', 'Alerts', 'Rollback'],
] as const;

const tags = [
  'caching',
  'queues',
  'storage',
  'consensus',
  'search',
  'streams',
  'limits',
  'billing',
];

const diagram = [
  '```text',
  '+--------+      +---------+      +---------+',
  '| client | ---> | gateway | ---> | service |',
  '+--------+      +---------+      +---------+',
  '                                      |',
  '                                      v',
  '                                 +---------+',
  '                                 |  store  |',
  '                                 +---------+',
  '```',
].join('\n');

/**
 * Makes `count` posts of about 1,100 words, 9 to 14 headings, two code blocks, a table and an ASCII
 * drawing each. The same count gives the same posts.
 */
export function syntheticPosts(count: number): SyntheticPost[] {
  const random = mulberry32(20_250_101);
  return Array.from({ length: count }, (_, index) => syntheticPost(index, random));
}

function syntheticPost(index: number, random: () => number): SyntheticPost {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const sentence = (): string => {
    const text = Array.from({ length: 8 + Math.floor(random() * 10) }, () => pick(words)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 4 }, sentence).join(' ');

  const extra = 4 + Math.floor(random() * 6);
  const outline = sections.map(([title, ...inner], at) => ({
    title,
    inner: inner.slice(0, Math.floor(((at + 1) * extra) / 5) - Math.floor((at * extra) / 5)),
  }));
  const parts = sections.length + extra;
  let part = 0;
  // The paragraphs are dealt out over the headings, so that the length does not hang on their number.
  const prose = (): string => {
    part += 1;
    const share =
      Math.floor((part * paragraphs) / parts) - Math.floor(((part - 1) * paragraphs) / parts);
    return Array.from({ length: share }, paragraph).join('\n\n');
  };
  const special: Record<number, string> = {
    0: `- **Scale:** ${1000 + index} requests/s at peak\n- **Latency:** under ${10 + (index % 40)} ms at p99`,
    1: diagram,
    2: `${table(random)}\n\n${sql(index)}`,
    3: typescript(index),
  };
  const body = outline.flatMap(({ title, inner }, at) => [
    `## ${title}`,
    prose(),
    ...(special[at] === undefined ? [] : [special[at]]),
    ...inner.flatMap((heading) => [`### ${heading}`, prose()]),
  ]);
  const number = String(index + 1).padStart(4, '0');
  const date = new Date(Date.UTC(2022, 0, 1 + (index % 1200))).toISOString().slice(0, 10);
  const frontMatter = [
    '---',
    `title: Design ${number} of a ${pick(words)} ${pick(words)}`,
    `description: ${sentence().replaceAll(':', '')}`,
    `date: ${date}`,
    `tags: [${[...new Set([pick(tags), pick(tags), pick(tags)])].join(', ')}]`,
    '---',
  ];
  return { file: `design-${number}.md`, text: [frontMatter.join('\n'), ...body, ''].join('\n\n') };
}

function table(random: () => number): string {
  const rows = ['counters', 'leases', 'events'].map(
    (store) => `| ${store} | key, shard | ${Math.floor(random() * 90_000)} |`,
  );
  return ['| Store | Key | Rows |', '| :--- | :--- | ---: |', ...rows].join('\n');
}

function sql(index: number): string {
  return `\`\`\`sql\nCREATE TABLE events_${index} (\n  id bigint PRIMARY KEY,\n  at timestamptz NOT NULL,\n  body jsonb\n);\n\`\`\``;
}

function typescript(index: number): string {
  return `\`\`\`ts\nexport async function take(key: string): Promise<boolean> {\n  const left = await store.decrement(key, ${index});\n  if (left < 0) return false; // the window is used up\n  return true;\n}\n\`\`\``;
}

/** A small generator of numbers in [0, 1) that is the same on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
