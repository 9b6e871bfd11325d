import { BlockList, isIP } from 'node:net';

/** Peers whose `X-Forwarded-For` is believed. */
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
      `"${written}" is no address or network. Write one such as 10.0.0.1 or 10.0.0.0/8.`,
    );
  }
  const family = version === 6 ? 'ipv6' : 'ipv4';
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, bits, family);
}

/**
 * The address of the reader: the peer itself, unless it is a trusted proxy; then the last address of
 * `X-Forwarded-For` that is not one of them. What stands before it was written by the reader.
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
  const hops = forwardedFor.split(',').map((hop) => plain(hop.trim()));
  for (const hop of hops.toReversed()) {
    if (isIP(hop) === 0) return direct;
    if (!trusted.has(hop)) return hop;
  }
  return direct;
}

/** An IPv4 address that arrives on an IPv6 socket is written `::ffff:192.0.2.1`. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
