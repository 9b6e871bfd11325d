import { parentPort, workerData } from 'node:worker_threads';
import type { IndexAnswer, IndexMessage, IndexSettings } from './contract.ts';
import { SiteIndex } from './site-index.ts';

const site = new SiteIndex(workerData as IndexSettings);
const port = parentPort;

/** What is wrong with an article is said at the end. */
let turn: Promise<unknown> = Promise.resolve();

port?.on('message', (message: IndexMessage) => {
  if ('article' in message) {
    turn = turn.then(() => site.add(message.article));
    // Node would end the thread for a rejection that is not handled yet.
    turn.catch(() => undefined);
    return;
  }
  const { outDir, pages } = message;
  void turn
    .then(() => site.write(outDir, pages))
    .then(
      (size): IndexAnswer => ({ size }),
      (error: unknown): IndexAnswer => ({
        failure: error instanceof Error ? error.message : String(error),
      }),
    )
    .then((answer) => {
      port.postMessage(answer);
      port.close();
    });
});
