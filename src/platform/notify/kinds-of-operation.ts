import { z } from 'zod';
import { asSystem } from '../../kernel/app.ts';
import type { Db } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import { defineCron } from '../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../kernel/jobs/job.ts';
import { rateStatus, readRateFeed, settingsOf } from '../settings/index.ts';
import { defineNotification } from './kind.ts';
import { notifyUsers } from './notify-users.ts';

export const jobFailed = defineNotification({
  name: 'notify.jobFailed',
  label: 'Background work fails for good',
  description: 'A job was tried as often as it may be and lies with the failed jobs, to be run again or discarded.',
  channels: { inApp: true, mail: 'now' },
  permission: 'operations.manage',
});

export const ratesStale = defineNotification({
  name: 'notify.ratesStale',
  label: 'Exchange rates are out of date',
  description: 'The newest exchange rates are older than the company allows.',
  channels: { inApp: true, mail: 'now' },
  permission: 'settings.manage',
});

/** Tells of jobs that failed for good since the last time; queued by a trigger on the dead letters (`schema.ts`). */
export const tellOfDeadJobs = defineJob({
  name: 'notify.tellOfDeadJobs',
  input: z.object({}),
  run: (ctx) =>
    asSystem(
      ctx.app,
      async (tx) => {
        const { rows } = await sql<{ name: string; count: number; key: string }>`
          select name, count(*)::int as count, max(job_id)::text as key from job_dead where failed_at > ${tx.now}::timestamptz - interval '1 hour' and name <> 'notify.tellOfDeadJobs'
          group by name order by name`.execute(tx.db);
        for (const { name, count, key } of rows) {
          await notifyUsers(tx, jobFailed, {
            to: await staffIds(tx.db),
            // An hour's failures of one job are told once; what is told names the job and not its input.
            key: `${name} ${tx.now.slice(0, 13)}`,
            title: { en: `The job ${name} failed for good`, de: `Der Auftrag ${name} ist endgültig gescheitert` },
            ...(count > 1
              ? {
                  body: {
                    en: `${count} times within an hour, the last is number ${key}.`,
                    de: `${count}-mal in einer Stunde, zuletzt Nummer ${key}.`,
                  },
                }
              : {}),
            href: '/app/settings/jobs',
            reason: 'operates',
          });
        }
      },
      ctx.requestId,
    ),
});

/** Tells once for each newest day of rates that they are out of date. */
export const checkRates = defineJob({
  name: 'notify.checkRates',
  input: z.object({}),
  run: (ctx) =>
    asSystem(
      ctx.app,
      async (tx) => {
        const { isStale, newest, age } = rateStatus(await readRateFeed(tx.db), tx.scope.today, settingsOf(tx).company()?.rateAge ?? 3);
        if (!isStale) return;
        await notifyUsers(tx, ratesStale, {
          to: await staffIds(tx.db),
          key: newest ?? 'none',
          title: { en: 'The exchange rates are out of date', de: 'Die Wechselkurse sind veraltet' },
          body:
            newest === null
              ? { en: 'None could be fetched so far.', de: 'Bisher konnten keine abgerufen werden.' }
              : {
                  en: `The newest are of ${newest}, ${age} publishing days ago.`,
                  de: `Die neuesten sind vom ${newest}, ${age} Veröffentlichungstage alt.`,
                },
          href: '/app/settings/rates',
          reason: 'operates',
        });
      },
      ctx.requestId,
    ),
});

export const ratesCron = defineCron({ job: checkRates as Job, at: '10 17 * * 1-5', catchUpMs: 24 * 3_600_000 });

/** Everybody on the staff: who of them is told the permission of the kind says. */
async function staffIds(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from "user" where active and audience = 'staff' and deleted_at is null`.execute(db);
  return rows.map((row) => row.id);
}
