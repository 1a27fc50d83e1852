import { LRUCache } from 'lru-cache';
import type { RecordType } from '../record/record.ts';
import type { Registry } from '../registry.ts';
import type { Actor } from './actor.ts';

export interface Reader {
  readonly registry: Registry;
  readonly actor: Actor;
}

interface Kept<T> {
  readonly registry: Registry;
  readonly revision: number;
  readonly byRecord: Map<RecordType, T>;
}

const mostRecords = 10;

/**
 * Keeps what follows from an actor's rights over a record, such as the statement that reads it: made once for as long as the actor has the
 * same rights and the record the same fields. For the `actors` that were here last, each with ten records.
 */
export function keptForActor<T>(actors = 100): (reader: Reader, record: RecordType, make: () => T) => T {
  const known = new LRUCache<Actor, Kept<T>>({ max: actors });
  return ({ registry, actor }, record, make) => {
    let kept = known.get(actor);
    if (kept?.registry !== registry || kept.revision !== registry.revision) {
      kept = { registry, revision: registry.revision, byRecord: new Map() };
      known.set(actor, kept);
    }
    const found = kept.byRecord.get(record);
    if (found !== undefined) return found;
    const made = make();
    if (kept.byRecord.size >= mostRecords) kept.byRecord.clear();
    kept.byRecord.set(record, made);
    return made;
  };
}
