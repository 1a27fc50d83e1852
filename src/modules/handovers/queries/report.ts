import { date } from '../../../fields/index.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notFound } from '../../../kernel/errors.ts';
import { handover } from '../records/handover.ts';
import { median } from '../rules/checklist.ts';

/** What the figures mean, shown beside them. */
export const handoverReportDefinition = {
  population: 'Hand-overs that you may see, offered in the period, by day in the company’s time zone.',
  pair: 'From the main team of whoever offered it, to the team it was offered to or the main team of the person.',
  median: 'Median over accepted ones, from the offer to the acceptance: in working time of whoever it was offered to, and on the wall.',
  bounced: 'Given back, by the reason that was chosen.',
} as const;

interface Line {
  readonly fromTeam: string | null;
  readonly fromName: string | null;
  readonly toTeam: string | null;
  readonly toName: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly working: number | null;
  readonly wall: number | null;
  readonly isOverdue: boolean;
}

export interface PairFigures {
  readonly from: { readonly id: string | null; readonly name: string | null };
  readonly to: { readonly id: string | null; readonly name: string | null };
  readonly offered: number;
  readonly open: number;
  readonly accepted: number;
  readonly bounced: number;
  readonly withdrawn: number;
  readonly overdue: number;
  readonly byReason: Readonly<Record<string, number>>;
  readonly medianWorkingMinutes: number | null;
  readonly medianWallMinutes: number | null;
}

/** Count, accepted, bounced by reason and median time to accept for each pair of teams, over the hand-overs that the reader sees. */
export const reportQuery = defineQuery({
  name: 'report',
  description: 'For each pair of teams: offered, accepted, bounced by reason, and the median time to accept. Says what each figure means.',
  on: handover,
  input: { from: date({ label: 'From' }), to: date({ label: 'To' }) },
  run: async (ctx, input) => {
    // Figures of the company's own teams.
    if (ctx.actor.audience !== 'staff') throw notFound('address');
    const zone = ctx.services.company?.timeZone ?? 'UTC';
    const seen = (key: string, alias: string) => rowsFor(ctx.registry, ctx.actor, ctx.registry.record(key), 'read', alias);
    const { rows } = await sql<Line>`
      select f.id as "fromTeam", f.name as "fromName", t.id as "toTeam", t.name as "toName", h.state, h.bounce_reason as reason,
        h.working_minutes::float8 as working, h.wall_minutes::float8 as wall, h.escalated_at is not null as "isOverdue"
      from handover h
      left join team f on f.id = h.from_team_id and f.deleted_at is null and ${seen('identity.team', 'f')}
      left join team t on t.id = h.to_team_id and t.deleted_at is null and ${seen('identity.team', 't')}
      where h.deleted_at is null and ${seen(handover.key, 'h')}
        and (${input.from ?? null}::date is null or (h.offered_at at time zone ${zone})::date >= ${input.from ?? null}::date)
        and (${input.to ?? null}::date is null or (h.offered_at at time zone ${zone})::date <= ${input.to ?? null}::date)
      order by f.name nulls last, t.name nulls last limit 50000`.execute(ctx.db);
    const pairs = Map.groupBy(rows, (row) => `${row.fromTeam ?? ''} ${row.toTeam ?? ''}`);
    return {
      definition: { ...handoverReportDefinition, timeZone: zone },
      pairs: [...pairs.values()].map(figuresOf),
      total: figuresOf(rows),
    };
  },
});

function figuresOf(lines: readonly Line[]): PairFigures {
  const [first] = lines;
  const count = (state: string): number => lines.filter((line) => line.state === state).length;
  const accepted = lines.filter((line) => line.state === 'accepted');
  const bounced = lines.filter((line) => line.state === 'bounced');
  return {
    from: { id: first?.fromTeam ?? null, name: first?.fromName ?? null },
    to: { id: first?.toTeam ?? null, name: first?.toName ?? null },
    offered: lines.length,
    open: count('offered'),
    accepted: accepted.length,
    bounced: bounced.length,
    withdrawn: count('withdrawn'),
    overdue: lines.filter(({ isOverdue }) => isOverdue).length,
    byReason: Object.fromEntries(
      [...Map.groupBy(bounced, ({ reason }) => reason ?? 'other')].map(([reason, those]) => [reason, those.length]),
    ),
    medianWorkingMinutes: median(accepted.flatMap(({ working }) => (working === null ? [] : [working]))),
    medianWallMinutes: median(accepted.flatMap(({ wall }) => (wall === null ? [] : [wall]))),
  };
}
