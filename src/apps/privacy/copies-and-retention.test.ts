import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { asSystem } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import { verifyAudit } from '../../kernel/event/verify.ts';
import { createLogger } from '../../kernel/log/log.ts';
import { note } from '../../modules/parties/records/note.ts';
import { organization } from '../../modules/parties/records/organization.ts';
import { person } from '../../modules/parties/records/person.ts';
import { task } from '../../modules/parties/records/task.ts';
import { purpose } from '../../modules/privacy/records/purpose.ts';
import { retentionRule } from '../../modules/privacy/records/retention-rule.ts';
import { dryRun, type Rule } from '../../modules/privacy/retention/due-rows.ts';
import { runRule } from '../../modules/privacy/retention/run-rule.ts';
import { customField } from '../../platform/settings/records/custom-field.ts';
import { queueMail } from '../../platform/notify/index.ts';
import { createServer } from '../server/create-server.ts';
import { createPrivacyWorld, makePurposes, type PrivacyWorld } from './privacy-world.ts';

let w: PrivacyWorld;
let newsletter = '';
beforeAll(async () => {
  w = await createPrivacyWorld();
  ({ newsletter } = await makePurposes(w));
});

describe('a copy of everything about a person', () => {
  test('has all records, files, events and mails of theirs and of nobody else, to read and as data, for a limited time, each fetch logged', async () => {
    const id = await w.make(person, {
      givenName: 'Cora',
      familyName: 'Copy',
      emails: [{ value: 'cora@copy.example' }],
      description: 'Likes <b>maps</b>',
    });
    const other = await w.make(person, { givenName: 'Otto', familyName: 'Secretive' });
    const noteId = await w.make(note, { subject: { type: person.key, id }, body: '<p>Called about tents</p>' });
    await w.make(note, { subject: { type: person.key, id: other }, body: '<p>Nobody else’s business</p>' });
    await w.upload('plan.txt', 'the plan itself', { type: note.key, id: noteId });
    await w.run(person, 'record-consent', { channel: 'email', purpose: newsletter, state: 'granted', evidence: 'At the fair' }, { id });
    await asSystem(w.app, (ctx) => queueMail(ctx, { to: 'cora@copy.example', subject: 'Your order', text: 'Thanks', key: 'copy mail' }));
    const trashed = await w.make(task, { title: 'Trashed task', subject: { type: person.key, id } });
    await w.run(task, 'delete', {}, { id: trashed });
    const { exportId, progress } = (await w.run(person, 'export-data', {}, { id })).result as { exportId: string; progress: string };
    await w.work();
    expect((await sql`select state from job_progress where id = ${progress}::uuid`.execute(w.admin)).rows).toEqual([{ state: 'done' }]);

    const rep = { ...w.officer, permissions: [] };
    let actor = w.officer;
    const authenticator = { authenticate: async () => actor };
    const server = await createServer({
      app: { ...w.app, services: { ...w.app.services, authenticator } },
      config: w.config,
      log: createLogger({ level: 'silent' }),
    });
    const url = `/api/v1/privacy/exports/${exportId}/archive`;
    const reply = await server.inject({ method: 'GET', url });
    expect(reply.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-disposition': expect.stringMatching(/^attachment; .*C-.*\.zip/),
    });
    const files = unzipSync(reply.rawPayload);
    const names = Object.keys(files).toSorted();
    expect(names).toEqual(
      expect.arrayContaining([
        'data/events.json',
        'data/files.file.json',
        'data/mails.json',
        'data/parties.note.json',
        'data/parties.person.json',
        'data/parties.task.json',
        'data/privacy.consent.json',
        'index.html',
      ]),
    );
    const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    expect(text(names.find((name) => name.startsWith('files/')) ?? '')).toBe('the plan itself');
    expect(JSON.parse(text('data/parties.person.json'))).toMatchObject([
      { id, givenName: 'Cora', emails: [{ value: 'cora@copy.example' }] },
    ]);
    expect(JSON.parse(text('data/privacy.consent.json'))).toMatchObject([{ state: 'granted', evidence: 'At the fair' }]);
    expect(JSON.parse(text('data/parties.task.json'))).toMatchObject([{ title: 'Trashed task', deleted: true }]);
    expect(JSON.parse(text('data/mails.json'))).toMatchObject([{ subject: 'Your order' }]);
    const events = JSON.parse(text('data/events.json')) as { type: string }[];
    expect(events.map((e) => e.type)).toEqual(
      expect.arrayContaining(['parties.personCreated', 'parties.noteCreated', 'privacy.consentRecorded', 'privacy.exportRequested']),
    );
    expect(text('index.html')).toContain('Called about tents');
    expect(text('index.html')).not.toMatch(/<script|<b>maps/);
    const all = names.map(text).join('\n');
    expect(all).not.toMatch(/Secretive|Nobody else|passwordHash|token/);

    const { rows: log } = await sql`select 1 from event where type = 'privacy.exportDownloaded' and record_id = ${id}::uuid`.execute(
      w.admin,
    );
    expect(log).toHaveLength(1);
    const { rows: archive } = await sql<{ archive: string }>`select archive from person_export where id = ${exportId}::uuid`.execute(
      w.admin,
    );
    expect((await server.inject({ method: 'GET', url: `/api/v1/files/${archive[0]?.archive}/content` })).statusCode).toBe(404);
    actor = rep;
    expect((await server.inject({ method: 'GET', url })).statusCode).toBe(403);
    actor = w.officer;
    await sql`update person_export set expires_at = now() - interval '1 second' where id = ${exportId}::uuid`.execute(w.admin);
    expect((await server.inject({ method: 'GET', url })).statusCode).toBe(404);
    await server.close();
  });
});

