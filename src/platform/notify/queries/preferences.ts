import { may } from '../../../kernel/access/actor.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { kindsOf, type Channels } from '../kind.ts';
import { kindDefault, preference, schedule } from '../records/preferences.ts';

/** What a screen of preferences shows of one kind. */
export interface KindChoice extends Channels {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** What holds where one has chosen nothing. */
  readonly standard: Channels;
  readonly isChosen: boolean;
}

/** All kinds that one may be told of, each with what holds for the actor. */
export const myPreferences = defineQuery({
  name: 'mine',
  description: 'Every kind of notification that you may get, with how you get it.',
  on: preference,
  run: async (ctx) => {
    const [company, mine] = [await readDefaults(ctx), await readOwn(ctx)];
    return kindsOf(ctx.registry)
      .filter((kind) => kind.permission === undefined || may(ctx.actor, kind.permission))
      .map(({ name, label, description, channels }): KindChoice => {
        const standard = company.get(name) ?? channels;
        const chosen = mine.get(name);
        return { name, label, description, standard, isChosen: chosen !== undefined, ...(chosen ?? standard) };
      });
  },
});

/** All kinds, with what holds in the company for whoever has chosen nothing. */
export const companyDefaults = defineQuery({
  name: 'all',
  description: 'Every kind of notification, with how people get it unless they choose otherwise.',
  on: kindDefault,
  run: async (ctx) => {
    const company = await readDefaults(ctx);
    return kindsOf(ctx.registry).map(({ name, label, description, channels }): KindChoice => {
      const chosen = company.get(name);
      return { name, label, description, standard: channels, isChosen: chosen !== undefined, ...(chosen ?? channels) };
    });
  },
});

/** When the actor may be mailed, and what they watch by themselves. */
export const mySchedule = defineQuery({
  name: 'mine',
  description: 'When you get your summary, your quiet hours, and what you watch by yourself.',
  on: schedule,
  run: async (ctx) => {
    const { rows } = await sql`
      select coalesce(s.digest_every, 'daily') as "digestEvery", coalesce(s.digest_hour, 8)::int as "digestHour", coalesce(s.digest_day, 1)::int as "digestDay", s.quiet_from as "quietFrom",
        s.quiet_to as "quietTo", coalesce(s.quiet_rest_days, false) as "quietRestDays", s.calendar_id as calendar, coalesce(s.watches_owned, true) as "watchesOwned",
        coalesce(s.watches_created, true) as "watchesCreated", coalesce(s.watches_mentioned, true) as "watchesMentioned"
      from (values (1)) one left join notification_schedule s on s.user_id = ${ctx.actor.userId}::uuid`.execute(ctx.db);
    return { ...(rows[0] as object), timeZone: ctx.actor.timeZone };
  },
});

async function readDefaults(ctx: Ctx): Promise<ReadonlyMap<string, Channels>> {
  const { rows } = await sql<
    Channels & { kind: string }
  >`select kind, in_app as "inApp", mail from notification_default where deleted_at is null`.execute(ctx.db);
  return new Map(rows.map(({ kind, inApp, mail }) => [kind, { inApp, mail }]));
}

async function readOwn(ctx: Ctx): Promise<ReadonlyMap<string, Channels>> {
  const { rows } = await sql<
    Channels & { kind: string }
  >`select kind, in_app as "inApp", mail from notification_preference where user_id = ${ctx.actor.userId}::uuid`.execute(ctx.db);
  return new Map(rows.map(({ kind, inApp, mail }) => [kind, { inApp, mail }]));
}
