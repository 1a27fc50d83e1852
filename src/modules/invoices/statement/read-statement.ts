import { allowed, rowsFor, visibleFields } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { parseDate } from '../../../kernel/time/dates.ts';
import { invoice } from '../records/invoice.ts';
import { ledgerEntry } from '../records/ledger-entry.ts';
import { statementOf, type Statement, type StatementFact } from '../rules/statement.ts';

export interface StatementRequest {
  readonly organizationId: string | null;
  readonly personId: string | null;
  /** ISO dates; the current year up to today unless said. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface AccountStatement {
  /** Whose it is; the address is that of their latest invoice. */
  readonly of: {
    readonly id: string;
    readonly type: string;
    readonly name: string;
    readonly address: { readonly [part: string]: string | undefined } | null;
  };
  readonly from: string;
  readonly to: string;
  /** One account per currency; none where nothing was ever issued. */
  readonly accounts: readonly ({ readonly currency: string } & Statement)[];
}

/**
 * The statement of account of an organization or person, of the invoices that the reader may see. Buyers need not say whose: it is theirs.
 * @throws AppError not-found for a buyer that the reader may not see; forbidden to who may not see invoices or payments at all; invalid for a period that ends before it begins
 */
export async function readStatement(ctx: Ctx, request: StatementRequest): Promise<AccountStatement> {
  const to = request.to ?? ctx.scope.today;
  const from = request.from ?? `${to.slice(0, 4)}-01-01`;
  if (parseDate(from).toString() > parseDate(to).toString())
    throw invalid([{ pointer: '/to', code: 'min', message: 'must not be before the first day' }]);
  const of = await buyerOf(ctx, request);
  // Invoices without what was paid on them would be a wrong account.
  const isOpen = [invoice, ledgerEntry].every(({ key }) => allowed(ctx.registry, ctx.actor, ctx.registry.record(key), 'read'));
  if (!isOpen) throw forbidden();
  const column = of.type === 'parties.organization' ? sql`i.organization_id` : sql`i.organization_id is null and i.person_id`;
  const seen = (key: string, alias: string) => rowsFor(ctx.registry, ctx.actor, ctx.registry.record(key), 'read', alias);
  const theirs = sql`${column} = ${of.id}::uuid and i.number is not null and i.deleted_at is null and i.issued_on <= ${to}::date and ${seen(invoice.key, 'i')}`;
  const shown = visibleFields(ctx.registry, ctx.actor, ctx.registry.record(invoice.key));
  const address = !shown || shown.has('recipientAddress') ? sql`i.recipient_address` : sql`null`;
  const latest = await sql<{ address: AccountStatement['of']['address'] }>`
    select ${address} as address from invoice i where ${theirs} order by i.issued_on desc, i.number desc limit 1`.execute(ctx.db);
  const { rows } = await sql<StatementFact & { currency: string }>`
    with shown as (select i.id, i.kind, i.issued_on, i.number, i.due_on, i.gross, i.currency from invoice i where ${theirs})
    select s.id, s.kind, s.issued_on::text as "on", s.id as "invoiceId", s.number, s.due_on::text as "dueOn", trim_scale(s.gross)::text as amount, false as "isOfCredit", s.currency
      from shown s
    union all
    select e.id, e.kind, greatest(e.happened_on, s.issued_on)::text, s.id, s.number, null, trim_scale(e.amount)::text, s.kind = 'credit-note', s.currency
      from shown s join ledger_entry e on e.invoice_id = s.id where e.deleted_at is null and ${seen(ledgerEntry.key, 'e')}`.execute(ctx.db);
  const byCurrency = [...Map.groupBy(rows, (row) => row.currency)].toSorted(([a], [b]) => a.localeCompare(b));
  return {
    of: { ...of, address: latest.rows[0]?.address ?? null },
    from,
    to,
    accounts: byCurrency.map(([currency, facts]) => ({ currency, ...statementOf(facts, from, to) })),
  };
}

async function buyerOf(ctx: Ctx, request: StatementRequest): Promise<Omit<AccountStatement['of'], 'address'>> {
  const own = ctx.actor.audience === 'staff' ? null : ctx.actor;
  const organizationId = request.organizationId ?? (request.personId === null ? (own?.organizationId ?? null) : null);
  const personId = request.personId ?? (organizationId === null ? (own?.personId ?? null) : null);
  const [key, id] = organizationId !== null ? ['parties.organization', organizationId] : ['parties.person', personId];
  if (id === null) throw invalid([{ pointer: '/organization', code: 'required', message: 'is required' }]);
  const table = key === 'parties.organization' ? sql`organization` : sql`person`;
  const { rows } = await sql<{ name: string }>`select t.name from ${table} t where t.id = ${id}::uuid and t.deleted_at is null
    and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(key), 'read', 't')}`.execute(ctx.db);
  if (!rows[0]) throw notFound('customer');
  return { id, type: key, name: rows[0].name };
}
