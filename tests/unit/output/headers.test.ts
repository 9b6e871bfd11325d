import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseOptions } from '../../../src/config/options.ts';
import type { UserOptions } from '../../../src/config/options.ts';
import { pagePolicy, writePolicy, type Policy } from '../../../src/config/security.ts';
import { writeHeaders } from '../../../src/output/headers.ts';
import { address } from '../papermod/page.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'headers-'))));
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const themePage = (policy = pagePolicy([], {})) =>
  `<html><head><meta http-equiv="Content-Security-Policy" content="${writePolicy(policy)}"></head></html>`;

/** Writes the headers for the pages in the output, and returns the file. */
function headers(options: Partial<UserOptions> = {}, csp: Policy | 'none' = {}) {
  const said: string[] = [];
  mkdirSync(join(root, 'dist'), { recursive: true });
  const session = {
    options: parseOptions({ title: 'T', ...options }),
    publicDir: `${join(root, 'public')}/`,
    address: { ...address, base: '/blog' },
    assets: '_astro',
    csp: csp === 'none' ? undefined : csp,
  };
  const say = (text: string) => said.push(text);
  writeHeaders(session, join(root, 'dist'), { info: say, warn: say });
  const file = join(root, 'dist/_headers');
  return { text: existsSync(file) ? readFileSync(file, 'utf8') : undefined, said };
}

describe('the file of headers', () => {
  it('holds the policy of all pages and keeps hashed files for good', () => {
    write('dist/index.html', themePage());
    write('dist/video/index.html', themePage(pagePolicy(['video'], {})));
    write('dist/old/index.html', '<meta http-equiv="refresh" content="0; url=/new/">');
    expect(headers().text).toMatchInlineSnapshot(`
      "/*
        Content-Security-Policy: default-src 'self'; img-src 'self' data: https:; media-src 'self' https:; frame-src https://www.youtube-nocookie.com; object-src 'none'; base-uri 'self'; form-action 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'
        Strict-Transport-Security: max-age=31536000
        X-Content-Type-Options: nosniff
        Referrer-Policy: strict-origin-when-cross-origin
        Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
      /blog/_astro/*
        Cache-Control: public, max-age=31536000, immutable
      "
    `);
  });

  it('warns of a line that Cloudflare would leave out', () => {
    const hosts = Array.from({ length: 90 }, (_, index) => `https://pictures-${index}.example`);
    write('dist/index.html', themePage(pagePolicy([], { 'img-src': hosts })));
    expect(headers().said.join()).toMatch(
      /^The line Content-Security-Policy: .*… of _headers has 2\d{3} characters/,
    );
  });

  it("is the owner's when there is one in public", () => {
    write('public/_headers', '/*\n  X-Own: 1\n');
    write('dist/_headers', '/*\n  X-Own: 1\n');
    expect(headers().text).toBe('/*\n  X-Own: 1\n');
  });

  it('keeps what an adapter wrote', () => {
    write('dist/_headers', '/x\n  X-Adapter: 1\n');
    expect(headers().text).toMatch(/^\/\*\n[\s\S]*\n\n\/x\n {2}X-Adapter: 1\n$/);
  });

  it('says nothing of scripts when a page is not of the theme, and names the page', () => {
    write('dist/index.html', themePage());
    write('dist/own/index.html', '<html><style>p { color: red }</style></html>');
    const { text, said } = headers();
    expect(text).toContain(
      "Content-Security-Policy: object-src 'none'; base-uri 'self'; frame-ancestors 'none'\n",
    );
    expect(said.join()).toContain('own/index.html');
  });

  it('has no policy when the owner wants none, and only the frame rule beside that of Astro', () => {
    write('dist/index.html', '<html></html>');
    expect(headers({ csp: false }, 'none').text).not.toContain('Content-Security-Policy');
    rmSync(join(root, 'dist/_headers'));
    expect(headers({}, 'none').text).toContain("Content-Security-Policy: frame-ancestors 'none'\n");
  });
});
