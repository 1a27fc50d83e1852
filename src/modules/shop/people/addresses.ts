import type { Address } from '../../../fields/address/field.ts';
import { readRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { person } from '../../parties/records/person.ts';

export interface KeptAddress {
  readonly label: string | null;
  readonly address: Address;
}

export interface ShopperFacts {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly addresses: readonly KeptAddress[];
}

/** What the checkout fills in for somebody who is signed in. */
export async function shopperFacts(ctx: Ctx, personId: string): Promise<ShopperFacts> {
  const row = await readRecord(ctx, person, personId);
  return {
    name: row.name ?? '',
    email: row.emails?.[0]?.value ?? null,
    phone: row.phones?.[0]?.value ?? null,
    addresses: (row.addresses ?? []).map(({ value, label }) => ({ label: label ?? null, address: value })),
  };
}

/**
 * Changes the address at a place of the list, adds one at its end (`index` null), or takes one out (`address` null). The first one is the main one.
 * @throws AppError invalid for what is no address
 */
export async function keepAddress(
  ctx: Ctx,
  { personId, index, address, label }: { personId: string; index: number | null; address: Address | null; label: string | null },
): Promise<void> {
  const row = await readRecord(ctx, person, personId, { lock: true });
  const list = [...(row.addresses ?? [])];
  const entry = address ? [{ value: address, ...(label ? { label } : {}) }] : [];
  if (index === null || index >= list.length) list.push(...entry);
  else list.splice(index, 1, ...entry);
  await updateRecord(ctx, person, personId, { addresses: list });
}
