import { BlockList, isIP } from 'node:net';

/** Peers whose `X-Forwarded-For` is trusted. */
export interface TrustedProxies {
  has(address: string): boolean;
}

/**
 * Reads addresses and networks with commas between them, such as `127.0.0.1,10.0.0.0/8,::1`.
 *
 * @throws for anything that is neither
 */
export function parseTrustedProxies(written: string): TrustedProxies {
  const list = new BlockList();
  for (const one of written.split(',').map((part) => part.trim())) {
    if (one !== '') add(list, one);
  }
  return { has: (address) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4') };
}

function add(list: BlockList, written: string): void {
  const [address = '', prefix, ...rest] = written.split('/');
  const version = isIP(address);
  const bits = prefix === undefined ? undefined : Number(prefix);
  const isPrefix =
    bits === undefined || (/^\d{1,3}$/.test(prefix ?? '') && bits <= (version === 6 ? 128 : 32));
  if (version === 0 || !isPrefix || rest.length > 0) {
    throw new Error(
      `"${written}" is not an IP address or a network. Write one such as 10.0.0.1 or 10.0.0.0/8.`,
    );
  }
  const family = version === 6 ? 'ipv6' : 'ipv4';
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, bits, family);
}

/**
 * The address of the reader: the peer itself, unless it is a trusted proxy; then the last address of
 * `X-Forwarded-For` that is not one of them. Anything before it was written by the reader.
 *
 * @param peer the other end of the connection
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | null,
  trusted: TrustedProxies,
): string | undefined {
  const direct = peer === undefined ? undefined : plain(peer);
  if (direct === undefined || !trusted.has(direct) || forwardedFor === null) return direct;
  const hops = forwardedFor.split(',').map(plain);
  for (const hop of hops.toReversed()) {
    if (isIP(hop) === 0) return direct;
    if (!trusted.has(hop)) return hop;
  }
  return direct;
}

/**
 * An address alone and in one form: proxies add a port (`192.0.2.1:4711`, `[2001:db8::1]:4711`), brackets or quotes,
 * and an IPv4 address on an IPv6 socket is written `::ffff:192.0.2.1` or `::ffff:c000:201`. Anything else is returned
 * unchanged.
 */
function plain(written: string): string {
  const bare = written.trim().replace(/^(?:for=)?"?(.*?)"?$/i, '$1');
  const [, inBrackets, withPort] = /^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/.exec(bare) ?? [];
  const address = (inBrackets ?? withPort ?? bare).replace(/%.*$/, '');
  if (isIP(address) !== 6) return address;
  // `URL` writes every IPv6 address in its shortest form.
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(short) ?? [];
  if (high === undefined || low === undefined) return short;
  const bytes = [high, low].flatMap((part) => [parseInt(part, 16) >> 8, parseInt(part, 16) & 255]);
  return bytes.join('.');
}
