import type { Ctx } from '../../../kernel/context.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';
import { startWatching, type Watching } from '../watching.ts';
import { isBulk, isCreation, isOfInterest, newOwner } from './event-facts.ts';

/** Whoever makes or is given a record with an owner watches it, unless they switched that off. In one statement. */
export async function autoWatch(ctx: Ctx, events: readonly StoredEvent[]): Promise<void> {
  const wanted = events.flatMap((event): Watching[] => {
    const record = ctx.registry.find(event.recordType ?? '');
    if (event.recordId === null || isBulk(event) || !isOfInterest(ctx.registry, record) || record.owner === null) return [];
    const target = { recordType: record.key, recordId: event.recordId };
    const owner = newOwner(record, event);
    const isMaker = isCreation(record, event) && event.actorId !== null && event.audience === 'staff' && event.via !== 'automation';
    return [
      ...(owner === null ? [] : [{ ...target, userId: owner, reason: 'owner' as const }]),
      ...(isMaker && event.actorId !== null && event.actorId !== owner
        ? [{ ...target, userId: event.actorId, reason: 'creator' as const }]
        : []),
    ];
  });
  await startWatching(ctx, wanted);
}
