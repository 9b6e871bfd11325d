import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { ballots, inParallel, shuffled } from './load.ts';
import { startServer, sendVote } from './server.ts';
import { makeService, temporaryFolder, temporaryStore } from './service.ts';

const post = 'designs/cache';
const minute = 60_000;

it(
  '1,000 parallel requests of 500 readers, retries included, are counted exactly',
  { timeout: minute },
  async () => {
    const { url } = await startServer(temporaryFolder());
    const { rounds, expected } = ballots(500);
    for (const round of rounds) {
      await inParallel(round, round.length, async ({ voter, vote }) => {
        const response = await sendVote(url, post, voter, vote);
        expect(response.status).toBe(200);
        expect(await response.json()).toMatchObject({ vote });
      });
    }
    const response = await fetch(`${url}/api/likes/${post}`);
    expect(await response.json()).toEqual(expected);
  },
);

it('two servers on one file count together', { timeout: minute }, async () => {
  const folder = temporaryFolder();
  const servers = [await startServer(folder), await startServer(folder)];
  const voters = Array.from({ length: 100 }, () => randomUUID());
  const requests = voters.flatMap((voter) => servers.map(({ url }) => ({ voter, url })));
  await inParallel(shuffled(requests), 50, async ({ voter, url }) => {
    expect((await sendVote(url, post, voter, 'up')).status).toBe(200);
  });
  for (const { url } of servers) {
    const response = await fetch(`${url}/api/likes/${post}`);
    expect(await response.json()).toEqual({ up: 100, down: 0 });
  }
});

it('the counts are those of the votes, whatever was sent', { timeout: minute }, async () => {
  const store = temporaryStore();
  const { vote } = makeService({ store });
  const voters = Array.from({ length: 40 }, () => randomUUID());
  const values = ['up', 'down', null, 'up', null, 'down', 'down'];
  const requests = shuffled(voters.flatMap((voter) => values.map((value) => ({ voter, value }))));
  await Promise.all(requests.map(({ voter, value }) => vote(value, voter)));
  const counted = { up: 0, down: 0 };
  for await (const { vote: stored } of store.votes()) counted[stored]++;
  expect((await store.all()).get(post)).toEqual(counted);
});

it('two services that open a new file at once both work', async () => {
  const file = `${temporaryFolder()}/likes.db`;
  const services = [1, 2, 3].map(() => makeService({ store: temporaryStore(file) }));
  const answers = await Promise.all(services.map(({ vote }) => vote('up', randomUUID())));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});
