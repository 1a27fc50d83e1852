import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { addSuppressions, normalAddress, type NormalAddress } from '../../privacy/index.ts';
import { privacyEvents } from '../../privacy/events.ts';
import { suppression } from '../../privacy/records/suppression.ts';
import { openStates } from '../records/choices.ts';
import { stopAll } from '../engine/stop.ts';

/** Puts the addresses that an enrolment wrote to on the suppression list for mail, and ends what goes to them. Doing it twice changes nothing. */
export async function unsubscribe(ctx: Ctx, enrolmentId: string): Promise<void> {
  const { rows } = await sql<{ recipient: string; cadence: string; key: string | null }>`
    select distinct m.recipient, c.name as cadence, e.recipient_key as key from enrolment e join cadence c on c.id = e.cadence_id
    join cadence_action a on a.enrolment_id = e.id and a.kind = 'email' join mail m on m.id::text = a.mail_id where e.id = ${enrolmentId}::uuid`.execute(
    ctx.db,
  );
  const entries = (rows.length > 0 ? rows : await addressOnRecord(ctx, enrolmentId)).flatMap((row) => {
    const address: NormalAddress | null = normalAddress(row.recipient, ctx.scope.country);
    return address ? [{ address, channel: 'email' as const, reason: 'unsubscribed' as const, source: row.cadence.slice(0, 300) }] : [];
  });
  const added = await addSuppressions(ctx, entries);
  if (added > 0)
    ctx.emit({
      type: privacyEvents.contactSuppressed,
      recordType: suppression.key,
      data: { kind: 'email', channel: 'email', reason: 'unsubscribed', count: added },
    });
  const open = await sql<{ id: string }>`
    select e.id from enrolment e join enrolment this on this.id = ${enrolmentId}::uuid and (e.id = this.id or e.recipient_key = this.recipient_key)
    where e.state = any(${[...openStates]}) and e.deleted_at is null order by e.id`.execute(ctx.db);
  await stopAll(
    ctx,
    open.rows.map(({ id }) => id),
    'unsubscribed',
  );
}

/** Mails of long ago are not kept: then it is the address that the lead or person has now. */
async function addressOnRecord(ctx: Ctx, enrolmentId: string): Promise<readonly { recipient: string; cadence: string }[]> {
  const { rows } = await sql<{ recipient: string | null; cadence: string }>`
    select coalesce(p.emails->0->>'value', l.email) as recipient, c.name as cadence from enrolment e join cadence c on c.id = e.cadence_id
    left join person p on p.id = e.person_id left join lead l on l.id = e.lead_id where e.id = ${enrolmentId}::uuid`.execute(ctx.db);
  return rows.flatMap(({ recipient, cadence }) => (recipient === null ? [] : [{ recipient, cadence }]));
}
