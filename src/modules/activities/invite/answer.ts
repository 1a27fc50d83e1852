import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notifyUsers } from '../../../platform/notify/index.ts';
import { activitiesEvents } from '../events.ts';
import type { Response } from '../records/choices.ts';
import { meeting } from '../records/meeting.ts';
import { answered } from './notifications.ts';

const words = {
  accepted: { en: 'accepts your invitation', de: 'nimmt Ihre Einladung an' },
  tentative: { en: 'may come to your meeting', de: 'kommt vielleicht zu Ihrem Termin' },
  declined: { en: 'declines your invitation', de: 'sagt Ihre Einladung ab' },
} as const;

/** Keeps what an attendee answers and tells the organizer; the same answer again changes nothing. */
export async function answerInvitation(ctx: Ctx, attendeeId: string, response: Exclude<Response, 'needsAction'>): Promise<void> {
  const { rows } = await sql<{ meeting: string; owner: string | null; name: string }>`
    update attendee a set response = ${response}, responded_at = ${ctx.now}::timestamptz, updated_at = ${ctx.now}::timestamptz, version = a.version + 1
    from meeting m where a.id = ${attendeeId}::uuid and m.id = a.meeting_id and a.response is distinct from ${response}
    returning m.id as meeting, m.owner_id as owner, coalesce((select name from "user" u where u.id = a.user_id), a.email, '') as name`.execute(
    ctx.db,
  );
  const row = rows[0];
  if (!row) return;
  ctx.emit({ type: activitiesEvents.invitationAnswered, recordType: meeting.key, recordId: row.meeting, data: { response } });
  if (row.owner === null) return;
  await notifyUsers(ctx, answered, {
    to: [row.owner],
    recordType: meeting.key,
    recordId: row.meeting,
    key: `${attendeeId} ${response} ${ctx.now}`,
    title: { en: `${row.name} ${words[response].en}`, de: `${row.name} ${words[response].de}` },
  });
}
