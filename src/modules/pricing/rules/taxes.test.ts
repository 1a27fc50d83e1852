import { expect, it } from 'vitest';
import { consumer, factsOf, line, product, promotion, request, taxRate } from '../testing/facts.ts';
import { priceCart } from './price-cart.ts';

const goods = [product('lamp', '10'), product('book', '10', { taxClassCode: 'reduced' }), product('cup', '8.39')];
const ten = promotion('ten', { percent: '10' });
const business = { ...consumer, isBusiness: true, organizationId: 'acme' };

it('prices without tax: 19 % on 3 x 10.00 and a delivery of 4.90', () => {
  const cart = priceCart(factsOf({ products: goods }), request([line('lamp', '3')], { delivery: { label: 'Parcel', amount: '4.90' } }));
  // By hand: net 30.00 + 4.90 = 34.90; 34.90 x 0.19 = 6.631, rounded 6.63; gross 41.53.
  expect(cart).toMatchObject({
    net: '34.90',
    tax: '6.63',
    gross: '41.53',
    taxes: [{ code: 'standard', rate: '19', net: '34.90', tax: '6.63' }],
  });
  // 30.00 x 0.19 = 5.70 and 4.90 x 0.19 = 0.931: shared 5.70 and 0.93.
  expect([cart.lines[0]?.tax, cart.delivery?.tax]).toEqual(['5.70', '0.93']);
});

it('prices with tax: what is shown is what is paid, and the tax is taken out of it', () => {
  const facts = factsOf({ products: [product('shirt', '19.99')], seller: { listPricesIncludeTax: true } });
  const cart = priceCart(facts, request([line('shirt', '3')], { display: 'gross' }));
  // By hand: 3 x 19.99 = 59.97 gross; 59.97 x 19 / 119 = 9.57504..., rounded 9.58; net 50.39.
  expect(cart).toMatchObject({ gross: '59.97', tax: '9.58', net: '50.39' });
  expect(cart.lines[0]).toMatchObject({ unitPrice: '19.99', explanation: [{ label: 'List price' }, { label: 'VAT 19 % included' }] });
});

it('mixes rates: each is worked out on the sum of its own lines', () => {
  const cart = priceCart(factsOf({ products: goods }), request([line('lamp', '1'), line('book', '3'), line('cup', '1')]));
  // By hand: standard 10.00 + 8.39 = 18.39 x 0.19 = 3.4941, rounded 3.49; reduced 30.00 x 0.07 = 2.10; net 48.39, tax 5.59, gross 53.98.
  expect(cart).toMatchObject({ net: '48.39', tax: '5.59', gross: '53.98' });
  expect(cart.taxes).toEqual([
    { code: 'reduced', rate: '7', net: '30.00', tax: '2.10' },
    { code: 'standard', rate: '19', net: '18.39', tax: '3.49' },
  ]);
  // 10.00 x 0.19 = 1.90 and 8.39 x 0.19 = 1.5941: the lines share 3.49 as 1.90 and 1.59.
  expect(cart.lines.map((each) => each.tax)).toEqual(['1.90', '2.10', '1.59']);
});

it('spreads a discount on the order over both rates', () => {
  const promotions = [{ ...ten, scope: 'order' } as const];
  const cart = priceCart(factsOf({ products: goods, promotions }), request([line('lamp', '1'), line('book', '2')]));
  // By hand: 30.00 less 3.00, of which 1.00 off 10.00 and 2.00 off 20.00; 9.00 x 0.19 = 1.71; 18.00 x 0.07 = 1.26; gross 29.97.
  expect(cart.lines.map((each) => [each.discount, each.net, each.tax])).toEqual([
    ['1.00', '9.00', '1.71'],
    ['2.00', '18.00', '1.26'],
  ]);
  expect(cart.gross).toBe('29.97');
});

it('reverse charge: a business with a tax id of another member state pays no tax here', () => {
  const austrian = { ...business, country: 'AT', taxId: 'ATU13585627' };
  const cart = priceCart(factsOf({ products: goods }), request([line('lamp', '3')], { buyer: austrian, shipTo: { country: 'AT' } }));
  expect(cart).toMatchObject({
    net: '30.00',
    tax: '0.00',
    gross: '30.00',
    taxes: [{ code: 'reverse-charge', rate: '0', net: '30.00', tax: '0.00' }],
  });
  expect(cart.lines[0]?.explanation.at(-1)?.label).toBe('Reverse charge: the buyer accounts for the tax');
  // A price with German tax loses it: 11.90 / 1.19 = 10.00.
  const included = factsOf({ products: [product('lamp', '11.90')], seller: { listPricesIncludeTax: true } });
  expect(priceCart(included, request([line('lamp', '3')], { buyer: austrian, shipTo: { country: 'AT' } })).gross).toBe('30.00');
});

