import { parentPort, workerData } from 'node:worker_threads';
import { cached, digestOf } from '../config/cache.ts';
import { relate } from '../related/index.ts';
import type { RelatedDocument } from '../related/types.ts';

/** What the thread is started with. */
export interface RelatingJob {
  documents: RelatedDocument[];
  limit: number;
  /** Where the result is cached. */
  file: string;
  /** Digest of the code that relates documents. */
  code: string;
}

const { documents, limit, file, code } = workerData as RelatingJob;
const digest = digestOf([code, String(limit), JSON.stringify(documents)]);
parentPort?.postMessage(await cached(file, digest, () => relate(documents, { limit })));
