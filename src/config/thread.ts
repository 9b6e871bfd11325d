import { Worker } from 'node:worker_threads';
import { codeFile } from '../diagrams/engine-files.ts';

/**
 * Starts a thread.
 *
 * @param code its file below `src`, without an ending
 * @param data what it is started with, as structured cloning copies it
 */
export function startThread(code: string, name: string, data: unknown): Worker {
  // Flags of the parent process, for example of a test runner, are not meant for it.
  return new Worker(codeFile(code), { execArgv: [], name, workerData: data });
}
