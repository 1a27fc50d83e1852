import type { Db } from '../../src/kernel/context.ts';
import { sql } from '../../src/kernel/db/sql.ts';
import { decimal } from '../../src/kernel/money/decimal.ts';
import type { Bank } from '../../src/modules/payments/sandbox/bank.ts';

/** Where our payments differ from what the provider has in its books, once everything is done. */
export async function compareBooks(db: Db, bank: Bank): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string;
    there: string | null;
    authorised: string;
    captured: string;
    released: string;
    refunded: string;
  }>`
    select id, provider_reference as there, coalesce(authorised, 0)::text as authorised, coalesce(captured, 0)::text as captured,
      coalesce(released, 0)::text as released, coalesce(refunded, 0)::text as refunded from payment where provider = 'sandbox'`.execute(db);
  const ours = new Map(rows.map((row) => [row.id, row]));
  return bank.all().flatMap((theirs) => {
    const mine = ours.get(theirs.payment);
    if (!mine) return [`the provider has a payment ${theirs.id} that we do not`];
    const refunded = theirs.refunds.reduce((sum, each) => sum.plus(decimal(each.amount)), decimal('0')).toFixed();
    const differs = (
      [
        ['authorised', theirs.authorised],
        ['captured', theirs.captured],
        ['released', theirs.released],
        ['refunded', refunded],
      ] as const
    ).filter(([name, amount]) => !decimal(mine[name]).eq(decimal(amount)));
    const twice = mine.there !== null && mine.there !== theirs.id ? [`payment ${mine.id} was begun twice at the provider`] : [];
    return [...twice, ...differs.map(([name, amount]) => `payment ${mine.id}: ${name} ${mine[name]} here, ${amount} there`)];
  });
}
