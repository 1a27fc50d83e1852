import { z } from 'zod';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { erasePersonJob } from './begin-erasure.ts';
import { erasePerson, finishErasure } from './erase-person.ts';
import { redactLog } from './redact-log.ts';

export const erasePersonRun = defineJob({
  name: erasePersonJob,
  input: z.object({ erasure: z.string() }),
  retries: 5,
  timeoutMs: 3_600_000,
  run: (ctx, input) => erasePerson(ctx.app, input.erasure),
});

export const finishErasureRun = defineJob({
  name: 'privacy.finishErasure',
  input: z.object({
    subject: z.object({
      erasureId: z.string(),
      reference: z.string(),
      personId: z.string(),
      recordIds: z.array(z.string()),
      keyIds: z.array(z.string()),
      userIds: z.array(z.string()),
      pattern: z.string().nullable(),
    }),
    contents: z.array(z.string()),
    entry: z.object({ fingerprint: z.string(), reference: z.string(), erasedAt: z.string() }),
  }),
  retries: 12,
  timeoutMs: 3 * 3_600_000,
  run: (ctx, remainder) => finishErasure(ctx.app, remainder, () => redactLog(ctx.app, remainder.subject, ctx.job.signal)),
});
