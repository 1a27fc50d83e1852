import { createHash, randomBytes } from 'node:crypto';
import { sign, verify } from './signed-value.ts';

/** What a browser keeps of having signed in: an id, and marks of the accounts. It opens nothing; it only keeps one's attempts apart from others'. */
export interface Device {
  readonly id: string;
  readonly accounts: readonly string[];
}

const mostAccounts = 10;
const lifeSeconds = 400 * 24 * 3600;

export function readDevice(cookie: string | undefined, secret: string): Device | null {
  const value = verify(cookie, secret);
  const [id, ...accounts] = value?.split('~') ?? [];
  return id ? { id, accounts } : null;
}

export function isKnownFor(device: Device | null, account: string): device is Device {
  return device !== null && device.accounts.includes(mark(device.id, account));
}

/** The Set-Cookie header after a sign-in to `account`. */
export function deviceCookie(name: string, device: Device | null, account: string, secret: string, isSecure: boolean): string {
  const id = device?.id ?? randomBytes(12).toString('base64url');
  const accounts = [...new Set([mark(id, account), ...(device?.accounts ?? [])])].slice(0, mostAccounts);
  const value = encodeURIComponent(sign([id, ...accounts].join('~'), secret));
  return `${name}=${value}; Max-Age=${lifeSeconds}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

function mark(id: string, account: string): string {
  return createHash('sha256').update(`${id} ${account.trim().toLowerCase()}`).digest('base64url').slice(0, 16);
}
