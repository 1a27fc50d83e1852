import type { Ctx } from '../../../kernel/context.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Money } from '../../../kernel/money/money.ts';
import { bankLine } from '../records/bank-statement.ts';
import { payment } from '../records/payment.ts';
import type { OpenClaim } from '../rules/match-lines.ts';
import { settleManually } from './ask.ts';

/** A kind of thing that people pay by transfer and quote the number of. */
export interface ClaimSource {
  /** The record type: a program that is put together without it has no such claims. */
  readonly record: string;
  /** All that somebody is expected to transfer, with the system's eyes. */
  open(ctx: Ctx): Promise<readonly OpenClaim[]>;
  /** Notes money that arrived for one of them. @returns the payment that has it */
  receive(ctx: Ctx, received: { readonly id: string; readonly amount: Money; readonly receivedOn: string }): Promise<string | null>;
}

const sources: ClaimSource[] = [];

/** Has lines of bank statements tried on these claims before they are tried on payments: once per process, where the module is loaded. */
export function onTransfer(source: ClaimSource): void {
  sources.push(source);
}

export const claimSources = ({ registry }: Pick<Ctx, 'registry'>): readonly ClaimSource[] =>
  [...sources, payments].filter((source) => registry.records.some(({ key }) => key === source.record));

/** Payments in advance, and those on account by the total of their order. */
const payments: ClaimSource = {
  record: payment.key,
  open: async (ctx) => {
    const { rows } = await sql<OpenClaim>`
      select id, array_append(coalesce(other_references, '{}'), reference) as references, trim_scale(amount - captured - released)::text as open, amount_currency as currency
      from payment where provider in ('transfer', 'account') and state in ('pending', 'authorised', 'partly-captured') and deleted_at is null`.execute(
      ctx.db,
    );
    return rows;
  },
  receive: async (ctx, { id, ...received }) => (await settleManually(ctx, { paymentId: id, ...received, note: 'Bank statement' })).id,
};

/** A line of a statement is dealt with: its money is booked for this payment. */
export async function closeBankLine(ctx: Ctx, lineId: string, paymentId: string | null): Promise<void> {
  await updateRecord(ctx, bankLine, lineId, { state: 'matched', payment: paymentId });
}
