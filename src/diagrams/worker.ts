/** The worker thread in which mermaid runs: with a separate page, one diagram at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { installGlobals } from './mermaid/globals.ts';
import { installHook } from './mermaid/hook.ts';
import { patchMermaid } from './mermaid/patches.ts';
import type { Answer, DrawingSettings, Job } from './contract.ts';

if (parentPort === null) throw new Error('This file is the body of a worker thread');
const port = parentPort;
const settings = workerData as DrawingSettings;

installGlobals();
installHook();
// The compiled file has a different extension.
const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
patchMermaid(
  new URL(`./mermaid/label-cleaner${ending}`, import.meta.url).href,
  new Set(settings.unpatched),
);
const { draw, prepare } = await import('./draw.ts');
prepare(settings);

port.on('message', (job: Job) => {
  void draw(job.source).then((outcome) => {
    port.postMessage({ number: job.number, outcome } satisfies Answer);
  });
});
port.postMessage({ ready: true } satisfies Answer);
