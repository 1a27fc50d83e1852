import { sql } from '../../../kernel/db/sql.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { reading } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { columnBase } from '../../../kernel/db/ddl.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { HttpRequest } from '../../../kernel/http/route.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import { snake } from '../../../kernel/record/record.ts';
import { file } from '../records/file.ts';

export interface StoredFile {
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
}

/** A file that the caller may read: by its policy, or because a record that they see shows it in a file field (an avatar). @throws AppError not-found. */
export async function findFile(request: HttpRequest): Promise<StoredFile> {
  const id = request.params['id'] ?? '';
  if (!isId(id)) throw notFound('file');
  return reading(request.app, request, async (ctx) => {
    const visible = sql`(${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(file.key), 'read', 't')} or ${shownBy(ctx, id)})`;
    const found =
      await sql<StoredFile>`select t.name, t.media_type, t.size, t.sha256 from file t where t.id = ${id}::uuid and t.deleted_at is null and ${visible}`.execute(
        ctx.db,
      );
    const [row] = found.rows;
    if (!row) throw notFound('file');
    return row;
  });
}

function shownBy(ctx: Ctx, id: string) {
  // Outside the company the second lock hides the file's row in any case, so there is no need to ask.
  if (ctx.actor.audience !== 'staff') return sql`false`;
  const fields = ctx.registry.records.flatMap((record) =>
    Object.entries(record.fields)
      .filter(([, f]) => f.kind === 'file')
      .map(([name, field]) => ({ record, column: `${columnBase(name, field)}_id` })),
  );
  const parts = fields.map(
    ({ record, column }) =>
      sql`exists (select 1 from ${sql.table(snake(record.name))} as s where ${sql.ref(`s.${column}`)} = ${id}::uuid and s.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 's')})`,
  );
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`;
}
