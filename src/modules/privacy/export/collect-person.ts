import { systemActor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { eventColumns } from '../../../kernel/event/read-events.ts';
import { findRecord, type Row } from '../../../kernel/list/list.ts';
import type { PersonalRows } from '../personal/find-personal.ts';

type ReadCtx = Pick<Ctx, 'db' | 'registry' | 'scope'>;

/** All rows of a record type that are about a person, with every field but secret ones; those in the trash are marked. */
export async function readRows(ctx: ReadCtx, key: string, ids: ReadonlySet<string>): Promise<readonly Row[]> {
  const record = ctx.registry.record(key);
  const reader = { ...ctx, actor: systemActor };
  const rows: Row[] = [];
  for (const id of [...ids].toSorted()) {
    const living = await findRecord(reader, record, id);
    const row = living ?? (await findRecord(reader, record, id, { trash: true }));
    if (row) rows.push(living ? row : { ...row, deleted: true });
  }
  return rows;
}

/** What the log says of the person's records and of what they did themselves, the latest last. */
export async function* readEvents(ctx: Pick<Ctx, 'db'>, rows: PersonalRows): AsyncGenerator<readonly unknown[]> {
  const ids = [...rows.values()].flatMap((own) => [...own]);
  const users = [...(rows.get('identity.user') ?? [])];
  for (let after = 0; ;) {
    const { rows: page } = await sql<{ seq: number }>`select ${eventColumns} from event e
      where e.seq > ${after} and (e.record_id = any(${ids}::uuid[]) or e.actor_id = any(${users}::uuid[])) order by e.seq limit 1000`.execute(
      ctx.db,
    );
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)?.seq ?? after;
  }
}

/** Mail that went to one of the person's addresses, as far as it is kept. */
export async function readMails(ctx: Pick<Ctx, 'db'>, emails: readonly string[]): Promise<readonly unknown[]> {
  const { rows } = await sql`select created_at as "createdAt", recipient, subject, text, html, state, sent_at as "sentAt" from mail
    where lower(recipient) = any(${[...emails]}::text[]) order by created_at`.execute(ctx.db);
  return rows;
}
