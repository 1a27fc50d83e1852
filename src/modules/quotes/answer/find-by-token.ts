import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { hashOf } from '../offer/link.ts';

/** Id of the quote that a link opens, or null. Looked up by the hash through its unique index, so that no time tells how near a guess came. */
export async function findByToken(ctx: Pick<Ctx, 'db'>, token: string, options: { readonly lock?: boolean } = {}): Promise<string | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const { rows } = await sql<{ id: string }>`
    select id from quote where token_hash = ${hashOf(token)} and deleted_at is null ${options.lock ? sql`for update` : sql``}`.execute(
    ctx.db,
  );
  return rows[0]?.id ?? null;
}
