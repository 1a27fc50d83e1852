import { z } from 'zod';
import { asSystem, type App } from '../../kernel/app.ts';
import { sql, type Sql } from '../../kernel/db/sql.ts';
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

/** Transactions: beyond half of this PostgreSQL's comparison of them turns round. */
const longestAge = 2_000_000_000;

/** How far a table was read. */
interface Mark {
  readonly seenAt: string;
  /** All transactions before it had ended, so that what they wrote was read; null when that says nothing any more. */
  readonly seenXid: string | null;
}

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
    // Locked: whoever learns the same table at the same time goes on from here rather than reading it all once more.
    const [mark] = (
      await sql<Mark>`
      select seen_at as "seenAt", case when pg_snapshot_xmax(pg_current_snapshot())::text::numeric - seen_xid::text::numeric between 0 and ${longestAge}::numeric
        then seen_xid::text end as "seenXid" from search_mark where table_name = ${table} for update`.execute(ctx.db)
    ).rows;
    // Rows of transactions that still run bear the time of their start and are not to be seen yet: next time begins before the oldest.
    const [next] = (
      await sql<{ at: string; xid: string }>`
      select ${ctx.now}::timestamptz - coalesce((select max(clock_timestamp() - xact_start) from pg_stat_activity where datname = current_database()), '0') - ${overlap}::interval as at,
        pg_snapshot_xmin(pg_current_snapshot())::text as xid`.execute(ctx.db)
    ).rows;
    await sql`
      insert into search_word (word) ${wordsOf(table, mark)} on conflict do nothing`.execute(ctx.db);
    await sql`
      insert into search_mark (table_name, changes, seen_at, seen_xid)
      values (${table}, ${changes}::bigint, ${next?.at ?? ctx.now}::timestamptz, ${next?.xid ?? null}::text::xid8)
      on conflict (table_name) do update set changes = excluded.changes, seen_at = excluded.seen_at, seen_xid = excluded.seen_xid`.execute(
      ctx.db,
    );
  });
}

/**
 * The words of rows that were written since: found by the index of when they changed, and only those read that no earlier look saw, as during an
 * import each look would otherwise read all of its last minutes again. A regular expression takes as long as all the rest of a row and is asked only
 * of what goes on with a character beyond ASCII. Not by ts_stat(): its tree is never balanced, so that words in ascending order, as an import brings
 * numbers, cost the square of their count.
 */
function wordsOf(table: string, mark: Mark | undefined): Sql {
  const since = mark ? sql`where t.updated_at >= ${mark.seenAt}::timestamptz` : sql``;
  const unseen = mark && mark.seenXid !== null ? sql`and age(t.xmin) <= age(${mark.seenXid}::text::xid8::xid)` : sql``;
  return sql`
    select distinct word
    from (
      select word, ltrim(word, 'abcdefghijklmnopqrstuvwxyz') as rest
      from (select unnest(tsvector_to_array(t.search)) as word from ${sql.table(table)} t ${since} ${unseen}) of_rows
    ) words
    where char_length(word) between 3 and 30 and (rest = '' or (ascii(rest) > 127 and word ~ '^[[:alpha:]]+$'))`;
}
