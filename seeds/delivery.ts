import { createRecord } from '../src/kernel/command/store.ts';
import type { Ctx } from '../src/kernel/context.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { deliveryMethod } from '../src/modules/delivery/records/delivery-method.ts';
import { deliveryRate } from '../src/modules/delivery/records/delivery-rate.ts';
import { deliveryZone } from '../src/modules/delivery/records/delivery-zone.ts';
import type { Stage } from './stage.ts';

const union = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** How Fjellvik delivers: at home, to the north, to the European Union, and at its outlets. */
export async function seedDelivery(stage: Stage): Promise<void> {
  await stage.as('admin', 388, async (ctx) => {
    const zones = await seedZones(ctx);
    const { rows } = await sql<{ id: string }>`select id from tax_class where code = 'standard' and deleted_at is null`.execute(ctx.db);
    const taxClass = rows[0]?.id ?? null;
    const method = async (input: Parameters<typeof createRecord<typeof deliveryMethod>>[2]): Promise<string> =>
      (await createRecord(ctx, deliveryMethod, { taxClass, ...input })).id;
    const parcel = await method({
      name: 'Parcel to your door', kind: 'ship', carrier: 'Posten', description: 'Brought in the evening.', translations: german('Paket an die Haustür', 'Wird abends gebracht.'), trackingUrl: 'https://sporing.posten.example/{number}', daysMin: 2, daysMax: 3,
      cutOff: '14:00', maxWeight: 35, position: 10,
    }); // prettier-ignore
    const express = await method({
      name: 'Express',
      kind: 'ship',
      carrier: 'Bring',
      description: 'On the next working day.',
      translations: german('Express', 'Am nächsten Arbeitstag.'),
      daysMin: 1,
      daysMax: 1,
      cutOff: '12:00',
      maxWeight: 20,
      position: 20,
    });
    await method({
      name: 'Collect at an outlet',
      kind: 'pickup',
      description: 'We write to you when it is there.',
      translations: german('Abholung in einer Filiale', 'Wir schreiben Ihnen, sobald es da ist.'),
      daysMin: 0,
      daysMax: 0,
      position: 30,
    });
    await method({ name: 'Download', kind: 'digital', translations: german('Herunterladen'), daysMin: 0, daysMax: 0, position: 40 });
    const rate = (of: string, zone: string | null, amount: string, currency: string, more: object = {}) =>
      createRecord(ctx, deliveryRate, { method: of, zone, amount: { amount, currency }, ...more });
    await rate(parcel, zones.home, '99', 'NOK', { weightTo: 10, freeFrom: 1500 });
    await rate(parcel, zones.home, '199', 'NOK', { weightFrom: 10, perKilogram: 8 });
    await rate(parcel, zones.north, '149', 'NOK', { weightTo: 10, freeFrom: 2500 });
    await rate(parcel, zones.north, '269', 'NOK', { weightFrom: 10, perKilogram: 12 });
    await rate(parcel, zones.union, '249', 'NOK', { weightTo: 20 });
    await rate(parcel, zones.union, '19.90', 'EUR', { weightTo: 20, freeFrom: 250 });
    await rate(express, zones.home, '249', 'NOK', { weightTo: 20 });
  });
}

const german = (name: string, description?: string) => ({ de: { name, ...(description ? { description } : {}) } });

async function seedZones(ctx: Ctx): Promise<{ readonly north: string; readonly home: string; readonly union: string }> {
  const zone = async (name: string, countries: readonly string[], position: number, postcodes: string | null = null): Promise<string> =>
    (await createRecord(ctx, deliveryZone, { name, countries: countries.map((value) => ({ value })), position, postcodes })).id;
  return {
    north: await zone('Northern Norway', ['NO'], 10, '8000-9999'),
    home: await zone('Norway', ['NO'], 20),
    union: await zone('European Union', union, 30),
  };
}
