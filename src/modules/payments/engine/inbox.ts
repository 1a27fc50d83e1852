import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId, isId } from '../../../kernel/ids/new-id.ts';
import type { Notice } from '../providers/provider.ts';
import { providerEvent } from '../records/provider-event.ts';
import type { Observation } from '../rules/payment-facts.ts';
import { observe } from './observe.ts';
import { insertion } from './rows.ts';

export const readEventJobName = 'payments.readEvent';

/** Puts what a provider told into the inbox, with the job that reads it. @returns false when it is there already */
export async function receive(ctx: Ctx, provider: string, method: string, notice: Notice): Promise<boolean> {
  const id = newId();
  const row = insertion(
    ctx,
    providerEvent,
    {
      provider,
      method,
      eventId: notice.eventId,
      type: notice.type.slice(0, 120),
      happenedAt: notice.happenedAt,
      providerReference: notice.reference ?? notice.session,
      ourPayment: notice.payment !== null && isId(notice.payment) ? notice.payment : null,
      observation: notice.observation,
      state: notice.observation === null ? 'ignored' : 'waiting',
    },
    id,
  );
  const { rows } = await sql<{ id: string }>`${row} on conflict (provider, event_id) do nothing returning id`.execute(ctx.db);
  if (rows.length > 0 && notice.observation !== null) ctx.enqueue(readEventJobName, { event: id }, { key: `payment event ${id}` });
  return rows.length > 0;
}

/**
 * Takes in one event of the inbox. Which payment it is about is said by our own id, where the provider hands that back, else by its reference;
 * one of a payment that is not known waits until it is. Reading an event twice changes nothing.
 */
export async function readEvent(ctx: Ctx, id: string): Promise<void> {
  const { rows } = await sql<{ provider: string; reference: string | null; ours: string | null; observation: Observation; state: string }>`
    select provider, provider_reference as reference, our_payment::uuid as ours, observation, state from provider_event where id = ${id}::uuid for update`.execute(
    ctx.db,
  );
  const event = rows[0];
  if (!event || event.state === 'applied' || event.state === 'ignored') return;
  const found = await sql<{ id: string }>`
    select id from payment where provider = ${event.provider} and deleted_at is null and (id = ${event.ours}::uuid
      or (${event.ours}::uuid is null and (provider_reference = ${event.reference} or provider_session = ${event.reference}))) limit 1`.execute(
    ctx.db,
  );
  const payment = found.rows[0]?.id ?? null;
  await sql`update provider_event set state = ${payment === null ? 'unknown' : 'applied'}, payment_id = ${payment}::uuid, version = version + 1, updated_at = ${ctx.now}::timestamptz
    where id = ${id}::uuid`.execute(ctx.db);
  if (payment !== null) await observe(ctx, payment, event.observation);
}

/** Events that arrived before their payment was known by this reference. */
export async function readWaiting(ctx: Ctx, provider: string, references: readonly string[]): Promise<void> {
  if (references.length === 0) return;
  const { rows } = await sql<{ id: string }>`
    select id from provider_event where provider = ${provider} and state = 'unknown' and provider_reference = any(${[...references]}::text[]) order by id`.execute(
    ctx.db,
  );
  for (const { id } of rows) ctx.enqueue(readEventJobName, { event: id }, { key: `payment event ${id}` });
}
