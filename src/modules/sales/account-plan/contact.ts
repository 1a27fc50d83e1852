import { sql } from '../../../kernel/db/sql.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { snake } from '../../../kernel/record/record.ts';
import { mayRead, type Account } from './account-query.ts';

/** Days since somebody of us last called, met or visited them, as far as the reader may see it; null when that never happened. */
export async function daysSinceContact(account: Account): Promise<number | null> {
  const { ctx } = account;
  const kinds = [
    ...about(
      account,
      'parties.task',
      't',
      (col) => sql`select max(${col('done_at')})`,
      (col) => sql`${col('state')} = 'done' and ${col('kind')} in ('call', 'meeting', 'visit', 'email')`,
    ),
    ...about(
      account,
      'activities.call',
      'c',
      (col) => sql`select max(${col('started_at')})`,
      () => sql`true`,
    ),
    ...about(
      account,
      'activities.meeting',
      'm',
      (col) => sql`select max(${col('starts_at')})`,
      (col) => sql`${col('state')} = 'held'`,
    ),
  ];
  const { rows } = await sql<{ days: number | null }>`
    ${theirs(account)} select floor(extract(epoch from ${ctx.now}::timestamptz - greatest(${sql.join(kinds.map((k) => sql`(${k})`))})) / 86400)::int as days`.execute(
    ctx.db,
  );
  const days = rows[0]?.days ?? null;
  return days === null ? null : Math.max(0, days);
}

/** Open tasks about the organization, its deals or its plan whose day has passed. */
export async function overdueTasks(account: Account): Promise<number> {
  const { ctx } = account;
  const [count] = about(
    account,
    'parties.task',
    't',
    () => sql`select count(*)::int as n`,
    (col) => sql`${col('state')} = 'open' and ${col('due_on')} < ${ctx.scope.today}::date`,
  );
  const { rows } = await sql<{ n: number }>`${theirs(account)} ${count}`.execute(ctx.db);
  return rows[0]?.n ?? 0;
}

/** The organization and what belongs to it, as far as the reader may see it: deals, plan, people who work there. */
function theirs({ ctx, id, deals }: Account): Sql {
  return sql`with theirs as (
    select ${id}::uuid as id union select o.id from opportunity o where ${deals}
    union select a.id from account_plan a where a.organization_id = ${id}::uuid and a.deleted_at is null and ${mayRead(ctx, 'sales.accountPlan', 'a')}
    union select f.person_id from affiliation f where f.organization_id = ${id}::uuid and f.deleted_at is null and ${mayRead(ctx, 'parties.affiliation', 'f')})`;
}

/** A question to records that are about them; none where their module is not there. */
function about(
  { ctx }: Account,
  key: string,
  alias: string,
  select: (col: (name: string) => Sql) => Sql,
  where: (col: (name: string) => Sql) => Sql,
): Sql[] {
  const record = ctx.registry.records.find((r) => r.key === key);
  if (!record) return [];
  const col = (name: string): Sql => sql.ref(`${alias}.${name}`);
  return [
    sql`${select(col)} from ${sql.table(snake(record.name))} as ${sql.ref(alias)} where ${col('subject_id')} in (select id from theirs) and ${col('deleted_at')} is null
      and ${where(col)} and ${mayRead(ctx, key, alias)}`,
  ];
}
