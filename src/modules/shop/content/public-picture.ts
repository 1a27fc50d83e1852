import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { isId } from '../../../kernel/ids/new-id.ts';

export interface PublicPicture {
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
}

/** A file that the shop shows to everybody: its logo, the picture of a block in use or of a category for everyone. Null for any other. */
export async function publicPicture(ctx: Pick<Ctx, 'db'>, fileId: string): Promise<PublicPicture | null> {
  if (!isId(fileId)) return null;
  const { rows } = await sql<PublicPicture>`
    select f.sha256, f.media_type as "mediaType", f.size::float8 as size from file f where f.id = ${fileId}::uuid and f.deleted_at is null and (
      exists (select 1 from shop_settings s where s.logo_id = f.id and s.deleted_at is null)
      or exists (select 1 from shop_block b where b.image_id = f.id and b.is_active and b.deleted_at is null)
      or exists (select 1 from category c where c.image_id = f.id and coalesce(c.visibility, 'everyone') = 'everyone' and c.deleted_at is null))`.execute(
    ctx.db,
  );
  return rows[0] ?? null;
}
