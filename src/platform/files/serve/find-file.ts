import { rowsFor, visibleFields } from '../../../kernel/access/access.ts';
import { typesPointedTo } from '../../../kernel/access/types-pointed-to.ts';
import { reading } from '../../../kernel/app.ts';
import type { Ctx, Db } from '../../../kernel/context.ts';
import { columnBase } from '../../../kernel/db/ddl.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { notFound, unauthenticated } from '../../../kernel/errors.ts';
import type { HttpRequest } from '../../../kernel/http/route.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import { snake } from '../../../kernel/record/record.ts';
import type { CompanyProfile } from '../../../kernel/company.ts';
import { file } from '../records/file.ts';

export interface StoredFile {
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * A file that the caller may read: by its policy, or because a record that they see shows it in a file field (an avatar).
 * @throws AppError not-found, unauthenticated
 */
export async function findFile(request: HttpRequest): Promise<StoredFile> {
  const id = request.params['id'] ?? '';
  if (!isId(id)) throw notFound('file');
  // The company's logo stands on the sign-in page, for everybody to see.
  if (isLogo(request.app.services.companyProfile?.(), id)) return readFile(request.app.db, id);
  if (request.actor.audience === 'public') throw unauthenticated();
  return reading(request.app, request, async (ctx) => {
    const record = ctx.registry.record(file.key);
    const byPolicy = rowsFor(ctx.registry, ctx.actor, record, 'read', 't', await typesPointedTo(ctx.db, record, id));
    return readFile(ctx.db, id, sql`(${byPolicy} or ${shownBy(ctx, id)})`);
  });
}

/** @throws AppError not-found */
export async function readFile(db: Db, id: string, visible: Sql = sql`true`): Promise<StoredFile> {
  const found = await sql<StoredFile>`
    select t.name, t.media_type, t.size, t.sha256 from file t where t.id = ${id}::uuid and t.deleted_at is null and ${visible}`.execute(db);
  const [row] = found.rows;
  if (!row) throw notFound('file');
  return row;
}

function isLogo(company: CompanyProfile | undefined, id: string): boolean {
  return company?.logoUrl?.includes(`/${id.toLowerCase()}/`) ?? false;
}

function shownBy(ctx: Ctx, id: string): Sql {
  // Outside the company the second lock hides the file's row in any case, so there is no need to ask.
  if (ctx.actor.audience !== 'staff') return sql`false`;
  const shows = ctx.registry.records.flatMap((record) => {
    const visible = visibleFields(ctx.registry, ctx.actor, record);
    return Object.entries(record.fields)
      .filter(([name, field]) => field.kind === 'file' && (visible === null || visible.has(name)))
      .map(([name, field]) => {
        const column = sql.ref(`s.${columnBase(name, field)}_id`);
        const rows = rowsFor(ctx.registry, ctx.actor, record, 'read', 's');
        return sql`exists (select 1 from ${sql.table(snake(record.name))} as s where ${column} = ${id}::uuid and s.deleted_at is null and ${rows})`;
      });
  });
  return shows.length === 0 ? sql`false` : sql`(${sql.join(shows, sql` or `)})`;
}
