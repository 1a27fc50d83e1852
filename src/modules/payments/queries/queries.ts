import { rowsFor } from '../../../kernel/access/access.ts';
import { may } from '../../../kernel/access/actor.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, forbidden, notFound } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { labelOf, type RecordType } from '../../../kernel/record/record.ts';
import { methodWithId, paymentsService, settingsOfMethod } from '../engine/service.ts';
import { managePayments } from '../policies/permissions.ts';
import { allProviders, providerNamed } from '../providers/all.ts';
import { creditAccount } from '../records/credit-account.ts';
import { payment } from '../records/payment.ts';
import { paymentMethod } from '../records/payment-method.ts';
import { paymentOperation } from '../records/payment-operation.ts';
import { providerEvent } from '../records/provider-event.ts';
import { refund } from '../records/refund.ts';
import { creditStandings } from './credit-standing.ts';

/** What a payment method can be made of: for the form. */
export const providersQuery = defineQuery({
  name: 'providers',
  description: 'The payment providers there are, with the settings that each needs.',
  on: paymentMethod,
  run: async (ctx) => {
    mayManage(ctx);
    const { publicUrl } = paymentsService(ctx);
    return {
      webhookBase: `${publicUrl}/payments/webhooks/`,
      providers: allProviders().map((each) => ({
        name: each.name,
        label: each.label,
        description: each.description,
        isOnline: each.kind === 'online',
        canCaptureLater: each.canCaptureLater,
        settings: Object.entries(each.settings).map(([name, field]) => ({
          name,
          label: labelOf(name, field),
          help: field.help ?? null,
          isSecret: field.secret === true,
          isRequired: field.required === true,
        })),
      })),
    };
  },
});

/** Asks the provider whether the settings work. */
export const testQuery = defineQuery({
  name: 'test',
  description: 'Whether the provider accepts the settings of a method.',
  on: paymentMethod,
  target: 'record',
  run: async (ctx, _input, id) => {
    mayManage(ctx);
    const method = id === null ? undefined : await methodWithId(ctx, id);
    const provider = method && providerNamed(method.provider);
    if (!method || !provider) throw notFound('payment method');
    if (provider.kind === 'offline') return { ok: true, message: 'Nothing has to be reached for this method.' };
    try {
      const settings = await settingsOfMethod(ctx, method);
      const { places } = paymentsService(ctx);
      return await provider.test({ settings, places, idempotencyKey: newId(), signal: AbortSignal.timeout(10_000) });
    } catch (error) {
      if (error instanceof AppError) throw error;
      return { ok: false, message: (error as Error).message };
    }
  },
});

/** How the credit accounts that the actor sees stand. */
export const standingsQuery = defineQuery({
  name: 'standings',
  description: 'Credit accounts with what is used, what is left, and what is overdue.',
  on: creditAccount,
  run: async (ctx) => {
    const { rows } = await sql<{ id: string; organizationId: string }>`
      select t.id, t.organization_id as "organizationId" from credit_account t where t.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, creditAccount, 'read', 't')}
      order by t.created_at desc limit 500`.execute(ctx.db);
    const standings = await creditStandings(
      ctx,
      rows.map((each) => each.organizationId),
    );
    return { standings: Object.fromEntries(rows.map((each) => [each.id, standings.get(each.organizationId) ?? null])) };
  },
});

/** What happened to one payment, for who handles payments. */
export const historyQuery = defineQuery({
  name: 'history',
  description: 'Operations, refunds and provider events of one payment, oldest first.',
  on: payment,
  target: 'record',
  run: async (ctx, _input, id) => {
    mayManage(ctx);
    const seen = (record: RecordType) => rowsFor(ctx.registry, ctx.actor, record, 'read', 't');
    const operations = await sql`
      select id, kind, state, attempts::float8 as attempts, problem, reason, created_at as at, finished_at as "finishedAt",
        case when amount is not null then jsonb_build_object('amount', trim_scale(amount)::text, 'currency', amount_currency) end as amount
      from payment_operation t where payment_id = ${id}::uuid and ${seen(paymentOperation)} order by id`.execute(ctx.db);
    const refunds = await sql`
      select id, state, reason, problem, created_at as at, done_at as "doneAt", jsonb_build_object('amount', trim_scale(amount)::text, 'currency', amount_currency) as amount
      from refund t where payment_id = ${id}::uuid and ${seen(refund)} order by id`.execute(ctx.db);
    const events = await sql`
      select id, type, state, event_id as "eventId", created_at as at, happened_at as "happenedAt" from provider_event t where payment_id = ${id}::uuid and ${seen(providerEvent)} order by id`.execute(
      ctx.db,
    );
    return { operations: operations.rows, refunds: refunds.rows, events: events.rows };
  },
});

function mayManage({ actor }: Ctx): void {
  if (!may(actor, managePayments)) throw forbidden();
}

export const paymentsQueries = [providersQuery, testQuery, standingsQuery, historyQuery];