let rules = 0;
async function rule(more: Partial<Rule> = {}): Promise<Rule> {
  const input = {
    name: `Rule ${(rules += 1)}`,
    recordType: 'parties.organization',
    months: 6,
    since: 'created',
    action: 'delete',
    ...more,
  };
  const id = await w.make(retentionRule, input);
  return { dateField: null, ...input, id } as Rule;
}
const at = (now: string) => ({ ...w.app, now: () => now });
const due = (which: Rule, now: string, zone = 'Europe/Berlin') =>
  asSystem(at(now), (ctx) => dryRun({ ...ctx, services: { ...ctx.services, company: { timeZone: zone } as never } }, which));

describe('a retention rule', () => {
  test('counts months in the company’s time zone, over month ends and changes of the clock', async () => {
    const id = await w.make(organization, { name: 'Old Ltd' });
    const r = await rule({ months: 1 });
    const cases: [created: string, now: string, count: number][] = [
      // The last instant of 31 January in Berlin is due on 28 February, and not a second before that day begins there.
      ['2024-01-31T22:59:59Z', '2024-02-28T22:59:59Z', 0],
      ['2024-01-31T22:59:59Z', '2024-02-28T23:00:00Z', 1],
      ['2023-01-31T22:59:59Z', '2023-02-27T22:59:59Z', 0],
      ['2023-01-31T22:59:59Z', '2023-02-27T23:00:00Z', 1],
      // Clocks go forward on 31 March 2024: days there begin at 22:00 UTC from then on.
      ['2024-03-01T12:00:00Z', '2024-03-31T21:59:59Z', 0],
      ['2024-03-01T12:00:00Z', '2024-03-31T22:00:00Z', 1],
      // ... and back on 27 October.
      ['2024-09-28T12:00:00Z', '2024-10-27T22:59:59Z', 0],
      ['2024-09-28T12:00:00Z', '2024-10-27T23:00:00Z', 1],
    ];
    for (const [created, now, count] of cases) {
      await sql`update organization set created_at = ${created}::timestamptz where id = ${id}::uuid`.execute(w.admin);
      expect([created, now, (await due(r, now)).due]).toEqual([created, now, count]);
    }
    await sql`delete from organization where id = ${id}::uuid`.execute(w.admin);
  });

  test('counts from the last activity, which a note or task about the record is', async () => {
    const id = await w.make(organization, { name: 'Quiet Ltd' });
    const r = await rule({ since: 'activity', months: 12 });
    const now = new Date(Date.now() + 366 * 86_400_000).toISOString();
    expect((await due(r, new Date().toISOString())).due).toBe(0);
    expect((await due(r, now)).due).toBe(1);
    const noteId = await w.make(note, { subject: { type: organization.key, id }, body: '<p>Hello</p>' });
    await sql`update note set updated_at = now() + interval '60 days' where id = ${noteId}::uuid`.execute(w.admin);
    expect((await due(r, now)).due).toBe(0);
    await sql`delete from organization where id = ${id}::uuid`.execute(w.admin);
  });

  test('deletes in batches for good, with files, asks once, and leaves who is under a legal hold', async () => {
    const r = await rule({ recordType: 'parties.note', months: 1 });
    const acme = await w.make(organization, { name: 'Busy Ltd' });
    const held = await w.make(person, { givenName: 'Held', familyName: 'Back' });
    await w.run(person, 'place-hold', { reason: 'Lawsuit' }, { id: held });
    await sql`insert into note (id, subject_type, subject_id, body, visibility, created_at) select gen_random_uuid(), 'parties.organization', ${acme}::uuid, '<p>old</p>', 'internal', '2020-01-01'
      from generate_series(1, 450)`.execute(w.admin);
    const heldNote = await w.make(note, { subject: { type: person.key, id: held }, body: '<p>old</p>' });
    await sql`update note set created_at = '2020-01-01' where id = ${heldNote}::uuid`.execute(w.admin);
    expect(await due(r, w.app.now())).toMatchObject({ due: 450, held: 1 });
    expect(await runRule(w.app, r, new AbortController().signal)).toEqual({ treated: 450, left: 0 });
    expect((await sql`select id from note where created_at < '2021-01-01'`.execute(w.admin)).rows).toEqual([{ id: heldNote }]);
    const { rows: log } = await sql`select data from event where type = 'privacy.retentionRun' and record_id = ${r.id}::uuid`.execute(
      w.admin,
    );
    expect(log).toMatchObject([{ data: { recordType: 'parties.note', action: 'delete', treated: 450 } }]);

    const asking = await rule({ recordType: 'parties.organization', months: 1, action: 'ask' });
    await sql`update organization set created_at = '2020-01-01' where id = ${acme}::uuid`.execute(w.admin);
    expect((await runRule(w.app, asking, new AbortController().signal)).treated).toBe(1);
    expect((await runRule(w.app, asking, new AbortController().signal)).treated).toBe(0);
    expect((await sql`select 1 from task where subject_id = ${acme}::uuid and state = 'open'`.execute(w.admin)).rows).toHaveLength(1);
  });

  test('leaves what others need, and goes on with the rest', async () => {
    const [asked, unasked] = [
      await w.make(purpose, { key: 'asked', name: 'Asked', basis: 'consent' }),
      await w.make(purpose, { key: 'unasked', name: 'Unasked', basis: 'consent' }),
    ];
    const who = await w.make(person, { familyName: 'Asked' });
    await w.run(person, 'record-consent', { channel: 'email', purpose: asked, state: 'granted' }, { id: who });
    await sql`update purpose set created_at = '2019-01-01' where id in (${asked}::uuid, ${unasked}::uuid)`.execute(w.admin);
    const r = await rule({ recordType: 'privacy.purpose', months: 60 });
    expect(await runRule(w.app, r, new AbortController().signal)).toEqual({ treated: 1, left: 1 });
    expect((await sql`select name from purpose where id in (${asked}::uuid, ${unasked}::uuid)`.execute(w.admin)).rows).toEqual([
      { name: 'Asked' },
    ]);
  });

  test('empties the links that custom fields have to what it deletes, says so in the log without its name, and touches nothing else', async () => {
    const admin = { ...w.officer, isAdmin: true };
    await w.run(
      customField,
      'add',
      { record: 'parties.person', kind: 'ref', label: 'Landlord', linksTo: 'parties.organization' },
      { actor: admin },
    );
    await vi.waitFor(() => expect(w.app.registry.record('parties.person').fields).toHaveProperty('landlord'), { timeout: 10_000 });
    const [old, young] = [await w.make(organization, { name: 'Oldhouse Ltd' }), await w.make(organization, { name: 'Younghouse Ltd' })];
    const [tenant, other] = [
      await w.make(person, { familyName: 'Tenant', landlord: old }),
      await w.make(person, { familyName: 'Other', landlord: young }),
    ];
    await sql`update organization set created_at = '2019-01-01' where id = ${old}::uuid`.execute(w.admin);
    const before = await peopleRows([tenant, other]);
    const r = await rule({ months: 60 });
    expect(await runRule(w.app, r, new AbortController().signal)).toMatchObject({ left: 0 });
    expect((await sql`select name from organization where id in (${old}::uuid, ${young}::uuid)`.execute(w.admin)).rows).toEqual([
      { name: 'Younghouse Ltd' },
    ]);
    const after = await peopleRows([tenant, other]);
    expect(after[1]).toEqual(before[1]);
    // What changed of the tenant: the link, and what every change of a row changes.
    const changed = Object.keys(after[0] ?? {}).filter((name) => JSON.stringify(after[0]?.[name]) !== JSON.stringify(before[0]?.[name]));
    expect(changed.toSorted()).toEqual(['updated_at', 'updated_by_id', 'version', 'x_landlord_id']);
    expect(after[0]?.['x_landlord_id']).toBeNull();
    const { rows } = await sql`select changes from event where record_id = ${tenant}::uuid and type = 'parties.personUpdated'`.execute(
      w.admin,
    );
    expect(rows).toEqual([{ changes: { landlord: { from: { id: old, title: null }, to: null } } }]);
  });

  test('anonymises people, who keep their row and nothing else, and leaves the log in order', async () => {
    const id = await w.make(person, {
      givenName: 'Anton',
      familyName: 'Anonymousson',
      birthday: '1960-01-01',
      emails: [{ value: 'anton@anon.example' }],
    });
    await sql`update person set created_at = '2020-01-01' where id = ${id}::uuid`.execute(w.admin);
    const r = await rule({ recordType: 'parties.person', months: 36, action: 'anonymise' });
    await w.run(retentionRule, 'run', {}, { id: r.id });
    await w.work();
    const { rows } = await sql`select name, birthday, emails, given_name as given from person where id = ${id}::uuid`.execute(w.admin);
    expect(rows).toEqual([{ name: 'Erased person', birthday: null, emails: null, given: null }]);
    expect((await sql`select 1 from event where changes::text like '%Anonymousson%'`.execute(w.admin)).rows).toEqual([]);
    expect(await verifyAudit(w.app.db, { key: w.app.services.auditKey ?? '' })).toMatchObject({ ok: true });
    expect((await due(r, w.app.now())).due).toBe(0);
  });

  test('that makes no sense says what is wrong, and changes nothing', async () => {
    await expect(due(await rule({ recordType: 'parties.nothing' }), w.app.now())).rejects.toThrow('There is no record type');
    await expect(due(await rule({ since: 'field', dateField: 'name' }), w.app.now())).rejects.toThrow('no date field');
    await expect(due(await rule({ action: 'anonymise' }), w.app.now())).rejects.toThrow('can’t be anonymised');
  });
});

async function peopleRows(ids: readonly string[]): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(p) as row from unnest(${ids}::uuid[]) with ordinality as i(id, n) join person p on p.id = i.id order by i.n`.execute(
    w.admin,
  );
  return rows.map((each) => each.row);
}
