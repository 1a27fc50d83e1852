import { systemActor } from '../../../kernel/access/actor.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { organization } from '../records/organization.ts';
import { person } from '../records/person.ts';

/** Stages that follow from what happens. Who is `former` is won back by buying, and by nothing less. */
const before = {
  opportunity: ['subscriber', 'lead', 'qualified'],
  customer: ['subscriber', 'lead', 'qualified', 'opportunity', 'former'],
} as const;

/** What brought somebody to a stage, in words that are the same in every language: the number of an order, the name of a deal. */
export interface Reached {
  readonly organizationId: string | null;
  readonly personId: string | null;
  readonly reason: string;
}

/**
 * Moves organizations and people on to the stage of the relationship that they have reached, never back: where somebody has set a later one by
 * hand it stays. An organization that becomes a customer is one by its roles too, and no prospect any more. With the system's eyes, for any
 * number at once: one statement for each kind of party, and some for each that moves.
 */
export async function advanceLifecycle(ctx: Ctx, stage: keyof typeof before, reached: readonly Reached[]): Promise<void> {
  const as: Ctx = { ...ctx, actor: { ...systemActor, userId: ctx.actor.userId } };
  for (const [record, idIn] of [
    [organization, 'organizationId'],
    [person, 'personId'],
  ] as const) {
    const reasons = new Map(reached.flatMap((each) => (each[idIn] === null ? [] : [[each[idIn], each.reason] as const])));
    if (reasons.size === 0) continue;
    const { rows } = await sql<{ id: string; stage: string | null; roles: string[] | null }>`
      select id, lifecycle_stage as stage, ${record === organization ? sql`roles` : sql`null`} as roles from ${sql.table(record.name)}
      where id = any(${[...reasons.keys()]}::uuid[]) and deleted_at is null and (lifecycle_stage is null or lifecycle_stage = any(${[...before[stage]]}))
      order by id for update`.execute(ctx.db);
    for (const row of rows) {
      await (record === organization
        ? updateRecord(as, organization, row.id, {
            lifecycleStage: stage,
            ...(stage === 'customer' ? { roles: asCustomer(row.roles) } : {}),
          })
        : updateRecord(as, person, row.id, { lifecycleStage: stage }));
      ctx.emit({
        type: 'parties.lifecycleStageSet',
        recordType: record.key,
        recordId: row.id,
        data: { from: row.stage, to: stage, reason: reasons.get(row.id) ?? null },
      });
    }
  }
}

type Role = 'customer' | 'prospect' | 'supplier' | 'partner' | 'competitor' | 'other';

const asCustomer = (roles: readonly string[] | null): Role[] => [
  ...new Set([...(roles ?? []).filter((role) => role !== 'prospect'), 'customer'] as Role[]),
];
