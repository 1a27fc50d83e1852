import { idOf } from '../../../kernel/record/id-of.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import { shownKinds } from '../deliver/change-lines.ts';
import type { StoredChange } from '../deliver/waiting.ts';
import { mentionsIn } from '../mention/mentions-in.ts';
import { isBulk, isCreation, isOfInterest, newOwner } from './event-facts.ts';

/** What one event means to those who watch a record. */
export interface WatchEntry {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly changes: readonly StoredChange[];
  /** People who are told of the same event in another way. */
  readonly except: readonly string[];
}

/**
 * What the events mean to watchers: changes of the record itself, and of what is attached to it by a field `subject` (notes, tasks).
 * One statement for each record type with attachments that were changed; what a new one is attached to, its event says.
 */
export async function watchEntries(ctx: Ctx, events: readonly StoredEvent[]): Promise<readonly WatchEntry[]> {
  const relevant = events.filter(
    (event) => event.recordId !== null && !isBulk(event) && (event.via !== 'system' || event.actorId !== null),
  );
  const subjects = await readSubjects(ctx, relevant);
  const updated = new Set(relevant.filter((event) => event.changes).map((event) => `${event.requestId} ${event.recordId}`));
  return relevant.flatMap((event): WatchEntry[] => {
    const record = ctx.registry.find(event.recordType ?? '');
    const id = event.recordId ?? '';
    if (!isOfInterest(ctx.registry, record)) return [];
    const base = {
      actorId: event.via === 'automation' ? null : event.actorId,
      actorName: event.actorName,
      except: peopleToldOtherwise(record, event),
    };
    const own = ownChanges(record, event, updated.has(`${event.requestId} ${id}`));
    const subject = subjects.get(id);
    return [
      ...(own.length > 0 ? [{ ...base, subjectType: record.key, subjectId: id, changes: own }] : []),
      ...(subject && (own.length > 0 || isCreation(record, event))
        ? [
            {
              ...base,
              subjectType: subject.type,
              subjectId: subject.id,
              changes: [{ by: event.actorName, on: record.key, what: whatOf(record, event) }],
            },
          ]
        : []),
    ];
  });
}

/** What happened to the record itself; nothing when it came into being, as nobody watched it then. */
function ownChanges(record: RecordType, event: StoredEvent, isUpdatedToo: boolean): readonly StoredChange[] {
  const by = event.actorName;
  const what = whatOf(record, event);
  if (what === 'created') return [];
  if (what === 'deleted' || what === 'restored') return [{ by, what }];
  const changes = Object.entries(event.changes ?? {}).filter(([name]) => name in record.fields && !record.fields[name]?.secret);
  // A command that also changed fields is told by these.
  if (changes.length === 0) return event.changes || isUpdatedToo ? [] : [{ by, what: 'other' }];
  return changes.map(([field, { from, to }]) =>
    shownKinds.has(record.fields[field]?.kind ?? '') ? { by, field, from: short(from), to: short(to) } : { by, field },
  );
}

function whatOf(record: RecordType, { type }: StoredEvent): NonNullable<StoredChange['what']> {
  const what = type.slice(`${record.module}.${record.name}`.length);
  return what === 'Created' ? 'created' : what === 'Deleted' ? 'deleted' : what === 'Restored' ? 'restored' : 'other';
}

function short(value: unknown): unknown {
  return typeof value === 'string' && value.length > 200 ? `${value.slice(0, 200)} …` : value;
}

/** Whom it was assigned to, and who is mentioned. */
function peopleToldOtherwise(record: RecordType, event: StoredEvent): readonly string[] {
  const owner = newOwner(record, event);
  const mentioned = Object.entries(event.changes ?? {}).flatMap(([name, { from, to }]) =>
    record.fields[name]?.kind === 'richText' ? mentionsIn(to).filter((id) => !mentionsIn(from).includes(id)) : [],
  );
  return owner === null ? mentioned : [owner, ...mentioned];
}

interface Subject {
  readonly type: string;
  readonly id: string;
}

async function readSubjects(ctx: Ctx, events: readonly StoredEvent[]): Promise<ReadonlyMap<string, Subject>> {
  const found = new Map<string, Subject>();
  const unknown = new Map<RecordType, string[]>();
  for (const event of events) {
    const record = ctx.registry.find(event.recordType ?? '');
    if (!isOfInterest(ctx.registry, record) || record.fields['subject']?.kind !== 'anyRef' || event.recordId === null) continue;
    const told = event.changes?.['subject']?.to as { type?: unknown } | null | undefined;
    const id = idOf(told);
    if (told && id !== null && typeof told.type === 'string') found.set(event.recordId, { type: told.type, id });
    else if (!found.has(event.recordId)) unknown.set(record, [...(unknown.get(record) ?? []), event.recordId]);
  }
  for (const [record, ids] of unknown) {
    const { rows } = await sql<{ id: string; type: string; subject: string }>`
      select id, subject_type as type, subject_id as subject from ${sql.table(snake(record.name))} where id = any(${ids}::uuid[]) and subject_id is not null`.execute(
      ctx.db,
    );
    for (const row of rows) found.set(row.id, { type: row.type, id: row.subject });
  }
  return found;
}
