import { text } from '../../../fields/index.ts';
import { noRows, rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { snake } from '../../../kernel/record/record.ts';
import { handover } from '../records/handover.ts';

/** Hand-overs that concern whoever asks: offered to them, to their teams, or by them. */
export const inboxQuery = defineQuery({
  name: 'inbox',
  description:
    'Hand-overs offered to you (box "mine"), to your teams ("teams"), or by you ("sent"); open ones first, the most urgent on top.',
  on: handover,
  input: { box: text({ help: 'mine, teams or sent; mine unless said.' }) },
  run: async (ctx, input) => {
    const { rows } = await sql`
      select h.id, h.version, h.title, h.state, h.subject_type as "subjectType", h.subject_id as "subjectId", h.note, h.checklist, h.offered_at as "offeredAt", h.due_at as "dueAt",
        h.escalated_at as "escalatedAt", h.settled_at as "settledAt", h.bounce_reason as "bounceReason", h.remark, h.shared_until as "sharedUntil",
        k.name as kind, f.name as "from", t.name as "to", g.name as team, a.name as "acceptedBy"
      from handover h
      ${named(ctx, 'handovers.handoverKind', 'k', sql`h.kind_id`)}
      ${named(ctx, 'identity.user', 'f', sql`h.from_user_id`)}
      ${named(ctx, 'identity.user', 't', sql`h.to_user_id`)}
      ${named(ctx, 'identity.user', 'a', sql`h.accepted_by_id`)}
      ${named(ctx, 'identity.team', 'g', sql`h.to_team_id`)}
      where h.deleted_at is null and ${seen(ctx, handover.key, 'h')} and ${boxOf(ctx, input.box ?? 'mine')}
      order by (h.state <> 'offered'), case when h.state = 'offered' then h.due_at end, h.offered_at desc, h.id limit 200`.execute(ctx.db);
    return { data: rows };
  },
});

/** What a hand-over links to, by name to those who see it. A table that is closed to the reader is not even asked. */
function named(ctx: Ctx, key: string, alias: string, id: Sql): Sql {
  const rows = seen(ctx, key, alias);
  const as = sql.ref(alias);
  if (rows === noRows) return sql`left join (select null::uuid as id, null::text as name) ${as} on false`;
  const table = sql.table(snake(ctx.registry.record(key).name));
  return sql`left join ${table} ${as} on ${as}.id = ${id} and ${as}.deleted_at is null and ${rows}`;
}

function boxOf({ actor }: Ctx, box: string) {
  const me = sql`${actor.userId}::uuid`;
  if (box === 'sent') return sql`h.from_user_id = ${me}`;
  // Teams are of staff.
  if (box === 'teams' && actor.audience !== 'staff') return sql`false`;
  if (box === 'teams')
    return sql`h.to_user_id is null and h.state = 'offered' and h.from_user_id is distinct from ${me} and (
      exists (select 1 from "user" u where u.id = ${me} and u.team_id = h.to_team_id)
      or exists (select 1 from team_member m where m.user_id = ${me} and m.team_id = h.to_team_id)
      or exists (select 1 from team q where q.id = h.to_team_id and q.lead_id = ${me}))`;
  return sql`(h.to_user_id = ${me} or h.accepted_by_id = ${me})`;
}

function seen(ctx: Ctx, key: string, alias: string): ReturnType<typeof rowsFor> {
  return rowsFor(ctx.registry, ctx.actor, ctx.registry.record(key), 'read', alias);
}
