/**
 * Whether a host builds a version of the blog that is not the published one: the preview of a branch or of a pull
 * request on Netlify, Vercel or Cloudflare, whose build environment does not name the production branch.
 */
export function isPreviewDeploy(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['VERCEL_ENV'] !== undefined) return env['VERCEL_ENV'] !== 'production';
  if (env['NETLIFY'] === 'true') return env['CONTEXT'] !== 'production';
  if (env['CF_PAGES'] === '1') return !isPublished(env['CF_PAGES_BRANCH']);
  if (env['WORKERS_CI'] === '1') return !isPublished(env['WORKERS_CI_BRANCH']);
  return false;
}

function isPublished(branch = ''): boolean {
  return /^(?:main|master|production)$/.test(branch);
}
