import { text } from '../../../fields/index.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
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
      left join handover_kind k on k.id = h.kind_id and k.deleted_at is null and ${seen(ctx, 'handovers.handoverKind', 'k')}
      left join "user" f on f.id = h.from_user_id and f.deleted_at is null and ${seen(ctx, 'identity.user', 'f')}
      left join "user" t on t.id = h.to_user_id and t.deleted_at is null and ${seen(ctx, 'identity.user', 't')}
      left join "user" a on a.id = h.accepted_by_id and a.deleted_at is null and ${seen(ctx, 'identity.user', 'a')}
      left join team g on g.id = h.to_team_id and g.deleted_at is null and ${seen(ctx, 'identity.team', 'g')}
      where h.deleted_at is null and ${seen(ctx, handover.key, 'h')} and ${boxOf(ctx, input.box ?? 'mine')}
      order by (h.state <> 'offered'), case when h.state = 'offered' then h.due_at end, h.offered_at desc, h.id limit 200`.execute(ctx.db);
    return { data: rows };
  },
});

function boxOf({ actor }: Ctx, box: string) {
  const me = sql`${actor.userId}::uuid`;
  if (box === 'sent') return sql`h.from_user_id = ${me}`;
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
