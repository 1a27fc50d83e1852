import { z } from 'zod';
import { asSystem, type App } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import { defineJob } from '../../kernel/jobs/job.ts';
import { snake } from '../../kernel/record/record.ts';

/** Clocks of servers and database may differ by so much. */
const overlap = '5 minutes';

/**
 * Adds the words of changed rows to the vocabulary against which typing errors are mended. Which tables changed, PostgreSQL's own
 * counters tell, however the rows came there. Words are letters only, 3 to 30 of them: nobody mistypes a number into another that is alike and meant.
 */
export const learnWords = defineJob({
  name: 'search.learnWords',
  input: z.object({}),
  retries: 3,
  run: async ({ app, job }) => {
    const tables = app.registry.records.filter((r) => !r.internal && r.search.length > 0).map((r) => snake(r.name));
    for (const { table, changes } of await changedTables(app, tables)) {
      if (job.signal.aborted) return;
      await learn(app, table, changes);
    }
  },
});

interface Changed {
  readonly table: string;
  readonly changes: number;
}

async function changedTables({ db }: App, tables: readonly string[]): Promise<readonly Changed[]> {
  const found = await sql<Changed>`
    select s.relname as "table", s.n_tup_ins + s.n_tup_upd as changes
    from pg_stat_user_tables s left join search_mark m on m.table_name = s.relname
    where s.schemaname = 'public' and s.relname = any(${[...tables]}::text[]) and s.n_tup_ins + s.n_tup_upd is distinct from coalesce(m.changes, 0)`.execute(
    db,
  );
  return found.rows;
}

async function learn(app: App, table: string, changes: number): Promise<void> {
  await asSystem(app, async (ctx) => {
    const [mark] = (await sql<{ seen_at: string }>`select seen_at from search_mark where table_name = ${table}`.execute(ctx.db)).rows;
    // Rows of transactions that still run bear the time of their start and are not to be seen yet: next time begins before the oldest.
    const [next] = (
      await sql<{ at: string }>`
      select ${ctx.now}::timestamptz - coalesce((select max(clock_timestamp() - xact_start) from pg_stat_activity where datname = current_database()), '0') - ${overlap}::interval as at`.execute(
        ctx.db,
      )
    ).rows;
    // Not by ts_stat(): its tree is never balanced, so that words in ascending order, as an import brings numbers, cost the square of their count.
    const since = mark ? sql`where t.updated_at >= ${mark.seen_at}::timestamptz` : sql``;
    await sql`
      insert into search_word (word)
      select distinct w.word from (select unnest(tsvector_to_array(t.search)) as word from ${sql.table(table)} t ${since}) w where w.word ~ '^[[:alpha:]]{3,30}$'
      on conflict do nothing`.execute(ctx.db);
    await sql`insert into search_mark (table_name, changes, seen_at) values (${table}, ${changes}::bigint, ${next?.at ?? ctx.now}::timestamptz)
      on conflict (table_name) do update set changes = excluded.changes, seen_at = excluded.seen_at`.execute(ctx.db);
  });
}
