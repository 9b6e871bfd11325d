/** The code of another thread in which posts are compiled; see `thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DiagramResult, DrawDiagram } from '../markdown/constructs/diagrams/contract.ts';
import { compilePost } from './post.ts';
import { newCompileSettings, type PlainSettings } from './settings.ts';
import type { FromThread, ToThread } from './thread.ts';

const drawings = new Map<number, (result: DiagramResult) => void>();
let asked = 0;

const draw: DrawDiagram = (source) => {
  asked += 1;
  const number = asked;
  answer({ number, source });
  return new Promise((resolve) => drawings.set(number, resolve));
};
// Posts that use values of others are compiled again when all are known.
const settings = newCompileSettings(workerData as PlainSettings, draw, () => ({}));

parentPort?.on('message', (message: ToThread) => {
  const { number } = message;
  if ('drawn' in message) {
    drawings.get(number)?.(message.drawn);
    drawings.delete(number);
    return;
  }
  // An error ends the thread; the main one compiles the post again, and has the error too.
  void compilePost(message.post, settings).then((compiled) => answer({ number, compiled }));
});

function answer(message: FromThread): void {
  parentPort?.postMessage(message);
}
