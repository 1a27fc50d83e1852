import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { asSystem } from '../../kernel/app.ts';
import { updateRecord, deleteRecord } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import { MailError } from '../../platform/notify/smtp-transport.ts';
import { task } from '../parties/records/task.ts';
import { person } from '../parties/records/person.ts';
import { consent } from '../privacy/records/consent.ts';
import { suppression } from '../privacy/records/suppression.ts';
import { recordConsent } from '../privacy/index.ts';
import { lead } from '../sales/records/lead.ts';
import { opportunity } from '../sales/records/opportunity.ts';
import { makePipeline, type SalesApp } from '../sales/testing/sales-app.ts';
import { advanceOnce } from './engine/advance.ts';
import { zoneOf } from './engine/zone-of.ts';
import { cadence } from './records/cadence.ts';
import { enrolment } from './records/enrolment.ts';
import { senderLimit } from './records/sender-limit.ts';
import { createCadencesApp, mailStep, taskStep, waitStep, type CadencesApp } from './testing/cadences-app.ts';
import { unsubscribe } from './unsubscribe/unsubscribe.ts';

const monday = '2037-03-02T10:00:00.000Z';
const tuesday = '2037-03-03T10:00:00.000Z';

let number = 0;
const newLead = (a: CadencesApp, more: object = {}) =>
  a.make(lead, { familyName: `Lead${++number}`, givenName: 'Lea', email: `lead${number}@example.com`, ...more });
const newPerson = (a: CadencesApp, more: object = {}) =>
  a.make(person, { familyName: `Person${++number}`, givenName: 'Per', emails: [{ value: `person${number}@example.com` }], ...more });
const enrol = async (
  a: CadencesApp,
  of: typeof lead | typeof person | typeof opportunity,
  id: string,
  input: object,
  actor = a.admin,
): Promise<string> => ((await a.run(of, 'enrol-in-cadence', input, { id, actor })).result as { enrolmentId: string }).enrolmentId;
interface Seen {
  readonly state: string;
  readonly stop: string | null;
  readonly due: string | null;
  readonly why: string | null;
  readonly zone: string | null;
  readonly remark: string | null;
}
const look = async (a: CadencesApp, id: string): Promise<Seen | undefined> =>
  (
    await a.rows(
      sql<Seen>`select state, stop_reason as stop, due_at as due, waiting->>'why' as why, waiting->>'zone' as zone, remark from enrolment where id = ${id}::uuid`,
    )
  )[0];
const actions = (a: CadencesApp, id: string) =>
  a.rows(sql<{ step: string; state: string }>`select step, state from cadence_action where enrolment_id = ${id}::uuid order by at, step`);

