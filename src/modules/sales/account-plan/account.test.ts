import { beforeAll, expect, test } from 'vitest';
import { fullGrant, type Actor } from '../../../kernel/access/actor.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { category as categoryRecord } from '../../catalog/records/category.ts';
import { product } from '../../catalog/records/product.ts';
import { affiliation } from '../../parties/records/affiliation.ts';
import { organization } from '../../parties/records/organization.ts';
import { person } from '../../parties/records/person.ts';
import { task } from '../../parties/records/task.ts';
import { accountObjective } from '../records/account-objective.ts';
import { accountPlan } from '../records/account-plan.ts';
import { opportunity } from '../records/opportunity.ts';
import { opportunityContact } from '../records/opportunity-contact.ts';
import type { AccountAnswer } from '../rules/account-view.ts';
import { createSalesApp, makePipeline, type SalesApp, type TestPipeline } from '../testing/sales-app.ts';

let app: SalesApp;
let funnel: TestPipeline;
let ana: Actor;
let account: string;
let products: Readonly<Record<string, string>> = {};

const ask = (actor: Actor = app.admin, id = account): Promise<AccountAnswer> =>
  app.as(actor, async (ctx) => (await app.app.registry.query(organization.key, 'account')?.run(ctx, {}, id)) as AccountAnswer);

const won = async (of: string, category: string, price: string, on: string, owner = app.admin): Promise<string> => {
  const id = await app.make(opportunity, { name: `${category} ${on}`, organization: of, pipeline: funnel.id, owner: owner.userId });
  await app.run(
    opportunity,
    'add-line',
    { product: products[category], quantity: 1, unitPrice: { amount: price, currency: 'EUR' } },
    { id },
  );
  await app.run(opportunity, 'win', { wonReason: 'price', closeOn: on }, { id });
  return id;
};

beforeAll(async () => {
  app = await createSalesApp();
  funnel = await makePipeline(app, 'New business', { Qualified: { rottingDays: 10 } });
  ana = { ...(await app.newUser('Ana')), grants: { '*': { ...fullGrant, read: 'own' } } };
  for (const category of ['Tents', 'Packs', 'Jackets'])
    products = {
      ...products,
      [category]: await app.make(product, {
        name: category,
        category: await app.make(categoryRecord, { name: category }),
        listPrice: { amount: '10', currency: 'EUR' },
      }),
    };
  const make = (name: string, more: object = {}): Promise<string> =>
    app.make(organization, { name, segment: 'enterprise', industry: 'retail', owner: ana.userId, ...more });
  account = await make('Fjord Sport');
  const [alike, alsoAlike, third, other] = [
    await make('Berg Sport'),
    await make('Tal Sport'),
    await make('Kyst Sport'),
    await make('Museum', { industry: 'education' }),
  ];
  await won(account, 'Tents', '1000', '2024-12-01');
  await won(account, 'Tents', '500', '2026-01-10', ana);
  await won(alike, 'Packs', '50', '2026-01-10');
  await won(alsoAlike, 'Packs', '50', '2026-01-10');
  await won(alsoAlike, 'Tents', '50', '2026-01-10');
  await won(third, 'Packs', '50', '2026-01-10');
  await won(other, 'Jackets', '50', '2026-01-10');
});

test('business is shown by the year in which it was won, with its products', async () => {
  expect((await ask()).years).toEqual([
    { year: 2026, deals: 1, amount: '500', products: [{ category: 'Tents', amount: '500' }] },
    { year: 2024, deals: 1, amount: '1000', products: [{ category: 'Tents', amount: '1000' }] },
  ]);
});

test('white space is what organizations of the same segment and industry buy and this one does not', async () => {
  const { whiteSpace, similar } = await ask();
  expect(similar).toEqual({ count: 3, by: 'both' });
  expect(whiteSpace).toEqual([
    { category: 'Packs', bought: '0', isOffered: false, buyers: 3 },
    { category: 'Tents', bought: '1500', isOffered: false, buyers: 1 },
  ]);
});

test('where few are so alike, the circle is wider', async () => {
  const lone = await app.make(organization, { name: 'Lone school', segment: 'enterprise', industry: 'education', owner: ana.userId });
  const { whiteSpace, similar } = await ask(app.admin, lone);
  expect([similar, whiteSpace.map((w) => [w.category, w.buyers])]).toEqual([
    { count: 5, by: 'segment' },
    [
      ['Packs', 3],
      ['Tents', 2],
      ['Jackets', 1],
    ],
  ]);
});

test('health follows from contact, tasks, open deals and trend, and says so', async () => {
  app.setNow('2026-03-02T10:00:00.000Z');
  const before = await ask();
  expect(before.health).toMatchObject({ score: 35, level: 'poor' });
  expect(before.health.reasons.map((r) => [r.text, r.points])).toEqual([
    ['Nobody of us has talked to them yet', -40],
    ['No deal is open', -10],
    ['They bought {count} % less than in the year before', -15],
  ]);
  const about = { type: organization.key, id: account };
  await app.make(task, { title: 'Late', subject: about, dueOn: '2026-03-01', assignee: ana.userId });
  const call = await app.make(task, { title: 'Call', kind: 'call', subject: about, assignee: ana.userId });
  await app.run(task, 'complete', {}, { id: call });
  await app.make(opportunity, {
    name: 'Next',
    organization: account,
    pipeline: funnel.id,
    owner: ana.userId,
    amount: { amount: '10', currency: 'EUR' },
  });
  app.setNow('2026-03-20T10:00:00.000Z');
  const after = await ask();
  expect(after.open).toMatchObject([{ title: 'Next', amount: '10', isStale: true, owner: { title: 'Ana' } }]);
  expect(after.health.reasons.map((r) => r.points)).toEqual([-5, -10, -15]);
});

test('people are shown with their parts in deals and in the organization', async () => {
  const kari = await app.make(person, { givenName: 'Kari', familyName: 'Moe', owner: ana.userId });
  await app.make(affiliation, { person: kari, organization: account, role: 'buyer', title: 'Head of buying' });
  const { open } = await ask();
  await app.make(opportunityContact, { opportunity: open[0]?.id, person: kari, role: 'champion', isSupporter: true });
  expect((await ask()).people).toEqual([
    { id: kari, name: 'Kari Moe', jobTitle: 'Head of buying', roles: ['buyer', 'champion'], isSupporter: true, openDeals: 1 },
  ]);
});

test('somebody who sees their own deals sees their own part of the business', async () => {
  const { years, whiteSpace } = await ask(ana);
  expect([years.map((y) => y.amount), whiteSpace.map((w) => w.bought)]).toEqual([['500'], ['500']]);
});

test('amounts that are hidden from somebody are not shown in sum either', async () => {
  const blind: Actor = { ...ana, grants: { '*': { ...fullGrant, hidden: ['amount'] } } };
  await expect(ask(blind)).rejects.toMatchObject({ code: 'forbidden' });
});

test('an organization has one plan, with objectives, and tasks as its actions', async () => {
  const plan = await app.make(accountPlan, {
    name: 'Fjord 2027',
    organization: account,
    ambition: 'Their first supplier',
    target: { amount: '5000', currency: 'EUR' },
  });
  await app.make(accountObjective, { plan, title: 'Meet the board', dueOn: '2026-06-01' });
  await app.run(accountPlan, 'add-task', { title: 'Ask for a meeting' }, { id: plan });
  await expect(app.make(accountPlan, { name: 'Another', organization: account })).rejects.toMatchObject({ code: 'invalid' });
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from task where subject_id = ${plan}::uuid`.execute(app.app.db);
  expect(rows[0]?.n).toBe(1);
});
