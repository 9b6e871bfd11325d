import { LikesError } from './contract.ts';

/** Milliseconds after which the check counts as failed. */
const patience = 700;

/**
 * Checks by a write whether votes can be stored. The result is cached, so that frequent checks cost a database no
 * more than a few votes.
 *
 * @param check rejects when nothing can be stored
 * @param age seconds for which a result is cached
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
    // Its caller may have timed out before it fails.
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
