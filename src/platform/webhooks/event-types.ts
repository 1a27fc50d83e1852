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
  return offeredRecords(registry, actor).flatMap((record) => {
    const plain = lifecycle.map((what) => ({ type: eventType(record, what), label: `${record.label} ${what.toLowerCase()}` }));
    const emitted = registry
      .commandsOn(record.key)
      .flatMap((command) => command.emits.map((type) => ({ type, label: `${record.label}: ${command.label}` })));
    const byType = new Map([...emitted, ...plain].map((e) => [e.type, e]));
    return [...byType.values()].map((e) => ({ ...e, recordType: record.key }));
  });
}

/** Types of records that an endpoint may ask for as a whole. */
export function offeredRecords(registry: Registry, actor: Actor): RecordType[] {
  return registry.records.filter((r) => r.module !== 'webhooks' && allowed(registry, actor, r, 'read'));
}
