/** Placeholder texts of templates, compared in lower case. */

/**
 * Texts in square brackets in the templates of other blogs: `alone` in a bullet, heading, cell or labelled value, or
 * `anywhere` in a sentence.
 */
export const stockBrackets: ReadonlyMap<string, 'alone' | 'anywhere'> = new Map([
  ...(
    [
      'System/Concept Name',
      'Brief Description',
      'type of system/concept',
      'main purpose',
      'use case/domain',
      'key benefits',
      'key benefit',
    ] as const
  ).map((text) => [text, 'anywhere'] as const),
  ...(
    [
      'Name',
      'Title',
      'Description',
      'Tech',
      'Reason',
      'What this component does',
      'Technologies used',
      'Why this decision was needed',
      'Chosen option and rationale',
      'Impact of this decision',
      'Type of cache, purpose',
      'Strategy used',
      'Round-robin, least connections, etc.',
      'What you gain',
      'What you sacrifice',
      'Why this trade-off is acceptable',
      'Company/Service',
      'Number of users, requests, data volume',
      'What goes wrong',
      'How to avoid it',
      'Book/Article 1',
      'Blog Post/Tutorial',
      'Research Paper',
      'Documentation',
      'Case Study',
      'Advanced Topic 1',
      'Related System Design Pattern',
      'Scaling Case Study',
    ] as const
  ).map((text) => [text, 'alone'] as const),
]);

/** Bracketed words that are a placeholder if they are alone in the line, cell or value. */
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
  /^one-line summary used on index pages$/,
  /^system design title$/,
];

/** Lines of a template's front matter whose values are also words that an author may choose. */
export const stockFields = /^(?:title|description)\s*[:=]\s*(["']?)short (?:title|description)\1$/i;

/** Instructions to the author with a fixed wording. */
export const stockSentences: readonly string[] = [
  'brief one-liner positioning the system (what it does',
  'brief overview of the system design problem and key architectural decisions',
  'problem statement: what specific pain this solves',
  'primary goals (3–6 bullets)',
  'non-goals (clarify what’s intentionally out of scope)',
  'describe the overall architecture and key subsystems',
  'describe the data storage layout (sql schemas, nosql key-spaces',
  'describe the system design in detail: key components and their responsibilities',
  'write a concise problem statement describing the core business or technical problem',
  'state what the system must do (e.g., accept requests',
  'include a diagram and brief component responsibilities',
  'define service level indicators (slis) and service level objectives (slos) for your system',
  'what problem does this system solve? who are the users?',
  'scale: requests per second (avg/peak), data volume, growth trajectory',
  'latency: p50, p99 end-to-end latencies or throughput slas',
  'consistency: strong consistency, eventual consistency, or specific guarantees',
  'availability: uptime target (e.g., 99.99%), fault tolerance',
  'other constraints: budget, data residency, compliance, tech stack preferences',
  'users: expected number of users, daily/monthly active users',
  'traffic: read/write ratios, peak traffic patterns',
  'data: storage requirements, growth patterns',
  'performance: latency requirements, availability targets',
  'horizontal scaling: how components scale out',
  'database sharding: sharding key and strategy',
  'caching strategy: cache layers and invalidation',
  'load distribution: load balancing approach',
  'single points of failure: identified risks',
  'redundancy: backup strategies',
  'monitoring: key metrics and alerting',
];

/** Actions of the archetypes that `hugo new` fills in: `.Date`, and the file's name as a title. */
export const archetypeActions =
  /^(?:\.Date|now\b.*|(?:[a-z]\w*\s+)?\.(?:Name|(?:File\.)?(?:ContentBaseName|BaseFileName))\b.*)$/;

/** Names in double braces that templates use; they are placeholders in blocks of code too. */
export const stockNames =
  /^(?:TITLE|DATE|DESCRIPTION|SUMMARY|SLUG|CATEGORY|DECISION_[A-Z]|ANSWER_LETTERS|EXPLANATION_WHY_THESE_DECISIONS)$/;
