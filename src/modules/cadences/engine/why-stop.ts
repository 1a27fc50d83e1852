import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { StopReason } from '../records/choices.ts';
import type { Enrolled } from './load-enrolment.ts';

/**
 * Why an enrolment has to end by what its lead, person and deal are now; null when it may go on. Looked at before every step and
 * whenever one of them changes, so that a step never overtakes an event.
 */
export async function whyStop(ctx: Pick<Ctx, 'db'>, enrolled: Enrolled): Promise<StopReason | null> {
  const { leadId, personId, dealId, definition } = enrolled;
  const { rows } = await sql<{ lead: string | null; isGone: boolean; deal: string | null; isPast: boolean }>`
    select l.status as lead,
      (${leadId}::uuid is not null and (l.id is null or l.deleted_at is not null)) or (${personId}::uuid is not null and (p.id is null or p.deleted_at is not null))
        or (${dealId}::uuid is not null and (d.id is null or d.deleted_at is not null)) as "isGone",
      d.state as deal, coalesce(s.pipeline_id = named.pipeline_id and s.position > named.position, false) as "isPast"
    from (select 1) one
      left join lead l on l.id = ${leadId}::uuid left join person p on p.id = ${personId}::uuid left join opportunity d on d.id = ${dealId}::uuid
      left join stage s on s.id = d.stage_id left join stage named on named.id = ${definition.pastStage}::uuid`.execute(ctx.db);
  const [facts] = rows;
  if (!facts || facts.isGone) return 'gone';
  if (facts.lead === 'converted' || facts.lead === 'disqualified') return facts.lead;
  if (facts.deal === 'won' || facts.deal === 'lost') return facts.deal;
  return facts.isPast ? 'stage' : null;
}
