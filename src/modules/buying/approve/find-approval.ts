import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import type { CompanyAccount, Amount } from '../people/account-of.ts';
import type { ApprovalReason } from '../records/choices.ts';
import type { ApprovalTerms } from '../records/order-approval.ts';

export interface Approval {
  readonly id: string;
  readonly organizationId: string;
  readonly personId: string | null;
  /** Who asked. */
  readonly who: string;
  readonly state: 'waiting' | 'placed' | 'refused' | 'withdrawn';
  readonly reason: ApprovalReason;
  readonly gross: Amount;
  readonly cartId: string | null;
  readonly quoteId: string | null;
  readonly note: string | null;
  readonly refusal: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly orderNumber: string | null;
  readonly askedAt: string;
  readonly terms: ApprovalTerms;
}

const columns = sql`a.id, a.organization_id as "organizationId", a.person_id as "personId", coalesce(p.name, '') as who, a.state, a.reason,
  jsonb_build_object('amount', trim_scale(a.gross)::text, 'currency', a.gross_currency) as gross, a.cart_id as "cartId", a.quote_id as "quoteId", a.note, a.refusal,
  d.name as "decidedBy", a.decided_at as "decidedAt", o.number as "orderNumber", a.created_at as "askedAt", a.terms`;
const joined = sql`order_approval a left join person p on p.id = a.person_id left join person d on d.id = a.decided_by_id left join "order" o on o.id = a.order_id`;

/** Their own, and those of the whole company for whoever approves. */
const seenBy = (account: CompanyAccount): Sql =>
  account.mayApprove
    ? sql`a.organization_id = ${account.organizationId}::uuid and a.deleted_at is null`
    : sql`a.organization_id = ${account.organizationId}::uuid and a.person_id = ${account.personId}::uuid and a.deleted_at is null`;

/** One of those that this buyer sees; null for any other. With `lock` others who decide wait. */
export async function findApproval(
  ctx: Pick<Ctx, 'db'>,
  account: CompanyAccount,
  id: string,
  { lock = false } = {},
): Promise<Approval | null> {
  if (!isId(id)) return null;
  // By a second look, after the wait for the lock.
  if (lock) await sql`select 1 from order_approval a where a.id = ${id}::uuid and ${seenBy(account)} for update`.execute(ctx.db);
  const { rows } = await sql<Approval>`select ${columns} from ${joined} where a.id = ${id}::uuid and ${seenBy(account)}`.execute(ctx.db);
  return rows[0] ?? null;
}

/** What waits first, then the latest; at most a hundred. */
export async function approvalsOf(ctx: Pick<Ctx, 'db'>, account: CompanyAccount): Promise<readonly Approval[]> {
  const { rows } = await sql<Approval>`
    select ${columns} from ${joined} where ${seenBy(account)} order by (a.state = 'waiting') desc, a.created_at desc, a.id limit 100`.execute(
    ctx.db,
  );
  return rows;
}

/** Whether a quote was said yes to and waits for somebody of the company. */
export async function waitsForQuote(ctx: Pick<Ctx, 'db'>, quoteId: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from order_approval where quote_id = ${quoteId}::uuid and state = 'waiting' and deleted_at is null`.execute(ctx.db);
  return rows.length > 0;
}
