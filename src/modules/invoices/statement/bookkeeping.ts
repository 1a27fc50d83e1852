import { rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { csvLine } from '../../../kernel/http/csv-line.ts';
import { invoice } from '../records/invoice.ts';

interface BookingRow {
  readonly number: string;
  readonly kind: string;
  readonly on: string;
  readonly due: string | null;
  readonly entity: string;
  readonly customer: string | null;
  readonly customerNumber: string | null;
  readonly country: string | null;
  readonly taxId: string | null;
  readonly order: string | null;
  readonly currency: string;
  readonly code: string;
  readonly rate: string;
  readonly net: string;
  readonly tax: string;
  readonly account: string | null;
  readonly taxAccount: string | null;
  readonly taxKey: string | null;
  readonly corrects: string | null;
}

/**
 * One line for each tax rate of each invoice and credit note issued in the period, with the revenue account of its tax treatment: what a
 * bookkeeper books. Credit notes are negative, so that columns add up.
 */
export async function bookkeepingCsv(ctx: Ctx, from: string, to: string): Promise<string> {
  const seen = (key: string, alias: string) => rowsFor(ctx.registry, ctx.actor, ctx.registry.record(key), 'read', alias);
  const { rows } = await sql<BookingRow>`
    select i.number, i.kind, i.issued_on::text as "on", i.due_on::text as due, i.seller ->> 'name' as entity, i.recipient_name as customer, o.number as "customerNumber",
      i.recipient_address ->> 'country' as country, i.recipient_tax_id as "taxId", i.order_number as "order", i.currency, x.code, x.rate, x.net, x.tax,
      a.account, a.tax_account as "taxAccount", a.tax_key as "taxKey", c.number as corrects
    from invoice i
    cross join lateral jsonb_to_recordset(i.taxes) as x(code text, rate text, net text, tax text)
    left join organization o on o.id = i.organization_id and o.deleted_at is null and ${seen('parties.organization', 'o')}
    left join invoice c on c.id = i.corrects_id and ${seen(invoice.key, 'c')}
    left join lateral (select t.account, t.tax_account, t.tax_key from tax_account t
      where t.tax_code = x.code and (t.tax_rate is null or t.tax_rate = x.rate::numeric) and t.deleted_at is null and ${seen('invoices.taxAccount', 't')}
      order by t.tax_rate nulls last, t.created_at limit 1) a on true
    where i.number is not null and i.deleted_at is null and i.issued_on between ${from}::date and ${to}::date and ${seen(invoice.key, 'i')}
    order by i.issued_on, i.kind desc, i.number, x.rate::numeric desc`.execute(ctx.db);
  const head = csvLine([
    'number',
    'kind',
    'date',
    'due',
    'legal entity',
    'customer',
    'customer number',
    'country',
    'tax id',
    'order',
    'corrects',
    'currency',
    'net',
    'tax',
    'gross',
    'tax code',
    'tax rate',
    'account',
    'tax account',
    'tax key',
  ]);
  return head + rows.map(line).join('');
}

function line(row: BookingRow): string {
  const sign = row.kind === 'credit-note' ? -1 : 1;
  const [net, tax] = [Number(row.net) * sign, Number(row.tax) * sign];
  // Sums of two amounts of a currency have at most its digits; the float is rounded back to them.
  const gross = Number((net + tax).toFixed(4));
  return csvLine([
    row.number,
    row.kind,
    row.on,
    row.due,
    row.entity,
    row.customer,
    row.customerNumber,
    row.country,
    row.taxId,
    row.order,
    row.corrects,
    row.currency,
    net,
    tax,
    gross,
    row.code,
    row.rate,
    row.account,
    row.taxAccount,
    row.taxKey,
  ]);
}
