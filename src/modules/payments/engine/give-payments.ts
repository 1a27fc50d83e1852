import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

/** Payments for records that turned out to be a person's are theirs, too; what has a payer already keeps it. One statement, none for nothing. */
export async function givePayments(
  ctx: Ctx,
  subjectType: string,
  found: readonly { readonly subjectId: string; readonly personId: string }[],
): Promise<void> {
  if (found.length === 0) return;
  await sql`update payment p set person_id = f.person_id, version = p.version + 1, updated_at = ${ctx.now}::timestamptz
    from unnest(${found.map((each) => each.subjectId)}::uuid[], ${found.map((each) => each.personId)}::uuid[]) f(subject_id, person_id)
    where p.subject_id = f.subject_id and p.subject_type = ${subjectType} and p.person_id is null and p.organization_id is null and p.deleted_at is null`.execute(
    ctx.db,
  );
}
