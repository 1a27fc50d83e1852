import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import '../../../kernel/company.ts';
import { isTimeZone } from '../../../kernel/time/dates.ts';
import { uidOf } from '../calendar/feed-content.ts';
import { writeIcs } from '../calendar/write-ics.ts';
import type { Response } from '../records/choices.ts';

/** A meeting as those hear of it who are invited: not a word of what the company keeps about it for itself. */
export interface Invitation {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly allDay: boolean;
  readonly location: string | null;
  readonly url: string | null;
  readonly state: string;
  readonly sequence: number;
  readonly changedAt: string;
  readonly organizer: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly zone: string;
    readonly locale: string;
  } | null;
}

/** With the system's eyes, deleted ones as cancelled; null when there never was one. */
export async function readInvitation(ctx: Ctx, meetingId: string): Promise<Invitation | null> {
  const company = ctx.services.company;
  const { rows } = await sql<
    Omit<Invitation, 'organizer' | 'startsAt' | 'endsAt' | 'changedAt'> & {
      startsAt: string | Date;
      endsAt: string | Date;
      changedAt: string | Date;
      userId: string | null;
      name: string;
      email: string;
      zone: string | null;
      locale: string | null;
    }
  >`
    select m.id, m.title, m.starts_at as "startsAt", m.ends_at as "endsAt", coalesce(m.all_day, false) as "allDay", m.location, m.url, m.sequence::int as sequence,
      m.updated_at as "changedAt", case when m.deleted_at is null then m.state else 'cancelled' end as state,
      u.id as "userId", u.name, u.email, u.time_zone as zone, u.locale
    from meeting m left join "user" u on u.id = m.owner_id where m.id = ${meetingId}::uuid`.execute(ctx.db);
  const row = rows[0];
  if (!row) return null;
  const { userId, name, email, zone, locale, ...meeting } = row;
  return {
    ...meeting,
    startsAt: new Date(row.startsAt).toISOString(),
    endsAt: new Date(row.endsAt).toISOString(),
    changedAt: new Date(row.changedAt).toISOString(),
    organizer:
      userId === null
        ? null
        : {
            id: userId,
            name,
            email,
            zone: zone && isTimeZone(zone) ? zone : (company?.timeZone ?? 'UTC'),
            locale: locale || (company?.locale ?? 'en'),
          },
  };
}

interface Addressee {
  readonly email: string;
  readonly name: string | null;
  readonly response: Response;
}

/** The file that goes with the mail (RFC 5546): what the addressee's calendar adds, moves or crosses out. Others who are invited are not named. */
export function invitationIcs(invitation: Invitation, to: Addressee, method: 'REQUEST' | 'CANCEL', zone: string): string {
  return writeIcs(
    [
      {
        uid: uidOf(invitation.id),
        sequence: invitation.sequence,
        changedAt: invitation.changedAt,
        title: invitation.title,
        startsAt: invitation.startsAt,
        endsAt: invitation.endsAt,
        allDay: invitation.allDay,
        isCancelled: method === 'CANCEL',
        location: invitation.location,
        url: invitation.url,
        organizer: invitation.organizer && { name: invitation.organizer.name, email: invitation.organizer.email },
        attendees: [to],
      },
    ],
    { name: invitation.title, zone, method },
  );
}
