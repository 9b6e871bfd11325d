import {
  type Collection,
  collections,
  type Host,
  hosts,
  type Manager,
  managers,
} from './choices.ts';

/** A value, or what is wrong with the answer and what to write. */
export type Answer<Value> = { value: Value } | { wrong: string };

export function readTitle(answer: string): Answer<string> {
  return oneLine(answer, 'A title');
}

export function readAuthor(answer: string): Answer<string> {
  return oneLine(answer, 'An author');
}

function oneLine(answer: string, what: string): Answer<string> {
  if (answer === '') return { wrong: `${what} must not be empty.` };
  if (/\p{Cc}/u.test(answer)) return { wrong: `${what} must be a single line of text.` };
  return { value: answer };
}

/** Reads an absolute address; the value ends without a slash. */
export function readSite(answer: string): Answer<string> {
  const hint = 'Write the full URL, such as https://example.com or https://me.github.io/blog.';
  let url: URL;
  try {
    url = new URL(answer);
  } catch {
    return { wrong: `"${answer}" is not a URL. ${hint}` };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { wrong: `"${answer}" does not begin with https://. ${hint}` };
  if (url.search || url.hash || url.username)
    return { wrong: `"${answer}" has more than a host name and a path. ${hint}` };
  return { value: `${url.origin}${url.pathname.replace(/\/+$/, '')}` };
}

export function readCollections(answer: string): Answer<readonly Collection[]> {
  const named = answer.split(/[\s,]+/).filter(Boolean);
  if (named.length === 0) return { wrong: `Name at least one of ${collections.join(', ')}.` };
  const unknown = named.filter((name) => !isOneOf(collections, name));
  if (unknown.length > 0)
    return { wrong: `There is no ${unknown.join(', ')}. Choose from ${collections.join(', ')}.` };
  return { value: collections.filter((name) => named.includes(name)) };
}

export function readHost(answer: string): Answer<Host> {
  return oneOf(hosts, answer);
}

/** Netlify and Cloudflare serve a blog at the root of its domain alone. */
export function readHostOf(site: string): (answer: string) => Answer<Host> {
  return (answer) => {
    const host = readHost(answer);
    const { pathname } = new URL(site);
    if ('wrong' in host || pathname === '/' || !/^(?:netlify|cloudflare)$/.test(host.value))
      return host;
    return {
      wrong: `${host.value} serves a blog at the root of its domain, not at ${pathname}. Leave out the path in the URL of the site, or choose github or none.`,
    };
  };
}

export function readManager(answer: string): Answer<Manager> {
  return oneOf(managers, answer);
}

export function readYesOrNo(answer: string): Answer<boolean> {
  if (/^y(es)?$/i.test(answer)) return { value: true };
  if (/^no?$/i.test(answer)) return { value: false };
  return { wrong: 'Write y or n.' };
}

function oneOf<Name extends string>(names: readonly Name[], answer: string): Answer<Name> {
  if (isOneOf(names, answer)) return { value: answer };
  return { wrong: `There is no "${answer}". Choose from ${names.join(', ')}.` };
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}

/**
 * A name that npm accepts, from the name of a folder: `Öl & Gas` becomes `ol-gas`, and what leaves nothing
 * becomes `blog`.
 */
export function packageName(folder: string): string {
  const plain = folder
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
  return plain === '' || plain === 'node-modules' ? 'blog' : plain;
}
