import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { OutgoingMail } from '../../kernel/services/mail.ts';
import { tellWatchers } from './jobs/tell-watchers.ts';
import { organization } from './records/organization.ts';
import { createPartiesApp, ownGrant, type PartiesApp } from './testing/parties-app.ts';
import { watchMail } from './rules/watch-mail.ts';

const job = { id: '1', name: 'parties.tellWatchers', attempt: 1, maxAttempts: 1, signal: new AbortController().signal };

let t: PartiesApp;
let rep: Actor;
const sent = new Map<string, OutgoingMail>();

beforeAll(async () => {
  t = await createPartiesApp();
  rep = await t.newUser('Rep', { grants: { '*': ownGrant } });
  await sql`update "user" set email = lower(name) || '@fjellvik.example', active = true`.execute(t.app.db);
  Object.assign(t.app.services, {
    // The outgoing mail: kept by key, as the mail service keeps it.
    mail: { send: async (mail: OutgoingMail) => void (sent.has(mail.key) || sent.set(mail.key, mail)) },
    actors: { actorOf: async (_ctx: unknown, id: string) => (id === rep.userId ? rep : id === t.admin.userId ? t.admin : null) },
  });
});

async function tell(): Promise<readonly OutgoingMail[]> {
  sent.clear();
  await t.as(t.admin, (ctx) => tellWatchers.run({ ...ctx, app: t.app, job }, {}));
  return [...sent.values()];
}

test('watchers hear once, in one mail, of what others did and they may see', async () => {
  const [acme, globex] = [await t.make(organization, { name: 'Acme' }, rep), await t.make(organization, { name: 'Globex' }, rep)];
  for (const id of [acme, globex]) await t.run(organization, 'watch', {}, { id, actor: rep });
  await t.run(organization, 'watch', {}, { id: acme });
  await t.run(organization, 'update', { employees: 5 }, { id: acme });
  await t.run(organization, 'add-note', { body: 'Hello' }, { id: globex });
  const mails = await tell();
  const toRep = mails.find((mail) => mail.to === 'rep@fjellvik.example');
  expect(toRep).toMatchObject({ subject: 'Changes to 2 records you watch', text: expect.stringContaining('Acme: 1 change by Admin') });
  expect(toRep?.text).toContain(`/app/parties/organizations/${globex}`);
  // The administrator did these things and hears only of what the representative did.
  expect(mails.find((mail) => mail.to === 'admin@fjellvik.example')?.text).toContain('by Rep');
  expect(await tell()).toEqual([]);

  // Given to somebody else, it is out of the representative's sight.
  await t.run(organization, 'assign-owner', { owner: t.admin.userId }, { id: acme });
  expect((await tell()).filter((mail) => mail.to === 'rep@fjellvik.example')).toEqual([]);
});

test('the mail is in the language of its reader', () => {
  const change = { title: 'Acme', count: 2, by: ['Ana'], path: '/app/x' };
  expect(watchMail([change], 'https://e.example', 'de-AT')).toMatchObject({
    subject: 'Änderungen an Acme',
    text: expect.stringContaining('2 Änderungen von Ana\nhttps://e.example/app/x'),
  });
  expect(watchMail([change, change], '', null).subject).toBe('Changes to 2 records you watch');
});
