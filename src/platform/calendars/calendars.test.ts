import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import { asSystem } from '../../kernel/app.ts';
import { createRecord } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import { team } from '../identity/records/team.ts';
import { createIdentityApp, type IdentityApp } from '../identity/testing/identity-app.ts';
import { notifyModule } from '../notify/module.ts';
import { settingsModule } from '../settings/module.ts';
import { workingCalendar } from '../settings/records/working-calendar.ts';
import { calendarOfUser } from './calendar-of.ts';
import { calendarsModule } from './module.ts';
import { calendarAssignment } from './records/calendar-assignment.ts';

let i: IdentityApp;
let admin: Actor;
beforeAll(async () => {
  i = await createIdentityApp([settingsModule, notifyModule, calendarsModule]);
  admin = await i.actor((await i.user('Root', ['admin'])).id);
});

async function calendar(name: string, timeZone: string): Promise<string> {
  const week = { monday: [{ from: '09:00', to: '17:00' }] };
  const reply = await i.command(admin, workingCalendar.key, 'add', undefined, { name, timeZone, week });
  await i.heard();
  return (reply.result as { id: string }).id;
}

const assign = (input: object, actor = admin) => i.command(actor, calendarAssignment.key, 'assign', undefined, input);

describe('people work by', () => {
  it('their own calendar, that of their team or the nearest above, or the default', async () => {
    const [bergen, tokyo] = [await calendar('Bergen', 'Europe/Oslo'), await calendar('Tokyo', 'Asia/Tokyo')];
    const rep = (await i.user('Rep')).id;
    const [above, below] = await asSystem(i.app, async (ctx) => {
      const top = await createRecord(ctx, team, { name: 'Sales' });
      const own = await createRecord(ctx, team, { name: 'Sales Nordics', parent: top.id });
      await sql`update "user" set team_id = ${own.id}::uuid where id = ${rep}::uuid`.execute(ctx.db);
      return [top.id, own.id];
    });
    const zone = async (): Promise<string> => (await asSystem(i.app, (ctx) => calendarOfUser(ctx, rep))).timeZone;
    await expect.poll(zone).toBe('UTC');
    await assign({ calendar: bergen, team: above });
    await expect.poll(zone).toBe('Europe/Oslo');
    const own = await assign({ calendar: tokyo, user: rep });
    await expect.poll(zone).toBe('Asia/Tokyo');
    await assign({ calendar: bergen, user: rep });
    await expect.poll(zone).toBe('Europe/Oslo');
    await i.command(admin, calendarAssignment.key, 'remove', (own.result as { id: string }).id);
    await assign({ calendar: tokyo, team: below });
    await expect.poll(zone).toBe('Asia/Tokyo');
    // A calendar that is removed takes its assignments with it.
    await i.command(admin, workingCalendar.key, 'remove', tokyo);
    await expect.poll(zone).toBe('Europe/Oslo');
  });

  it('one calendar each, whoever assigns it at the same moment', async () => {
    const one = await calendar('One', 'Europe/Oslo');
    const two = await calendar('Two', 'Asia/Tokyo');
    const user = (await i.user('Twice')).id;
    await Promise.all([assign({ calendar: one, user }), assign({ calendar: two, user }), assign({ calendar: one, user })]);
    const { rows } = await sql`select 1 from calendar_assignment where user_id = ${user}::uuid`.execute(i.app.db);
    expect(rows).toHaveLength(1);
  });

  it('what is assigned to a person or a team, not both, by who may change the settings', async () => {
    const one = await calendar('Third', 'Europe/Oslo');
    const user = (await i.user('Somebody')).id;
    await expect(assign({ calendar: one })).rejects.toMatchObject({ problems: [{ pointer: '/user', code: 'one' }] });
    await expect(assign({ calendar: crypto.randomUUID(), user })).rejects.toMatchObject({ problems: [{ pointer: '/calendar' }] });
    await expect(assign({ user })).rejects.toMatchObject({ problems: [{ pointer: '/calendar', code: 'required' }] });
    const reader = await i.actor((await i.user('Reader', ['read-only'])).id);
    await expect(assign({ calendar: one, user }, reader)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
