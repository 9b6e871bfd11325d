import { readEstimates } from '../../../src/estimates/estimates.ts';
import type { FindPost } from '../../../src/estimates/offered.ts';

const text = ['links = 100M/month', 'peak = links × 600 → /s', 'lookup = 2–5 ms'].join('\n');

/** Finds one post, whose values texts may use: `designs/shortener`. */
export const findPost: FindPost = (written) =>
  written === 'designs/shortener'
    ? {
        id: written,
        title: 'A shortener',
        path: 'designs/shortener',
        values: readEstimates([{ text, line: 1 }]).offered,
      }
    : { nearest: undefined };
