import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { releaseProblems, type Release } from '../../../scripts/release/problems.ts';

const release: Release = {
  tag: 'v0.2.0',
  versions: { tradeoff: '0.2.0', 'create-tradeoff': '0.2.0' },
  changelog: '# Changelog\n\n## 0.2.0\n\n- New.\n\n## 0.1.0\n\n- First.\n',
  released: { version: '0.2.0', lines: ['Options - `title`'] },
  lines: ['Options - `title`'],
};

describe('a release', () => {
  it('is published when everything is of one version', () => {
    expect(releaseProblems(release)).toEqual([]);
  });

  it.each<[string, Partial<Release>, RegExp]>([
    ['another version', { tag: 'v0.3.0' }, /tradeoff has the version 0\.2\.0\. Write 0\.3\.0/],
    ['no version', { tag: 'latest' }, /The tag latest is no version/],
    [
      'one package left behind',
      { versions: { tradeoff: '0.2.0', 'create-tradeoff': '0.1.0' } },
      /create-tradeoff has the version 0\.1\.0/,
    ],
    ['no section', { changelog: '# Changelog\n\n## Unreleased\n' }, /begins with Unreleased/],
    [
      'an old listing',
      { released: { version: '0.1.0', lines: ['Options - `title`'] } },
      /npm run api -- --release/,
    ],
    ['a listing that is not kept', { lines: [] }, /npm run api -- --release/],
  ])('is refused with %s', (_, change, message) => {
    expect(releaseProblems({ ...release, ...change }).join('\n')).toMatch(message);
  });
});

describe('the workflow that publishes', () => {
  interface Step {
    uses?: string;
    run?: string;
    with?: Record<string, unknown>;
    'working-directory'?: string;
  }
  interface Job {
    needs?: string;
    permissions: Record<string, string>;
    steps: Step[];
  }
  const text = readFileSync(
    new URL('../../../.github/workflows/publish.yml', import.meta.url),
    'utf8',
  );
  const { permissions, jobs } = parse(text) as {
    permissions: Record<string, string>;
    jobs: { check: Job; publish: Job };
  };

  it('pins every action to a commit', () => {
    const used = [...text.matchAll(/uses: (.+)/g)].map(([, action = '']) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('checks everything before it may sign, and uses no secret', () => {
    expect(permissions).toEqual({});
    expect(jobs.check.permissions).toEqual({ contents: 'read' });
    expect(jobs.check.steps.map(({ run }) => run)).toContain('.ci/run');
    expect(jobs.publish.needs).toBe('check');
    expect(jobs.publish.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(text).not.toMatch(/secrets\.|NODE_AUTH_TOKEN/);
  });

  it('publishes both packages with provenance, the theme first', () => {
    const published = jobs.publish.steps.filter(({ run }) => run?.startsWith('npm publish'));
    expect(published).toEqual([
      { run: 'npm publish --provenance --access public' },
      {
        run: 'npm publish --provenance --access public',
        'working-directory': 'scripts/create-tradeoff',
      },
    ]);
  });
});
