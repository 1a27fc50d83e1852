import { systemActor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import { filterSql, type Filter } from '../../../kernel/list/filter.ts';
import { snake, type RecordType, type RowOf } from '../../../kernel/record/record.ts';
import { readRecord } from '../../../kernel/command/store.ts';
import { approvalPolicy } from '../records/approval-policy.ts';
import { isInBand } from '../rules/in-band.ts';
import { isId } from '../../../kernel/ids/new-id.ts';

export type PolicyRow = RowOf<typeof approvalPolicy>;

/**
 * The policy that a request falls under: the one that is named (by id, key or name), or of those in use for the record type the first
 * whose conditions hold. Null when the conditions of none hold: then nobody has to be asked.
 * @throws AppError not-allowed when the named one does not exist, is not in use, or is for other records
 */
export async function findPolicy(
  ctx: Ctx,
  subject: { readonly record: RecordType; readonly id: string },
  options: { readonly named?: string; readonly base: string | null },
): Promise<PolicyRow | null> {
  const { named } = options;
  const { rows } = await sql<{ id: string; record_type: string; is_active: boolean; name: string }>`
    select id, record_type, is_active, name from approval_policy where deleted_at is null
      and ${named === undefined ? sql`is_active and record_type = ${subject.record.key}` : isId(named) ? sql`id = ${named}::uuid` : sql`(key = ${named} or name = ${named})`}
    order by position, name, id`.execute(ctx.db);
  if (named !== undefined) {
    const [only] = rows;
    if (!only) throw notAllowed(`There is no approval policy "${named}".`);
    if (!only.is_active) throw notAllowed(`The approval policy "${only.name}" is not in use.`);
    if (only.record_type !== subject.record.key)
      throw notAllowed(`The approval policy "${only.name}" is not for ${subject.record.labelPlural.toLowerCase()}.`);
  }
  for (const { id } of rows) {
    const policy = await readRecord(ctx, approvalPolicy, id);
    if (await holds(ctx, policy, subject, options.base)) return policy;
  }
  return null;
}

async function holds(ctx: Ctx, policy: PolicyRow, subject: { record: RecordType; id: string }, base: string | null): Promise<boolean> {
  const [from, below] = [policy.fromAmount?.base ?? null, policy.belowAmount?.base ?? null];
  if (from !== null || below !== null) {
    // A policy about amounts says nothing of what has none.
    if (base === null || !isInBand(base, from, below)) return false;
  }
  return policy.filter === null || matches(ctx, policy.filter, subject);
}

async function matches(ctx: Ctx, filter: Filter, { record, id }: { record: RecordType; id: string }): Promise<boolean> {
  const condition = filterSql(
    { registry: ctx.registry, actor: systemActor, parse: ctx.scope },
    ctx.registry.record(record.key),
    't',
    filter,
  );
  const { rows } = await sql`select 1 from ${sql.table(snake(record.name))} t where t.id = ${id}::uuid and ${condition}`.execute(ctx.db);
  return rows.length > 0;
}
