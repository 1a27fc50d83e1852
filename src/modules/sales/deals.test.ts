import { describe, expect, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import { asSystem } from '../../kernel/app.ts';
import { product } from '../catalog/records/product.ts';
import { organization } from '../parties/records/organization.ts';
import { person } from '../parties/records/person.ts';
import { beginSales } from './begin.ts';
import { opportunity } from './records/opportunity.ts';
import { opportunityContact } from './records/opportunity-contact.ts';
import { opportunityLine } from './records/opportunity-line.ts';
import { createSalesApp, makePipeline, readDeal, type SalesApp } from './testing/sales-app.ts';

const changes = async (app: SalesApp, id: string) =>
  (
    await sql<{ from: string | null; to: string; seconds: number | null }>`
      select f.name as from, t.name as to, c.seconds_in_stage::int as seconds from stage_change c left join stage f on f.id = c.from_id join stage t on t.id = c.to_id
      where c.opportunity_id = ${id}::uuid order by c.at, c.created_at`.execute(app.app.db)
  ).rows;

describe('a deal', () => {
  test('begins in the first stage of the default pipeline, with what the stage says of it', async () => {
    const app = await createSalesApp();
    const { stages } = await makePipeline(app);
    const id = await app.make(opportunity, { name: 'Tents for Bergfreund' });
    expect(await readDeal(app, id)).toMatchObject({
      stage: { id: stages['Qualified'] },
      state: 'open',
      probability: 20,
      forecastCategory: 'pipeline',
      stageSince: '2026-03-02T10:00:00.000Z',
      pushCount: 0,
    });
    expect(await changes(app, id)).toEqual([{ from: null, to: 'Qualified', seconds: null }]);
  });

  test('has a pipeline to go through in a new company, in its language', async () => {
    const app = await createSalesApp();
    await asSystem(app.app, (ctx) => beginSales(ctx, { country: 'AT', baseCurrency: 'EUR', locale: 'de-AT' }));
    const id = await app.make(opportunity, { name: 'Erstes Geschäft' });
    expect(await readDeal(app, id)).toMatchObject({ pipeline: { title: 'Vertrieb' }, stage: { title: 'Qualifiziert' }, probability: 10 });
    const won = await app.run(opportunity, 'win', { wonReason: 'service' }, { id });
    expect(won.data).toMatchObject({ stage: { title: 'Gewonnen' }, state: 'won', probability: 100, forecastCategory: 'closed' });
  });

  test('keeps how long it was in each stage, and a probability that somebody set by hand until it moves', async () => {
    const app = await createSalesApp();
    const { stages } = await makePipeline(app);
    const id = await app.make(opportunity, { name: 'Deal' });
    await app.run(opportunity, 'update', { probability: 35 }, { id });
    app.setNow('2026-03-04T10:00:30.000Z');
    const moved = await app.run(opportunity, 'move-to-stage', { stage: stages['Proposal'] }, { id });
    expect(moved.data).toMatchObject({ stage: { title: 'Proposal' }, probability: 50, forecastCategory: 'bestCase' });
    expect(await changes(app, id)).toEqual([
      { from: null, to: 'Qualified', seconds: null },
      { from: 'Qualified', to: 'Proposal', seconds: 2 * 86_400 + 30 },
    ]);
    const event = await sql<{ changes: Record<string, { to: unknown }> }>`
      select changes from event where record_id = ${id}::uuid and type = 'sales.opportunityUpdated' order by seq desc limit 1`.execute(
      app.app.db,
    );
    expect(Object.keys(event.rows[0]?.changes ?? {}).toSorted()).toEqual(['forecastCategory', 'probability', 'stage', 'stageSince']);
  });

  test('is won on the day of the company, at 100 %, and can be opened again where it was', async () => {
    const app = await createSalesApp();
    const { stages } = await makePipeline(app);
    const id = await app.make(opportunity, { name: 'Deal', closeOn: '2026-06-30' });
    await app.run(opportunity, 'move-to-stage', { stage: stages['Negotiation'] }, { id });
    const won = await app.run(opportunity, 'win', { wonReason: 'service' }, { id });
    expect(won.data).toMatchObject({
      state: 'won',
      probability: 100,
      forecastCategory: 'closed',
      closeOn: '2026-03-02',
      wonReason: 'service',
    });
    await expect(app.run(opportunity, 'win', {}, { id })).rejects.toMatchObject({ code: 'not-allowed' });
    const open = await app.run(opportunity, 'reopen', { closeOn: '2026-04-01' }, { id });
    expect(open.data).toMatchObject({
      state: 'open',
      stage: { title: 'Negotiation' },
      closedAt: null,
      wonReason: null,
      closeOn: '2026-04-01',
      probability: 80,
    });
  });

  test('is not lost without a reason, whichever way it is moved', async () => {
    const app = await createSalesApp();
    const { stages } = await makePipeline(app);
    const id = await app.make(opportunity, { name: 'Deal' });
    const refused = { code: 'invalid', problems: [{ pointer: '/lostReason', code: 'rule', message: 'says why the deal was lost' }] };
    await expect(app.run(opportunity, 'update', { stage: stages['Lost'] }, { id })).rejects.toMatchObject(refused);
    await expect(app.run(opportunity, 'move-to-stage', { stage: stages['Lost'] }, { id })).rejects.toMatchObject(refused);
    const lost = await app.run(opportunity, 'lose', { lostReason: 'price' }, { id });
    expect(lost.data).toMatchObject({ state: 'lost', lostReason: 'price', probability: 0, forecastCategory: 'omitted' });
  });

  test('enters a stage only with what the stage asks for, and is told all that is missing at once', async () => {
    const app = await createSalesApp();
    const { stages } = await makePipeline(app, 'New business', { Proposal: { entryConditions: ['amount', 'decisionMaker', 'nextStep'] } });
    const id = await app.make(opportunity, { name: 'Deal', nextStep: 'Call' });
    const move = () => app.run(opportunity, 'update', { stage: stages['Proposal'] }, { id });
    await expect(move()).rejects.toMatchObject({
      problems: [{ pointer: '/stage', message: 'needs an amount, a decision maker among its people before the deal may enter "Proposal"' }],
    });
    await app.run(opportunity, 'update', { amount: { amount: '1000', currency: 'EUR' } }, { id });
    const ada = await app.make(person, { givenName: 'Ada' });
    await app.make(opportunityContact, { opportunity: id, person: ada, role: 'decisionMaker' });
    expect((await move()).data).toMatchObject({ stage: { title: 'Proposal' } });
  });

  test('counts how often its close date was pushed, and how often it slipped into a later month', async () => {
    const app = await createSalesApp();
    await makePipeline(app);
    const id = await app.make(opportunity, { name: 'Deal', closeOn: '2026-03-10' });
    for (const closeOn of ['2026-03-20', '2026-03-15', '2026-04-01', '2026-12-31', '2027-01-01'])
      await app.run(opportunity, 'update', { closeOn }, { id });
    expect(await readDeal(app, id)).toMatchObject({ pushCount: 4, slipCount: 3 });
  });

  test('moved to another pipeline takes the stage of the same name, else its first', async () => {
    const app = await createSalesApp();
    const one = await makePipeline(app);
    const two = await makePipeline(app, 'Renewals');
    const id = await app.make(opportunity, { name: 'Deal', stage: one.stages['Proposal'] });
    expect((await app.run(opportunity, 'update', { pipeline: two.id }, { id })).data).toMatchObject({
      stage: { id: two.stages['Proposal'] },
    });
    expect((await app.run(opportunity, 'update', { stage: one.stages['Negotiation'] }, { id })).data).toMatchObject({
      pipeline: { id: one.id },
    });
    // As a file says it: the pipeline, and a stage by a name that both have.
    const named = await app.make(opportunity, { name: 'Deal 2', pipeline: two.id, stage: one.stages['Negotiation'] });
    expect(await readDeal(app, named)).toMatchObject({ stage: { id: two.stages['Negotiation'] } });
  });

  test('of 40 moves at once by version one wins each round, and history has each step once', async () => {
    const app = await createSalesApp();
    const { stages } = await makePipeline(app);
    const id = await app.make(opportunity, { name: 'Deal' });
    const before = await readDeal(app, id);
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_v, i) =>
        app.run(opportunity, 'update', { stage: stages[i % 2 ? 'Proposal' : 'Negotiation'] }, { id, version: Number(before['version']) }),
      ),
    );
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    for (const r of results) if (r.status === 'rejected') expect(r.reason).toMatchObject({ code: 'version-conflict' });
    expect(await changes(app, id)).toHaveLength(2);
  });
});

