import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildReport } from '../../src/report/types.ts';
import { demoBuilds, repository } from '../builds/paths.ts';
import { mustRun } from '../builds/run.ts';

const { dist } = demoBuilds.repo;

/** The demo was built at `/repo/` last. */
describe('the report of the build of the demo', () => {
  let report: BuildReport;
  const find = (pattern: string) => glob(pattern, { cwd: dist });
  const bytes = async (file: string) => (await stat(join(dist, file))).size;

  beforeAll(async () => {
    const { stdout } = await mustRun(
      process.execPath,
      [join(repository, 'src/cli/main.ts'), 'report', '--json'],
      { cwd: repository },
    );
    report = JSON.parse(stdout) as BuildReport;
  });

  it('is of that build', () => {
    expect(join(repository, report.output)).toBe(dist);
  });

  it('counts the pages and names the heaviest', async () => {
    const pages = await find('**/*.html');
    expect(report.pages).toBe(pages.length);
    const sizes = await Promise.all(pages.map(bytes));
    expect(report.heaviest?.bytes).toBe(Math.max(...sizes));
    expect(await bytes(`${report.heaviest?.path.slice(1)}index.html`)).toBe(report.heaviest?.bytes);
  });

  it('counts the posts of each template', async () => {
    const folders = { design: 'designs', spec: 'specs', note: 'notes', 'deep-dive': 'deep-dives' };
    for (const [template, folder] of Object.entries(folders)) {
      const pages = await find(`${folder}/*/index.html`);
      const found = report.posts.find((one) => one.template === template);
      expect([template, found?.count]).toEqual([template, pages.length]);
    }
  });

  it('names every feed', async () => {
    expect(report.feeds).toEqual((await find('**/{rss.xml,atom.xml,feed.json}')).sort());
  });

  it('counts the social images', async () => {
    const { drawn = 0, cached = 0 } = report.socialImages ?? {};
    expect(drawn + cached).toBe((await find('_tradeoff/social-images/**/*.png')).length);
  });

  it('counts the diagrams, drawn and in the browser', async () => {
    const pages = await Promise.all(
      (await find('{,de/}*/*/index.html')).map((file) => readFile(join(dist, file), 'utf8')),
    );
    const pictures = pages.flatMap(
      (html) => html.match(/_tradeoff\/figures\/[\da-f]+\.svg/g) ?? [],
    );
    const { drawn, cached, inBrowser } = report.diagrams;
    expect(drawn + cached).toBe(new Set(pictures).size);
    expect(drawn + cached).toBeGreaterThan(0);
    const left = pages.flatMap((html) => html.match(/class="mermaid"/g) ?? []);
    expect(inBrowser).toBe(left.length);
  });

  it('has the size of the search index', async () => {
    const files = await find('pagefind/**');
    const sizes = await Promise.all(files.map(bytes));
    expect(report.search).toEqual({
      files: files.length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
    });
  });
});
