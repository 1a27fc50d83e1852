import { allowed } from '../../kernel/access/access.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { eventType } from '../../kernel/command/store.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import type { Registry } from '../../kernel/registry.ts';

/** A type of event that an endpoint may ask for. */
export interface OfferedEvent {
  readonly type: string;
  readonly recordType: string;
  readonly label: string;
}

/** What the generic verbs of a record emit, by what happened. */
const lifecycle = ['Created', 'Updated', 'Deleted', 'Restored'] as const;

/** All that the declarations say may happen, to records that the actor may read. Not our own: they would feed on themselves. */
export function offeredEvents(registry: Registry, actor: Actor): OfferedEvent[] {
  const all = offeredRecords(registry, actor).flatMap((record): OfferedEvent[] => [
    ...lifecycle.map((what) => ({ type: eventType(record, what), recordType: record.key, label: `${record.label} ${what.toLowerCase()}` })),
    ...registry
      .commandsOn(record.key)
      .flatMap((command) => command.emits.map((type) => ({ type, recordType: record.key, label: `${record.label}: ${command.label}` }))),
  ]);
  // Commands on different types may emit the same event; the plain ones are listed first for each.
  const byType = new Map(all.toReversed().map((e) => [e.type, e]));
  return all.filter((e) => byType.get(e.type) === e);
}

/** Types of records that an endpoint may ask for as a whole. */
export function offeredRecords(registry: Registry, actor: Actor): RecordType[] {
  return registry.records.filter((r) => r.module !== 'webhooks' && allowed(registry, actor, r, 'read'));
}
