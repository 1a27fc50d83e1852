import { idOf } from '../../../kernel/record/id-of.ts';
import { choice, longText, money, ref, text } from '../../../fields/index.ts';
import { seen } from '../../orders/index.ts';
import { location } from '../../stock/records/location.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import { sellAtTill } from '../policies/policies.ts';
import { readJournal } from '../queries/read-journal.ts';
import { cashDirections } from '../records/choices.ts';
import { tillEntry } from '../records/till-entry.ts';
import { tillSession } from '../records/till-session.ts';
import { tillReport } from '../rules/till-report.ts';

/** What is said of a session that is over, wherever something is done at a till. */
export const isOpen = (row: { readonly state: string | null }): true | string =>
  row.state === 'open' ? true : 'This till is closed. Open it first.';

const open = defineCommand({
  name: 'open',
  label: 'Open a till',
  description: 'Begins a session with what is in the drawer.',
  on: tillSession,
  target: 'list',
  permission: sellAtTill,
  input: {
    outlet: ref({ label: 'Outlet', to: 'stock.location', required: true }),
    register: text({ label: 'Till', max: 40, default: 'Till 1', help: 'Which one, where an outlet has several.' }),
    float: money({ label: 'Float', required: true, min: '0', help: 'What is in the drawer now.' }),
  },
  run: async (ctx, _row, input) => {
    const outlet = await seen(ctx, location, idOf(input.outlet), '/outlet');
    if (outlet['kind'] !== 'outlet') throw invalid([{ pointer: '/outlet', code: 'outlet', message: 'is no outlet' }]);
    const register = input.register?.trim() || 'Till 1';
    const amount = input.float ?? { amount: '0', currency: ctx.scope.baseCurrency };
    checkDigits(amount, '/float/amount');
    // Whoever comes second waits, and sees that it is open.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`till ${outlet.id} ${register}`}, 0))`.execute(ctx.db);
    const { rows } = await sql<{ open: boolean; count: number }>`
      select coalesce(bool_or(state = 'open'), false) as open, count(*)::int as count from till_session
      where outlet_id = ${outlet.id}::uuid and register = ${register} and deleted_at is null`.execute(ctx.db);
    if (rows[0]?.open) throw notAllowed('This till is open already.');
    const made = await createRecord(ctx, tillSession, {
      number: `${String(outlet['code'] ?? outlet['name'])} ${register} #${(rows[0]?.count ?? 0) + 1}`.slice(0, 60),
      outlet: outlet.id,
      register,
      state: 'open',
      float: amount,
      openedBy: ctx.actor.userId,
      openedAt: ctx.now,
    });
    return { session: made.id };
  },
});

const moveCash = defineCommand({
  name: 'move-cash',
  label: 'Put in or take out cash',
  description: 'Such as change from the bank, or a purchase of milk.',
  on: tillSession,
  permission: sellAtTill,
  input: {
    direction: choice({ label: 'Direction', options: cashDirections, required: true, default: 'cashOut' }),
    amount: money({ label: 'Amount', required: true, min: '0.01' }),
    reason: text({ label: 'Reason', required: true, max: 200 }),
  },
  allowed: isOpen,
  run: async (ctx, row, input) => {
    const { amount, currency } = checkedMoney(input.amount, row.float.currency, '/amount');
    const kind = input.direction === 'cashIn' ? 'cashIn' : 'cashOut';
    if (kind === 'cashOut') {
      const { cash } = tillReport(await readJournal(ctx, row.id), row.float.amount, currency);
      if (decimal(amount).gt(decimal(cash.expected)))
        throw invalid([
          { pointer: '/amount/amount', code: 'max', message: `must be at most ${cash.expected}, which should be in the drawer` },
        ]);
    }
    await createRecord(ctx, tillEntry, {
      session: row.id,
      kind,
      name: input.reason ?? '',
      reason: input.reason ?? null,
      amount: { amount: kind === 'cashIn' ? amount : decimal(amount).neg().toFixed(), currency },
      methodName: 'Cash',
      provider: 'cash',
      by: ctx.actor.userId,
      entryKey: `cash ${newId()}`,
    });
  },
});

const close = defineCommand({
  name: 'close',
  label: 'Close the till',
  description: 'Counts the drawer and says what is missing or too much.',
  on: tillSession,
  consequential: true,
  permission: sellAtTill,
  input: {
    counted: money({ label: 'Counted', required: true, min: '0', help: 'All that is in the drawer, the float too.' }),
    note: longText({ label: 'Remark', max: 2000 }),
  },
  allowed: isOpen,
  run: async (ctx, row, input) => {
    const { amount, currency } = checkedMoney(input.counted, row.float.currency, '/counted');
    const report = tillReport(await readJournal(ctx, row.id), row.float.amount, currency);
    const difference = decimal(amount).minus(decimal(report.cash.expected)).toFixed(minorUnits(currency));
    await updateRecord(ctx, tillSession, row.id, {
      state: 'closed',
      expected: { amount: report.cash.expected, currency },
      counted: { amount, currency },
      difference: { amount: difference, currency },
      closedBy: ctx.actor.userId,
      closedAt: ctx.now,
      note: input.note ?? null,
    });
    return { expected: report.cash.expected, difference };
  },
});

export const sessionCommands: readonly Command[] = [open, moveCash, close];

/** @throws AppError invalid for another currency than the till's, and for more digits than it has */
export function checkedMoney(
  value: { readonly amount: string; readonly currency: string } | null | undefined,
  currency: string,
  pointer: string,
): { readonly amount: string; readonly currency: string } {
  if (!value || value.currency !== currency)
    throw invalid([{ pointer: `${pointer}/currency`, code: 'currency', message: `must be ${currency}, the currency of the till` }]);
  checkDigits(value, `${pointer}/amount`);
  return value;
}

function checkDigits({ amount, currency }: { readonly amount: string; readonly currency: string }, pointer: string): void {
  if (decimal(amount).decimalPlaces() > minorUnits(currency))
    throw invalid([{ pointer, code: 'decimals', message: 'has more digits than the currency' }]);
}

/** Where the till stands: what taxes and coins depend on. */
export async function outletOf(ctx: Ctx, id: string): Promise<{ readonly id: string; readonly country: string | null }> {
  const { rows } = await sql<{
    country: string | null;
  }>`select address->>'country' as country from location where id = ${id}::uuid`.execute(ctx.db);
  return { id, country: rows[0]?.country ?? ctx.scope.country ?? null };
}