describe('product lines', () => {
  test('make up the amount of the deal, rounded in its currency, and follow each change', async () => {
    const app = await createSalesApp();
    await makePipeline(app);
    const org = await app.make(organization, { name: 'Bergfreund' });
    const tent = await app.make(product, { name: 'Tent', sku: 'T-1', listPrice: { amount: '199.99', currency: 'EUR' } });
    const id = await app.make(opportunity, { name: 'Deal', organization: org });
    const first = await app.run(opportunity, 'add-line', { product: tent, quantity: 3, discount: 12.5 }, { id });
    await app.run(opportunity, 'add-line', { product: tent, unitPrice: { amount: '10.05', currency: 'EUR' } }, { id });
    // 3 x 199.99 x 0.875 = 524.97375
    expect(await readDeal(app, id)).toMatchObject({ amount: { amount: '535.02', currency: 'EUR' } });
    const { lineId } = first.result as { lineId: string };
    await app.run(opportunityLine, 'change', { quantity: 1, discount: null }, { id: lineId });
    expect(await readDeal(app, id)).toMatchObject({ amount: { amount: '210.04' } });
    await app.run(opportunityLine, 'remove', {}, { id: lineId });
    expect(await readDeal(app, id)).toMatchObject({ amount: { amount: '10.05' } });
  });

  test('are in one currency', async () => {
    const app = await createSalesApp();
    await makePipeline(app);
    const tent = await app.make(product, { name: 'Tent', listPrice: { amount: '199.99', currency: 'EUR' } });
    const id = await app.make(opportunity, { name: 'Deal' });
    await app.run(opportunity, 'add-line', { product: tent }, { id });
    await expect(
      app.run(opportunity, 'add-line', { product: tent, unitPrice: { amount: '5', currency: 'USD' } }, { id }),
    ).rejects.toMatchObject({
      problems: [{ pointer: '/unitPrice/currency', code: 'currency' }],
    });
  });

  test('added by many at once all count', async () => {
    const app = await createSalesApp();
    await makePipeline(app);
    const tent = await app.make(product, { name: 'Tent', listPrice: { amount: '10', currency: 'EUR' } });
    const id = await app.make(opportunity, { name: 'Deal' });
    await Promise.all(Array.from({ length: 20 }, () => app.run(opportunity, 'add-line', { product: tent }, { id })));
    expect(await readDeal(app, id)).toMatchObject({ amount: { amount: '200' } });
  });
});
