import { expect, test } from 'vitest';
import { isPreviewDeploy } from '../../../src/config/preview-deploy.ts';

test.each([
  [{}, false],
  [{ VERCEL_ENV: 'production' }, false],
  [{ VERCEL_ENV: 'preview' }, true],
  [{ NETLIFY: 'true', CONTEXT: 'production' }, false],
  [{ NETLIFY: 'true', CONTEXT: 'deploy-preview' }, true],
  [{ CF_PAGES: '1', CF_PAGES_BRANCH: 'main' }, false],
  [{ CF_PAGES: '1', CF_PAGES_BRANCH: 'try-this' }, true],
  [{ WORKERS_CI: '1', WORKERS_CI_BRANCH: 'main' }, false],
  [{ WORKERS_CI: '1', WORKERS_CI_BRANCH: 'try-this' }, true],
])('a build with %j is a preview: %s', (env, expected) => {
  expect(isPreviewDeploy(env)).toBe(expected);
});
