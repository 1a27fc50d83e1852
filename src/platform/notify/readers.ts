import { allowed, noRows, rowsFor } from '../../kernel/access/access.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import '../../kernel/access/why.ts';
import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import { snake } from '../../kernel/record/record.ts';

/** The users as actors, by id; those who are not active are missing. */
export async function actorsOf(ctx: Ctx, userIds: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
  const { actors } = ctx.services;
  if (!actors || userIds.length === 0) return new Map();
  if (actors.actorsOf) return actors.actorsOf(ctx, userIds);
  const found = new Map<string, Actor>();
  for (const id of userIds) {
    const actor = await actors.actorOf(ctx, id);
    if (actor) found.set(id, actor);
  }
  return found;
}

/** So many people are asked about in one statement: their conditions make up its text. */
const peopleAtOnce = 50;

/** Which of the actors may read a record, by user id. Nobody may where the record is of no known type. */
export async function readersOf(
  ctx: Ctx,
  actors: Iterable<Actor>,
  recordType: string,
  id: string,
  options: { readonly evenDeleted?: boolean } = {},
): Promise<ReadonlySet<string>> {
  const record = ctx.registry.find(recordType);
  const candidates = record ? [...actors].filter((actor) => actor.userId !== null && allowed(ctx.registry, actor, record, 'read')) : [];
  const living = options.evenDeleted ? sql`true` : sql`t.deleted_at is null`;
  const readers = new Set<string>();
  if (!record) return readers;
  for (let from = 0; from < candidates.length; from += peopleAtOnce) {
    const asked = candidates.slice(from, from + peopleAtOnce).flatMap((actor) => {
      const rows = rowsFor(ctx.registry, actor, record, 'read', 't');
      if (rows === noRows) return [];
      return [
        sql`select ${actor.userId}::text as id where exists (select 1 from ${sql.table(snake(record.name))} t where t.id = ${id}::uuid and ${living} and ${rows})`,
      ];
    });
    if (asked.length === 0) continue;
    const { rows } = await sql<{ id: string }>`${sql.join(asked, sql` union all `)}`.execute(ctx.db);
    for (const row of rows) readers.add(row.id);
  }
  return readers;
}

/** Which of the users could read a record that is in the trash now. */
export async function readersOfDeleted(
  ctx: Ctx,
  userIds: readonly string[],
  about: { readonly recordType: string; readonly recordId: string },
): Promise<readonly string[]> {
  const actors = await actorsOf(ctx, userIds);
  const readers = await readersOf(ctx, actors.values(), about.recordType, about.recordId, { evenDeleted: true });
  return userIds.filter((id) => readers.has(id));
}
