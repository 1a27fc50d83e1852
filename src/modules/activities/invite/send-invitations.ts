import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';
import type { Subscriber } from '../../../kernel/event/subscriber.ts';
import { notifyUsers, queueMail } from '../../../platform/notify/index.ts';
import { attendee } from '../records/attendee.ts';
import { meeting } from '../records/meeting.ts';
import { readRecord } from '../../../kernel/command/store.ts';
import { activitiesOf } from '../service.ts';
import { answerPath } from './answer-link.ts';
import { invited } from './notifications.ts';
import { invitationMail } from './invitation-mail.ts';
import { readInvitation, type Invitation } from './invitation.ts';

/** Tells who is invited of a meeting that is new, changed or off: each of each revision once, however often this runs. */
export const inviteSubscriber: Subscriber = {
  name: 'invite',
  on: ['activities.attendeeCreated', 'activities.meetingUpdated', 'activities.meetingDeleted', 'activities.meetingRestored'],
  run: async (ctx, event) => {
    // A calendar that was imported has been lived already; nobody is invited to the demo.
    if (event.requestId === 'demo' || /^import(-undo)?:/.test(event.requestId ?? '')) return;
    const id = await meetingOf(ctx, event);
    if (id) await sendInvitations(ctx, id);
  },
};

async function meetingOf(ctx: Ctx, { recordType, recordId }: StoredEvent): Promise<string | null> {
  if (recordType === meeting.key || recordId === null) return recordId;
  const { rows } = await sql<{ id: string }>`select meeting_id as id from attendee where id = ${recordId}::uuid`.execute(ctx.db);
  return rows[0]?.id ?? null;
}

interface Waiting {
  readonly id: string;
  readonly email: string;
  readonly userId: string | null;
  readonly locale: string | null;
  readonly sent: number | null;
}

/** Queues the mails that are due; in the transaction that marks them as told. @returns how many */
export async function sendInvitations(ctx: Ctx, meetingId: string): Promise<number> {
  await sql`select 1 from meeting where id = ${meetingId}::uuid for update`.execute(ctx.db);
  const m = await readInvitation(ctx, meetingId);
  if (!m || m.endsAt < ctx.now || (m.state !== 'planned' && m.state !== 'cancelled')) return 0;
  const isOff = m.state === 'cancelled';
  const { rows } = await sql<Waiting>`
    select a.id, a.email, a.user_id as "userId", coalesce(u.locale, p.language) as locale, a.sent_sequence::int as sent
    from attendee a left join "user" u on u.id = a.user_id left join person p on p.id = a.person_id
    where a.meeting_id = ${meetingId}::uuid and a.email is not null and a.user_id is distinct from ${m.organizer?.id ?? null}::uuid
      and (case when ${isOff} then a.sent_sequence < ${m.sequence} else a.sent_sequence is null or a.sent_sequence < ${m.sequence} end)
    order by a.id for update of a`.execute(ctx.db);
  for (const who of rows) await tell(ctx, m, who, isOff);
  return rows.length;
}

async function tell(ctx: Ctx, m: Invitation, who: Waiting, isOff: boolean): Promise<void> {
  const { secret, publicUrl } = activitiesOf(ctx);
  const words = invitationMail(m, {
    company: ctx.services.companyProfile?.().name ?? 'Entente',
    locale: who.locale ?? m.organizer?.locale ?? 'en',
    zone: m.organizer?.zone ?? 'UTC',
    isUpdate: who.sent !== null,
    answerUrl: isOff ? null : publicUrl.replace(/\/$/, '') + answerPath(secret, who.id),
  });
  await queueMail(ctx, { to: who.email, ...words, key: mailKey(m, who.id, isOff) });
  await sql`update attendee set sent_sequence = ${m.sequence}, version = version + 1 where id = ${who.id}::uuid`.execute(ctx.db);
  if (who.userId !== null && who.sent === null)
    await notifyUsers(ctx, invited, {
      to: [who.userId],
      recordType: meeting.key,
      recordId: m.id,
      key: who.id,
      title: { en: 'You are invited to a meeting', de: 'Sie sind zu einem Termin eingeladen' },
    });
}

/** Tells somebody who is taken off the list, before their row goes. */
export async function sendFarewell(ctx: Ctx, attendeeId: string): Promise<void> {
  const { meeting: of, email, sentSequence } = await readRecord(ctx, attendee, attendeeId);
  const m = await readInvitation(ctx, of.id);
  if (!m || !email || sentSequence === null || m.state !== 'planned' || m.endsAt < ctx.now) return;
  const words = invitationMail(m, {
    company: ctx.services.companyProfile?.().name ?? 'Entente',
    locale: m.organizer?.locale ?? 'en',
    zone: m.organizer?.zone ?? 'UTC',
    isUpdate: true,
    answerUrl: null,
  });
  await queueMail(ctx, { to: email, ...words, key: mailKey(m, attendeeId, true) });
}

export const mailPrefix = 'invitation ';

const mailKey = (m: Invitation, attendeeId: string, isOff: boolean): string =>
  `${mailPrefix}${isOff ? 'CANCEL' : 'REQUEST'} ${m.id} ${attendeeId} ${m.sequence}`;
