import '../../../platform/audit/index.ts';
import { asSystem, type App } from '../../../kernel/app.ts';
import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { erasureEvent, planRedaction, redactEvents, type RedactionMode } from '../../../kernel/event/redact.ts';
import { sealEvents } from '../../../kernel/event/seal.ts';
import { personKey } from '../personal/coverage.ts';

/** Who is to be taken out of the log. Kept with the job, which goes when it is done. */
export interface LogSubject {
  readonly erasureId: string;
  readonly reference: string;
  readonly personId: string;
  /** Rows that are gone: what the log says of them goes. */
  readonly recordIds: readonly string[];
  /** The person, those merged into them, and their user: events that mention these ids go. */
  readonly keyIds: readonly string[];
  readonly userIds: readonly string[];
  /** Regular expression of what they can be recognised by. */
  readonly pattern: string | null;
}

/** Rows that one event names. */
const most = 2_000;
/** How often to look whether the log was sealed, before the job is left for another try. */
const looks = 100;
const lookMs = 200;

/**
 * Takes a person out of the event log: names the rows in a `privacy.personErased` event, has it sealed, then empties them; until
 * nothing is left to name. Every step can be done again: what an earlier run named and did not empty is emptied first.
 * @returns how many events have lost something
 * @throws Error when the log can't be sealed since a transaction has been open for long; the job is tried again later
 */
export async function redactLog(app: App, subject: LogSubject, signal: AbortSignal): Promise<number> {
  const key = app.services.auditKey;
  if (key === undefined) throw new Error('The audit module is not started.');
  for (const seq of await named(app.db, subject.erasureId)) await emptyWhenSealed(app.db, seq, signal);
  for (let part = 1; ; part += 1) {
    const modes = await findRows(app.db, subject);
    if (modes.size === 0) break;
    const seq = await asSystem(
      app,
      async (ctx) => {
        const redaction = await planRedaction(ctx.db, modes, key);
        ctx.emit({
          type: erasureEvent,
          recordType: personKey,
          recordId: subject.personId,
          data: { erasureId: subject.erasureId, reference: subject.reference, part, ...redaction },
        });
      },
      `erasure:${subject.erasureId}`,
    ).then(async () => (await named(app.db, subject.erasureId)).at(-1) ?? 0);
    await emptyWhenSealed(app.db, seq, signal);
  }
  const { rows } = await sql<{ n: number }>`select count(distinct row->>0)::int as n
    from event e, jsonb_array_elements(e.data->'rows') row where e.type = ${erasureEvent} and e.data->>'erasureId' = ${subject.erasureId}`.execute(
    app.db,
  );
  return rows[0]?.n ?? 0;
}

async function named(db: Db, erasureId: string): Promise<readonly number[]> {
  const { rows } = await sql<{
    seq: number;
  }>`select seq from event where type = ${erasureEvent} and data->>'erasureId' = ${erasureId} order by seq`.execute(db);
  return rows.map((row) => row.seq);
}

/** A row is emptied only after the event that names it is under seal; so the log is in order at every moment. */
async function emptyWhenSealed(db: Db, seq: number, signal: AbortSignal): Promise<void> {
  for (let look = 0; look < looks && !signal.aborted; look += 1) {
    await sealEvents(db);
    const { rows } = await sql<{ sealed: boolean }>`select coalesce(max(last_seq), 0) >= ${seq} as sealed from event_seal`.execute(db);
    if (rows[0]?.sealed) {
      await redactEvents(db, seq);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  throw new Error('The event log could not be sealed yet: a transaction is open that began before.');
}

/**
 * Events that still say something of the person: of their records, with their ids or with what they are recognised by in what they
 * hold, or done by them. Reads the whole log once for the text.
 */
async function findRows(db: Db, subject: LogSubject): Promise<ReadonlyMap<number, RedactionMode>> {
  const about = `(${[...subject.keyIds, ...(subject.pattern === null ? [] : [subject.pattern])].join('|')})`;
  const { rows } = await sql<{ seq: number; mode: RedactionMode }>`
    select * from (
      select e.seq, (case when (e.changes is not null or e.data is not null)
          and (e.record_id = any(${[...subject.recordIds]}::uuid[]) or e.changes::text ~* ${about} or e.data::text ~* ${about}) then 1 else 0 end
        + case when e.actor_id = any(${[...subject.userIds]}::uuid[]) and e.actor_name <> 'Erased person' then 2 else 0 end) as mode
      from event e where e.type <> ${erasureEvent} and coalesce(e.data->>'erasureId', '') <> ${subject.erasureId}) found
    where mode > 0 order by seq limit ${most}`.execute(db);
  return new Map(rows.map((row) => [row.seq, row.mode]));
}
