/** What is measured: the service, and a baseline for the least that it could cost. */
export type Kind = 'bare route' | 'bare upsert' | 'service';

/** The post that is voted on. */
export const post = 'designs/cache';
