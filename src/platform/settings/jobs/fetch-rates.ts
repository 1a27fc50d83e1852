import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import { defineCron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job, type JobContext } from '../../../kernel/jobs/job.ts';
import { download } from '../download.ts';
import { readRateFeed, refuseRates, storeRates } from '../rates.ts';
import { parseEcbRates } from '../rules/parse-ecb-rates.ts';
import { targetDaysBetween } from '../rules/target-days.ts';
import { settingsOf } from '../service.ts';

/**
 * Fetches the rates of the day, and those of 90 days when some of the days before are missing. A file that is malformed is refused
 * whole: the last good rates stay, and the reason is kept for people to see. Doing it twice changes nothing.
 */
export const fetchRates = defineJob({
  name: 'settings.fetchRates',
  input: z.object({}),
  retries: 5,
  backoff: () => 1800,
  timeoutMs: 90_000,
  async run(ctx) {
    const { ratesUrl, ratesHistoryUrl } = settingsOf(ctx).config;
    try {
      const known = (await readRateFeed(ctx.db)).newest;
      const { newest } = await fetchFile(ctx, ratesUrl);
      if (known === null || targetDaysBetween(known, newest) > 1) await fetchFile(ctx, ratesHistoryUrl);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await asSystem(ctx.app, (tx) => refuseRates(tx, reason), ctx.requestId);
      throw error;
    }
  },
});

/** The bank publishes at about 16:00 Central European Time; a bank holiday brings yesterday's file again. */
export const fetchRatesDaily = defineCron({ job: fetchRates as Job, at: '30 15 * * 1-5', catchUpMs: 24 * 3_600_000 });

/** Reads one file and keeps what is in it. */
async function fetchFile(ctx: JobContext, url: string): Promise<{ newest: string }> {
  const xml = await download(url, { mostBytes: 5_000_000, timeoutMs: 30_000, signal: ctx.job.signal });
  const rates = parseEcbRates(xml, { today: ctx.now.slice(0, 10) });
  await asSystem(ctx.app, (tx) => storeRates(tx, rates), ctx.requestId);
  return { newest: rates.at(-1)?.date ?? '' };
}
