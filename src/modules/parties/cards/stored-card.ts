import { createHash } from 'node:crypto';
import type { ContactCard } from '../../../platform/exchange/index.ts';

/** Cards that a record came from, as JSON by a key of their own, so that merging two imports keeps both. */
export type StoredCards = Readonly<Record<string, unknown>>;

/** A card as JSON; bytes of photos and keys as base64. */
export function storeCard(card: ContactCard): StoredCards {
  const text = JSON.stringify(card, (_key, value: unknown) => (value instanceof Uint8Array ? { $base64: Buffer.from(value).toString('base64') } : value));
  const key = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { [key]: JSON.parse(text) as unknown };
}

/** The cards again, in the order of their keys. What isn't a card any more is left out. */
export function readStoredCards(stored: unknown): readonly ContactCard[] {
  if (typeof stored !== 'object' || stored === null) return [];
  return Object.keys(stored).toSorted().flatMap((key) => {
    const card = revive((stored as Record<string, unknown>)[key]);
    return isCard(card) ? [card] : [];
  });
}

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  const { $base64: base64 } = value as { $base64?: unknown };
  if (typeof base64 === 'string') return new Uint8Array(Buffer.from(base64, 'base64'));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revive(inner)]));
}

function isCard(value: unknown): value is ContactCard {
  return typeof value === 'object' && value !== null && 'version' in value && Array.isArray((value as ContactCard).emails) && Array.isArray((value as ContactCard).other);
}
