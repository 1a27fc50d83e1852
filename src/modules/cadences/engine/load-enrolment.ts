import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Definition } from '../rules/definition.ts';
import type { Waiting } from '../rules/plan-next.ts';
import type { Recipient } from './recipient.ts';

/** An enrolment with what its version says. */
export interface Enrolled extends Recipient {
  readonly id: string;
  readonly cadenceId: string;
  readonly cadenceName: string;
  readonly purposeId: string | null;
  readonly versionNumber: number;
  readonly definition: Definition;
  readonly senderId: string | null;
  readonly state: string;
  readonly position: number;
  readonly dueAt: string | null;
  readonly waiting: Waiting | null;
  readonly recipientKey: string | null;
}

/** Locks an enrolment and reads it; null when it is gone. Who holds the lock alone decides what happens to it. */
export async function lockEnrolment(ctx: Pick<Ctx, 'db'>, id: string): Promise<Enrolled | null> {
  const locked = await sql`select 1 from enrolment where id = ${id}::uuid and deleted_at is null for update`.execute(ctx.db);
  if (locked.rows.length === 0) return null;
  const { rows } = await sql<Enrolled>`
    select e.id, e.cadence_id as "cadenceId", c.name as "cadenceName", c.purpose_id as "purposeId", e.version_number::int as "versionNumber", v.definition,
      e.lead_id as "leadId", e.person_id as "personId", e.deal_id as "dealId", e.owner_id as "senderId", e.state, e.position::int as position, e.due_at as "dueAt",
      e.waiting, e.recipient_key as "recipientKey"
    from enrolment e join cadence c on c.id = e.cadence_id join cadence_version v on v.cadence_id = e.cadence_id and v.number = e.version_number and v.deleted_at is null
    where e.id = ${id}::uuid`.execute(ctx.db);
  return rows[0] ?? null;
}

/** The record that tasks of the cadence are about, and on whose page it shows: the deal, else the lead, else the person. */
export function subjectOf({ leadId, personId, dealId }: Recipient): { readonly type: string; readonly id: string } {
  if (dealId !== null) return { type: 'sales.opportunity', id: dealId };
  return leadId !== null ? { type: 'sales.lead', id: leadId } : { type: 'parties.person', id: personId ?? '' };
}
