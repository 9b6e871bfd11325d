/** Texts that templates hold the place of an author's own with. All are compared in lower case. */

/** Bracketed words that are a placeholder wherever they stand. */
export const stockBrackets: ReadonlySet<string> = new Set([
  'main purpose',
  'key benefits',
  'key benefit',
  'use case/domain',
  'chosen option and rationale',
  'impact of this decision',
  'number of users, requests, data volume',
  'round-robin, least connections, etc.',
]);

/** Bracketed words that are a placeholder when nothing else stands in the line, cell or value. */
export const stockSlots: ReadonlySet<string> = new Set([
  'documentation',
  'case study',
  'scaling case study',
  'research paper',
  'related system design pattern',
  'link',
  'author',
  'date',
  'year',
  'number',
  'value',
  'threshold',
  'service',
  'system',
  'example',
  'diagram',
  'source',
]);

/** Nouns that end a placeholder: `[Name]`, `[Component Name]`, `[Advanced Topic 1]`. */
export const stockNouns: ReadonlySet<string> = new Set([
  'name',
  'title',
  'concept',
  'description',
  'component',
  'tech',
  'technology',
  'technologies',
  'reason',
  'topic',
  'company',
  'placeholder',
]);

/** Nouns that end a placeholder of two words and more: `[First option]`, `[Company/Service]`. */
export const stockLastNouns: ReadonlySet<string> = new Set([
  ...stockNouns,
  'answer',
  'article',
  'book',
  'option',
  'post',
  'service',
  'system',
  'tutorial',
]);

/** Bullets that a template counts: `Challenge 1`, `Requirement 2: Description`. */
export const countedBullet =
  /^(?:(?:challenge|criterion|strategy|takeaway|responsibility|feature|learning|requirement|practice) \d+(?:: description)?|step \d+: description|component [a-z](?:: responsibilities, inputs.*)?|option [a-z]: pros and cons)$/;

/** Whole bullets, headings, cells and front-matter values. */
export const stockLines: readonly RegExp[] = [
  /^(?:decision \d+:\s*)?(?:option a vs\.? option b|approach x vs\.? approach y)$/,
  /^component name(?:: purpose and key features)?$/,
  /^(?:latency: )?< x ms$/,
  /^(?:throughput: )?y requests\/second$/,
  /^concurrent users: z$/,
  /^field1, field2$/,
  /^field\(s\)$/,
  /^1:n with other$/,
  /^short (?:title|description)$/,
  /^one-line summary used on index pages$/,
  /^system design title$/,
];

/** Beginnings of instructions to the author that were left in place of an answer. */
export const stockBeginnings: readonly string[] = [
  'brief one-liner positioning',
  'brief overview of the system design problem',
  'problem statement: what specific pain',
  'primary goals (3–6',
  'non-goals (clarify',
  'describe the overall architecture and key',
  'describe the data storage layout',
  'describe the system design in detail',
  'write a concise problem statement',
  'state what the system must do (e.g',
  'include a diagram and brief component',
  'define service level indicators (slis) and',
  'what problem does this system solve? who',
  'scale: requests per second (avg/peak)',
  'latency: p50, p99 end-to-end latencies or',
  'consistency: strong consistency, eventual consistency, or',
  'availability: uptime target (e.g',
  'other constraints: budget, data residency',
  'users: expected number of users',
  'traffic: read/write ratios',
  'data: storage requirements, growth',
  'performance: latency requirements, availability',
  'horizontal scaling: how components scale',
  'database sharding: sharding key and',
  'caching strategy: cache layers and invalidation',
  'load distribution: load balancing approach',
  'single points of failure: identified risks',
  'redundancy: backup strategies',
  'monitoring: key metrics and alerting',
];

/** Names in double braces that templates use; they are placeholders in blocks of code too. */
export const stockNames =
  /^(?:TITLE|DATE|DESCRIPTION|SUMMARY|SLUG|CATEGORY|DECISION_[A-Z]|ANSWER_LETTERS|EXPLANATION_WHY_THESE_DECISIONS)$/;