describe('a cadence', () => {
  test('goes through mails, waits and tasks in working time, and finishes', async () => {
    const a = await createCadencesApp();
    const c = await a.newCadence([mailStep('m1'), waitStep('w', 1), taskStep('call'), waitStep('v', 2, 'hours'), mailStep('m2')]);
    const id = await enrol(a, lead, await newLead(a), { cadence: c });
    await a.at(monday);
    expect(a.sent.map(({ to, subject }) => [to, subject])).toEqual([[`lead${number}@example.com`, 'Subject m1']]);
    expect(a.sent[0]).toMatchObject({
      replyTo: expect.stringContaining('"Ana Admin" <'),
      headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
    expect(a.sent[0]?.text).toContain('Hello Lea');
    expect(a.sent[0]?.text).toContain('https://crm.example/unsubscribe/');
    expect(await look(a, id)).toMatchObject({ state: 'active', why: 'wait', due: '2037-03-03T10:00:00.000Z' });
    await a.at(tuesday);
    const [open] = await a.rows(
      sql<{ id: string; title: string; kind: string; due: string }>`select id, title, kind, due_on::text as due from task`,
    );
    expect(open).toMatchObject({ title: 'Call Lea', kind: 'call', due: '2037-03-03' });
    expect(await look(a, id)).toMatchObject({ why: 'task', due: null });
    a.setNow('2037-03-03T15:30:00.000Z');
    await a.run(task, 'complete', { outcome: 'Reached' }, { id: open?.id ?? '' });
    await a.at('2037-03-03T15:31:00.000Z');
    // Half an hour is left on Tuesday, an hour and a half follows on Wednesday.
    expect(await look(a, id)).toMatchObject({ why: 'wait', due: '2037-03-04T09:31:00.000Z' });
    await a.at('2037-03-04T09:31:00.000Z');
    await a.at('2037-03-04T09:32:00.000Z');
    expect(await look(a, id)).toMatchObject({ state: 'finished', due: null });
    expect(await actions(a, id)).toEqual([
      { step: 'm1', state: 'sent' },
      { step: 'call', state: 'done' },
      { step: 'm2', state: 'sent' },
    ]);
  });

  test('writes when it is day where the person is, and says so', async () => {
    const a = await createCadencesApp();
    const c = await a.newCadence([mailStep('m1')]);
    const there = await enrol(
      a,
      person,
      await newPerson(a, { addresses: [{ value: { city: 'Denver', region: 'Colorado', country: 'US' }, label: 'work' }] }),
      { cadence: c },
    );
    expect(await look(a, there)).toMatchObject({ why: 'window', zone: 'America/Denver', due: '2037-03-02T16:00:00.000Z' });
    const own = await enrol(
      a,
      person,
      await newPerson(a, { timeZone: 'Asia/Tokyo', addresses: [{ value: { country: 'DE' }, label: 'work' }] }),
      { cadence: c },
    );
    expect(await look(a, own)).toMatchObject({ zone: 'Asia/Tokyo', due: '2037-03-03T00:00:00.000Z' });
    const near = await enrol(a, lead, await newLead(a, { country: 'PT', city: 'Lisboa' }), { cadence: c });
    expect(await look(a, near)).toMatchObject({ why: 'now', zone: 'Europe/Lisbon' });
    expect(await zoneOf(a.app, { country: 'AU', region: 'WA' })).toBe('Australia/Perth');
    expect(await zoneOf(a.app, { country: 'US' })).toBe('America/New_York');
    expect(await zoneOf(a.app, { timeZone: 'Nowhere/Land' })).toBe('Europe/Berlin');
  });

  test('a placeholder without words holds the mail back and tells the sender; mended, it goes on', async () => {
    const a = await createCadencesApp();
    const c = await a.newCadence([mailStep('m1', { body: 'About {{company}}' })]);
    const someone = await newLead(a);
    const id = await enrol(a, lead, someone, { cadence: c });
    await a.at(monday);
    expect(a.sent).toEqual([]);
    expect(await look(a, id)).toMatchObject({ state: 'paused', why: 'missing' });
    await a.run(lead, 'update', { company: 'Acme' }, { id: someone });
    await a.run(enrolment, 'resume', {}, { id });
    await a.at('2037-03-02T10:01:00.000Z');
    expect(a.sent).toHaveLength(1);
  });
});

describe('enrolling', () => {
  test('refuses who may not be written to, and who is in it already, with the reason', async () => {
    const a = await createCadencesApp();
    const c = await a.newCadence([mailStep('m1')]);
    await a.run(suppression, 'suppress', { addresses: 'gone@example.com', reason: 'manual' });
    await expect(enrol(a, lead, await newLead(a, { email: 'gone@example.com' }), { cadence: c })).rejects.toThrow(
      'The address is on the suppression list.',
    );
    await expect(enrol(a, lead, await newLead(a, { email: null }), { cadence: c })).rejects.toThrow('There is no e-mail address.');
    const withdrawn = await newPerson(a);
    await a.as(systemActor, (ctx) => recordConsent(ctx, { personId: withdrawn, channel: 'email', purpose: 'offers', state: 'withdrawn' }));
    await expect(enrol(a, person, withdrawn, { cadence: c })).rejects.toThrow('Consent was withdrawn.');
    const twice = await newLead(a, { email: 'twice@example.com' });
    await enrol(a, lead, twice, { cadence: c });
    await expect(enrol(a, lead, twice, { cadence: c })).rejects.toThrow('They are in this cadence already.');
    // The same mailbox is the same person, as another lead and as a person.
    await expect(enrol(a, person, await newPerson(a, { emails: [{ value: 'Twice+x@example.com' }] }), { cadence: c })).rejects.toThrow(
      'already',
    );
    const draft = (
      (await a.run(cadence, 'make', { name: 'Draft', definition: { steps: [mailStep('m')] } })).result as { cadenceId: string }
    ).cadenceId;
    await expect(enrol(a, lead, twice, { cadence: draft })).rejects.toThrow('not active');
    expect((await a.rows(sql`select 1 from ${sql.table(consent.name)}`)).length).toBeGreaterThan(0);
  });

  test('at once from ten sides makes one', async () => {
    const a = await createCadencesApp();
    const c = await a.newCadence([mailStep('m1')]);
    const id = await newLead(a);
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => enrol(a, lead, id, { cadence: c })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await a.at(monday);
    expect(a.sent).toHaveLength(1);
  });

  test('needs the right to the row: a rep with own rows neither enrols nor sees those of others', async () => {
    const a = await createCadencesApp();
    const own = {
      read: 'own',
      create: true,
      update: 'own',
      delete: 'own',
      export: true,
      commands: 'all',
      hidden: [],
      readOnly: [],
    } as const;
    const rep = await a.newUser('Rep', { isAdmin: false, grants: { '*': own } });
    const c = await a.newCadence([mailStep('m1'), waitStep('w', 5), mailStep('m2')]);
    const theirs = await newLead(a);
    await expect(enrol(a, lead, theirs, { cadence: c }, rep)).rejects.toMatchObject({ status: 404 });
    const mine = await a.make(lead, { familyName: 'Mine', email: 'mine@example.com' }, rep);
    const id = await enrol(a, lead, mine, { cadence: c }, rep);
    const other = await enrol(a, lead, theirs, { cadence: c });
    await expect(a.run(enrolment, 'pause', {}, { id: other, actor: rep })).rejects.toMatchObject({ status: 404 });
    await a.run(enrolment, 'pause', {}, { id, actor: rep });
    expect(await look(a, id)).toMatchObject({ state: 'paused' });
    const anybody = await a.newUser('Reader', {
      isAdmin: false,
      grants: { '*': { ...own, read: 'all', update: 'all', commands: 'all', create: false } },
    });
    await expect(enrol(a, lead, await newLead(a), { cadence: c }, anybody)).rejects.toThrow('does not let you enrol');
  });
});

describe('it stops', () => {
  const under = async (): Promise<{ a: CadencesApp; c: string }> => {
    const a = await createCadencesApp();
    return { a, c: await a.newCadence([mailStep('m1'), waitStep('w', 2), mailStep('m2')]) };
  };
  const ends = async (a: CadencesApp, id: string, reason: string): Promise<void> => {
    await a.at('2037-03-02T10:05:00.000Z');
    expect(await look(a, id)).toMatchObject({ state: 'stopped', stop: reason, due: null });
    const before = a.sent.length;
    await a.at('2037-03-09T10:00:00.000Z');
    expect(a.sent).toHaveLength(before);
  };

  test('when they reply: by record, and by the address they wrote from', async () => {
    const { a, c } = await under();
    const one = await newLead(a);
    const id = await enrol(a, lead, one, { cadence: c });
    const other = await enrol(a, lead, await newLead(a, { email: 'who@example.com' }), { cadence: c });
    await a.at(monday);
    expect((await a.run(enrolment, 'record-reply', { lead: one })).result).toEqual({ noted: 1 });
    expect((await a.run(enrolment, 'record-reply', { address: 'WHO+sales@example.com' })).result).toEqual({ noted: 1 });
    expect(await look(a, other)).toMatchObject({ state: 'stopped', stop: 'replied' });
    await ends(a, id, 'replied');
    expect(await a.rows(sql`select 1 from event where type = 'cadences.replied'`)).toHaveLength(2);
    await expect(a.run(enrolment, 'record-reply', {})).rejects.toThrow('name a lead');
  });

  test('when a call comes in or a meeting is planned, as activities tell', async () => {
    const { a, c } = await under();
    const [called, met, dialled] = [await newLead(a), await newPerson(a), await newLead(a)];
    const [x, y, z] = [
      await enrol(a, lead, called, { cadence: c }),
      await enrol(a, person, met, { cadence: c }),
      await enrol(a, lead, dialled, { cadence: c }),
    ];
    await a.at(monday);
    const tell = (type: string, changes: Record<string, unknown>) =>
      a.as(a.admin, async (ctx) =>
        ctx.emit({
          type,
          recordType: 'activities.call',
          recordId: called,
          changes: Object.fromEntries(Object.entries(changes).map(([k, to]) => [k, { from: null, to }])),
        }),
      );
    await tell('activities.callCreated', { subject: { type: lead.key, id: called }, direction: 'inbound' });
    await tell('activities.callCreated', { subject: { type: lead.key, id: dialled }, direction: 'outbound' });
    await tell('activities.meetingCreated', { subject: { type: person.key, id: met }, state: 'planned' });
    await a.at('2037-03-09T10:00:00.000Z');
    expect(await look(a, x)).toMatchObject({ state: 'stopped', stop: 'replied' });
    expect(await look(a, y)).toMatchObject({ state: 'stopped', stop: 'meeting' });
    // Calling them is no answer of theirs.
    expect(await look(a, z)).toMatchObject({ state: 'finished' });
    expect(a.sent).toHaveLength(4);
  });

  test('when the lead is converted or disqualified', async () => {
    const { a, c } = await under();
    const [one, two] = [await newLead(a), await newLead(a)];
    const [x, y] = [await enrol(a, lead, one, { cadence: c }), await enrol(a, lead, two, { cadence: c })];
    await a.at(monday);
    await a.run(lead, 'disqualify', { reason: 'fit' }, { id: one });
    await a
      .run(lead, 'convert', { createOpportunity: false }, { id: two })
      .catch(() => a.as(systemActor, (ctx) => updateRecord(ctx, lead, two, { status: 'converted' })));
    await ends(a, x, 'disqualified');
    expect(await look(a, y)).toMatchObject({ state: 'stopped', stop: 'converted' });
  });

  test('when the deal is won, lost, or past the stage named', async () => {
    const a = await createCadencesApp();
    const { id: pipe, stages } = await makePipeline(a as unknown as SalesApp);
    const c = await a.newCadence([mailStep('m1'), waitStep('w', 2), mailStep('m2')], { pastStage: stages['Proposal'] ?? null });
    const deal = async (): Promise<string> =>
      a.make(opportunity, { name: 'Deal', pipeline: pipe, stage: stages['Qualified'], person: await newPerson(a), closeOn: '2037-05-01' });
    const [won, lost, past, same] = [await deal(), await deal(), await deal(), await deal()];
    const ids = [];
    for (const id of [won, lost, past, same]) ids.push(await enrol(a, opportunity, id, { cadence: c }));
    await a.at(monday);
    await a.run(opportunity, 'win', {}, { id: won });
    await a.run(opportunity, 'lose', { lostReason: 'price' }, { id: lost });
    await a.run(opportunity, 'move-to-stage', { stage: stages['Negotiation'] }, { id: past });
    await a.run(opportunity, 'move-to-stage', { stage: stages['Proposal'] }, { id: same });
    await a.at('2037-03-02T10:05:00.000Z');
    expect(await Promise.all(ids.map(async (id) => (await look(a, id))?.stop))).toEqual(['won', 'lost', 'stage', null]);
    await a.run(opportunity, 'update', { closeOn: '2037-06-01' }, { id: same });
    await a.at('2037-03-09T10:00:00.000Z');
    expect(a.sent).toHaveLength(5);
  });

  test('when they unsubscribe: the address is on the list, all that goes to it ends, twice is once', async () => {
    const { a, c } = await under();
    const second = await a.newCadence([waitStep('w', 1), mailStep('m')]);
    const one = await newLead(a, { email: 'out@example.com' });
    const id = await enrol(a, lead, one, { cadence: c });
    const also = await enrol(a, lead, one, { cadence: second });
    await a.at(monday);
    for (let times = 0; times < 2; times += 1) await a.as(systemActor, (ctx) => unsubscribe(ctx, id));
    expect(await a.rows(sql`select reason from suppression where channel = 'email'`)).toEqual([{ reason: 'unsubscribed' }]);
    await ends(a, id, 'unsubscribed');
    expect(await look(a, also)).toMatchObject({ stop: 'unsubscribed' });
    await expect(enrol(a, lead, one, { cadence: c })).rejects.toThrow('suppression list');
  });

  test('when consent is withdrawn, before the next mail is due', async () => {
    const { a, c } = await under();
    const one = await newPerson(a);
    const id = await enrol(a, person, one, { cadence: c });
    await a.at(monday);
    await a.as(systemActor, (ctx) => recordConsent(ctx, { personId: one, channel: 'email', state: 'withdrawn' }));
    await ends(a, id, 'refused');
    expect(await look(a, id)).toMatchObject({ remark: 'Consent was withdrawn.' });
  });

  test('when the mail server refuses the address for good; an answer that comes later counts too', async () => {
    const { a, c } = await under();
    const works = a.transport;
    a.transport = { send: () => Promise.reject(new MailError('refused', '550 no such user')) };
    const id = await enrol(a, lead, await newLead(a), { cadence: c });
    await a.at(monday).catch(() => {});
    a.transport = works;
    await ends(a, id, 'bounced');
    expect(await actions(a, id)).toEqual([{ step: 'm1', state: 'failed' }]);
    const late = await enrol(a, lead, await newLead(a, { email: 'late@example.com' }), { cadence: c });
    await expect(a.run(enrolment, 'record-bounce', { address: 'boss@example.com' }, { id: late })).rejects.toThrow('is not where');
    await a.run(enrolment, 'record-bounce', { address: 'late@example.com' }, { id: late });
    expect(await look(a, late)).toMatchObject({ stop: 'bounced' });
    expect(await a.rows(sql`select reason from suppression`)).toEqual([{ reason: 'bounced' }]);
  });

  test('when the record is deleted, and by hand with the open task cancelled', async () => {
    const a = await createCadencesApp();
    const c = await a.newCadence([taskStep('call'), mailStep('m')]);
    const one = await newLead(a);
    const [gone, hand] = [await enrol(a, lead, one, { cadence: c }), await enrol(a, lead, await newLead(a), { cadence: c })];
    await a.at(monday);
    await a.as(systemActor, (ctx) => deleteRecord(ctx, lead, one));
    await a.run(enrolment, 'stop', { remark: 'Met at the fair' }, { id: hand });
    await a.at('2037-03-02T10:05:00.000Z');
    expect(await look(a, gone)).toMatchObject({ stop: 'gone' });
    expect(await look(a, hand)).toMatchObject({ stop: 'byHand', remark: 'Met at the fair' });
    expect(await a.rows(sql`select distinct state from task`)).toEqual([{ state: 'cancelled' }]);
  });

  test('for a while when the sender is away, and goes on when they are back', async () => {
    const { a, c } = await under();
    const deputy = await a.newUser('Deputy');
    const id = await enrol(a, lead, await newLead(a), { cadence: c });
    await sql`insert into absence (id, user_id, deputy_id, first_day, last_day) values (gen_random_uuid(), ${a.admin.userId}::uuid, ${deputy.userId}::uuid, '2037-03-01', '2037-03-04')`.execute(
      a.app.db,
    );
    await a.at(monday);
    // Until midnight of the 5th in Berlin.
    expect(await look(a, id)).toMatchObject({ state: 'held', why: 'absent', due: '2037-03-04T23:00:00.000Z' });
    await a.at('2037-03-04T23:00:00.000Z');
    expect(await look(a, id)).toMatchObject({ state: 'active', why: 'window', due: '2037-03-05T08:00:00.000Z' });
    expect(a.sent).toEqual([]);
    await a.at('2037-03-05T08:00:00.000Z');
    expect(a.sent).toHaveLength(1);
  });
});

describe('each step is taken once', () => {
  test('by two workers at once', async () => {
    const a = await createCadencesApp();
    const c = await a.newCadence([mailStep('m1'), mailStep('m2')]);
    const id = await enrol(a, lead, await newLead(a), { cadence: c });
    const took = await Promise.all(Array.from({ length: 6 }, () => asSystem(a.app, (ctx) => advanceOnce(ctx, id))));
    // The second mail was due as well: two steps, each by one worker.
    expect(took.filter(Boolean)).toHaveLength(2);
    await a.at(monday);
    expect(a.sent.map(({ subject }) => subject).toSorted()).toEqual(['Subject m1', 'Subject m2']);
  });

  test('by a process that dies between the mail and the line about it, and the one after it', async () => {
    const a = await createCadencesApp();
    const c = await a.newCadence([mailStep('m1')]);
    const id = await enrol(a, lead, await newLead(a), { cadence: c });
    const child = fork(new URL('./testing/stepper-to-kill.ts', import.meta.url), [a.appUrl, id, monday], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await actions(a, id)).toEqual([]);
    expect(await a.rows(sql`select 1 from mail`)).toEqual([]);
    for (let times = 0; times < 2; times += 1) await a.at(monday);
    expect(a.sent).toHaveLength(1);
    expect(await look(a, id)).toMatchObject({ state: 'finished' });
  });

  test('or not at all for who was suppressed while the mail waited for the mail server', async () => {
    const a = await createCadencesApp();
    const c = await a.newCadence([mailStep('m1'), waitStep('w', 1), mailStep('m2')]);
    const id = await enrol(a, lead, await newLead(a, { email: 'last@example.com' }), { cadence: c });
    await asSystem(a.app, (ctx) => advanceOnce(ctx, id));
    expect(await a.rows(sql`select state from mail`)).toEqual([{ state: 'waiting' }]);
    await a.run(suppression, 'suppress', { addresses: 'last@example.com', reason: 'complained' });
    await a.at(monday);
    expect(a.sent).toEqual([]);
    expect(await actions(a, id)).toEqual([{ step: 'm1', state: 'withheld' }]);
    expect(await look(a, id)).toMatchObject({ state: 'stopped', stop: 'refused', remark: 'The address is on the suppression list.' });
    expect(await a.rows(sql`select state, error from mail`)).toEqual([
      { state: 'failed', error: 'The address is on the suppression list.' },
    ]);
  });

  test('and no more of them a day than the sender may send; the rest goes the next day', async () => {
    const a = await createCadencesApp();
    await a.make(senderLimit, { user: a.admin.userId, perDay: 3 });
    const c = await a.newCadence([mailStep('m1')]);
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push(await enrol(a, lead, await newLead(a), { cadence: c }));
    await Promise.all(ids.map((id) => asSystem(a.app, (ctx) => advanceOnce(ctx, id))));
    await a.at(monday);
    expect(a.sent).toHaveLength(3);
    const waiting = (await Promise.all(ids.map((id) => look(a, id)))).filter((seen) => seen?.state === 'active');
    expect(waiting).toMatchObject([
      { why: 'limit', due: '2037-03-03T08:00:00.000Z' },
      { why: 'limit', due: '2037-03-03T08:00:00.000Z' },
    ]);
    await a.at('2037-03-03T08:00:00.000Z');
    expect(a.sent).toHaveLength(5);
  });
});

describe('a cadence that is edited', () => {
  test('is finished in the version that they began, unless they are moved', async () => {
    const a = await createCadencesApp();
    const steps = [mailStep('m1'), waitStep('w', 1), mailStep('m2')];
    const c = await a.newCadence(steps);
    const stays = await enrol(a, lead, await newLead(a), { cadence: c });
    const moves = await enrol(a, lead, await newLead(a), { cadence: c });
    await a.at(monday);
    const [row] = await a.rows(sql<{ name: string }>`select name from cadence where id = ${c}::uuid`);
    const definition = { steps: [mailStep('m1'), waitStep('w', 1), taskStep('new'), mailStep('m3')] };
    expect((await a.run(cadence, 'save', { name: row?.name, purpose: a.purposeId, definition }, { id: c })).result).toMatchObject({
      number: 2,
      problems: [],
    });
    // Not in use yet, so there is nothing to move to.
    await expect(a.run(enrolment, 'move-to-current', {}, { id: moves })).rejects.toThrow('already');
    await a.run(cadence, 'activate', {}, { id: c });
    await a.run(enrolment, 'move-to-current', {}, { id: moves });
    await a.at(tuesday);
    expect(a.sent.map(({ subject }) => subject)).toEqual(['Subject m1', 'Subject m1', 'Subject m2']);
    expect(await look(a, stays)).toMatchObject({ state: 'finished' });
    expect(await actions(a, moves)).toEqual([
      { step: 'm1', state: 'sent' },
      { step: 'new', state: 'open' },
    ]);
    // The same words again are no new version.
    expect((await a.run(cadence, 'save', { name: row?.name, purpose: a.purposeId, definition }, { id: c })).result).toMatchObject({
      number: 2,
    });
  });

  test('says in words what it lacks, at its place, and is not activated with it', async () => {
    const a = await createCadencesApp();
    const definition = {
      steps: [mailStep('m1', { subject: '', body: 'Hi {{shoeSize}}' }), { ...taskStep('t'), taskKind: 'dance' }, waitStep('w', 1)],
    };
    const { result } = await a.run(cadence, 'make', { name: 'Odd', definition });
    expect((result as { problems: { pointer: string; message: string }[] }).problems).toMatchObject([
      { pointer: '/definition/steps/2', message: expect.stringContaining('waits for nothing') },
      { pointer: '/definition/steps/0/subject' },
      { pointer: '/definition/steps/0/body', message: 'knows no placeholder {{shoeSize}}' },
      { pointer: '/definition/steps/1/taskKind' },
      { pointer: '/purpose' },
    ]);
    await expect(a.run(cadence, 'activate', {}, { id: (result as { cadenceId: string }).cadenceId })).rejects.toMatchObject({
      status: 422,
    });
    await expect(a.run(cadence, 'make', { name: 'Bad', definition: { steps: [{ kind: 'dance' }] } })).rejects.toMatchObject({
      status: 422,
    });
  });

  test('pauses, skips a step, and resumes; the report counts what the reader sees', async () => {
    const a = await createCadencesApp();
    const c = await a.newCadence([mailStep('m1'), waitStep('w', 1), taskStep('call'), mailStep('m2')]);
    const id = await enrol(a, lead, await newLead(a), { cadence: c });
    await a.at(monday);
    await a.run(enrolment, 'pause', {}, { id });
    await a.at('2037-03-04T10:00:00.000Z');
    expect(await actions(a, id)).toHaveLength(1);
    await a.run(enrolment, 'resume', {}, { id });
    await a.run(enrolment, 'skip-step', {}, { id });
    await a.at('2037-03-04T10:01:00.000Z');
    expect(a.sent.map(({ subject }) => subject)).toEqual(['Subject m1', 'Subject m2']);
    await a.run(enrolment, 'record-reply', { address: `lead${number}@example.com` });
    const report = a.app.registry.query(cadence.key, 'report');
    const seen = (await a.as(a.admin, (ctx) => report?.run(ctx, {}, c) ?? Promise.resolve(null))) as {
      steps: { step: string }[];
      totals: object;
    };
    expect(seen.totals).toEqual({ finished: 1 });
    expect(seen.steps.find(({ step }) => step === 'm1')).toMatchObject({ sent: 1, replied: 0 });
    expect(seen.steps.find(({ step }) => step === 'call')).toMatchObject({ done: 0, skipped: 1 });
    expect(seen.steps.find(({ step }) => step === 'm2')).toMatchObject({ sent: 1, replied: 1, stopped: 0 });
    const nobody = await a.newUser('Nobody', {
      isAdmin: false,
      grants: { '*': { read: 'own', create: true, update: 'own', delete: 'own', export: true, commands: 'all', hidden: [], readOnly: [] } },
    });
    expect(await a.as(nobody, (ctx) => report?.run(ctx, {}, c) ?? Promise.resolve(null))).toMatchObject({ totals: {}, steps: [] });
  });
});
