import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineCron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { startProgress, withProgress } from '../../../kernel/jobs/progress.ts';
import { loadTree } from './load-tree.ts';
import { placeAccounts, placeLeads, readAccounts, readLeads, type OwnerMoves } from './place.ts';

const batch = 200;
const first = '00000000-0000-0000-0000-000000000000';

/** Where the work is after a batch: which of the two, behind which id, how many were looked at and moved. */
interface Mark {
  readonly what: 'accounts' | 'leads' | 'end';
  readonly after: string;
  readonly looked: number;
  readonly moved: number;
}

/**
 * Puts all accounts and open leads where they belong by the rules as they are now, in batches of a transaction each. A run that was cut
 * short goes on behind the last batch; doing it again moves nothing.
 */
export const realignTerritories: Job = defineJob({
  name: 'sales.realignTerritories',
  input: z.object({ progressId: z.uuid(), moveAccounts: z.boolean(), moveDeals: z.boolean() }),
  retries: 3,
  timeoutMs: 3_600_000,
  run: async (ctx, { progressId, moveAccounts, moveDeals }) => {
    await withProgress(
      ctx.db,
      progressId,
      async (progress) => {
        let mark = (progress.resumed.checkpoint as Mark | null) ?? { what: 'accounts', after: first, looked: 0, moved: 0 };
        while (mark.what !== 'end') {
          const from: Mark = mark;
          mark = await asSystem(ctx.app, (tx) => placeBatch(tx, from, { accounts: moveAccounts, deals: moveDeals }), ctx.requestId);
          await progress.report(mark.looked, mark);
        }
        return { moved: mark.moved };
      },
      { willRetry: ctx.job.attempt < ctx.job.maxAttempts },
    );
  },
}) as Job;

async function placeBatch(tx: Ctx, mark: Mark, owners: OwnerMoves): Promise<Mark> {
  const page = { after: mark.after, size: batch };
  const found = mark.what === 'accounts' ? await readAccounts(tx, page) : await readLeads(tx, page);
  const ids = found.map((row) => row.id);
  const tree = await loadTree(tx);
  const moved = mark.moved + (mark.what === 'accounts' ? await placeAccounts(tx, tree, ids, owners) : await placeLeads(tx, tree, ids));
  const looked = mark.looked + ids.length;
  if (found.length === batch) return { what: mark.what, after: ids.at(-1) ?? first, looked, moved };
  return { what: mark.what === 'accounts' ? 'leads' : 'end', after: first, looked, moved };
}

/**
 * On the day on which a territory begins to count, and the day after its last, accounts move by themselves; owners stay. Looked at every
 * hour, as days begin at another time in each time zone, and done once a day.
 */
export const turnTerritories: Job = defineJob({
  name: 'sales.turnTerritories',
  input: z.object({}),
  run: async (ctx) => {
    await asSystem(
      ctx.app,
      async (tx) => {
        const { rows } = await sql<{ name: string }>`
          select name from territory where deleted_at is null and is_active and (starts_on = ${tx.scope.today}::date or ends_on = ${tx.scope.today}::date - 1)
            and not exists (select 1 from job_progress p where p.kind = 'sales.realignTerritories' and p.started_by is null and sales_today(p.created_at) = ${tx.scope.today}::date)
          limit 1`.execute(tx.db);
        if (!rows[0]) return;
        const progressId = await startProgress(tx.db, {
          kind: 'sales.realignTerritories',
          label: 'Accounts move with the dates of territories',
          startedBy: null,
        });
        tx.enqueue('sales.realignTerritories', { progressId, moveAccounts: false, moveDeals: false }, { queue: 'sales.territories' });
      },
      ctx.requestId,
    );
  },
}) as Job;

export const turnTerritoriesCron = defineCron({ job: turnTerritories, at: '12 * * * *', catchUpMs: 3_600_000 });
