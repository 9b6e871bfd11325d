import { inAnyCase } from './any-case.ts';
import { shareTargets } from './share-targets.ts';

const day = '2026-03-14';
const shareName = {
  anyOf: [
    { type: 'string', enum: shareTargets },
    {
      type: 'string',
      pattern: `^\\s*(?:${[...shareTargets, 'twitter'].map(inAnyCase).join('|')})\\s*$`,
    },
  ],
};

/**
 * What editors show of a field, besides its type and description: examples, and values to choose from.
 * `patternErrorMessage` is what VS Code shows for a text that does not match.
 */
export const details: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  title: { examples: ['A rate limiter for a public API'] },
  summary: { examples: ['One counter for each key.'] },
  description: { examples: ['How one counter for each key keeps an API within its limits.'] },
  date: { examples: [day, `${day}T09:30:00+02:00`] },
  updated: { examples: [day] },
  publishDate: { examples: [`${day}T09:30:00+02:00`] },
  expiryDate: { examples: [day] },
  reviewBy: { examples: [day] },
  tags: { examples: [['caching', 'rate limiting']] },
  categories: { examples: [['storage']] },
  authors: {
    examples: ['Ada Lovelace', { name: 'Ada Lovelace', url: 'https://example.org/ada/' }],
  },
  canonicalLinkText: { examples: ['First published at'] },
  slug: { examples: ['rate-limiter'] },
  url: { examples: ['/notes/rings/'] },
  aliases: { examples: [['/posts/rate-limiter/']] },
  lang: {
    pattern: '^$|^\\s*[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\\s*$',
    patternErrorMessage: 'Write a language tag, such as `de`, `pt-BR` or `zh-Hant`.',
    examples: ['de', 'pt-BR', 'zh-Hant'],
  },
  translationKey: { examples: ['rate-limiter'] },
  related: { examples: [['rate-limiter', 'notes/token-bucket']] },
  canonicalURL: {
    pattern: '^$|^\\s*[hH][tT][tT][pP][sS]?://',
    patternErrorMessage: 'Write a full URL: `https://example.org/page/`.',
    examples: ['https://example.org/rate-limiter/'],
  },
  editPost: { examples: [{ disabled: true }] },
  weight: { examples: [1] },
  series: { examples: ['The manual'] },
  status: { examples: ['Draft', 'In review', 'Accepted', 'Superseded'] },
  revision: { examples: ['B'] },
  revisions: { examples: [[{ id: 'B', date: day, change: 'Adds sharding.' }]] },
  keywords: { examples: [['token bucket', 'API quotas']] },
  needs: { examples: [['Consistent hashing']] },
  facts: { examples: [{ Latency: '< 2 ms', Load: '120,000/s' }] },
  shareButtons: {
    anyOf: [{ type: 'array', items: shareName }, { type: ['string', 'null'] }],
    examples: [['x', 'linkedin', 'ycombinator']],
  },
  readingTime: { examples: [12] },
  flashcards: {
    examples: [[{ q: 'What does a token bucket allow?', a: 'Bursts up to its size.' }]],
  },
  quizzes: {
    examples: [[{ q: 'Which one allows bursts?', options: ['leaky', 'token'], answers: [1] }]],
  },
  cover: { examples: [{ image: './cover.png', alt: 'Two buckets, one of which leaks' }] },
};
