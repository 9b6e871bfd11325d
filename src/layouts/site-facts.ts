import { address, options } from 'virtual:tradeoff/site';
import type { SiteFacts } from '../components/structured-data.ts';

/** What structured data says of the blog. */
export const siteFacts: SiteFacts = { ...options, address };