it.each([
  ['a consumer in another member state pays the tax there', { ...consumer, country: 'AT' }, 'AT', {}, 'standard', '20'],
  ['or here, below the threshold', { ...consumer, country: 'AT' }, 'AT', { taxesAtDestination: false }, 'standard', '19'],
  ['a business without a tax id is taxed like a consumer', { ...business, country: 'AT' }, 'AT', {}, 'standard', '20'],
  ['a tax id of the seller’s own country changes nothing', { ...business, taxId: 'DE136695976' }, 'AT', {}, 'standard', '20'],
  ['goods that stay here are taxed here, whoever buys', { ...business, country: 'AT', taxId: 'ATU13585627' }, 'DE', {}, 'standard', '19'],
  ['a Greek tax id begins with EL', { ...business, country: 'GR', taxId: 'EL123456783' }, 'GR', {}, 'reverse-charge', '0'],
  ['what leaves the Union is not taxed', { ...consumer, country: 'CH' }, 'CH', {}, 'outside', '0'],
  ['unless the seller is registered there', { ...consumer, country: 'CH' }, 'CH', { registrations: ['CH'] }, 'standard', '8.1'],
  ['a seller outside the Union exports to it', { ...consumer, country: 'DE' }, 'DE', { country: 'NO' }, 'outside', '0'],
  ['and taxes at home', { ...consumer, country: 'NO' }, 'NO', { country: 'NO' }, 'standard', '25'],
  ['no rate is set up', { ...consumer, country: 'JP' }, 'JP', { country: 'JP' }, 'untaxed', '0'],
])('%s', (_, buyer, country, changed, code, rate) => {
  const rates = [
    taxRate('DE', 'standard', '19'),
    taxRate('AT', 'standard', '20'),
    taxRate('CH', 'standard', '8.1'),
    taxRate('NO', 'standard', '25'),
  ];
  const cart = priceCart(factsOf({ products: goods, rates, seller: changed }), request([line('lamp')], { buyer, shipTo: { country } }));
  expect(cart.lines[0]).toMatchObject({ taxCode: code, taxRate: rate });
});

it('taxes services for consumers at home and digital ones where the consumer is', () => {
  const products = [product('advice', '100', { kind: 'service' }), product('film', '100', { kind: 'digital' })];
  const cart = priceCart(
    factsOf({ products }),
    request([line('advice'), line('film')], { buyer: { ...consumer, country: 'AT' }, shipTo: { country: 'AT' } }),
  );
  expect(cart.lines.map((each) => each.taxRate)).toEqual(['19', '20']);
});

it('takes the rate of the day in the company’s time zone, and the region’s before the country’s', () => {
  const rates = [
    taxRate('DE', 'standard', '19', { validTo: '2026-06-30' }),
    taxRate('DE', 'standard', '16', { validFrom: '2026-07-01' }),
    taxRate('DE', 'standard', '10', { region: 'HE' }),
  ];
  const at = (instant: string, region?: string) =>
    priceCart(
      factsOf({ products: goods, rates }),
      request([line('lamp')], { at: instant, shipTo: { country: 'DE', region: region ?? null } }),
    ).lines[0]?.taxRate;
  expect([at('2026-06-30T21:59:59.000Z'), at('2026-06-30T22:00:00.000Z'), at('2026-06-30T10:00:00.000Z', 'HE')]).toEqual([
    '19',
    '16',
    '10',
  ]);
});

it('rounds in the minor units of the currency: none in yen, three digits in Kuwaiti dinar', () => {
  const of = (currency: string, amount: string, country: string, rate: string) =>
    priceCart(
      factsOf({
        products: [product('pen', null, { listPrice: { amount, currency } })],
        rates: [taxRate(country, 'standard', rate)],
        seller: { country },
      }),
      request([line('pen', '3')], { currency, shipTo: { country }, buyer: { ...consumer, country } }),
    );
  // 3 x 123 = 369 x 0.1 = 36.9, rounded 37. 3 x 1.235 = 3.705 x 0.05 = 0.18525, rounded 0.185.
  expect(of('JPY', '123', 'JP', '10')).toMatchObject({ net: '369', tax: '37', gross: '406' });
  expect(of('KWD', '1.235', 'KW', '5')).toMatchObject({ net: '3.705', tax: '0.185', gross: '3.890' });
});
