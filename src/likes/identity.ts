const text = new TextEncoder();

/** Hashes readers and addresses with a secret, so that the hashes cannot be computed or reversed without it. */
export interface Identity {
  /** A reader on one post. The hash is different on every other post. */
  voter(post: string, reader: string): Promise<string>;
  /** The network of an address on one day. The hash is different on every other day. */
  address(address: string, now: Date): Promise<string>;
  /** The same on one post, so that votes on two posts cannot be linked. */
  addressOn(post: string, address: string, now: Date): Promise<string>;
}

/** @param secret the owner's; with it, one can check whether an id has voted */
export function identity(secret: string): Identity {
  let key: ReturnType<typeof crypto.subtle.importKey> | undefined;
  const name = async (...parts: string[]): Promise<string> => {
    key ??= crypto.subtle.importKey(
      'raw',
      text.encode(secret),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    // The parts contain no line ends, so two lists of parts never give the same text.
    const signed = await crypto.subtle.sign('HMAC', await key, text.encode(parts.join('\n')));
    return base64url(new Uint8Array(signed, 0, 16));
  };
  return {
    voter: (post, reader) => name('voter', post, reader),
    address: (address, now) => name('address', isoDay(now), network(address)),
    addressOn: (post, address, now) => name('address', isoDay(now), network(address), post),
  };
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** An IPv6 customer can have a whole /48, so that counts as one address. */
function network(address: string): string {
  const bare = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (!bare.includes(':')) return bare;
  const [head = '', tail] = bare.split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...after];
  return all
    .slice(0, 3)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
