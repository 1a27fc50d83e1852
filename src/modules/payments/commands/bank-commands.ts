import { longText, ref, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { settleManually } from '../engine/ask.ts';
import { claimSources, closeBankLine } from '../engine/claims.ts';
import { insertion } from '../engine/rows.ts';
import { managePayments } from '../policies/permissions.ts';
import { bankLine, bankStatement } from '../records/bank-statement.ts';
import { lineKeys } from '../rules/line-keys.ts';
import { matchLines } from '../rules/match-lines.ts';
import { readStatement, UnreadableStatement, type Statement } from '../rules/read-statement.ts';

/** Reads a statement in. A line that was read before is not read again, so that files may overlap. */
export const importStatement = defineCommand({
  name: 'import',
  label: 'Read in a bank statement',
  description: 'CAMT.053 or CSV. What quotes an invoice or an order and has its amount is booked at once; the rest is listed.',
  on: bankStatement,
  target: 'list',
  permission: managePayments,
  emits: ['payments.bankStatementCreated'],
  input: { name: text({ label: 'File', required: true, max: 200 }), content: longText({ label: 'Content', required: true, max: 900_000 }) },
  run: async (ctx, _row, input) => {
    const statement = read(input.content ?? '');
    const dates = statement.lines.map((line) => line.bookedOn).toSorted();
    const { id } = await createRecord(ctx, bankStatement, {
      name: input.name ?? 'Statement',
      account: statement.account,
      fromDate: dates[0] ?? null,
      toDate: dates.at(-1) ?? null,
      lines: statement.lines.length,
    });
    const added = await addLines(ctx, id, statement);
    const matched = await matchNew(ctx, added);
    return { id, lines: statement.lines.length, added: added.length, matched };
  },
});

export const matchLine = defineCommand({
  name: 'match',
  label: 'Match with a payment',
  description: 'Books the money for a payment, whatever the amount.',
  on: bankLine,
  permission: managePayments,
  input: { payment: ref({ to: 'payments.payment', label: 'Payment', required: true }) },
  allowed: (row) => (row.state === 'matched' ? 'It is booked already.' : true),
  run: async (ctx, row, input) => {
    if (decimal(row.amount.amount).lte(0)) throw notAllowed('This money went out: refund the payment instead.');
    const paymentId = String(input.payment);
    const { amount, currency } = row.amount;
    await settleManually(ctx, { paymentId, amount: { amount, currency }, receivedOn: row.bookedOn, note: 'Bank statement' });
    await closeBankLine(ctx, row.id, paymentId);
  },
});

export const setAside = defineCommand({
  name: 'set-aside',
  label: 'Set aside',
  description: 'It is for nothing that is kept here.',
  on: bankLine,
  permission: managePayments,
  bulk: true,
  input: { note: text({ label: 'Note', max: 300 }) },
  allowed: (row) => (row.state === 'unmatched' ? true : 'It is matched or set aside already.'),
  run: async (ctx, row, input) => void (await updateRecord(ctx, bankLine, row.id, { state: 'ignored', note: input.note ?? null })),
});

export const bankCommands = [importStatement, matchLine, setAside];

function read(content: string): Statement {
  try {
    return readStatement(content);
  } catch (error) {
    if (error instanceof UnreadableStatement)
      throw invalid([{ pointer: '/content', code: 'unreadable', message: `can't be read: ${error.message}` }]);
    throw error;
  }
}

interface Line {
  readonly id: string;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly bookedOn: string;
  readonly remittance: string | null;
}

async function addLines(ctx: Ctx, statement: string, { account, lines }: Statement): Promise<readonly Line[]> {
  const keys = lineKeys(account, lines);
  const added: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const row = insertion(ctx, bankLine, {
      statement,
      bookedOn: line.bookedOn,
      amount: { amount: line.amount, currency: line.currency },
      counterparty: line.counterparty?.slice(0, 200) ?? null,
      counterpartyAccount: line.counterpartyAccount?.slice(0, 60) ?? null,
      remittance: line.remittance.slice(0, 1000) || null,
      bankReference: keys[index] ?? newId(),
    });
    const { rows } = await sql<{
      id: string;
    }>`${row} on conflict (bank_reference) where deleted_at is null do nothing returning id`.execute(ctx.db);
    if (rows[0])
      added.push({
        id: rows[0].id,
        amount: { amount: line.amount, currency: line.currency },
        bookedOn: line.bookedOn,
        remittance: line.remittance,
      });
  }
  return added;
}

async function matchNew(ctx: Ctx, lines: readonly Line[]): Promise<number> {
  let left = lines.filter((line) => decimal(line.amount.amount).gt(0));
  const incoming = left.length;
  for (const source of claimSources(ctx)) {
    if (left.length === 0) break;
    const matches = matchLines(
      left.map((line) => ({ id: line.id, remittance: line.remittance ?? '', ...line.amount })),
      await source.open(ctx),
    );
    for (const line of left) {
      const claims = matches.get(line.id) ?? [];
      const payments: (string | null)[] = [];
      for (const { id, open: amount, currency } of claims)
        payments.push(await source.receive(ctx, { id, amount: { amount, currency }, receivedOn: line.bookedOn }));
      if (claims.length > 0) await closeBankLine(ctx, line.id, payments[0] ?? null);
    }
    left = left.filter(({ id }) => !matches.has(id));
  }
  return incoming - left.length;
}
