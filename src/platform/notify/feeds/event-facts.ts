import { idOf } from '../../../kernel/record/id-of.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import type { Registry } from '../../../kernel/registry.ts';

/** What came in bulk, from a file or with the demo, is told nobody row by row. */
export function isBulk({ requestId }: StoredEvent): boolean {
  return requestId === 'demo' || /^import(-undo)?:/.test(requestId ?? '');
}

/** Records that people watch, own and are mentioned in: no tables of the machinery, and none that only belong to working with the program. */
export function isOfInterest(registry: Registry, record: RecordType | null): record is RecordType {
  if (!record || record.internal || record.module === 'notify') return false;
  const policy = registry.policy(record.key);
  return policy !== null && policy.grant !== 'all' && policy.staffPermission === undefined;
}

/** Who is made the owner by this event, if it is somebody else than before. */
export function newOwner(record: RecordType, event: StoredEvent): string | null {
  const change = record.owner === null ? undefined : event.changes?.[record.owner];
  const owner = idOf(change?.to);
  return owner !== null && owner !== idOf(change?.from) ? owner : null;
}

export function isCreation(record: RecordType, event: StoredEvent): boolean {
  return event.type === `${record.module}.${record.name}Created`;
}
