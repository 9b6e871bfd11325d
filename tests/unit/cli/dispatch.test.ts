import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/cli/commands/index.ts';
import { CliError } from '../../../src/cli/contract.ts';
import { dispatch } from '../../../src/cli/dispatch.ts';

/**
 * Runs a command line on a blog that cannot be read; the result shows in which folder it was looked
 * for.
 */
async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await dispatch(args, '/blogs', (root) => ({
    root,
    version: '1.2.3',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    site: () => Promise.reject(new CliError(`No blog in ${root}.`)),
  }));
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('tradeoff', () => {
  it('lists its commands', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "tradeoff 1.2.3

      Usage: tradeoff <command> [options]

      Commands:
        new      Create a post from a template
        import   Bring over a blog from Hugo, Astro or Obsidian
        check    Check the structure, numbers and links of posts
        info     Show the settings, templates and posts of a blog
        export   Write flashcards and questions for other programs
        likes    Serve, export, import, count or remove the likes of posts
        doctor   Check a blog for common mistakes before you publish it
        explain  Explain a problem that a build or a check reports
        report   Show the report of the last build
        schema   Print the JSON Schema of a template's front matter
        words    Show the words of the interface in a language

      Options:
        --root <folder>  Folder of the blog; default: the current one
        --help, -h       Show this, or the help of a command
        --version, -v    Show the version of the theme"
    `);
  });

  it('prints its version', async () => {
    expect(await run('--version')).toEqual({ code: 0, out: '1.2.3', err: '' });
  });

  it('shows its help as an error when no command is given', async () => {
    const { code, out, err } = await run();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: tradeoff <command>');
  });

  it('names the nearest command', async () => {
    expect(await run('inof')).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "Unknown command \`inof\`. Did you mean \`tradeoff info\`?
      See \`tradeoff --help\`.",
        "out": "",
      }
    `);
  });

  it('does not guess when nothing is near', async () => {
    expect(await run('zzzzzzzz')).toMatchInlineSnapshot(`
      {
        "code": 2,
        "err": "Unknown command \`zzzzzzzz\`.
      See \`tradeoff --help\`.",
        "out": "",
      }
    `);
  });

  it('names the nearest option, of its own and of a command', async () => {
    expect((await run('--hlep')).err).toMatchInlineSnapshot(`
      "Unknown option \`--hlep\`. Did you mean \`--help\`?
      See \`tradeoff --help\`."
    `);
    expect((await run('info', '--jsno')).err).toMatchInlineSnapshot(`
      "Unknown option \`--jsno\`. Did you mean \`--json\`?
      See \`tradeoff --help\`."
    `);
  });

  it('refuses an option without its value', async () => {
    const { code, err } = await run('info', '--root');
    expect(code).toBe(2);
    expect(err).toMatchInlineSnapshot(`
      "Option '--root <value>' argument missing.
      See \`tradeoff --help\`."
    `);
  });

  it.each([
    [['info'], '/blogs'],
    [['--root', 'mine', 'info'], '/blogs/mine'],
    [['info', '--root', 'mine'], '/blogs/mine'],
    [['info', '--root=/else', '--json'], '/else'],
  ])('looks for the blog of %j in %s', async (args, root) => {
    expect(await run(...args)).toEqual({ code: 1, out: '', err: `No blog in ${root}.` });
  });
});

describe.each(commands.map((command) => [command.name, command] as const))(
  'tradeoff %s',
  (name, command) => {
    it('shows its usage', async () => {
      expect(command.usage).toMatch(new RegExp(`^Usage: tradeoff ${name}\\b`));
      expect(await run(name, '--help')).toEqual({ code: 0, out: command.usage, err: '' });
      expect(await run('-h', name)).toEqual({ code: 0, out: command.usage, err: '' });
    });

    it('refuses an unknown option', async () => {
      expect(await run(name, '--no-such-option')).toMatchObject({ code: 2, out: '' });
    });

    it('fits the list of commands', () => {
      expect(command.summary).toMatch(/^[A-Z].{5,60}[^.]$/);
    });
  },
);
