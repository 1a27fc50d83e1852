import type { Actor } from '../../kernel/access/actor.ts';
import { visibleFields } from '../../kernel/access/access.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import type { Registry } from '../../kernel/registry.ts';
import type { LiveEvent } from './read-changes.ts';

/** What one batch of events did to one record. */
export interface Touched {
  readonly type: string;
  readonly id: string;
  readonly events: readonly LiveEvent[];
}

/** The events of each record together, records in the order of their first event. */
export function byRecord(events: readonly LiveEvent[]): Touched[] {
  const found = new Map<string, { type: string; id: string; events: LiveEvent[] }>();
  for (const event of events) {
    const key = `${event.recordType} ${event.recordId}`;
    const one = found.get(key);
    if (one) one.events.push(event);
    else found.set(key, { type: event.recordType, id: event.recordId, events: [event] });
  }
  return [...found.values()];
}

/** What of a change an actor may know. */
export interface Told {
  readonly fields: readonly string[];
  readonly events: readonly string[];
  /** The last who changed it; null where that is not the reader's business. */
  readonly by: { readonly id: string | null; readonly name: string } | null;
}

/**
 * Names of fields that exist for the actor, never values. Null when there is nothing in it for them: only fields changed
 * that they do not have, or something happened that only staff may know of.
 */
export function tellOf(registry: Registry, actor: Actor, record: RecordType, { events }: Pick<Touched, 'events'>): Told | null {
  const visible = visibleFields(registry, actor, record);
  const isShown = (name: string): boolean => {
    const field = record.fields[name];
    return field === undefined ? visible === null : !field.secret && (visible === null || visible.has(name));
  };
  const isStaff = actor.audience === 'staff';
  const generic = new Set(['Created', 'Restored', 'Deleted'].map((what) => `${record.key}${what}`));
  const told = events.filter((e) => {
    if (generic.has(e.type)) return true;
    if (e.fields !== null && e.fields.length > 0) return e.fields.some(isShown);
    return isStaff;
  });
  const last = told.at(-1);
  if (!last) return null;
  // Who works at the company, and on what, is not told outside it.
  const isOwn = last.actorId !== null && last.actorId === actor.userId;
  return {
    fields: [...new Set(told.flatMap((e) => e.fields ?? []))].filter(isShown),
    events: isStaff ? [...new Set(told.map((e) => e.type))] : [],
    by: isStaff || isOwn ? { id: last.actorId, name: last.actorName } : null,
  };
}
