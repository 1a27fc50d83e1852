import { sql } from '../../../kernel/db/sql.ts';
import type { MailCheck } from '../../../platform/notify/index.ts';
import type { Response } from '../records/choices.ts';
import { invitationIcs, readInvitation } from './invitation.ts';
import { mailPrefix } from './send-invitations.ts';

/**
 * Adds the calendar file to an invitation when it goes out, and holds back one that has been overtaken: the revision it tells of is not
 * the meeting's any more, and a later mail tells of that.
 */
export const invitationCheck: MailCheck = {
  prefix: mailPrefix,
  look: async (ctx, mail) => {
    const [method, meetingId = '', attendeeId = '', sequence] = mail.key.slice(mailPrefix.length).split(' ');
    const m = await readInvitation(ctx, meetingId);
    if (!m || (method !== 'REQUEST' && method !== 'CANCEL')) return { withhold: 'The meeting is not there any more.' };
    if (method === 'REQUEST' && (m.state !== 'planned' || String(m.sequence) !== sequence))
      return { withhold: 'The meeting has changed since; a later mail tells of it.' };
    const { rows } = await sql<{ name: string | null; response: Response }>`
      select coalesce(u.name, p.name, a.name) as name, a.response from attendee a left join "user" u on u.id = a.user_id left join person p on p.id = a.person_id
      where a.id = ${attendeeId}::uuid`.execute(ctx.db);
    const to = { email: mail.to, name: rows[0]?.name ?? null, response: rows[0]?.response ?? ('needsAction' as const) };
    return {
      ...(m.organizer ? { replyTo: m.organizer.email } : {}),
      icalEvent: {
        method,
        filename: method === 'CANCEL' ? 'cancelled.ics' : 'invitation.ics',
        content: invitationIcs(m, to, method, m.organizer?.zone ?? 'UTC'),
      },
    };
  },
};
