import { idOf } from '../../../kernel/record/id-of.ts';
import { buyerOf, guestBuyer } from '../../catalog/index.ts';
import { product } from '../../catalog/records/product.ts';
import { organization } from '../../parties/records/organization.ts';
import { person } from '../../parties/records/person.ts';
import { location } from '../../stock/records/location.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { findRecord, type Row } from '../../../kernel/list/list.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import type { DraftAddress, OrderDraft } from '../rules/order-draft.ts';
import type { EntryInput } from './entry-fields.ts';
import { readEntryLines } from './read-lines.ts';

/** Who buys, as far as whoever enters the order may see them. */
export interface EntryCustomer {
  readonly person: Row | null;
  readonly organization: Row | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: DraftAddress | null;
}

export interface Entry {
  readonly customer: EntryCustomer;
  readonly draft: OrderDraft;
}

export interface EntryRules {
  readonly channel: string;
  /** As the buyer is used to unless said: consumers with tax, businesses without. */
  readonly display?: 'gross' | 'net';
  readonly currency?: string;
  /** Goods are handed over there at once. */
  readonly tillOutletId?: string;
  /** Where a buyer of whom nothing is known is taken to be. */
  readonly country?: string | null;
}

/**
 * What staff typed in, as a draft that is priced and placed like any other. What it points to is looked up with the eyes of whoever acts.
 * @throws AppError invalid for what they may not see; forbidden for prices by hand without the permission
 */
export async function entryDraft(ctx: Ctx, input: EntryInput, rules: EntryRules): Promise<Entry> {
  const lines = readEntryLines(ctx, input.lines);
  await refuseUnseen(
    ctx,
    lines.map((line) => line.productId ?? ''),
  );
  const customer = await customerOf(ctx, idOf(input.person), idOf(input.organization));
  const outletId =
    rules.tillOutletId ?? (idOf(input.outlet) === null ? null : (await seen(ctx, location, idOf(input.outlet), '/outlet')).id);
  const found =
    customer.person || customer.organization
      ? await buyerOf(ctx, { personId: customer.person?.id ?? null, organizationId: customer.organization?.id ?? null })
      : guestBuyer(null);
  const buyer = { ...found, country: found.country ?? rules.country ?? ctx.scope.country ?? null };
  const shipping = rules.tillOutletId ? null : (addressOf(input.shippingAddress, customer) ?? customer.address);
  return {
    customer,
    draft: {
      channel: rules.channel,
      currency: rules.currency ?? input.currency ?? ctx.scope.baseCurrency,
      display: rules.display ?? (buyer.isBusiness ? 'net' : 'gross'),
      buyer,
      email: customer.email,
      phone: customer.phone,
      language: textOf((customer.person ?? customer.organization)?.['language']),
      shippingAddress: shipping,
      billingAddress: addressOf(input.billingAddress, customer),
      deliveryMethodId: idOf(input.deliveryMethod),
      outletId,
      lines,
      couponCodes: couponsOf(input.coupons),
      purchaseOrderNumber: null,
      note: null,
      ownerId: ctx.actor.userId,
      source: null,
      paymentMethodId: null,
      idempotencyKey: null,
      returnUrl: null,
      holdOutKey: buyer.personId ?? buyer.organizationId ?? 'guest',
    },
  };
}

/** @throws AppError invalid, with the pointer, for what the actor does not see */
export async function seen(ctx: Ctx, record: RecordType, id: string | null, pointer: string): Promise<Row> {
  const row = id === null ? null : await findRecord(ctx, ctx.registry.record(record.key), id);
  if (!row) throw invalid([{ pointer, code: 'ref', message: `is no ${record.label.toLowerCase()} that you may see` }]);
  return row;
}

async function customerOf(ctx: Ctx, personId: string | null, organizationId: string | null): Promise<EntryCustomer> {
  const who = personId === null ? null : await seen(ctx, person, personId, '/person');
  const company = organizationId === null ? null : await seen(ctx, organization, organizationId, '/organization');
  const name = textOf(who?.['name']);
  const companyName = textOf(company?.['name']);
  const place = firstOf<DraftAddress>(company?.['addresses']) ?? firstOf<DraftAddress>(who?.['addresses']);
  return {
    person: who,
    organization: company,
    name: name ?? companyName,
    email: firstOf<string>(who?.['emails']) ?? firstOf<string>(company?.['emails']),
    phone: firstOf<string>(who?.['phones']) ?? firstOf<string>(company?.['phones']),
    address: place && { ...place, ...(name ? { name } : {}), ...(companyName ? { company: companyName } : {}) },
  };
}

/** Products are sold by those who may see them. */
async function refuseUnseen(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select p.id from product p where p.id = any(${[...new Set(ids)]}::uuid[]) and p.deleted_at is null
      and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(product.key), 'read', 'p')}`.execute(ctx.db);
  const visible = new Set(rows.map((row) => row.id));
  const problems = ids.flatMap((id, i) =>
    visible.has(id) ? [] : [{ pointer: `/lines/${i}/product`, code: 'ref', message: 'is no product that you may see' }],
  );
  if (problems.length > 0) throw invalid(problems);
}

function addressOf(given: unknown, { name, organization: company }: EntryCustomer): DraftAddress | null {
  if (!given || typeof given !== 'object') return null;
  const companyName = textOf(company?.['name']);
  return {
    ...(name && name !== companyName ? { name } : {}),
    ...(companyName ? { company: companyName } : {}),
    ...(given as DraftAddress),
  };
}

function couponsOf(given: unknown): readonly string[] {
  if (given === null || given === undefined) return [];
  if (!Array.isArray(given) || given.length > 20 || given.some((code) => typeof code !== 'string' || code.length > 60))
    throw invalid([{ pointer: '/coupons', code: 'type', message: 'must be a list of codes' }]);
  return (given as readonly string[]).map((code) => code.trim()).filter(Boolean);
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const firstOf = <T>(many: unknown): T | null =>
  Array.isArray(many) ? (((many[0] as { value?: T } | undefined)?.value ?? null) as T | null) : null;
