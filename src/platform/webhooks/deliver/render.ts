import { rowsFor, visibleFields } from '../../../kernel/access/access.ts';
import { may, type Actor } from '../../../kernel/access/actor.ts';
import { allRows } from '../../../kernel/access/policy.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { Changes, StoredEvent } from '../../../kernel/event/event.ts';
import { findRecord } from '../../../kernel/list/list.ts';
import type { RecordType } from '../../../kernel/record/record.ts';

export type Rendered = { readonly body: string } | { readonly skip: string };

/**
 * What an endpoint is told of an event, as JSON in the shape of the Standard Webhooks specification: `{ type, timestamp, data }`.
 * A record that the owner of the endpoint may not read doesn't exist for the endpoint either, and neither do fields hidden from them.
 */
export async function renderPayload(
  ctx: Pick<Ctx, 'registry' | 'db' | 'scope'>,
  owner: Actor,
  mode: 'thin' | 'full',
  event: StoredEvent,
): Promise<Rendered> {
  const data = await renderData({ ...ctx, actor: owner }, mode, event);
  return typeof data === 'string' ? { skip: data } : { body: JSON.stringify({ type: event.type, timestamp: event.at, data }) };
}

type Scope = Parameters<typeof findRecord>[0];

async function renderData(scope: Scope, mode: 'thin' | 'full', event: StoredEvent): Promise<Readonly<Record<string, unknown>> | string> {
  const { recordType, recordId } = event;
  const thin = { event: event.seq, recordType, id: recordId };
  if (recordType === null || recordId === null) {
    return may(scope.actor, 'audit.read')
      ? { ...thin, ...(mode === 'full' ? { details: event.data } : {}) }
      : 'It is about no record, and its owner may not read the log.';
  }
  const record = scope.registry.find(recordType);
  if (!record) return 'There is no such type of record any more.';
  const row = (await findRecord(scope, record, recordId)) ?? (await findRecord(scope, record, recordId, { trash: true }));
  if (!row && !knowsAll(scope, record)) return 'The owner of the endpoint may not see this record.';
  if (mode === 'thin') return thin;
  const visible = visibleFields(scope.registry, scope.actor, record);
  return {
    ...thin,
    actor: { id: event.actorId, name: event.actorName, via: event.via },
    record: row,
    changes: event.changes && visibleChanges(record, event.changes, visible),
    // What a command noted of its own may speak of any field.
    ...(visible === null ? { details: event.data } : {}),
  };
}

/** Of a record that is gone for good only those may hear who saw every one. */
function knowsAll(scope: Scope, record: RecordType): boolean {
  return rowsFor(scope.registry, scope.actor, record, 'read', 't') === allRows;
}

/** Links by their ids alone: titles were written with the system's eyes. */
function visibleChanges(record: RecordType, changes: Changes, visible: ReadonlySet<string> | null): Changes {
  const shown = Object.entries(changes).filter(([name]) => !record.fields[name]?.secret && (visible === null || visible.has(name)));
  return Object.fromEntries(shown.map(([name, { from, to }]) => [name, { from: withoutTitle(from), to: withoutTitle(to) }]));
}

function withoutTitle(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTitle);
  if (typeof value !== 'object' || value === null || !('id' in value) || !('title' in value)) return value;
  const { title: _title, ...rest } = value as Record<string, unknown>;
  return rest;
}
