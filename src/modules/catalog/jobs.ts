import { z } from 'zod';
import { asSystem } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import { defineJob, type Job } from '../../kernel/jobs/job.ts';

const batch = 500;

/**
 * Makes rows of the shop's table anew, in batches of a transaction each: of products in a category that was renamed or moved, of those that
 * have an attribute whose values were renamed, or of some by id. Doing it twice changes nothing.
 */
export const relist: Job = defineJob({
  name: 'catalog.relist',
  input: z.object({ category: z.uuid().optional(), attribute: z.string().optional(), products: z.array(z.uuid()).optional() }),
  run: async (ctx, { category, attribute, products }) => {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      if (ctx.job.signal.aborted) return;
      const from = after;
      const done = await asSystem(
        ctx.app,
        async (tx) => {
          const { rows } = await sql<{ id: string }>`
            select p.id from product p where p.id > ${from}::uuid and p.deleted_at is null and ${
              category !== undefined
                ? sql`p.id in (select l.product_id from product_listing l where l.category_ids @> array[${category}::uuid])`
                : attribute !== undefined
                  ? sql`(p.attributes ? ${attribute} or p.options ? ${attribute})`
                  : sql`p.id = any(${products ?? []}::uuid[])`
            } order by p.id limit ${batch}`.execute(tx.db);
          if (rows.length > 0) await sql`select catalog_refresh(${rows.map((row) => row.id)}::uuid[])`.execute(tx.db);
          return rows;
        },
        ctx.requestId,
      );
      after = done.at(-1)?.id ?? from;
      if (done.length < batch) return;
    }
  },
}) as Job;
