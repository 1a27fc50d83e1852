import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';

/** Id of the actor's watch on a record, or null. */
export async function findWatch(ctx: Ctx, subjectId: string): Promise<string | null> {
  const found = await sql<{
    id: string;
  }>`select id from watch where user_id = ${ctx.actor.userId}::uuid and subject_id = ${subjectId}::uuid`.execute(ctx.db);
  return found.rows[0]?.id ?? null;
}
