import { expect, test } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { createRecord } from '../../kernel/command/store.ts';
import type { Ctx } from '../../kernel/context.ts';
import { countingDb } from '../../kernel/testing/counting-db.ts';
import { createStockApp, stockTestModules } from '../stock/testing/stock-app.ts';
import { deliveryOptions, told } from './index.ts';
import { deliveryModule } from './module.ts';
import { loadPlan } from './options/load-plan.ts';
import { deliveryMethod } from './records/delivery-method.ts';
import { deliveryRate } from './records/delivery-rate.ts';
import { deliveryZone } from './records/delivery-zone.ts';

const app = await createStockApp([...stockTestModules, deliveryModule]);
const as = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.as(systemActor, work);

test('an address is offered what its zone has, with days by the calendar and outlets that have the goods', async () => {
  const [lamp, outlet] = [
    await app.product(),
    await app.location({
      kind: 'outlet',
      offersPickup: true,
      name: 'Oslo',
      openingHours: 'Mon to Fri 9 to 17',
      translations: { de: { openingHours: 'Mo bis Fr 9 bis 17' } },
    }),
  ];
  await app.put(lamp, outlet, 2);
  const { home } = await as(async (ctx) => {
    const zone = await createRecord(ctx, deliveryZone, { name: 'Norway', countries: [{ value: 'NO' }], postcodes: '0\n1000-1999' });
    const home = await createRecord(ctx, deliveryMethod, {
      name: 'Parcel',
      kind: 'ship',
      daysMin: 2,
      daysMax: 3,
      cutOff: '14:00',
      position: 1,
    });
    await createRecord(ctx, deliveryMethod, {
      name: 'Collect',
      kind: 'pickup',
      daysMin: 0,
      daysMax: 0,
      position: 2,
      translations: { de: { name: 'Abholen', description: 'Wir schreiben Ihnen.' } },
    });
    await createRecord(ctx, deliveryMethod, { name: 'Download', kind: 'digital', daysMin: 0, daysMax: 0, position: 3 });
    await createRecord(ctx, deliveryMethod, { name: 'Not any more', kind: 'pickup', daysMin: 0, daysMax: 0, isActive: false });
    await createRecord(ctx, deliveryRate, {
      method: home.id,
      zone: zone.id,
      amount: { amount: '99', currency: 'NOK' },
      freeFrom: 599,
      weightTo: 10,
    });
    return { home };
  });
  const ask = (more: Partial<Parameters<typeof deliveryOptions>[1]> = {}) =>
    as(async (ctx) => {
      const question = { shipTo: { country: 'NO', postcode: '1650' }, currency: 'NOK', weight: '2', itemsTotal: '500', ...more };
      return (await deliveryOptions(ctx, question)).map(told);
    });
  const lines = [{ productId: lamp, quantity: 2 }];
  expect(await ask({ lines })).toMatchObject([
    {
      methodId: home.id,
      kind: 'ship',
      label: 'Parcel',
      amount: '99.00',
      freeAfter: '99',
      days: { min: 2, max: 3 },
      arrives: { from: '2026-03-04', to: '2026-03-05' },
    },
    { kind: 'pickup', amount: '0.00', outlets: [{ id: outlet, name: 'Oslo', isHere: true, readyOn: '2026-03-02' }] },
  ]);
  // In the language of the shopper, with or without its region, where it is translated; what is said in several languages is nobody's to read.
  const german = await ask({ lines, language: 'de-AT' });
  expect(german).toMatchObject([
    { label: 'Parcel' },
    { label: 'Abholen', description: 'Wir schreiben Ihnen.', outlets: [{ openingHours: 'Mo bis Fr 9 bis 17' }] },
  ]);
  expect(JSON.stringify(german)).not.toContain('translations');
  // More than any outlet has or can get: nothing to collect. Another postcode: nothing is sent.
  expect((await ask({ lines: [{ productId: lamp, quantity: 3 }] })).map(({ label }) => label)).toEqual(['Parcel']);
  expect((await ask({ shipTo: { country: 'NO', postcode: '9010' } })).map(({ label }) => label)).toEqual(['Collect']);
  expect(await ask({ kinds: ['digital'], shipTo: null })).toMatchObject([
    { label: 'Download', amount: '0.00', arrives: { from: '2026-03-02' } },
  ]);

  const plan = await loadPlan(app.app.db);
  await as(async (ctx) => {
    const { db, statements } = countingDb(ctx.db);
    const remembering = {
      ...ctx,
      db,
      services: { ...ctx.services, delivery: { plan: async () => plan }, stock: { locations: async () => [] } },
    };
    await deliveryOptions(remembering, { shipTo: { country: 'NO', postcode: '1650' }, currency: 'NOK', weight: '2', itemsTotal: '500' });
    expect(statements).toHaveLength(0);
  });
});
