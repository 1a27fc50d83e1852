import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullGrant, systemActor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { StoredEvent } from '../../kernel/event/event.ts';
import { eventColumns } from '../../kernel/event/read-events.ts';
import { lead } from './records/lead.ts';
import { scoringRule } from './records/scoring-rule.ts';
import { scoreLead, type FittingRule } from './rules/score-lead.ts';
import { scoreLeads } from './scoring/score-leads.ts';
import { scoringFeed } from './scoring/scoring-feed.ts';
import { createSalesApp, type SalesApp } from './testing/sales-app.ts';

const rule = fc.record({
  id: fc.uuid(),
  name: fc.string({ minLength: 1 }),
  points: fc.integer({ min: -1000, max: 1000 }),
  decay: fc.integer({ min: 1, max: 100 }),
  ages: fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 5 }),
});
const rules = fc.uniqueArray(rule, { selector: (r) => r.id, maxLength: 12 });

describe('the score', () => {
  test('is what its reasons add up to', () =>
    fc.assert(fc.property(rules, (given) => scoreLead(given).score === scoreLead(given).reasons.reduce((sum, r) => sum + r.points, 0))));

  test('does not depend on the order of the rules', () =>
    fc.assert(fc.property(rules, (given) => JSON.stringify(scoreLead(given)) === JSON.stringify(scoreLead(given.toReversed())))));

  test('fades to nothing, and never grows by waiting', () =>
    fc.assert(
      fc.property(rule, fc.double({ min: 0, max: 50, noNaN: true }), (one, weeks) => {
        const later = (w: number): FittingRule[] => [{ ...one, ages: one.ages.map((age) => age + w) }];
        expect(Math.abs(scoreLead(later(weeks)).score)).toBeLessThanOrEqual(Math.abs(scoreLead([one]).score));
        expect(scoreLead(later(2_000))).toEqual({ score: 0, reasons: [] });
      }),
    ));

  test('counts each time something happened by its age', () => {
    const sent = { id: 'r', name: 'Form sent', points: 20, decay: 50, ages: [0, 1, 2] };
    expect(scoreLead([sent])).toEqual({ score: 35, reasons: [{ rule: 'r', text: 'Form sent (3 times)', points: 35 }] });
  });
});

describe('a lead', () => {
  const follow = async (app: SalesApp) => {
    const { rows } =
      await sql<StoredEvent>`select ${eventColumns} from event e where ${scoringFeed.only ?? sql`true`} order by seq`.execute(app.app.db);
    await app.as(systemActor, (ctx) => scoringFeed.run(ctx, rows));
  };
  const read = async (app: SalesApp) =>
    (
      await sql<{
        id: string;
        score: number;
        reasons: unknown;
      }>`select id, score::int as score, score_reasons as reasons from lead`.execute(app.app.db)
    ).rows[0];

  test('is scored by what is known of it and what it did, with the reasons; what fades is less the next week', async () => {
    const app = await createSalesApp();
    const norway = await app.make(scoringRule, {
      name: 'From Norway',
      points: 30,
      conditions: { field: 'country', op: 'eq', value: 'NO' },
    });
    const sent = await app.make(scoringRule, { name: 'Form sent', kind: 'submitted', points: 10, decay: 50 });
    await app.make(scoringRule, { name: 'Broken', points: 99, conditions: { field: 'gone', op: 'eq', value: 1 } });
    await app.make(scoringRule, { name: 'Answered', kind: 'answered', points: 7 });
    await app.run(lead, 'capture', { token: '1', email: 'ada@bergfreund.example', country: 'NO' });
    await follow(app);
    const found = await read(app);
    expect(found).toMatchObject({
      score: 40,
      reasons: [
        { rule: norway, text: 'From Norway', points: 30 },
        { rule: sent, text: 'Form sent', points: 10 },
      ],
    });
    const id = String(found?.id);
    app.setNow('2026-03-09T10:00:00.000Z');
    expect(await app.as(systemActor, (ctx) => scoreLeads(ctx, [id]))).toBe(1);
    expect(await read(app)).toMatchObject({ score: 35 });
    expect(await app.as(systemActor, (ctx) => scoreLeads(ctx, [id]))).toBe(0);
    await app.run(lead, 'update', { country: 'SE' }, { id });
    await follow(app);
    expect(await read(app)).toMatchObject({ score: 5 });
  });

  test('says what it would score by a rule that is not saved yet, and writes nothing', async () => {
    const app = await createSalesApp();
    const norway = await app.make(scoringRule, {
      name: 'From Norway',
      points: 30,
      conditions: { field: 'country', op: 'eq', value: 'NO' },
    });
    const id = await app.make(lead, { company: 'Fjell', country: 'NO' });
    const trial = (draft?: unknown) =>
      app.as(app.admin, (ctx) =>
        ctx.registry
          .query(scoringRule.key, 'try')!
          .run(ctx, { lead: id, ...(draft === undefined ? {} : { draft: JSON.stringify(draft) }) }, null),
      );
    expect(await trial()).toMatchObject({ score: 30, before: 0, lead: { title: 'Fjell' } });
    expect(await trial({ id: norway, name: 'From Norway', kind: 'fit', points: 12, conditions: null })).toMatchObject({
      score: 12,
      reasons: [{ points: 12 }],
    });
    expect(
      await trial({ name: 'Named', kind: 'fit', points: 5, conditions: { field: 'company', op: 'empty', value: false } }),
    ).toMatchObject({ score: 35 });
    expect(await trial({ name: 'Broken', kind: 'fit', points: 5, conditions: { field: 'gone', op: 'eq', value: 1 } })).toMatchObject({
      score: 30,
    });
    await expect(trial('?')).rejects.toMatchObject({ code: 'draft' });
    expect(await read(app)).toMatchObject({ score: 0 });
    const stranger = await app.newUser('Stranger', { isAdmin: false, grants: { '*': { ...fullGrant, read: 'own' } } });
    await app.run(lead, 'assign-owner', { owner: app.admin.userId }, { id });
    await expect(app.as(stranger, (ctx) => ctx.registry.query(scoringRule.key, 'try')!.run(ctx, { lead: id }, null))).rejects.toMatchObject(
      { code: 'not-found' },
    );
  });
});
