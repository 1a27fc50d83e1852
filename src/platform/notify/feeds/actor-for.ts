import { publicActor, type Actor } from '../../../kernel/access/actor.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';

/** Whoever caused an event, as far as telling of it asks: who it was, and whether they count as having done it themselves. */
export function actorFor(event: StoredEvent): Actor {
  return {
    ...publicActor,
    audience: 'staff',
    userId: event.actorId,
    name: event.actorName,
    isSystem: event.via === 'system',
    via: event.via as Actor['via'],
  };
}
