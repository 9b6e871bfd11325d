import { address, options } from 'virtual:tradeoff/site';
import type { SiteFacts } from '../components/structured-data.ts';

/** The blog's part of structured data. */
export function siteFacts(): SiteFacts {
  return { ...options, address };
}
