import { nearest } from '../../schema/nearest.ts';
import { UsageError } from '../contract.ts';
import type { Command, Context } from '../contract.ts';

type Run = (args: string[], context: Context) => Promise<number>;

/** Loaded on demand, because the other commands don't need a database. */
const actions: Record<string, () => Promise<Run>> = {
  serve: async () => (await import('../likes/serve.ts')).serve,
  export: async () => (await import('../likes/transfer.ts')).exportFile,
  import: async () => (await import('../likes/transfer.ts')).importFile,
  remove: async () => (await import('../likes/remove.ts')).remove,
  counts: async () => (await import('../likes/counts.ts')).counts,
};

export const likes = {
  name: 'likes',
  summary: 'Serve, export, import, count or remove the likes of posts',
  usage: [
    'Usage: tradeoff likes serve [--db file:./likes.db] [--port 8787] [--host 127.0.0.1]',
    '                            [--manifest dist/_tradeoff/posts.json] [--origin https://blog.example]',
    '                            [--rate 60/h|off] [--post-rate 30/h|off] [--trusted-proxy 127.0.0.1]',
    '       tradeoff likes export [--db file:./likes.db] [--out likes.json] [--sql]',
    '       tradeoff likes import <file> [--db file:./likes.db]',
    '       tradeoff likes counts [--db file:./likes.db] [--json]',
    '       tradeoff likes remove <post> [--db file:./likes.db] [--since <time>] [--address-bucket <name>]',
    '                            [--dry-run] [--sql]',
    '',
    'serve   Answers /api/likes until you stop it. Needs TRADEOFF_LIKES_SECRET',
    'export  Writes every vote as JSON',
    'import  Adds the votes of an export; votes that are already stored are not counted twice',
    'counts  Prints the counts for every post',
    'remove  Removes votes for one post, such as forged ones',
    '',
    'Options:',
    '  --db <url>             Database of the votes: file:<path> or libsql://<host>; default: TRADEOFF_LIKES_DB, or',
    '                         file:./likes.db. Its token is read from TRADEOFF_LIKES_TOKEN',
    '  --port <number>        Port to listen on; default: 8787',
    '  --host <address>       Address to listen on; default: 127.0.0.1',
    '  --manifest <file|url>  Posts that may be voted on; default: dist/_tradeoff/posts.json',
    '  --origin <origin>      Site whose pages may vote, if it is on another host; may be repeated',
    '  --rate <rate>          Votes from one network, such as 60/h, or off; default: 60/h',
    '  --post-rate <rate>     Readers in one network who may vote on the same post, such as 30/h, or off;',
    '                         default: 30/h, or off if --rate is off',
    '  --trusted-proxy <ip>   Address or network of a proxy whose X-Forwarded-For is trusted; may be',
    '                         repeated; default: none',
    '  --out <file>           Write to a file instead of standard output',
    '  --sql                  Write SQL statements, for a database that only its own tool can reach',
    '  --json                 Print the counts as JSON',
    '  --since <time>         Only votes from this time on, such as 2026-03-01 or 2026-03-01T14:30Z; for votes',
    '                         older than a day, only the day is known',
    '  --address-bucket <name>  Only votes from one network within the last day, named by --dry-run',
    '  --dry-run              Show what would be removed and where the votes came from, without removing it',
  ].join('\n'),
  async run([name, ...rest], context) {
    const names = Object.keys(actions);
    const load = name === undefined ? undefined : actions[name];
    if (load === undefined || !names.includes(name ?? '')) {
      const near = name === undefined ? undefined : nearest(name, names);
      throw new UsageError(
        name === undefined
          ? `Name an action: ${names.map((one) => `\`tradeoff likes ${one}\``).join(', ')}.`
          : `Unknown action \`${name}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`,
      );
    }
    const run = await load();
    return run(rest, context);
  },
} as const satisfies Command;
