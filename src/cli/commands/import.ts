import { parseArguments } from '../arguments.ts';
import { type Command, type Context, UsageError } from '../contract.ts';

const options = {
  from: { type: 'string' },
  into: { type: 'string' },
  collection: { type: 'string' },
  map: { type: 'string' },
  shortcodes: { type: 'string' },
  title: { type: 'string' },
  author: { type: 'string' },
  site: { type: 'string' },
  likes: { type: 'string' },
  report: { type: 'string' },
  json: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
} as const;

export const importBlog = {
  name: 'import',
  summary: 'Bring over a blog from Hugo, Astro or Obsidian',
  usage: [
    'Usage: tradeoff import <folder> [options]',
    '       tradeoff import verify <old site> [--dist <folder>] [--report <file>] [--json]',
    '',
    'Writes the posts, pages and files of another blog into this one, with their old URLs as redirects, and',
    'reports what became of each file. The source is never changed, and nothing that exists is overwritten, so',
    'you can run it again. Afterwards it reads the new posts as a build does, and lists what is wrong with them.',
    '',
    'Options:',
    '  --from <kind>          hugo, astro, obsidian or markdown; default: recognised',
    '  --into <folder>        Folder of the new blog; default: the current one',
    '  --collection <name>    Collection of all posts; default: by the sections of each post, else deep-dives',
    '  --map <folder>=<name>  Collection of the posts in a folder; several are separated by commas',
    '  --shortcodes <file>    JSON that says what your own shortcodes become: { "box": "> [!NOTE]\\n> $inner" }',
    '  --title, --author      For the config, in place of what the source says',
    '  --site <url>           URL of the new blog, if it moves; a path in it becomes the base',
    '  --likes <endpoint>     Add like buttons, with the service at this path',
    '  --dry-run              Write nothing, and show what would be done',
    '  --yes                  Turn links and pictures that are dead in the source into text',
    '  --report <file>        Write the whole report as JSON into a file',
    '  --json                 Print the report as JSON',
    '',
    '`verify` compares the built blog with the old one: with the folder that it was built into, or with a file',
    'that has a URL a line, or its `sitemap.xml`. It lists old URLs without an answer, and titles, headings,',
    'anchors, words, pictures, code, tables and links that pages have lost. The exit code is 1 if there are any.',
    '',
    '  --dist <folder>        Folder of the built blog; default: dist',
  ].join('\n'),
  async run(args, context) {
    if (args[0] === 'verify') return verify(args.slice(1), context);
    const { values, positionals } = parseArguments(args, options);
    const [folder, more] = positionals;
    if (folder === undefined) throw new UsageError('Name the folder of the blog to import.');
    if (more !== undefined) {
      throw new UsageError(`\`tradeoff import\` takes one folder; found \`${more}\` too.`);
    }
    // It loads everything that compiles posts, which no other command needs.
    const { runImport } = await import('../import/run.ts');
    return runImport({ folder, ...values }, context);
  },
} as const satisfies Command;

async function verify(args: string[], context: Context): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    dist: { type: 'string' },
    report: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [old, more] = positionals;
  if (old === undefined) {
    throw new UsageError(
      'Name the folder that your old blog was built into, or a file with its URLs.',
    );
  }
  if (more !== undefined) {
    throw new UsageError(
      `\`tradeoff import verify\` takes one folder or file; found \`${more}\` too.`,
    );
  }
  const { runVerify } = await import('../import/verify/run.ts');
  return runVerify({ old, ...values }, context);
}
