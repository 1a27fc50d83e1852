import { describe, expect, test } from 'vitest';
import { fullGrant } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { organization } from '../parties/records/organization.ts';
import { person } from '../parties/records/person.ts';
import { myRinging } from './phone/my-ringing.ts';
import { call } from './records/call.ts';
import { phoneExtension } from './records/phone-extension.ts';
import { createActivitiesApp } from './testing/activities-app.ts';

async function world() {
  const app = await createActivitiesApp();
  const own = { grants: { '*': { ...fullGrant, read: 'own', update: 'own' } } } as const;
  const ana = await app.newUser('Ana', own);
  await app.make(phoneExtension, { number: '214', user: ana.userId });
  const kari = await app.make(person, {
    givenName: 'Kari',
    familyName: 'Aas',
    owner: ana.userId,
    phones: [{ value: '+49 30 1234567', label: 'work' }],
  });
  const tell = async (input: object) => (await app.run(call, 'events', { extension: '214', number: '030 1234567', ...input })).result;
  const ringing = async (actor = ana) =>
    ((await app.as(actor, (ctx) => myRinging.run(ctx, {}, null))) as { data: readonly { subject: { id: string } | null }[] }).data;
  const calls = async () =>
    (
      await sql<
        Record<string, unknown>
      >`select person_id, owner_id, outcome, duration_seconds::int as seconds, phone, external_id from call order by id`.execute(app.app.db)
    ).rows;
  return { app, ana, kari, tell, ringing, calls };
}

describe('a phone system', () => {
  test('shows who calls to whose telephone rings, in whatever notation the number comes, and to nobody else', async () => {
    const { app, ana, kari, tell, ringing } = await world();
    expect(await tell({ event: 'ringing', id: 'c1' })).toMatchObject({ isShown: true, subject: { type: person.key, id: kari } });
    expect((await ringing()).map((r) => r.subject?.id)).toEqual([kari]);
    expect(await ringing(app.admin)).toEqual([]);
    await tell({ event: 'answered', id: 'c1' });
    expect(await ringing()).toEqual([]);
    await tell({ event: 'ringing', id: 'c2', number: '0049-30-1234567', extension: '', user: await emailOf(app, ana.userId) });
    expect((await ringing()).map((r) => r.subject?.id)).toEqual([kari]);
    app.setNow('2026-03-02T10:05:00.000Z');
    expect(await ringing()).toEqual([]);
  });

  test('logs a call once, however often and at once it tells of its end', async () => {
    const { tell, calls, kari, ana } = await world();
    await tell({ event: 'ringing', id: 'c1' });
    const ended = { event: 'ended', id: 'c1', durationSeconds: 95, startedAt: '2026-03-02T09:58:00Z' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => tell(ended)));
    expect(await calls()).toEqual([
      { person_id: kari, owner_id: ana.userId, outcome: 'connected', seconds: 95, phone: '+49301234567', external_id: 'c1' },
    ]);
    expect(answers.filter((a) => (a as { isRepeated: boolean }).isRepeated)).toHaveLength(7);
    expect(new Set(answers.map((a) => (a as { callId: string }).callId)).size).toBe(1);
    // A ringing that comes after its end shows nothing.
    expect(await tell({ event: 'ringing', id: 'c1' })).toMatchObject({ isShown: false });
    // The same id of another phone system is another call.
    await tell({ ...ended, system: 'branch' });
    expect(await calls()).toHaveLength(2);
  });

  test('a call that nobody took, of somebody nobody knows, is logged as that', async () => {
    const { tell, calls } = await world();
    await tell({ event: 'ended', id: 'c9', number: '+44 20 7946 0958', durationSeconds: 0 });
    expect(await calls()).toMatchObject([{ person_id: null, outcome: 'noAnswer', phone: '+442079460958' }]);
    await expect(tell({ event: 'ended', id: 'c10', number: '12' })).rejects.toMatchObject({
      code: 'invalid',
      problems: [expect.objectContaining({ pointer: '/number' })],
    });
  });

  test('does not tell somebody of a person whom they may not see', async () => {
    const { app, tell } = await world();
    const bo = await app.newUser('Bo');
    const secret = await app.make(organization, { name: 'Hidden', owner: bo.userId, phones: [{ value: '+4930999888' }] });
    expect(secret).not.toBe('');
    expect(await tell({ event: 'ringing', id: 'c5', number: '+49 30 999888' })).toMatchObject({ isShown: true, subject: null });
  });

  test('needs the permission to do so', async () => {
    const { app, ana } = await world();
    await expect(app.run(call, 'events', { event: 'ended', id: 'x' }, { actor: ana })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

async function emailOf(app: Awaited<ReturnType<typeof createActivitiesApp>>, id: string | null): Promise<string> {
  return (await sql<{ email: string }>`select email from "user" where id = ${id}::uuid`.execute(app.app.db)).rows[0]?.email ?? '';
}
