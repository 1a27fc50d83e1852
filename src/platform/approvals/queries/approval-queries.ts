import { allowed, rowsFor } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { listRecords } from '../../../kernel/list/list.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { approval } from '../records/approval.ts';
import { todayOf } from '../commands/decide.ts';

/** Requests that wait for the actor: their own seats, those of whom they stand in for today, and those that came to them by escalation. */
function waitingFor(ctx: Ctx): Sql {
  const me = ctx.actor.userId;
  return sql`a.state = 'pending' and not a.is_outdated and a.deleted_at is null
    and (a.allows_own or a.requested_by_id is distinct from ${me}::uuid)
    and exists (select 1 from jsonb_array_elements(a.turn -> 'seats') seat where seat ->> 'user' = ${me}
      or exists (select 1 from jsonb_array_elements(seat -> 'deputies') d where d ->> 'user' = ${me}
        and coalesce(d ->> 'from', '') <= ${todayOf(ctx)} and (d ->> 'to' is null or d ->> 'to' >= ${todayOf(ctx)})))`;
}

const shown = [
  'id',
  'version',
  'title',
  'state',
  'subject',
  'amount',
  'reason',
  'requestedBy',
  'policyName',
  'dueAt',
  'isOutdated',
  'turn',
  'createdAt',
];

const waiting = defineQuery({
  name: 'waiting',
  description: 'Approvals that wait for the caller to decide, the most urgent first.',
  on: approval,
  run: async (ctx) => {
    const { rows } = await sql<{ id: string }>`
      select a.id from approval a where ${waitingFor(ctx)} order by a.due_at nulls last, a.created_at limit 200`.execute(ctx.db);
    if (rows.length === 0) return { data: [] };
    const page = await listRecords(ctx, approval, {
      filter: { field: 'id', op: 'in', value: rows.map((row) => row.id) },
      size: 200,
      fields: shown,
    });
    const order = new Map(rows.map((row, index) => [row.id, index]));
    return { data: page.data.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)) };
  },
});

const count = defineQuery({
  name: 'waiting-count',
  description: 'How many approvals wait for the caller.',
  on: approval,
  run: async (ctx) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from (select 1 from approval a where ${waitingFor(ctx)} limit 100) found`.execute(ctx.db);
    return { count: rows[0]?.count ?? 0 };
  },
});

/** The course of one request. What it shows is the request's own; who may see the request may see it. */
const course = defineQuery({
  name: 'course',
  description: 'The stages of a request with their approvers, and what was said about it.',
  on: approval,
  target: 'record',
  run: async (ctx, _input, id) => {
    // Colleagues are named to those who may see them.
    const mayName = allowed(ctx.registry, ctx.actor, ctx.registry.record('identity.user'), 'read');
    const named = (alias: string): Sql => (mayName ? sql.ref(`${alias}.name`) : sql`null::text`);
    const stages = await sql`
      select s.id, s.name, s.state, s.need::int as need, s.due_at as "dueAt", s.escalated_at as "escalatedAt",
        (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'user', jsonb_build_object('id', u.id, 'title', ${named('u')}), 'state', v.state, 'why', v.why,
          'escalatedTo', ${named('e')}, 'decidedBy', ${named('d')}) order by u.name, v.id), '[]')
          from approval_voter v join "user" u on u.id = v.user_id left join "user" e on e.id = v.escalated_to_id left join "user" d on d.id = v.decided_by_id
          where v.stage_id = s.id) as voters
      from approval_stage s where s.approval_id = ${id}::uuid and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record('approvals.approvalStage'), 'read', 's')} order by s.position`.execute(
      ctx.db,
    );
    const decisions = await sql`
      select d.id, d.verdict, d.comment, d.created_at as "at", s.name as stage, ${named('u')} as "by", ${named('o')} as "onBehalfOf"
      from approval_decision d left join approval_stage s on s.id = d.stage_id and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record('approvals.approvalStage'), 'read', 's')} left join "user" u on u.id = d.by_id left join "user" o on o.id = d.on_behalf_of_id
      where d.approval_id = ${id}::uuid order by d.created_at, d.id`.execute(ctx.db);
    return { stages: stages.rows, decisions: decisions.rows };
  },
});

export const approvalQueries: readonly Query[] = [waiting, count, course];
