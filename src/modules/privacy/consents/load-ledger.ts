import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { Channel, Decision } from '../records/choices.ts';
import type { LedgerLine } from '../rules/derive-state.ts';

/** What the ledger and the address book say of a person. */
export interface PersonLedger {
  readonly lines: readonly LedgerLine[];
  readonly mergedAt: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly hasPostalAddress: boolean;
  readonly isRestricted: boolean;
}

interface PersonRow {
  readonly emails: readonly { readonly value: string }[] | null;
  readonly phones: readonly { readonly value: string }[] | null;
  readonly addresses: number;
  readonly restricted: boolean;
}

/** The ledger of a person: their own lines, those of their addresses and numbers, and those that came with merges. Null for nobody. */
export async function loadPersonLedger(ctx: Pick<Ctx, 'db'>, personId: string): Promise<PersonLedger | null> {
  const found = await sql<PersonRow>`
    select emails, phones, coalesce(jsonb_array_length(addresses), 0) as addresses,
      exists (select 1 from subject_request r where r.person_id = p.id and r.kind = 'restriction' and r.state = 'done' and r.deleted_at is null) as restricted
    from person p where id = ${personId}::uuid and deleted_at is null`.execute(ctx.db);
  const person = found.rows[0];
  if (!person) return null;
  const [emails, phones] = [values(person.emails), values(person.phones)];
  const lines = await sql<Line>`select ${columns} from consent c
    where c.deleted_at is null and (c.person_id = ${personId}::uuid or (c.person_id is null and c.address = any(${[...emails, ...phones]}::text[])))`.execute(
    ctx.db,
  );
  const merges = await mergedLines(ctx, personId);
  return {
    lines: lines.rows.map((line) => ({ ...line, mergedFrom: merges.byLine.get(line.id) ?? null })),
    mergedAt: merges.lastAt,
    emails,
    phones,
    hasPostalAddress: person.addresses > 0,
    isRestricted: person.restricted,
  };
}

/** What was said of a bare address or number: by itself, and by whoever has it. */
export async function loadAddressLedger(ctx: Pick<Ctx, 'db'>, address: string): Promise<readonly LedgerLine[]> {
  const { rows } = await sql<Line>`select ${columns} from consent c
    where c.deleted_at is null and c.person_id is null and c.address = ${address}`.execute(ctx.db);
  return rows.map((line) => ({ ...line, mergedFrom: null }));
}

/** People who have an address or number. Uses the indexes over both lists. */
export async function peopleWith(ctx: Pick<Ctx, 'db'>, address: string): Promise<readonly string[]> {
  const entry = JSON.stringify([{ value: address }]);
  const { rows } = await sql<{ id: string }>`select id from person
    where (emails @> ${entry}::jsonb or phones @> ${entry}::jsonb) and deleted_at is null order by id`.execute(ctx.db);
  return rows.map((row) => row.id);
}

interface Line {
  readonly id: string;
  readonly channel: Channel;
  readonly purposeId: string | null;
  readonly state: Decision;
  readonly at: string;
  readonly createdAt: string;
}

const columns = sql`c.id, c.channel, c.purpose_id as "purposeId", c.state, c.at, c.created_at as "createdAt"`;

function values(list: readonly { readonly value: string }[] | null): readonly string[] {
  return (list ?? []).map((entry) => entry.value);
}

/** Which lines were whose before a merge moved them, and when the last merge was. */
async function mergedLines(
  ctx: Pick<Ctx, 'db'>,
  personId: string,
): Promise<{ readonly byLine: ReadonlyMap<string, string>; readonly lastAt: string | null }> {
  const { rows } = await sql<{ source: string; at: string; ids: readonly string[] | null }>`
    select m.source_id as source, m.created_at as at, (
      select array_agg(line) from jsonb_array_elements(m.trace->'repointed') moved, jsonb_array_elements_text(moved->'ids') line
      where moved->>'table' = 'consent') as ids
    from merge m where m.target_type = 'parties.person' and m.target_id = ${personId}::uuid and m.state = 'merged' and m.deleted_at is null
    order by m.created_at`.execute(ctx.db);
  // What moved twice belongs to whom it came from first: only that was a different voice.
  const byLine = new Map<string, string>();
  for (const { source, ids } of rows) for (const id of ids ?? []) if (!byLine.has(id)) byLine.set(id, source);
  return { byLine, lastAt: rows.at(-1)?.at ?? null };
}
