import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { cadencesEvents } from '../events.ts';
import { openStates } from '../records/choices.ts';
import { enrolment } from '../records/enrolment.ts';
import { lockEnrolment } from './load-enrolment.ts';
import { stop } from './stop.ts';

/** Who said something: by ids of leads, people or deals, or by the key of their mailbox. */
export interface About {
  readonly records: readonly string[];
  readonly key: string | null;
}

/** Enrolments of somebody in the states given; a deal stands for everybody who is in a cadence for it. */
export async function enrolmentsAbout(
  ctx: Pick<Ctx, 'db'>,
  { records, key }: About,
  states: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from enrolment where (lead_id = any(${[...records]}::uuid[]) or person_id = any(${[...records]}::uuid[]) or deal_id = any(${[...records]}::uuid[])
      or recipient_key = ${key}) and state = any(${[...states]}) and deleted_at is null order by id`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** Somebody answered: their cadences stop; one that had just finished keeps that it was answered. @returns how many this was news for */
export async function noteReply(ctx: Ctx, about: About, channel: string): Promise<number> {
  const ids = await enrolmentsAbout(ctx, about, [...openStates, 'finished']);
  let noted = 0;
  for (const id of ids) {
    const enrolled = await lockEnrolment(ctx, id);
    if (!enrolled) continue;
    const isOpen = (openStates as readonly string[]).includes(enrolled.state);
    const isLate = enrolled.state === 'finished' && (await endedRecently(ctx, id));
    if (!isOpen && !isLate) continue;
    await updateRecord(ctx, enrolment, id, { repliedAt: ctx.now });
    if (isOpen) await stop(ctx, enrolled, 'replied');
    ctx.emit({ type: cadencesEvents.replied, recordType: enrolment.key, recordId: id, data: { channel } });
    noted += 1;
  }
  return noted;
}

/** An answer after two months was hardly to the last mail. */
async function endedRecently(ctx: Ctx, id: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from enrolment where id = ${id}::uuid and replied_at is null and ended_at > ${ctx.now}::timestamptz - interval '60 days'`.execute(
      ctx.db,
    );
  return rows.length > 0;
}
