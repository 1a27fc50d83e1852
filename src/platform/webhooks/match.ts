import { AppError } from '../../kernel/errors.ts';
import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { StoredEvent } from '../../kernel/event/event.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { filterSql, type Filter } from '../../kernel/list/filter.ts';
import { snake } from '../../kernel/record/record.ts';
import { disableEndpoint } from './disable.ts';
import { askForDelivery } from './jobs/ask.ts';

/** As much of an endpoint as says which events it wants. */
export interface Watcher {
  readonly id: string;
  readonly ownerId: string;
  readonly eventTypes: readonly string[];
  readonly recordTypes: readonly string[];
  readonly filter: Filter | null;
  readonly muteImports: boolean;
}

/** Endpoints that are switched on, or the one asked for whatever its state. */
export async function readWatchers(ctx: Pick<Ctx, 'db'>, id?: string): Promise<readonly Watcher[]> {
  const { rows } = await sql<Watcher>`
    select id, owner_id as "ownerId", coalesce(event_types, '{}') as "eventTypes", coalesce(record_types, '{}') as "recordTypes", filter,
      coalesce(mute_imports, false) as "muteImports"
    from webhook_endpoint where deleted_at is null and ${id === undefined ? sql`enabled` : sql`id = ${id}::uuid`} order by id`.execute(
    ctx.db,
  );
  return rows;
}

/**
 * Makes a delivery of each event for each endpoint that wants it, in one statement per endpoint, and asks for their being sent: one
 * job per endpoint, however many events there are.
 * @returns how many deliveries are new
 */
export async function queueDeliveries(ctx: Ctx, events: readonly StoredEvent[], watchers: readonly Watcher[]): Promise<number> {
  let count = 0;
  for (const watcher of watchers) {
    const wanted = await matching(ctx, watcher, events);
    if (wanted.length === 0) continue;
    const rows = JSON.stringify(
      wanted.map((e) => ({ id: newId(), seq: e.seq, type: e.type, record_type: e.recordType, record_id: e.recordId })),
    );
    const made = await sql`
      insert into webhook_delivery (id, created_at, updated_at, endpoint_id, seq, event_type, record_type, record_id, state, next_at, attempts, strikes)
      select e.id, ${ctx.now}::timestamptz, ${ctx.now}::timestamptz, ${watcher.id}::uuid, e.seq, left(e.type, 120), e.record_type, e.record_id, 'waiting', ${ctx.now}::timestamptz, 0, 0
      from json_to_recordset(${rows}::json) as e(id uuid, seq numeric, type text, record_type text, record_id text)
      on conflict (endpoint_id, seq) do nothing returning id`.execute(ctx.db);
    if (made.rows.length > 0) askForDelivery(ctx, watcher.id);
    count += made.rows.length;
  }
  return count;
}

const ownModule = 'webhooks.';
const importPrefix = 'import:';

async function matching(ctx: Ctx, watcher: Watcher, events: readonly StoredEvent[]): Promise<readonly StoredEvent[]> {
  const wanted = events.filter(
    (e) =>
      !e.type.startsWith(ownModule) &&
      !(watcher.muteImports && e.requestId?.startsWith(importPrefix)) &&
      // Tags keep the writing in which they came, and are compared without regard to case elsewhere too.
      (watcher.eventTypes.includes(e.type) || (e.recordType !== null && watcher.recordTypes.includes(e.recordType))),
  );
  if (watcher.filter === null || wanted.length === 0) return wanted;
  const kept = await keptByFilter(ctx, watcher, watcher.filter, wanted);
  return wanted.filter((e) => e.recordId !== null && kept.has(e.recordId));
}

/** Ids of the records that match the filter as they are now, under the eyes of the endpoint's owner. */
async function keptByFilter(ctx: Ctx, watcher: Watcher, filter: Filter, events: readonly StoredEvent[]): Promise<ReadonlySet<string>> {
  const [recordType] = events.map((e) => e.recordType);
  const record = recordType ? ctx.registry.find(recordType) : null;
  const owner = await ctx.services.actors?.actorOf(ctx, watcher.ownerId);
  if (!record || !owner) return new Set();
  const ids = [...new Set(events.filter((e) => e.recordType === record.key).flatMap((e) => (e.recordId ? [e.recordId] : [])))];
  try {
    const condition = filterSql({ registry: ctx.registry, actor: owner, parse: ctx.scope }, record, 't', filter);
    const { rows } = await sql<{ id: string }>`
      select t.id from ${sql.table(snake(record.name))} t where t.id = any(${ids}::uuid[]) and ${condition}`.execute(ctx.db);
    return new Set(rows.map((row) => row.id));
  } catch (error) {
    // A field that is gone, or that the owner may no longer see: one endpoint must not hold up the others.
    if (!(error instanceof AppError)) throw error;
    await disableEndpoint(ctx, watcher.id, 'filter');
    return new Set();
  }
}
