import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { notFound } from '../../../kernel/errors.ts';
import { snake } from '../../../kernel/record/record.ts';
import type { PaymentRow } from '../records/payment.ts';
import { noFacts, type PaymentFacts } from '../rules/payment-facts.ts';

/** A payment with all that is kept of it, for this module alone. */
export interface KeptPayment {
  readonly row: PaymentRow;
  readonly facts: PaymentFacts;
  readonly actionUrl: string | null;
  readonly returnUrl: string | null;
}

const moneyOf = (name: string): Sql =>
  sql`jsonb_build_object('amount', trim_scale(${sql.ref(name)})::text, 'currency', ${sql.ref(`${name}_currency`)})`;
const linkOf = (name: string): Sql =>
  sql`case when ${sql.ref(name)} is not null then jsonb_build_object('id', ${sql.ref(name)}, 'title', null) end`;
const timeOf = (name: string): Sql => sql`to_char(${sql.ref(name)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What `keptPayment` reads, over a table or alias of `payment` columns. Links carry no titles: those who ask work for the system. */
export const paymentColumns: Sql = sql`
  id, version::float8 as version, ${timeOf('created_at')} as "createdAt", ${timeOf('updated_at')} as "updatedAt",
  ${linkOf('created_by_id')} as "createdBy", ${linkOf('updated_by_id')} as "updatedBy",
  reference, jsonb_build_object('type', subject_type, 'id', subject_id, 'title', null) as subject, description, state,
  ${moneyOf('amount')} as amount, ${moneyOf('authorised')} as authorised, ${moneyOf('captured')} as captured,
  ${moneyOf('released')} as released, ${moneyOf('refunded')} as refunded,
  dispute_state as "disputeState", case when disputed is not null then ${moneyOf('disputed')} end as disputed,
  ${linkOf('method_id')} as method, method_name as "methodName", provider, capture,
  ${linkOf('person_id')} as person, ${linkOf('organization_id')} as organization, ${linkOf('owner_id')} as owner,
  due_on::text as "dueOn", ${timeOf('paid_at')} as "paidAt", ${timeOf('expires_at')} as "expiresAt", problem,
  is_uncertain as "isUncertain", is_unwanted as "isUnwanted", other_references as "otherReferences",
  provider_reference as "providerReference", provider_session as "providerSession", idempotency_key as "idempotencyKey",
  facts, action_url as "actionUrl", return_url as "returnUrl"`.flat();

type Read = PaymentRow & { readonly facts: PaymentFacts | null; readonly actionUrl: string | null; readonly returnUrl: string | null };

export function keptPayment(read: unknown): KeptPayment {
  const { facts, actionUrl, returnUrl, ...row } = read as Read;
  return { row: row as PaymentRow, facts: facts ?? noFacts, actionUrl, returnUrl };
}

/** @throws AppError not-found */
export async function readPayment(
  ctx: Pick<Ctx, 'db' | 'registry'>,
  id: string,
  options: { readonly lock?: boolean } = {},
): Promise<KeptPayment> {
  if (options.lock) await lockSubject(ctx, id);
  const { rows } = await sql`select ${paymentColumns} from payment where id = ${id}::uuid and deleted_at is null ${
    options.lock ? sql`for update` : sql``
  }`.execute(ctx.db);
  if (!rows[0]) throw notFound('payment');
  return keptPayment(rows[0]);
}

/**
 * Locks what a payment is for, before the payment itself: commands of the order hold the order when they come to its payment, and what a
 * provider tells goes from the payment to the order, so one of the two has to turn round.
 */
async function lockSubject(ctx: Pick<Ctx, 'db' | 'registry'>, id: string): Promise<void> {
  const { rows } = await sql<{ type: string; subject: string }>`
    select subject_type as type, subject_id as subject from payment where id = ${id}::uuid`.execute(ctx.db);
  const record = rows[0] && ctx.registry.find(rows[0].type);
  if (record) await sql`select from ${sql.table(snake(record.name))} where id = ${rows[0]?.subject}::uuid for update`.execute(ctx.db);
}
