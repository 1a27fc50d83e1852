import { runCommand } from '../src/kernel/command/run.ts';
import { createRecord } from '../src/kernel/command/store.ts';
import { systemActor } from '../src/kernel/access/actor.ts';
import type { RecordType } from '../src/kernel/record/record.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { bankStatement } from '../src/modules/payments/records/bank-statement.ts';
import { creditAccount } from '../src/modules/payments/records/credit-account.ts';
import { paymentMethod } from '../src/modules/payments/records/payment-method.ts';
import type { Stage } from './stage.ts';

/** The ways to pay of the demo company, two customers who buy on account, and a bank statement of which nothing could be matched. */
export async function seedPayments(stage: Stage): Promise<void> {
  const run = (record: RecordType, verb: string, input: object) => {
    const actor = { ...systemActor, userId: stage.users.get('admin')?.id ?? null, name: 'Ingrid Solberg' };
    return runCommand(stage.app, { actor, requestId: 'demo', record: stage.app.registry.record(record.key), verb, input });
  };
  for (const [index, method] of methods.entries()) await run(paymentMethod, 'add', { position: (index + 1) * 10, ...method });

  await stage.as('manager', 200, async (ctx) => {
    const { rows } = await sql<{ id: string }>`
      select o.id from organization o where o.deleted_at is null and (o.id = (select organization_id::uuid from "user" where email = 'customer@bergfreund.example')
        or (o.country in ('DE', 'NO') and o.lifecycle_stage = 'customer'))
      order by (o.id = (select organization_id::uuid from "user" where email = 'customer@bergfreund.example')) desc nulls last, o.created_at, o.id limit 2`.execute(
      ctx.db,
    );
    for (const [index, { id }] of rows.entries()) {
      await createRecord(ctx, creditAccount, {
        organization: id,
        number: `D-${70_001 + index}`,
        creditLimit: { amount: index === 0 ? '25000' : '8000', currency: 'EUR' },
        termsDays: index === 0 ? 30 : 14,
        note: index === 0 ? 'Agreed with their purchasing, reviewed each spring.' : null,
      });
    }
  });
  await run(bankStatement, 'import', { name: 'statement.csv', content: statement(stage) });
}

const bank = { accountHolder: 'Fjellvik Outdoor AS', iban: 'NO93 8601 1117 947', bic: 'DNBANOKK' };

const methods = [
  {
    name: 'Card',
    description: 'Visa, Mastercard and others, on a secure page.',
    provider: 'sandbox',
    translations: { de: { name: 'Karte', description: 'Visa, Mastercard und andere, auf einer sicheren Seite.' } },
  },
  {
    name: 'Bank transfer',
    description: 'We ship when the money is there.',
    provider: 'transfer',
    dueDays: 14,
    settings: bank,
    instructions: 'Please quote the number of your order.',
    translations: {
      de: {
        name: 'Überweisung',
        description: 'Wir versenden, sobald das Geld da ist.',
        instructions: 'Bitte geben Sie die Nummer Ihrer Bestellung an.',
      },
    },
  },
  {
    name: 'On account',
    description: 'Pay by invoice.',
    provider: 'account',
    audience: 'business',
    translations: { de: { name: 'Auf Rechnung', description: 'Zahlen Sie nach Erhalt der Rechnung.' } },
  },
  { name: 'Cash', translations: { de: { name: 'Bar' } }, provider: 'cash', channels: ['outlet'] },
  { name: 'Card terminal', translations: { de: { name: 'Kartenterminal' } }, provider: 'card-terminal', channels: ['outlet'] },
];

function statement(stage: Stage): string {
  const lines = [
    [stage.day(-9), '249.90', 'Kari Nilsen', 'Order, thanks for the quick answer'],
    [stage.day(-6), '1180.00', 'Bergfreund Bergsport GmbH', 'Invoices of last month'],
    [stage.day(-4), '-89.00', 'Fjordkraft AS', 'Electricity'],
  ];
  return ['Date;Amount;Currency;Name;Purpose', ...lines.map(([date, amount, name, text]) => `${date};${amount};EUR;${name};${text}`)].join(
    '\n',
  );
}
