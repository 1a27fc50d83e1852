import type { QueuedJob } from '../app.ts';
import type { Registry } from '../registry.ts';
import type { NewEvent, WrittenEvent } from './event.ts';
import type { Subscriber } from './subscriber.ts';

export const subscriberJobName = 'kernel.subscriber';
/** Jobs of one queue run one after another; so many queues go on at once. */
const queues = 16;

export interface SubscriberInput {
  /** `module.name`. */
  readonly subscriber: string;
  readonly seq: number;
}

interface Subscriptions {
  readonly byName: ReadonlyMap<string, Subscriber>;
  readonly byType: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<Registry, Subscriptions>();

/** @throws Error when a module names two subscribers alike. */
export function subscriptionsOf(registry: Registry): Subscriptions {
  const found = known.get(registry);
  if (found) return found;
  const all = registry.modules.flatMap((m) => (m.subscribers ?? []).map((s) => [`${m.name}.${s.name}`, s] as const));
  const byName = new Map(all);
  if (byName.size < all.length) throw new Error('Two subscribers of a module have the same name');
  const byType = new Map<string, string[]>();
  for (const [name, { on }] of all) for (const type of on) byType.set(type, [...(byType.get(type) ?? []), name]);
  const made = { byName, byType };
  known.set(registry, made);
  return made;
}

/** Whether any module listens to one of these events. */
export function hasSubscribers(registry: Registry, events: readonly NewEvent[]): boolean {
  const { byType } = subscriptionsOf(registry);
  return events.some(({ type }) => byType.has(type));
}

/** The jobs that tell subscribers of events: to be queued in the transaction that wrote them. */
export function subscriberJobs(registry: Registry, events: readonly NewEvent[], written: readonly WrittenEvent[]): QueuedJob[] {
  const { byType } = subscriptionsOf(registry);
  return events.flatMap((event, index) => {
    const at = written[index];
    if (!at) return [];
    return (byType.get(event.type) ?? []).map((subscriber) => subscriberJob(subscriber, at, event.recordId));
  });
}

/**
 * Due when the event was written, not when its transaction began: of two transactions on one record the one that waited
 * for the other comes second, whichever began first.
 */
function subscriberJob(subscriber: string, { seq, at }: WrittenEvent, recordId: string | undefined): QueuedJob {
  const input: SubscriberInput = { subscriber, seq };
  return {
    job: subscriberJobName,
    input,
    options: { key: subscriberKey(subscriber, seq), queue: queueOf(recordId ?? String(seq)), runAt: at },
  };
}

export function subscriberKey(subscriber: string, seq: number): string {
  return `event:${seq}:${subscriber}`;
}

/** FNV-1a over the characters (Fowler, Noll, Vo), spread over the queues. */
export function queueOf(recordId: string): string {
  let hash = 0x811c9dc5;
  for (const character of recordId) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `events-${hash % queues}`;
}
