import { Temporal } from 'temporal-polyfill';
import '../../kernel/company.ts';
import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Sql } from '../../kernel/record/kind.ts';
import { isTimeZone } from '../../kernel/time/dates.ts';
import '../settings/index.ts';
import type { Channels, NotificationKind } from './kind.ts';
import type { DigestEvery, MailChoice } from './records/preferences.ts';
import { nextDigest, type DigestTimes } from './rules/next-digest.ts';
import { quietUntil } from './rules/quiet-hours.ts';

/** Somebody who can be told, with what decides how. Read in one statement by `readRecipients`. */
export interface Recipient extends Channels {
  readonly userId: string;
  readonly email: string | null;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly digestEvery: DigestEvery;
  readonly digestHour: number;
  readonly digestDay: number;
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
  readonly quietRestDays: boolean;
  readonly calendarId: string | null;
}

/** Columns of preferences over alias `u` of the user; join with `preferenceJoins`. */
export function channelColumns(kind: NotificationKind): Sql {
  return sql`coalesce(p.in_app, d.in_app, ${kind.channels.inApp}::boolean) as "inApp", coalesce(p.mail, d.mail, ${kind.channels.mail}::text) as mail`;
}

export function preferenceJoins(kind: NotificationKind): Sql {
  return sql`left join notification_preference p on p.user_id = u.id and p.kind = ${kind.name}
    left join notification_default d on d.kind = ${kind.name} and d.deleted_at is null
    left join notification_schedule s on s.user_id = u.id`;
}

export const scheduleColumns = sql`coalesce(s.digest_every, 'daily') as "digestEvery", coalesce(s.digest_hour, 8)::int as "digestHour", coalesce(s.digest_day, 1)::int as "digestDay",
  s.quiet_from as "quietFrom", s.quiet_to as "quietTo", coalesce(s.quiet_rest_days, false) as "quietRestDays", s.calendar_id as "calendarId"`;

/** Those of the users who are active staff, with their wishes for one kind of notification. */
export async function readRecipients(
  ctx: Pick<Ctx, 'db' | 'services'>,
  userIds: readonly string[],
  kind: NotificationKind,
): Promise<readonly Recipient[]> {
  const { company } = ctx.services;
  const { rows } = await sql<Recipient>`
    select u.id as "userId", u.email, u.name, coalesce(u.locale, ${company?.locale ?? 'en'}) as locale, coalesce(u.time_zone, ${company?.timeZone ?? 'UTC'}) as "timeZone",
      ${channelColumns(kind)}, ${scheduleColumns}
    from "user" u ${preferenceJoins(kind)}
    where u.id = any(${[...userIds]}::uuid[]) and u.active and u.audience = 'staff' and u.deleted_at is null
    order by u.id`.execute(ctx.db);
  return rows.map((row) => ({ ...row, timeZone: isTimeZone(row.timeZone) ? row.timeZone : 'UTC' }));
}

/** When this person's next summary is due. */
export function digestAt(person: Pick<Recipient, 'digestEvery' | 'digestHour' | 'digestDay' | 'timeZone'>, now: string): string {
  const times: DigestTimes = { every: person.digestEvery, hour: person.digestHour, day: person.digestDay, timeZone: person.timeZone };
  return nextDigest(Temporal.Instant.from(now), times).toString({ smallestUnit: 'millisecond' });
}

/** When the quiet that this person has now ends, ISO 8601 UTC; null when they may be mailed. */
export function quietEnd(ctx: Pick<Ctx, 'services'>, person: Recipient, now: string): string | null {
  const settings = ctx.services.settings;
  const restDays = person.quietRestDays && settings ? settings.calendar(person.calendarId ?? undefined) : null;
  const quiet = { timeZone: person.timeZone, from: person.quietFrom, to: person.quietTo, restDays };
  return quietUntil(Temporal.Instant.from(now), quiet)?.toString({ smallestUnit: 'millisecond' }) ?? null;
}

/** Whether anything at all comes of telling this person. */
export function isWanted({ inApp, mail }: { readonly inApp: boolean; readonly mail: MailChoice }): boolean {
  return inApp || mail !== 'off';
}
