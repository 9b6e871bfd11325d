import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { ballots, inParallel } from '../unit/likes/load.ts';
import { post } from './project.ts';

const minute = 60_000;

/**
 * What every host has to do.
 *
 * @param send a request to the service, by path
 * @param readers of the race: each sends three requests
 */
export function likesHostSuite(
  send: (path: string, init?: RequestInit) => Promise<Response>,
  origin: () => string,
  { readers, atOnce }: { readers: number; atOnce: number },
): void {
  const vote = (value: unknown, voter: string, headers: Record<string, string> = {}) =>
    send(`/api/likes/${post}`, {
      method: 'PUT',
      headers: { origin: origin(), 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ vote: value, voter }),
    });
  const counts = async (): Promise<unknown> => (await send(`/api/likes/${post}`)).json();

  it('is well', async () => {
    const response = await send('/api/health');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('counts the same vote ten times as one, and takes it back', async () => {
    const voter = randomUUID();
    for (let time = 0; time < 10; time++) {
      expect(await (await vote('up', voter)).json()).toEqual({ up: 1, down: 0, vote: 'up' });
    }
    expect(await (await vote(null, voter)).json()).toEqual({ up: 0, down: 0, vote: null });
  });

  it('refuses what it must with the same codes as everywhere', async () => {
    const code = async (response: Promise<Response>) => {
      const { status, ...body } = {
        status: (await response).status,
        ...((await (await response).json()) as object),
      };
      return [status, (body as { code?: string }).code];
    };
    expect(await code(vote('sideways', randomUUID()))).toEqual([400, 'body-invalid']);
    expect(await code(vote('up', randomUUID(), { origin: 'https://x.example' }))).toEqual([
      403,
      'origin-foreign',
    ]);
    expect(await code(send('/api/likes/designs/none'))).toEqual([404, 'unknown-post']);
    expect(await code(send('/api/likes'))).toEqual([400, 'ids-missing']);
  });

  it(
    `counts parallel requests of ${readers} readers exactly, retries included`,
    { timeout: 5 * minute },
    async () => {
      const { rounds, expected } = ballots(readers);
      for (const round of rounds) {
        await inParallel(round, atOnce, async ({ voter, vote: value }) => {
          const response = await vote(value, voter);
          expect([response.status, await response.text()]).toEqual([
            200,
            expect.stringContaining(`"vote":${JSON.stringify(value)}`),
          ]);
        });
      }
      expect(await counts()).toEqual(expected);
    },
  );
}
