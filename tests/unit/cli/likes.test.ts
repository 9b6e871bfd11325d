import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { likes } from '../../../src/cli/commands/likes.ts';
import { openStore } from '../../../src/likes/hosts/node.ts';

const a = 'AAAAAAAAAAAAAAAAAAAAAA';
const b = 'BBBBBBBBBBBBBBBBBBBBBB';

async function makeRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'tradeoff-likes-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const store = openStore(pathToFileURL(join(root, 'likes.db')).href);
  await store.vote({ post: 'designs/cache', voter: a, vote: 'up' });
  await store.vote({ post: 'designs/cache', voter: b, vote: 'down' });
  await store.vote({ post: "notes/o'clock", voter: a, vote: 'up' });
  store.close();
  return root;
}

async function run(root: string, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await likes.run(args, {
    root,
    version: '1.2.3',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    site: () => expect.unreachable('the likes need no site'),
  });
  expect(code).toBe(0);
  return { out: out.join('\n'), err: err.join('\n') };
}

it('prints the counts', async () => {
  const root = await makeRoot();
  expect((await run(root, 'counts')).out).toMatchInlineSnapshot(`
    "Post               Up    Down
    designs/cache       1       1
    notes/o'clock       1       0"
  `);
  expect(JSON.parse((await run(root, 'counts', '--json')).out)).toEqual({
    'designs/cache': { up: 1, down: 1 },
    "notes/o'clock": { up: 1, down: 0 },
  });
});

it('exports what it imports, and importing twice counts once', async () => {
  const root = await makeRoot();
  const { err } = await run(root, 'export', '--out', 'votes.json');
  expect(err).toContain('Wrote 3 votes');
  for (let time = 0; time < 2; time++)
    await run(root, 'import', 'votes.json', '--db', 'file:new.db');
  const [before, after] = await Promise.all([
    run(root, 'export'),
    run(root, 'export', '--db', 'file:./new.db'),
  ]);
  expect(after.out).toBe(before.out);
  expect(JSON.parse(after.out)).toEqual(
    JSON.parse(await readFile(join(root, 'votes.json'), 'utf8')),
  );
  expect((await run(root, 'counts', '--db', 'file:new.db')).out).toBe(
    (await run(root, 'counts')).out,
  );
});

it('exports SQL for a database that only its own tool reaches', async () => {
  const root = await makeRoot();
  const { out } = await run(root, 'export', '--sql');
  expect(out.split('\n')).toHaveLength(3);
  expect(out).toContain(`SELECT 'notes/o''clock', '${a}', 1, nullif('', '') WHERE`);
});

it('takes votes of a post out, and says first what it would take', async () => {
  const root = await makeRoot();
  const store = openStore(pathToFileURL(join(root, 'likes.db')).href);
  const now = Date.parse('2026-03-01T12:00:00Z') / 1000;
  const forged = { post: 'designs/cache', vote: 'up', cast: { bucket: b, now } } as const;
  for (const voter of ['1', '2', '3']) await store.vote({ ...forged, voter });
  store.close();
  const given = ['designs/cache', '--address-bucket', b] as const;
  const dry = await run(root, 'remove', ...given, '--dry-run');
  expect(dry.out).toMatchInlineSnapshot(`
    "Address bucket, last day  Up    Down  First and last vote
    BBBBBBBBBBBBBBBBBBBBBB     3       0  2026-03-01T12:00Z 2026-03-01T12:00Z"
  `);
  expect(dry.err).toBe('Would remove 3 votes up and 0 down of designs/cache');
  expect((await run(root, 'remove', ...given, '--since', '2026-03-02')).err).toContain(
    '0 votes up',
  );
  expect((await run(root, 'remove', ...given, '--since', '2026-03-01T11:59Z')).err).toBe(
    'Removed 3 votes up and 0 down of designs/cache',
  );
  expect(JSON.parse((await run(root, 'counts', '--json')).out)).toMatchObject({
    'designs/cache': { up: 1, down: 1 },
  });
});

it('prints the statement that takes votes out of a database that only its own tool reaches', async () => {
  const root = await makeRoot();
  const { out } = await run(root, 'remove', "notes/o'clock?", '--since', '2026-03-01', '--sql');
  expect(out).toContain(
    "DELETE FROM likes_votes WHERE post = 'notes/o''clock?' AND (day > '2026-03-01'",
  );
  expect(out.split('\n')).toHaveLength(1);
});

