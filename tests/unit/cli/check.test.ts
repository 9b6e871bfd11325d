import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../../src/check/contract.ts';
import { dispatch } from '../../../src/cli/dispatch.ts';
import { checkFilePath, type CheckFile } from '../../../src/config/check-file.ts';
import { makeBlog } from './site-fixture.ts';
import type { Blog } from './site-fixture.ts';

const post = 'src/content/designs/rate-limiter/index.md';
const found = (code: string, severity: Finding['severity'], file = post, line = 7): Finding => {
  return { code, severity, file, line, message: `It is, 100%: ${code}.`, fix: 'Do it.' };
};

let blog: Blog;
beforeEach(async () => {
  blog = await makeBlog();
  vi.stubEnv('GITHUB_WORKSPACE', undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await blog.remove();
});

async function run(findings: Finding[], args: string[] = [], more: Partial<CheckFile> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const known: CheckFile = {
    ...{ version: '1.2.3', findings, blog: {}, posts: {}, drafts: [], files: [post] },
    ...{ outside: [], allow: [], spelling: false },
    ...more,
  };
  const code = await dispatch(['check', ...args], blog.root, (root) => ({
    root,
    version: '1.2.3',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    sync: () => blog.write(checkFilePath, JSON.stringify(known)),
    site: () => Promise.reject(new Error('a check reads its own file')),
  }));
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('tradeoff check', () => {
  it('says that there is nothing to say', async () => {
    expect(await run([])).toEqual({ code: 0, out: 'No problems found.', err: '' });
  });

  it('lists findings by file, and counts them', async () => {
    const findings = [
      found('section-order', 'warning'),
      found('figure-caption', 'info', post, 9),
      found('link-missing', 'error', 'src/content/designs/z.md', 3),
    ];
    const { code, out } = await run(findings);
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "src/content/designs/rate-limiter/index.md
        7  warning  It is, 100%: section-order. (section-order)
            Do it.
        9  note  It is, 100%: figure-caption. (figure-caption)
            Do it.

      src/content/designs/z.md
        3  error  It is, 100%: link-missing. (link-missing)
            Do it.

      Found 1 error, 1 warning and 1 note."
    `);
  });

  it('fails on more warnings than it may find, but not on notes or on what drafts have', async () => {
    const findings = [found('section-order', 'warning'), found('figure-caption', 'info')];
    expect((await run(findings)).code).toBe(0);
    expect((await run(findings, ['--max-warnings', '1'])).code).toBe(0);
    expect((await run(findings, ['--max-warnings=0'])).code).toBe(1);
    expect((await run(findings, ['--max-warnings=0'], { drafts: [post] })).code).toBe(0);
    expect((await run([found('link-missing', 'error')], [], { drafts: [post] })).code).toBe(0);
  });

  it('lists only what is in the named files and folders', async () => {
    await blog.write('src/pages/about.md', '');
    const findings = [found('section-order', 'warning'), found('link-missing', 'error', 'b.md')];
    expect((await run(findings, [post])).code).toBe(0);
    expect((await run(findings, ['src/content/designs/'])).out).toContain('Found 1 warning.');
    expect((await run(findings, ['src/pages/about.md'])).out).toBe('No problems found.');
    const missing = await run(findings, ['src/content/nowhere']);
    expect(missing).toMatchObject({ code: 2 });
    expect(missing.err).toContain('There is no file or folder `src/content/nowhere`.');
  });

  it('gives rules the levels of the command line', async () => {
    const findings = [found('section-order', 'warning'), found('section-empty', 'warning')];
    const args = ['--rule', 'section-order=off', '--rule=section-empty=error'];
    expect(await run(findings, args)).toMatchObject({ code: 1 });
    expect((await run(findings, args)).out).not.toContain('section-order');
  });

  it('says of a named file too that there is no dictionary', async () => {
    const { code, out } = await run(
      [found('dictionary-missing', 'error', 'package.json', 1)],
      [post],
    );
    expect(code).toBe(1);
    expect(out).toContain('dictionary-missing');
  });

  it('gives the rule about spelling a level only where the spelling is checked', async () => {
    const args = ['--rule', 'word-misspelled=error'];
    expect(
      await run([found('word-misspelled', 'warning')], args, { spelling: true }),
    ).toMatchObject({ code: 1 });
    const off = await run([], args);
    expect(off.code).toBe(2);
    expect(off.err).toContain('`check.spelling`');
    expect(await run([], ['--rule', 'word-misspelled=off'])).toMatchObject({ code: 0 });
  });

  it.each([
    [['--rule', 'section-order'], '`--rule section-order` cannot be read.'],
    [['--rule', 'section-order=loud'], 'off, info, warn or error'],
    [['--rule', 'section-odrer=off'], 'Did you mean `section-order`?'],
    [['--rule', 'link-missing=off'], '`link-missing` stops a build'],
    [['--format', 'xml'], 'Write text, json, github or sarif.'],
    [['--max-warnings', 'few'], '`--max-warnings few` is not a number.'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await run([], args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('prints annotations for GitHub, with paths from the root of the repository', async () => {
    vi.stubEnv('GITHUB_WORKSPACE', blog.root.replace(/\/[^/]+$/, ''));
    const { out } = await run([found('figure-caption', 'info', 'src/a,b.md')], ['--format=github']);
    const folder = blog.root.split('/').at(-1) ?? '';
    expect(out).toBe(
      `::notice file=${folder}/src/a%2Cb.md,line=7,title=figure-caption::It is, 100%25: figure-caption.%0ADo it.\nFound 1 note.`,
    );
  });

  it('prints SARIF with the rules that were broken', async () => {
    const { out } = await run([found('section-order', 'warning')], ['--format', 'sarif']);
    const log = JSON.parse(out) as { runs: unknown[] };
    expect(log).toMatchObject({ version: '2.1.0' });
    expect(log.runs).toMatchObject([
      {
        tool: { driver: { name: 'tradeoff', version: '1.2.3', rules: [{ id: 'section-order' }] } },
        results: [
          {
            ...{ ruleId: 'section-order', ruleIndex: 0, level: 'warning' },
            locations: [
              { physicalLocation: { artifactLocation: { uri: post }, region: { startLine: 7 } } },
            ],
          },
        ],
      },
    ]);
  });

  it('prints everything as JSON', async () => {
    const findings = [found('section-order', 'warning')];
    expect(JSON.parse((await run(findings, ['--format', 'json'])).out)).toEqual({
      ...{ errors: 0, warnings: 1, findings },
    });
  });

  it('says what is missing where a sync writes nothing, or another version wrote it', async () => {
    const other = await run([], [], { version: '9.9.9' });
    expect(other).toMatchObject({ code: 1 });
    expect(other.err).toContain('This is tradeoff 1.2.3, but the blog');
  });
});
