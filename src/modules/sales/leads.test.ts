import { describe, expect, test } from 'vitest';
import { fullGrant, systemActor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { listRecords } from '../../kernel/list/list.ts';
import { organization } from '../parties/records/organization.ts';
import { person } from '../parties/records/person.ts';
import { returnRecycledLeads } from './jobs/return-recycled.ts';
import { lead } from './records/lead.ts';
import { opportunity } from './records/opportunity.ts';
import { createSalesApp, makePipeline, type SalesApp } from './testing/sales-app.ts';

const read = async (app: SalesApp, id: string) => (await app.run(lead, 'update', {}, { id })).data as Record<string, unknown>;
const count = async (app: SalesApp, table: string) =>
  Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(app.app.db)).rows[0]?.n);
const ada = {
  givenName: 'Ada',
  familyName: 'Lovelace',
  email: 'ada@bergfreund.example',
  company: 'Bergfreund GmbH',
  message: 'Tents, please',
};

describe('a lead', () => {
  test('without an owner is seen by those whose role reaches beyond their own rows', async () => {
    const app = await createSalesApp();
    const mine = async (read: 'own' | 'team' | 'all') => {
      const actor = await app.newUser('Rep', { isAdmin: false, grants: { '*': { ...fullGrant, read } } });
      await app.make(lead, { company: `Of ${read}`, owner: actor.userId });
      const page = await app.as(actor, (ctx) => listRecords(ctx, ctx.registry.record(lead.key), { sort: 'createdAt' }));
      return page.data.map((row) => row['name']);
    };
    await app.make(lead, { company: 'Queue', owner: null });
    expect(await mine('own')).toEqual(['Of own']);
    expect(await mine('team')).toEqual(['Queue', 'Of team']);
    expect(await mine('all')).toEqual(['Queue', 'Of own', 'Of team', 'Of all']);
  });

  test('changes its state by commands only, each of which says why not', async () => {
    const app = await createSalesApp();
    const id = await app.make(lead, ada);
    await expect(app.run(lead, 'update', { status: 'converted' }, { id })).rejects.toMatchObject({ code: 'invalid' });
    await app.run(lead, 'qualify', {}, { id });
    await expect(app.run(lead, 'qualify', {}, { id })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(app.run(lead, 'disqualify', {}, { id })).rejects.toMatchObject({ problems: [{ pointer: '/reason' }] });
    const gone = await app.run(lead, 'disqualify', { reason: 'noBudget', remark: 'Next year' }, { id });
    expect(gone.data).toMatchObject({ status: 'disqualified', disqualifiedBecause: 'noBudget', outcomeRemark: 'Next year' });
    await expect(app.run(lead, 'convert', {}, { id })).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await app.run(lead, 'reopen', {}, { id })).data).toMatchObject({ status: 'working', disqualifiedBecause: null });
  });

  test('that was put off comes back on its day, once', async () => {
    const app = await createSalesApp();
    const id = await app.make(lead, ada);
    await expect(app.run(lead, 'recycle', { until: '2026-03-02' }, { id })).rejects.toMatchObject({ problems: [{ pointer: '/until' }] });
    await app.run(lead, 'recycle', { until: '2026-03-10' }, { id });
    app.setNow('2026-03-09T10:00:00.000Z');
    expect(await app.as(systemActor, returnRecycledLeads)).toBe(0);
    app.setNow('2026-03-10T10:00:00.000Z');
    expect(await app.as(systemActor, returnRecycledLeads)).toBe(1);
    expect(await app.as(systemActor, returnRecycledLeads)).toBe(0);
    expect(await read(app, id)).toMatchObject({ status: 'new', recycleOn: null });
  });

  test('is taken from the queue by one of two who want it', async () => {
    const app = await createSalesApp();
    const id = await app.make(lead, { ...ada, owner: null });
    const [bo, cy] = [await app.newUser('Bo'), await app.newUser('Cy')];
    const results = await Promise.allSettled([bo, cy].map((actor) => app.run(lead, 'take', {}, { id, actor })));
    expect(results.map((r) => r.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('looks like one that is there, by address or by name and company', async () => {
    const app = await createSalesApp();
    const id = await app.make(lead, ada);
    const similar = (input: object) =>
      app.as(app.admin, (ctx) => ctx.registry.query(lead.key, 'similar')?.run(ctx, { ...input }, null) ?? Promise.reject(new Error()));
    expect(await similar({ email: 'ADA@bergfreund.example ' })).toMatchObject({ data: [{ id, reasons: [{ text: 'same e-mail' }] }] });
    expect(await similar({ givenName: 'ada', familyName: 'Lovelace', company: 'BERGFREUND GmbH' })).toMatchObject({ data: [{ id }] });
    expect(await similar({ givenName: 'ada' })).toEqual({ data: [] });
  });
});

describe('converting', () => {
  test('makes organization, person and deal of a newcomer, and takes notes and tasks along', async () => {
    const app = await createSalesApp();
    await makePipeline(app);
    const id = await app.make(lead, { ...ada, source: 'web', campaign: 'Spring', city: 'Bergen', country: 'NO' });
    await app.run(lead, 'add-note', { body: '<p>Called</p>' }, { id });
    await app.run(lead, 'add-task', { title: 'Send offer' }, { id });
    const { result, data } = await app.run(lead, 'convert', { dealName: 'Tents', amount: { amount: '500', currency: 'EUR' } }, { id });
    const became = result as { organizationId: string; personId: string; opportunityId: string };
    expect(data).toMatchObject({
      status: 'converted',
      organization: { id: became.organizationId, title: 'Bergfreund GmbH' },
      person: { id: became.personId, title: 'Ada Lovelace' },
      opportunity: { id: became.opportunityId, title: 'Tents' },
    });
    const timeline = (await app.as(app.admin, (ctx) =>
      ctx.registry.query(opportunity.key, 'timeline')!.run(ctx, {}, became.opportunityId),
    )) as { data: { type: string; kind: string }[] };
    const types = timeline.data.map((item) => item.type);
    for (const type of [
      'sales.leadConverted',
      'sales.leadCreated',
      'parties.noteCreated',
      'parties.taskCreated',
      'sales.opportunityCreated',
    ])
      expect(types).toContain(type);
  });

  test('takes the organization and person that are there, without being told', async () => {
    const app = await createSalesApp();
    await makePipeline(app);
    const org = await app.make(organization, { name: 'Bergfreund GmbH', domains: [{ value: 'bergfreund.example' }] });
    const who = await app.make(person, {
      givenName: 'Ada',
      familyName: 'Lovelace',
      emails: [{ value: 'ada@bergfreund.example' }],
      organization: org,
    });
    const id = await app.make(lead, ada);
    const { result } = await app.run(lead, 'convert', { deal: 'none' }, { id });
    expect(result).toEqual({ organizationId: org, personId: who, opportunityId: null });
    const second = await app.make(lead, ada);
    const fresh = await app.run(lead, 'convert', { deal: 'none', newPerson: true, organization: org }, { id: second });
    expect((fresh.result as { personId: string }).personId).not.toBe(who);
  });

  test('by ten people at once makes one of each, and the others hear that it was done', async () => {
    const app = await createSalesApp();
    await makePipeline(app);
    const id = await app.make(lead, ada);
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => app.run(lead, 'convert', {}, { id })));
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    for (const r of results) if (r.status === 'rejected') expect(r.reason).toMatchObject({ code: 'not-allowed' });
    expect([await count(app, 'organization'), await count(app, 'person'), await count(app, 'opportunity')]).toEqual([1, 1, 1]);
  });

  test('several leads of one newcomer at once makes one organization and person', async () => {
    const app = await createSalesApp();
    await makePipeline(app);
    const ids = await Promise.all(Array.from({ length: 5 }, () => app.make(lead, ada)));
    await Promise.all(ids.map((id) => app.run(lead, 'convert', { deal: 'none' }, { id })));
    expect([await count(app, 'organization'), await count(app, 'person')]).toEqual([1, 1]);
  });

  test('several leads into one deal joins their people to it', async () => {
    const app = await createSalesApp();
    await makePipeline(app);
    const first = await app.make(lead, ada);
    const { result } = await app.run(lead, 'convert', { dealName: 'Tents' }, { id: first });
    const deal = (result as { opportunityId: string }).opportunityId;
    const second = await app.make(lead, {
      givenName: 'Charles',
      familyName: 'Babbage',
      email: 'charles@bergfreund.example',
      company: 'Bergfreund GmbH',
    });
    await app.run(lead, 'convert', { deal: 'existing', opportunity: deal }, { id: second });
    expect([await count(app, 'opportunity'), await count(app, 'organization'), await count(app, 'person')]).toEqual([1, 1, 2]);
    expect(await count(app, 'opportunity_contact')).toBe(1);
    expect(await read(app, second)).toMatchObject({ opportunity: { id: deal } });
  });

  test('undoes all when a part of it is refused', async () => {
    const app = await createSalesApp();
    await makePipeline(app);
    const id = await app.make(lead, ada);
    const rep = await app.newUser('Rep', {
      isAdmin: false,
      grants: { '*': fullGrant, [opportunity.key]: { ...fullGrant, create: false } },
    });
    await expect(app.run(lead, 'convert', {}, { id, actor: rep })).rejects.toMatchObject({ code: 'forbidden' });
    expect([await count(app, 'organization'), await count(app, 'person')]).toEqual([0, 0]);
    expect(await read(app, id)).toMatchObject({ status: 'new' });
  });

  test('takes over what was chosen field by field, and nothing else', async () => {
    const app = await createSalesApp();
    await makePipeline(app);
    const org = await app.make(organization, { name: 'Bergfreund GmbH', website: 'https://old.example' });
    const who = await app.make(person, {
      givenName: 'Ada',
      familyName: 'Byron',
      jobTitle: 'Owner',
      emails: [{ value: 'ada@old.example' }],
      organization: org,
    });
    const id = await app.make(lead, { ...ada, jobTitle: 'Buyer', website: 'new.example', phone: '+49 30 1234567' });
    const convert = (takeOver: unknown) => app.run(lead, 'convert', { organization: org, person: who, deal: 'none', takeOver }, { id });
    await expect(convert(['person.owner'])).rejects.toMatchObject({ problems: [{ pointer: '/takeOver/0' }] });
    await convert(['person.jobTitle', 'person.emails', 'organization.website']);
    expect((await app.run(person, 'update', {}, { id: who })).data).toMatchObject({
      familyName: 'Byron',
      jobTitle: 'Buyer',
      emails: [{ value: 'ada@old.example' }, { value: 'ada@bergfreund.example' }],
      phones: [],
    });
    expect((await app.run(organization, 'update', {}, { id: org })).data).toMatchObject({
      website: expect.stringContaining('new.example'),
    });
  });

  test('takes nothing over with rights that one does not have, and then converts nothing', async () => {
    const app = await createSalesApp();
    await makePipeline(app);
    const who = await app.make(person, { givenName: 'Ada', familyName: 'Lovelace', jobTitle: 'Owner' });
    const id = await app.make(lead, { ...ada, jobTitle: 'Buyer' });
    const rep = await app.newUser('Rep', { isAdmin: false, grants: { '*': fullGrant, [person.key]: { ...fullGrant, update: 'none' } } });
    await expect(app.run(lead, 'convert', { person: who, takeOver: ['person.jobTitle'] }, { id, actor: rep })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await read(app, id)).toMatchObject({ status: 'new' });
    expect(await count(app, 'organization')).toBe(0);
  });

  test('several leads together makes one organization and deal of them, or nothing', async () => {
    const app = await createSalesApp();
    await makePipeline(app);
    const leads = await Promise.all(
      ['Ada', 'Bea', 'Cleo'].map((givenName) => app.make(lead, { givenName, familyName: 'Berg', company: 'Bergfreund GmbH' })),
    );
    await expect(app.run(lead, 'convert-together', { leads: leads.slice(0, 1) })).rejects.toMatchObject({
      problems: [{ pointer: '/leads' }],
    });
    await expect(app.run(lead, 'convert-together', { leads: [leads[0], leads[0]] })).rejects.toMatchObject({
      problems: [{ pointer: '/leads/1' }],
    });
    const gone = await app.make(lead, { company: 'Gone' });
    await app.run(lead, 'disqualify', { reason: 'spam' }, { id: gone });
    await expect(app.run(lead, 'convert-together', { leads: [...leads, gone] })).rejects.toMatchObject({ code: 'not-allowed' });
    expect([await count(app, 'organization'), await count(app, 'opportunity')]).toEqual([0, 0]);
    const { result } = await app.run(lead, 'convert-together', {
      leads,
      dealName: 'Tents for all',
      amount: { amount: '900', currency: 'EUR' },
    });
    expect([
      await count(app, 'organization'),
      await count(app, 'person'),
      await count(app, 'opportunity'),
      await count(app, 'opportunity_contact'),
    ]).toEqual([1, 3, 1, 2]);
    const deal = (result as { opportunityId: string }).opportunityId;
    for (const id of leads)
      expect(await read(app, id)).toMatchObject({ status: 'converted', opportunity: { id: deal, title: 'Tents for all' } });
  });

  test('says before what goes along, to whom may see it', async () => {
    const app = await createSalesApp();
    const id = await app.make(lead, ada);
    await app.run(lead, 'add-note', { body: '<p>Called</p>' }, { id });
    await app.run(lead, 'add-task', { title: 'Send offer' }, { id });
    const ask = (actor = app.admin) => app.as(actor, (ctx) => ctx.registry.query(lead.key, 'goes-along')!.run(ctx, {}, id));
    expect(await ask()).toEqual({
      data: [
        { type: 'parties.note', count: 1 },
        { type: 'parties.task', count: 1 },
      ],
    });
    const stranger = await app.newUser('Stranger', { isAdmin: false, grants: { '*': { ...fullGrant, read: 'own' } } });
    await expect(ask(stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});