it('exports and imports the day of a vote', async () => {
  const root = await makeRoot();
  const store = openStore(pathToFileURL(join(root, 'likes.db')).href);
  const cast = { bucket: b, now: Date.parse('2026-03-01T12:00:00Z') / 1000 };
  await store.vote({ post: 'designs/cache', voter: 'C'.repeat(22), vote: 'up', cast });
  store.close();
  await run(root, 'export', '--out', 'votes.json');
  await run(root, 'import', 'votes.json', '--db', 'file:new.db');
  const { out } = await run(root, 'export', '--db', 'file:new.db');
  expect(out).toContain('"day": "2026-03-01"');
  expect(out).toBe((await run(root, 'export')).out);
});

it.each(['counts', 'export', 'serve'])('%s prints no token of the database', async (action) => {
  process.env['TRADEOFF_LIKES_SECRET'] = 'a secret of enough characters';
  onTestFinished(() => {
    delete process.env['TRADEOFF_LIKES_SECRET'];
  });
  const root = await makeRoot();
  for (const db of [
    'http://127.0.0.1:9/?authToken=s3cr3t',
    'mysql://ada:s3cr3t@x?authToken=s3cr3t',
  ]) {
    const manifest = action === 'serve' ? ['--manifest', 'none.json'] : [];
    const failed = await run(root, action, '--db', db, ...manifest).catch(
      (error: unknown) => error,
    );
    expect(failed).toBeInstanceOf(Error);
    expect(String(failed)).not.toContain('s3cr3t');
  }
});

it('imports what wrangler prints', async () => {
  const root = await makeRoot();
  const results = [
    { post: 'designs/cache', voter: a, vote: -1 },
    { post: 'specs/keys', voter: b, vote: 1 },
  ];
  await writeFile(join(root, 'd1.json'), JSON.stringify([{ results, success: true }]));
  await run(root, 'import', 'd1.json');
  expect(JSON.parse((await run(root, 'counts', '--json')).out)).toEqual({
    'designs/cache': { up: 0, down: 2 },
    "notes/o'clock": { up: 1, down: 0 },
    'specs/keys': { up: 1, down: 0 },
  });
});

it.each([
  ['{', 'It is not JSON'],
  ['{}', 'It does not contain votes'],
  ['[]', 'It does not contain votes'],
  ['{"format":"tradeoff-likes","version":2,"votes":[]}', 'version 2'],
  [
    `{"format":"tradeoff-likes","version":1,"votes":[{"post":"x","voter":"${a}","vote":"up"}]}`,
    'Vote 1 has "x" as its post',
  ],
  [
    `{"format":"tradeoff-likes","version":1,"votes":[{"post":"a/b","voter":"me","vote":"up"}]}`,
    'Vote 1 has "me" as its voter',
  ],
  [
    `{"format":"tradeoff-likes","version":1,"votes":[{"post":"a/b","voter":"${a}","vote":"yes"}]}`,
    'Vote 1 has "yes" as its vote',
  ],
])('refuses to import %s', async (text, message) => {
  const root = await makeRoot();
  await writeFile(join(root, 'votes.json'), text);
  await expect(run(root, 'import', 'votes.json')).rejects.toThrow(message);
});

it.each([
  [['like'], 'Unknown action `like`'],
  [['exprot'], 'Did you mean `export`?'],
  [[], 'Name an action'],
  [['toString'], 'Unknown action `toString`'],
  [['counts', '--db', 'mysql://x'], 'is not a database'],
  [['counts', 'extra'], 'takes no argument'],
  [['import'], 'Name one file'],
  [['remove'], 'Name one post'],
  [['remove', 'cache'], 'Name one post'],
  [['remove', 'designs/cache', 'notes/b'], 'Name one post'],
  [['remove', 'designs/cache', '--since', 'yesterday'], 'is not a time'],
  [['remove', 'designs/cache', '--since', '2026-13-01'], 'is not a time'],
  [['remove', 'designs/cache', '--since', '2026-03-01T12:00'], 'is not a time'],
  [['export', 'votes.json'], '--out votes.json'],
  [['serve', '--port', '80800'], 'is not a port'],
  [['serve', '--rate', 'fast'], 'is not a rate'],
  [['serve', '--origin', 'blog.example'], 'is not an origin'],
  [['serve', '--trusted-proxy', 'nginx'], 'is not an IP address or a network'],
  [['serve', '--manifest', 'none.json'], 'There is no list of posts'],
])('refuses %j', async (args, message) => {
  process.env['TRADEOFF_LIKES_SECRET'] = 'a secret of enough characters';
  onTestFinished(() => {
    delete process.env['TRADEOFF_LIKES_SECRET'];
  });
  await expect(run(await makeRoot(), ...args)).rejects.toThrow(message);
});

it('serves nothing without a secret', async () => {
  await expect(run(await makeRoot(), 'serve')).rejects.toThrow('openssl rand');
});
