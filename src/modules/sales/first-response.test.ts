import { describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import { systemActor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { eventColumns } from '../../kernel/event/read-events.ts';
import type { StoredEvent } from '../../kernel/event/event.ts';
import { call } from '../activities/records/call.ts';
import { phoneExtension } from '../activities/records/phone-extension.ts';
import { firstResponseFeed } from './assignment/first-response.ts';
import { lead } from './records/lead.ts';
import { createSalesApp, type SalesApp } from './testing/sales-app.ts';

/** Everything the feed wants to hear of, as the log gives it, and again, as after a crash. */
async function follow(app: SalesApp): Promise<void> {
  for (let round = 0; round < 2; round++)
    await app.as(systemActor, async (ctx) => {
      const { rows } =
        await sql<StoredEvent>`select ${eventColumns} from event e where ${firstResponseFeed.only ?? sql`true`} order by e.seq`.execute(
          ctx.db,
        );
      await firstResponseFeed.run(ctx, rows);
    });
}

const answeredAt = async (app: SalesApp, id: string): Promise<string | null> => {
  const { rows } = await sql<{ at: Date | null }>`select responded_at as at from lead where id = ${id}::uuid`.execute(app.app.db);
  return rows[0]?.at ? new Date(rows[0].at).toISOString() : null;
};

async function world(): Promise<{ app: SalesApp; ana: Actor; bo: Actor; id: string }> {
  const app = await createSalesApp();
  const [ana, bo] = [await app.newUser('Ana'), await app.newUser('Bo')];
  await sql`update "user" set audience = 'staff', active = true`.execute(app.app.db);
  const all = new Map([ana, bo, app.admin].map((actor) => [actor.userId, actor]));
  Object.assign(app.app.services, { actors: { actorOf: async (_: unknown, id: string) => all.get(id) ?? null } });
  app.setNow('2026-03-02T10:00:00.000Z');
  const id = await app.make(lead, { familyName: 'Aas', phone: '+4930123456', owner: ana.userId });
  app.setNow('2026-03-02T11:00:00.000Z');
  return { app, ana, bo, id };
}

describe('the clock of a lead', () => {
  test('stops when its owner logs a call, at the time of the call', async () => {
    const { app, ana, id } = await world();
    await app.run(lead, 'log-call', { outcome: 'leftMessage', startedAt: '2026-03-02T10:30:00Z' }, { id, actor: ana });
    await follow(app);
    expect(await answeredAt(app, id)).toBe('2026-03-02T10:30:00.000Z');
  });

  test('does not stop at a call from before the lead came in, but when it was written down', async () => {
    const { app, ana, id } = await world();
    await app.run(lead, 'log-call', { outcome: 'connected', startedAt: '2026-02-20T10:30:00Z' }, { id, actor: ana });
    await follow(app);
    expect(await answeredAt(app, id)).toBe('2026-03-02T10:00:00.000Z');
  });

  test('stops when its owner plans a meeting, at the time of planning', async () => {
    const { app, ana, id } = await world();
    await app.run(lead, 'plan-meeting', { title: 'Visit', startsAt: '2026-03-09T10:00:00Z' }, { id, actor: ana });
    await follow(app);
    expect((await answeredAt(app, id))?.slice(0, 16)).not.toBe('2026-03-09T10:00');
    expect(await answeredAt(app, id)).not.toBeNull();
  });

  test('goes on when somebody else calls', async () => {
    const { app, bo, id } = await world();
    await app.run(lead, 'log-call', { outcome: 'connected' }, { id, actor: bo });
    await follow(app);
    expect(await answeredAt(app, id)).toBeNull();
  });

  test('stops at a call that the phone system logged, and goes on while nobody takes one that comes in', async () => {
    const { app, ana, id } = await world();
    await app.make(phoneExtension, { number: '214', user: ana.userId });
    const tell = (more: object) => app.run(call, 'events', { event: 'ended', extension: '214', number: '+4930123456', ...more });
    await app.run(call, 'events', { event: 'ringing', id: 'a', extension: '214', number: '+4930123456' });
    await tell({ id: 'a', durationSeconds: 0 });
    await follow(app);
    expect(await answeredAt(app, id)).toBeNull();
    await tell({ id: 'b', direction: 'outbound', durationSeconds: 40, startedAt: '2026-03-02T10:59:00Z' });
    await follow(app);
    expect(await answeredAt(app, id)).toBe('2026-03-02T10:59:00.000Z');
  });
});
