import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isAllowed, isPublicAddress, type AllowList } from '../rules/address.ts';
import { publicPorts } from '../rules/check-url.ts';

/** How names are resolved, and which addresses are let through though they are not public. */
export interface Network {
  /** Every address of a host name. @throws when there is none */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly allow: AllowList;
}

/** An address that was checked: the connection goes there, whatever the name says by then. */
export interface Target {
  readonly url: URL;
  readonly address: string;
}

export class TargetRefused extends Error {
  readonly code = 'address';
}

export async function resolveBySystem(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true, verbatim: true })).map((found) => found.address);
}

/**
 * Where a delivery may connect to. The name is resolved once, every address of it is checked, and the caller connects to the one
 * returned, so that a name that leads elsewhere a moment later (DNS rebinding) makes no difference. Odd ways to write an address
 * (0x7f.1, 2130706433, 017700000001) are brought into their usual form by the URL parser.
 * @throws TargetRefused for what is not public, not HTTPS, or on an unusual port, unless the allow-list has the address
 */
export async function findTarget({ resolve, allow }: Network, text: string): Promise<Target> {
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await resolve(host);
  const [first] = addresses;
  if (first === undefined) throw new TargetRefused(`${host} has no address.`);
  if (addresses.every((address) => isAllowed(address, allow))) return { url, address: first };
  // One that is not public among several is as bad as all: which one is used would be up to chance, or to whoever answers.
  const refused = addresses.find((address) => !isPublicAddress(address) && !isAllowed(address, allow));
  if (refused !== undefined) throw new TargetRefused(`${host} leads to ${refused}, which is not a public address.`);
  if (url.protocol !== 'https:') throw new TargetRefused('Only https:// is possible on the public internet.');
  if (!publicPorts.includes(url.port)) throw new TargetRefused(`Port ${url.port} is not possible; use 443 or 8443.`);
  return { url, address: first };
}
