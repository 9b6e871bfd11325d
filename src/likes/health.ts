import { LikesError } from './contract.ts';

/** Milliseconds after which whoever asks is told that there was no answer. */
const patience = 700;

/**
 * Asks whether votes can be stored, by storing something; but however often it is asked itself, it writes no
 * more than once in a while, so that asking costs a database no more than a few votes.
 *
 * @param check rejects when nothing can be stored
 * @param age seconds for which an answer is good
 * @returns rejects within a second when votes cannot be stored
 */
export function healthOf(check: () => Promise<void>, age: number): () => Promise<void> {
  let answer: Promise<void> | undefined;
  let answered = -Infinity;
  const ask = (): Promise<void> => {
    answered = Infinity;
    const asked = check().finally(() => {
      answered = performance.now();
    });
    // Nobody may wait for it any more when it fails.
    asked.catch(() => undefined);
    return asked;
  };
  return async () => {
    if (answer === undefined || performance.now() - answered >= age * 1000) answer = ask();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new LikesError('storage-busy', 'The database did not respond within a second.'));
      }, patience);
    });
    try {
      await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
