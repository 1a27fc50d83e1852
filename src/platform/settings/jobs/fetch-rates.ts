import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import { defineCron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job, type JobContext } from '../../../kernel/jobs/job.ts';
import { download } from '../download.ts';
import { readRateFeed, refuseRates, storeRates } from '../rates.ts';
import { type EcbRate, parseEcbRates } from '../rules/parse-ecb-rates.ts';
import { settingsOf } from '../service.ts';

/**
 * Fetches the rates of the day, or those of 90 days when some may be missing. A file that is malformed is refused whole: the
 * last good rates stay, and the reason is kept for people to see. Doing it twice changes nothing.
 */
export const fetchRates = defineJob({
  name: 'settings.fetchRates',
  input: z.object({ history: z.boolean().optional() }),
  retries: 5,
  backoff: () => 1800,
  timeoutMs: 60_000,
  async run(ctx, { history }) {
    let rates: EcbRate[];
    try {
      const isBehind = history ?? (await mayMissDays(ctx));
      const { ratesUrl, ratesHistoryUrl } = settingsOf(ctx).config;
      const xml = await download(isBehind ? ratesHistoryUrl : ratesUrl, {
        mostBytes: 5_000_000,
        timeoutMs: 30_000,
        signal: ctx.job.signal,
      });
      rates = parseEcbRates(xml, { today: ctx.now.slice(0, 10) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await asSystem(ctx.app, (tx) => refuseRates(tx, reason), ctx.requestId);
      throw error;
    }
    await asSystem(ctx.app, (tx) => storeRates(tx, rates), ctx.requestId);
  },
});

/** The bank publishes at about 16:00 Central European Time; a bank holiday brings yesterday's file again. */
export const fetchRatesDaily = defineCron({ job: fetchRates as Job, at: '30 15 * * 1-5', catchUpMs: 24 * 3_600_000 });

/** The daily file has one day: after a gap, and at first, the others have to come from the longer one. */
async function mayMissDays(ctx: JobContext): Promise<boolean> {
  const { newest } = await readRateFeed(ctx.db);
  return newest === null || newest < Temporal.PlainDate.from(ctx.now.slice(0, 10)).subtract({ days: 1 }).toString();
}
