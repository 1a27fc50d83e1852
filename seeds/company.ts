import { setTimeout as delay } from 'node:timers/promises';
import { systemActor } from '../src/kernel/access/actor.ts';
import { runCommand } from '../src/kernel/command/run.ts';
import { setUpCompany } from '../src/platform/settings/index.ts';
import { customField } from '../src/platform/settings/records/custom-field.ts';
import { exchangeRate } from '../src/platform/settings/records/exchange-rate.ts';
import { companyName } from './data/staff.ts';
import type { Stage } from './stage.ts';

/** Kroner for one unit; round figures until the published ones are fetched. */
const rates: Readonly<Record<string, string>> = {
  EUR: '11.6',
  SEK: '1.02',
  DKK: '1.55',
  CHF: '12.3',
  GBP: '13.6',
  USD: '10.7',
  CAD: '7.7',
  JPY: '0.071',
};

const fields: readonly Readonly<Record<string, unknown>>[] = [
  {
    record: 'parties.organization',
    kind: 'choice',
    name: 'priceGroup',
    label: 'Price group',
    options: [
      { value: 'a', label: 'A: 45 %' },
      { value: 'b', label: 'B: 40 %' },
      { value: 'c', label: 'C: 35 %' },
    ],
  },
  { record: 'parties.organization', kind: 'number', name: 'stores', label: 'Stores', decimals: 0, help: 'How many shops carry our goods.' },
  {
    record: 'parties.person',
    kind: 'choice',
    name: 'jacketSize',
    label: 'Jacket size',
    options: ['XS', 'S', 'M', 'L', 'XL'].map((size) => ({ value: size.toLowerCase(), label: size })),
  },
];

/** Company profile, exchange rates and custom fields; comes back when this process knows them. */
export async function seedCompany(stage: Stage): Promise<void> {
  await stage.as(null, 400, (ctx) =>
    setUpCompany(ctx, {
      name: 'Fjellvik Outdoor',
      legalName: companyName,
      // The check digit is right, and nobody has it.
      taxId: 'NO999999999',
      country: 'NO',
      baseCurrency: 'NOK',
      locale: 'en',
      timeZone: 'Europe/Oslo',
      email: 'post@fjellvik.example',
      website: 'https://www.fjellvik.example',
      phone: '+47 55 55 01 00',
      addresses: [{ value: { street: 'Strandgaten 12', postalCode: '5013', city: 'Bergen', country: 'NO' }, label: 'registered office' }],
    }),
  );
  const run = (record: typeof customField | typeof exchangeRate, verb: string, input: unknown): Promise<unknown> =>
    runCommand(stage.app, { actor: systemActor, requestId: 'demo', record: stage.app.registry.record(record.key), verb, input });
  for (const [base, rate] of Object.entries(rates))
    await run(exchangeRate, 'override', { base, quote: 'NOK', rate, date: stage.day(-400), reason: 'Opening rate of the demo company' });
  for (const field of fields) await run(customField, 'add', field);
  await untilKnown(stage);
}

/** Settings reach the memory of a process by a notice from the database. */
async function untilKnown({ app }: Stage): Promise<void> {
  const deadline = performance.now() + 10_000;
  const isKnown = (): boolean =>
    app.scope().baseCurrency === 'NOK' &&
    app.scope().rate('JPY', app.scope().today) !== null &&
    fields.every((field) => String(field['name']) in app.registry.record(String(field['record'])).fields);
  while (!isKnown()) {
    if (performance.now() > deadline) throw new Error('The settings of the demo company did not reach this process.');
    await delay(5);
  }
}
