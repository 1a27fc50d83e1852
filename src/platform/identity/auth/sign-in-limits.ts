import { createHash } from 'node:crypto';
import type { Limit } from './throttle.ts';

export interface Attempt {
  /** E-mail address as typed, or the user's id for the second factor. */
  readonly account: string;
  readonly network: string;
  /** Id of a device that has signed in to this account before. */
  readonly deviceId: string | null;
  readonly what: 'password' | 'second-factor';
}

/**
 * What a sign-in is counted against. A device that has signed in before has a count of its own, which nobody else can use up; so
 * an attacker who guesses elsewhere never keeps the owner out. Unknown devices are counted by account and network, by network, and by
 * account over all networks, which bounds guessing from many addresses: 12 guesses in the first hour from one network and 4 in each
 * hour after, and some 200 a day from all together. Whoever is held up by that signs in by the link that "set a new password" mails.
 */
export function signInLimits({ account, network, deviceId, what }: Attempt): readonly Limit[] {
  const who = `${what}:${hash(account.trim().toLowerCase())}`;
  const slow = { baseSeconds: 30, mostSeconds: 900, forgetHours: 24 } as const;
  if (deviceId !== null) return [{ key: `device:${deviceId}:${who}`, free: 5, ...slow, onSuccess: 'forget' }];
  return [
    { key: `pair:${network}:${who}`, free: 5, ...slow, onSuccess: 'forget' },
    { key: `account:${who}`, free: 100, ...slow, onSuccess: 'refund' },
    // Many people share an address behind an office's router, so this one is generous and its waits are short.
    { key: `network:${network}:${what}`, free: 200, baseSeconds: 5, mostSeconds: 60, forgetHours: 1, onSuccess: 'refund' },
  ];
}

/** For links by mail: nobody's mailbox is flooded. */
export function mailLimits(account: string, network: string): { readonly mailbox: Limit; readonly network: Limit } {
  return {
    mailbox: {
      key: `mail:${hash(account.trim().toLowerCase())}`,
      free: 3,
      baseSeconds: 300,
      mostSeconds: 3600,
      forgetHours: 24,
      onSuccess: 'refund',
    },
    network: { key: `mail-network:${network}`, free: 20, baseSeconds: 60, mostSeconds: 3600, forgetHours: 24, onSuccess: 'refund' },
  };
}

/** Addresses of people who may not even have an account need not stand in a table. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
