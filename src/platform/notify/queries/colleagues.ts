import { allowed } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { text } from '../../../fields/index.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { findRecord } from '../../../kernel/list/list.ts';
import { likeText } from '../../../kernel/record/kind.ts';
import { actorsOf, readersOf } from '../readers.ts';
import { watch } from '../records/watch.ts';

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string | null;
}

const looksAt = 40;
const shows = 8;

/** Whom one can mention in a text about a record: colleagues who may read it, by name or address. */
export const colleagues = defineQuery({
  name: 'colleagues',
  description: 'Colleagues who may read a record, for mentioning them in a text about it.',
  on: watch,
  input: { type: text({ required: true, max: 80 }), id: text({ max: 36 }), q: text({ max: 100 }) },
  run: async (ctx, { type, id, q }) => {
    const record = ctx.registry.find(type ?? '');
    if (!record || !allowed(ctx.registry, ctx.actor, record, 'read')) return [];
    if (id && !(await findRecord(ctx, record, id))) return [];
    const like = `%${likeText(q ?? '')}%`;
    const { rows } = await sql<Colleague>`
      select u.id, u.name, to_jsonb(u)->>'job_title' as "jobTitle" from "user" u
      where u.active and u.audience = 'staff' and u.deleted_at is null and u.id is distinct from ${ctx.actor.userId}::uuid and (u.name ilike ${like} or u.email ilike ${like})
      order by u.name ilike ${`${likeText(q ?? '')}%`} desc, u.name, u.id limit ${looksAt}`.execute(ctx.db);
    const actors = await actorsOf(
      ctx,
      rows.map((row) => row.id),
    );
    // Of a record that is yet to be made nobody knows whose it will be: who may read any of its kind is offered, and checked when it is saved.
    const readers = id
      ? await readersOf(ctx, actors.values(), record.key, id)
      : new Set([...actors.values()].filter((actor) => allowed(ctx.registry, actor, record, 'read')).map((actor) => actor.userId));
    return rows.filter((row) => readers.has(row.id)).slice(0, shows);
  },
});
