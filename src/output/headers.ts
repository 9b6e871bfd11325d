import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { globSync } from 'tinyglobby';
import { outputFile, writeOutput } from '../config/output.ts';
import { headerPolicy, readPolicy, writePolicy, type Policy } from '../config/security.ts';
import type { Session } from '../config/session.ts';

/** Headers of every file in addition to the policy. HTTPS for a year, for this host name only. */
const always = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** How many characters of a line Cloudflare reads. */
const longestLine = 2000;

/**
 * Writes `_headers`, which Netlify and Cloudflare read: the policy of the whole site, headers
 * against other attacks, and permanent caching of files whose names change with their content. A
 * `_headers` file in the owner's `public` folder is kept; what an adapter wrote is appended.
 */
export function writeHeaders(
  session: Pick<Session, 'csp' | 'options' | 'publicDir' | 'address' | 'assets'>,
  outDir: string,
  logger: Pick<AstroIntegrationLogger, 'info' | 'warn'>,
): void {
  if (existsSync(join(session.publicDir, '_headers'))) return;
  const file = outputFile(outDir, '_headers');
  const written = existsSync(file) ? `\n${readFileSync(file, 'utf8')}` : '';
  const policy = sitePolicy(session, outDir, logger);
  const { base } = session.address;
  const every = { ...(policy && { 'Content-Security-Policy': writePolicy(policy) }), ...always };
  const assets = `${base.replace(/\/*$/, '/')}${session.assets}/*`;
  const text =
    rule('/*', every) +
    rule(assets, { 'Cache-Control': 'public, max-age=31536000, immutable' }) +
    written;
  writeOutput(outDir, '_headers', text);
  for (const line of text.split('\n')) {
    if (line.length <= longestLine) continue;
    logger.warn(
      `The line ${line.trim().slice(0, 30)}… of _headers has ${line.length} characters, and Cloudflare leaves out ` +
        `lines of more than ${longestLine}. Name fewer sources in the \`csp\` option.`,
    );
  }
}

function rule(path: string, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return `${[path, ...lines].join('\n')}\n`;
}

function sitePolicy(
  { csp, options }: Pick<Session, 'csp' | 'options'>,
  outDir: string,
  logger: Pick<AstroIntegrationLogger, 'info'>,
): Policy | undefined {
  if (options.csp === false) return undefined;
  // Astro's policies are in the pages; this directive cannot be.
  if (csp === undefined) return { 'frame-ancestors': ["'none'"] };
  const policies = new Map<string, Policy | undefined>();
  for (const file of globSync('**/*.html', { cwd: outDir })) {
    const html = readFileSync(join(outDir, file), 'utf8');
    // Redirect pages have nothing that a policy could block.
    if (!/<meta http-equiv="refresh"/i.test(html)) policies.set(file, policyOf(html));
  }
  const without = [...policies].filter(([, policy]) => policy === undefined).map(([file]) => file);
  if (without.length > 0) {
    logger.info(
      `Pages without the theme's layouts: ${without.slice(0, 3).join(', ')}${without.length > 3 ? ' …' : ''}. ` +
        '`_headers` does not cover their scripts and styles.',
    );
  }
  return headerPolicy([...policies.values()], options.search);
}

/** The policy in a page of the theme. */
function policyOf(html: string): Policy | undefined {
  const content = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
  return content === undefined ? undefined : readPolicy(content.replaceAll('&#39;', "'"));
}
