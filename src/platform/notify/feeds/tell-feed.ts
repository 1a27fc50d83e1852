import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';
import type { Feed } from '../../../kernel/event/feed.ts';
import { kindsOf } from '../kind.ts';
import { notifyUsers } from '../notify-users.ts';
import { actorFor } from './actor-for.ts';
import { autoWatch } from './auto-watch.ts';
import { tellAssigned } from './tell-assigned.ts';
import { tellWatchers } from './tell-watchers.ts';
import { watchEntries } from './watch-entries.ts';

/** Tells people of what happens: what was assigned to them, what they watch, and what modules declare by event. */
export const tellFeed: Feed = {
  name: 'tell',
  only: sql`(e.record_type is null or e.record_type not like 'notify.%') and (e.request_id is null or (e.request_id <> 'demo' and e.request_id not like 'import%'))`,
  async run(ctx, events) {
    await tellDeclared(ctx, events);
    await tellAssigned(ctx, events);
    // Whoever is given a record is told of that, and watches it from the next event on.
    await tellWatchers(ctx, await watchEntries(ctx, events));
    await autoWatch(ctx, events);
  },
};

async function tellDeclared(ctx: Ctx, events: readonly StoredEvent[]): Promise<void> {
  const byType = Map.groupBy(
    kindsOf(ctx.registry).flatMap((kind) => (kind.on ?? []).map((type) => ({ type, kind }))),
    (each) => each.type,
  );
  for (const event of events) {
    for (const { kind } of byType.get(event.type) ?? []) {
      for (const telling of (await kind.tell?.(ctx, event)) ?? []) await notifyUsers({ ...ctx, actor: actorFor(event) }, kind, telling);
    }
  }
}
