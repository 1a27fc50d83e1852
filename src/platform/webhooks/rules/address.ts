import ipaddr from 'ipaddr.js';

/** Ranges of addresses to which deliveries may go although they are not public. */
export type AllowList = readonly (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[];

/** "10.0.0.0/8" or "::1" each. @throws Error for what is no address or range */
export function parseAllowList(ranges: readonly string[]): AllowList {
  return ranges.map((range) => (range.includes('/') ? ipaddr.parseCIDR(range) : single(ipaddr.process(range))));
}

function single(address: ipaddr.IPv4 | ipaddr.IPv6): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

export function isAllowed(address: string, allow: AllowList): boolean {
  const parsed = ipaddr.process(address);
  return allow.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits));
}

// In public ranges, but answered by the host that a virtual machine runs on: Azure's wire server.
const hostServices: AllowList = parseAllowList(['168.63.129.16']);
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address is on the public internet: not private, loopback, link-local (cloud metadata), carrier-grade NAT, multicast
 * or reserved. An IPv6 address that stands for one of IPv4 (::ffff:0:0/96) counts as that; other ways to wrap one (NAT64, 6to4,
 * Teredo) are refused whatever they wrap. IANA special-purpose address registries, RFC 6890.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast' || isAllowed(address, hostServices)) return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}
