import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import type { Money } from '../../../kernel/money/money.ts';
import { creditWarnings, inCurrencyOf, type CreditWarning } from '../rules/credit.ts';

export interface CreditStanding {
  readonly limit: Money;
  /** What was bought on account and is neither paid nor given up. */
  readonly used: Money;
  /** Never negative. */
  readonly available: Money;
  readonly overdue: Money;
  readonly termsDays: number;
  readonly isBlocked: boolean;
  /** What to tell who sells: blocked, nearly used up, overdue. */
  readonly warnings: readonly CreditWarning[];
}

interface Account {
  readonly organizationId: string;
  readonly amount: string;
  readonly currency: string;
  readonly termsDays: number;
  readonly isBlocked: boolean;
}

/** How an organization stands that buys on account, in the currency of its limit; null when it has no credit account. */
export async function creditStanding(ctx: Ctx, organizationId: string): Promise<CreditStanding | null> {
  return (await creditStandings(ctx, [organizationId])).get(organizationId) ?? null;
}

/** The same for several, in two statements. */
export async function creditStandings(ctx: Ctx, organizationIds: readonly string[]): Promise<ReadonlyMap<string, CreditStanding>> {
  const accounts = await readAccounts(ctx, organizationIds, false);
  if (accounts.length === 0) return new Map();
  const open = await readOpen(
    ctx,
    accounts.map((each) => each.organizationId),
  );
  return new Map(
    accounts.map((each) => [
      each.organizationId,
      standing(
        ctx,
        each,
        open.filter((one) => one.organizationId === each.organizationId),
      ),
    ]),
  );
}

/** As `creditStanding`, with the account locked: two purchases at once count each other. */
export async function lockCredit(ctx: Ctx, organizationId: string): Promise<CreditStanding | null> {
  const [account] = await readAccounts(ctx, [organizationId], true);
  // A statement of its own: it sees what the one that held the lock before us has written.
  return account ? standing(ctx, account, await readOpen(ctx, [organizationId])) : null;
}

async function readAccounts(ctx: Ctx, ids: readonly string[], lock: boolean): Promise<readonly Account[]> {
  const { rows } = await sql<Account>`
    select organization_id as "organizationId", trim_scale(credit_limit)::text as amount, credit_limit_currency as currency, terms_days::float8 as "termsDays", is_blocked as "isBlocked"
    from credit_account where organization_id = any(${[...ids]}::uuid[]) and deleted_at is null ${lock ? sql`for update` : sql``}`.execute(
    ctx.db,
  );
  return rows;
}

interface Open {
  readonly organizationId: string;
  readonly currency: string;
  readonly open: string;
  readonly overdue: string;
}

async function readOpen(ctx: Ctx, ids: readonly string[]): Promise<readonly Open[]> {
  const { rows } = await sql<Open>`
    select organization_id as "organizationId", amount_currency as currency, sum(amount - captured - released)::text as open,
      coalesce(sum(amount - captured - released) filter (where due_on < ${ctx.scope.today}::date), 0)::text as overdue
    from payment where organization_id = any(${[...ids]}::uuid[]) and provider = 'account' and state in ('authorised', 'partly-captured') and deleted_at is null
    group by 1, 2`.execute(ctx.db);
  return rows;
}

function standing(ctx: Ctx, account: Account, open: readonly Open[]): CreditStanding {
  const { currency } = account;
  const total = (pick: (each: Open) => string): string =>
    open
      // Without a rate the bare number counts: better too much used than nothing.
      .reduce(
        (sum, each) => sum.plus(inCurrencyOf(currency, { amount: pick(each), currency: each.currency }, ctx.scope) ?? pick(each)),
        new Decimal(0),
      )
      .toFixed();
  const [used, overdue] = [total((each) => each.open), total((each) => each.overdue)];
  const left = decimal(account.amount).minus(decimal(used));
  const of = (amount: string): Money => ({ amount, currency });
  return {
    limit: of(account.amount),
    used: of(used),
    available: of(left.lt(0) ? '0' : left.toFixed()),
    overdue: of(overdue),
    termsDays: account.termsDays,
    isBlocked: account.isBlocked,
    warnings: creditWarnings({ limit: account.amount, used, overdue, isBlocked: account.isBlocked }),
  };
}
