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
  await store.vote('designs/cache', a, 'up');
  await store.vote('designs/cache', b, 'down');
  await store.vote("notes/o'clock", a, 'up');
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
  expect(out).toContain(`VALUES ('notes/o''clock', '${a}', 1)`);
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
  ['{}', 'It holds no votes'],
  ['[]', 'It holds no votes'],
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
  [[], 'Say what to do'],
  [['toString'], 'Unknown action `toString`'],
  [['counts', '--db', 'mysql://x'], 'is no database'],
  [['counts', 'extra'], 'takes no argument'],
  [['import'], 'Name one file'],
  [['export', 'votes.json'], '--out votes.json'],
  [['serve', '--port', '80800'], 'no port'],
  [['serve', '--rate', 'fast'], 'is no rate'],
  [['serve', '--origin', 'blog.example'], 'is no origin'],
  [['serve', '--trusted-proxy', 'nginx'], 'is no address or network'],
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
