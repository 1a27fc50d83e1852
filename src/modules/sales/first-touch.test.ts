import { expect, test } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { eventColumns } from '../../kernel/event/read-events.ts';
import type { StoredEvent } from '../../kernel/event/event.ts';
import type { Feed } from '../../kernel/event/feed.ts';
import { firstResponseFeed } from './assignment/first-response.ts';
import { assignmentMember } from './records/assignment-member.ts';
import { assignmentRule } from './records/assignment-rule.ts';
import { leadForm } from './records/lead-form.ts';
import { scoringRule } from './records/scoring-rule.ts';
import { scoringFeed } from './scoring/scoring-feed.ts';
import { createSalesApp, makePipeline, type SalesApp } from './testing/sales-app.ts';
import { serve } from './testing/serve.ts';

interface Lead {
  readonly id: string;
  readonly score: number;
  readonly status: string;
  readonly owner: { readonly id: string } | null;
  readonly assignedBecause: string | null;
  readonly respondBy: string;
  readonly respondedAt: string | null;
}

interface Item {
  readonly kind: string;
  readonly type: string;
  readonly subject: { readonly type: string };
}

/** What a worker does with the log, from its beginning: feeds take what they have seen as seen. */
async function follow(app: SalesApp, feed: Feed): Promise<void> {
  const { rows } = await sql<StoredEvent>`select ${eventColumns} from event e where ${feed.only ?? sql`true`} order by seq`.execute(
    app.app.db,
  );
  await app.as(systemActor, (ctx) => feed.run(ctx, rows));
}

test('from a web form to the won deal over the API alone, on one timeline', async () => {
  const app = await createSalesApp();
  const funnel = await makePipeline(app);
  const rep = await app.newUser('Rita Rep');
  await sql`update "user" set audience = 'staff', active = true`.execute(app.app.db);
  const privacy = { key: 'k', journalFile: '', publicUrl: 'https://crm.example', keepsIp: false, needsSecondPerson: false };
  Object.assign(app.app.services, {
    leadForms: { secret: 'of the test', publicUrl: 'https://crm.example' },
    privacy,
    actors: { actorOf: async () => rep },
  });
  const ask = await serve(app, [rep]);
  await app.make(leadForm, {
    name: 'Contact',
    key: 'contact',
    heading: 'Talk to us',
    asks: ['familyName', 'email', 'company', 'message'],
    needs: ['email'],
  });
  const rule = await app.make(assignmentRule, { name: 'Everybody' });
  await app.make(assignmentMember, { rule, user: rep.userId });
  await app.make(scoringRule, { name: 'Sent the form', kind: 'submitted', points: 20 });
  await app.make(scoringRule, { name: 'Answered', kind: 'answered', points: 5 });

  // A visitor opens the page and sends it.
  app.setNow('2026-03-02T10:00:00.000Z');
  const token = /name="token" value="([^"]+)"/.exec((await ask(null, 'GET', '/forms/contact')).text)?.[1] ?? '';
  app.setNow('2026-03-02T10:01:00.000Z');
  const sent = new URLSearchParams({
    familyName: 'Lovelace',
    email: 'ada@bergfreund.example',
    company: 'Bergfreund',
    message: 'Forty tents',
    token,
  });
  expect((await ask(null, 'POST', '/forms/contact', String(sent))).status).toBe(200);
  await follow(app, scoringFeed);
  const find = async (): Promise<Lead> => {
    const { data } = (await ask(rep, 'GET', 'sales/leads?filter[email][eq]=ada@bergfreund.example')).json<{ data: Lead[] }>();
    expect(data).toHaveLength(1);
    return data[0] as Lead;
  };
  const lead = await find();
  expect(lead).toMatchObject({
    score: 20,
    status: 'new',
    owner: { id: rep.userId },
    assignedBecause: 'to Rita Rep by rule Everybody, their turn',
  });

  // Answered in time: a call, and a note.
  app.setNow('2026-03-02T10:30:00.000Z');
  const did = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await ask(rep, 'POST', path, body);
    expect([path, answer.status, answer.text]).toEqual([path, 200, expect.anything()]);
    return answer.json<{ result: Record<string, unknown> }>().result ?? {};
  };
  await did(`sales/leads/${lead.id}/log-call`, { outcome: 'connected', notes: 'Wants forty tents by May' });
  await did(`sales/leads/${lead.id}/add-note`, { body: '<p>Buys for three shops</p>' });
  await follow(app, firstResponseFeed);
  await follow(app, scoringFeed);
  const answered = await find();
  expect(Date.parse(String(answered.respondedAt))).toBeLessThan(Date.parse(answered.respondBy));
  expect(answered.score).toBe(25);

  // Qualified, converted, worked on, won.
  await did(`sales/leads/${lead.id}/qualify`, {});
  app.setNow('2026-03-03T09:00:00.000Z');
  const became = await did(`sales/leads/${lead.id}/convert`, {
    dealName: 'Forty tents',
    amount: { amount: '12000', currency: 'EUR' },
    closeOn: '2026-04-15',
  });
  const deal = `sales/opportunities/${String(became['opportunityId'])}`;
  await did(`${deal}/add-task`, { title: 'Send samples', dueOn: '2026-03-05' });
  await did(`${deal}/plan-meeting`, { title: 'Show the tents', startsAt: '2026-03-10T09:00:00.000Z' });
  await did(`${deal}/log-call`, { outcome: 'connected', notes: 'Price is agreed' });
  const { data } = (await ask(rep, 'GET', deal)).json<{ data: { version: number } }>();
  expect((await ask(rep, 'PATCH', deal, { stage: funnel.stages['Negotiation'] }, { 'if-match': `"${data.version}"` })).status).toBe(200);
  app.setNow('2026-03-20T09:00:00.000Z');
  await did(`${deal}/win`, { wonReason: 'product' });
  expect((await ask(rep, 'GET', deal)).json()).toMatchObject({
    data: {
      state: 'won',
      probability: 100,
      closeOn: '2026-03-20',
      amount: { amount: '12000' },
      organization: { title: 'Bergfreund' },
      owner: { id: rep.userId },
    },
  });
  expect((await find()).status).toBe('converted');

  // All of it on the deal's timeline, in its order; and on the organization's too.
  const told = async (path: string): Promise<readonly string[]> => {
    const { data: items } = (await ask(rep, 'GET', `${path}/timeline?size=100`)).json<{ data: Item[] }>();
    return items.map(({ type, kind }) => (kind === 'changed' ? `${type} changed` : type)).toReversed();
  };
  const onDeal = await told(deal);
  const story = [
    'sales.leadCreated',
    'sales.leadAssigned',
    'activities.callCreated',
    'parties.noteCreated',
    'sales.leadQualified',
    'sales.opportunityCreated',
    'sales.leadConverted',
    'parties.taskCreated',
    'activities.meetingCreated',
    'activities.callCreated',
    'sales.opportunityWon',
  ];
  let from = 0;
  for (const type of story) {
    const at = onDeal.indexOf(type, from);
    expect([type, onDeal.slice(from), at >= 0]).toEqual([type, expect.anything(), true]);
    from = at + 1;
  }
  const onOrganization = await told(`parties/organizations/${String(became['organizationId'])}`);
  for (const type of ['sales.leadCreated', 'sales.leadConverted', 'sales.opportunityCreated', 'sales.opportunityWon'])
    expect(onOrganization).toContain(type);
});
