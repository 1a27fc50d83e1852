import { defineQuery } from '../../../kernel/command/query.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { deleteRecord } from '../../../kernel/command/store.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineCron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { selectList } from '../../../kernel/list/select.ts';
import { z } from 'zod';
import { ringing } from '../records/ringing.ts';

/** Nobody lets a telephone ring longer: what is older was never ended. */
const longestMinutes = 3;

/** What rings on the telephone of whoever asks. */
export const myRinging = defineQuery({
  name: 'now',
  description: 'The calls that ring right now on the telephone of whoever asks, with who it is.',
  on: ringing,
  run: async (ctx) => {
    const record = ctx.registry.record(ringing.key);
    const { rows } =
      await sql`select ${selectList(ctx.registry, ctx.actor, record, 't', ['phone', 'direction', 'subject', 'at'])} from ringing t
      where t.user_id = ${ctx.actor.userId}::uuid and t.at > ${ctx.now}::timestamptz - make_interval(mins => ${longestMinutes}) and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 't')}
      order by t.at desc limit 3`.execute(ctx.db);
    return { data: rows };
  },
});

export const dismissRinging = defineCommand({
  name: 'dismiss',
  label: 'Hide',
  description: 'Hides the notice of a call.',
  on: ringing,
  run: async (ctx, row) => deleteRecord(ctx, ringing, row.id),
});

export const tidyRinging = defineJob({
  name: 'activities.tidyRinging',
  input: z.object({}),
  run: async (ctx) => void (await sql`delete from ringing where at < ${ctx.now}::timestamptz - interval '1 hour'`.execute(ctx.db)),
});

export const tidyRingingCron = defineCron({ job: tidyRinging as Job, at: '17 * * * *' });
