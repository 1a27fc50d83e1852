import { allowed } from '../../kernel/access/access.ts';
import type { App } from '../../kernel/app.ts';
import { changedRows } from './changed-rows.ts';
import type { Connection } from './connection.ts';
import { emptyBatch, type Batch } from './deliver.ts';
import type { MutableIndex } from './topic-index.ts';
import type { WantedTopics } from './topics.ts';
import { whoSees } from './visibility.ts';

/** What a connection subscribed to beyond what it had, and what it has to be told right away. */
export interface Subscribed {
  readonly types: readonly string[];
  readonly records: readonly string[];
  readonly details: readonly string[];
  /** Rows that are not there (any more), and rows of which the client has an older version. */
  readonly batch: Batch;
}

/**
 * Puts new topics in place of the old. Of the records wanted only those count that the actor may see now; with `all` those it
 * had are looked at again as well. Two statements at most.
 */
export async function subscribe(
  app: App,
  index: MutableIndex,
  connection: Connection,
  wanted: WantedTopics,
  all: boolean,
): Promise<Subscribed> {
  const { actor } = connection;
  const places = new Map([...wanted.records, ...wanted.details].map(([type, id, version]) => [id, { type, version }]));
  const unknown = [...places].filter(([id, { type }]) => all || (connection.records.get(id) ?? connection.details.get(id)) !== type);
  const ids = new Map([...Map.groupBy(unknown, ([, p]) => p.type)].map(([type, list]) => [type, list.map(([id]) => id)]));
  const rows = await changedRows(app.db, app.registry, ids);
  const actors = new Set([actor]);
  const sight = await whoSees(app, new Map([...ids].map(([type, list]) => [type, { ids: list, actors }])));
  const batch = emptyBatch();
  const unseen = new Set<string>();
  for (const [id, { type, version }] of unknown) {
    const row = rows.get(id);
    if (!row || row.isDeleted || !sight(actor, type).has(id)) {
      unseen.add(id);
      if (version > 0) batch.gone.push({ type, id });
    } else if (version > 0 && row.version !== version) {
      batch.changes.push({ type, id, version: row.version, fields: [], events: [], by: null });
    }
  }
  const types = Object.keys(wanted.types).filter((type) => {
    const record = app.registry.find(type);
    return record !== null && allowed(app.registry, actor, record, 'read');
  });
  const kept = (list: WantedTopics['records']) => new Map(list.filter(([, id]) => !unseen.has(id)).map(([type, id]) => [id, type]));
  const next = { types: new Set(types), records: kept(wanted.records), details: kept(wanted.details) };
  const added = {
    types: types.filter((type) => !connection.types.has(type)),
    records: [...next.records.keys()].filter((id) => !connection.records.has(id)),
    details: [...next.details.keys()].filter((id) => !connection.details.has(id)),
  };
  // A stream that ended meanwhile must not come into the index again.
  if (!connection.stream.destroyed) replace(index, connection, next, new Set(wanted.editing));
  return { ...added, batch };
}

function replace(
  index: MutableIndex,
  connection: Connection,
  next: { types: Set<string>; records: Map<string, string>; details: Map<string, string> },
  editing: ReadonlySet<string>,
): void {
  index.removeAll(connection);
  for (const kind of ['types', 'records', 'details'] as const) for (const key of next[kind].keys()) index.add(kind, key, connection);
  refill(connection.types, next.types);
  for (const kind of ['records', 'details'] as const) {
    connection[kind].clear();
    for (const [id, type] of next[kind]) connection[kind].set(id, type);
  }
  refill(
    connection.editing,
    [...editing].filter((id) => next.details.has(id)),
  );
}

function refill(set: Set<string>, values: Iterable<string>): void {
  const list = [...values];
  set.clear();
  for (const value of list) set.add(value);
}
