import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

/** Series whose invoices are not as many as their numbers say, each number once. Whenever a process died there is none. */
export async function numberFaults(db: Db): Promise<readonly { readonly what: string; readonly id: string }[]> {
  const { rows } = await sql<{ what: string; id: string }>`
    select 'gap in the numbers of ' || s.kind || 's' as what, s.id from number_series s left join invoice i on i.series_id = s.id and i.number is not null
    group by s.id having count(i.id) <> s.last_number or count(distinct i.number) <> s.last_number
    union all select 'invoiced twice', order_id from invoice where kind = 'invoice' and source_key like 'order %' group by order_id having count(*) > 1
    union all select 'invoice without lines', i.id from invoice i where i.state <> 'draft' and not exists (select 1 from invoice_line l where l.invoice_id = i.id)`.execute(
    db,
  );
  return rows;
}
