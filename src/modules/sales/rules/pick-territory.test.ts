import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { territoryTree, type AccountFacts, type TerritoryRules } from './pick-territory.ts';
import { fitsPostcode } from './postcodes.ts';

const today = '2026-03-02';
const at = (id: string, more: Partial<TerritoryRules> = {}): TerritoryRules => ({
  id,
  name: id,
  parentId: null,
  priority: 0,
  isActive: true,
  startsOn: null,
  endsOn: null,
  countries: [],
  regions: [],
  postcodes: [],
  industries: [],
  segments: [],
  minEmployees: null,
  maxEmployees: null,
  ...more,
});
const shop = (more: Partial<AccountFacts> = {}): AccountFacts => ({
  country: 'NO',
  region: null,
  postcode: '5003',
  industry: 'retail',
  segment: 'smallBusiness',
  employees: 12,
  ...more,
});
const pick = (all: readonly TerritoryRules[], facts: AccountFacts, day = today) => territoryTree(all, day).pick(facts);

describe('a postcode', () => {
  test.each([
    ['50', '5003', true],
    ['50', '0503', false],
    ['SW1', 'sw1a 1aa', true],
    ['50-59', '5999', true],
    ['50-59', '6000', false],
    ['0150-0299', '0299', true],
    ['0150-0299', '1500', false],
    ['1000-24', '2499', true],
    ['1000-24', '0999', false],
    ['50', '', false],
  ])('%s means %s: %s', (wanted, postcode, fits) => expect(fitsPostcode(wanted, postcode)).toBe(fits));
});

describe('the territory of an account', () => {
  const nordics = at('Nordics', { countries: ['NO', 'SE'] });
  const west = at('West', { parentId: 'Nordics', postcodes: ['5'] });

  test('is the deepest that fits, within all that it is part of', () => {
    expect(pick([nordics, west], shop())).toEqual({ id: 'West', fitting: ['West', 'Nordics'], isTie: false });
    expect(pick([nordics, west], shop({ postcode: '0150' })).id).toBe('Nordics');
    // A German postcode that begins with 5 is not the west of the Nordics.
    expect(pick([nordics, west], shop({ country: 'DE' })).id).toBeNull();
  });

  test('is the one of the highest priority, and a tie is told', () => {
    const key = at('Retail', { industries: ['retail'], priority: 5 });
    expect(pick([nordics, west, key], shop()).id).toBe('Retail');
    expect(pick([at('A', { countries: ['NO'] }), at('B', { segments: ['smallBusiness'] })], shop())).toMatchObject({
      id: 'A',
      isTie: true,
    });
  });

  test('counts from its first day to its last, and only while it and its parents are in use', () => {
    const spring = at('Spring', { countries: ['NO'], startsOn: '2026-03-02', endsOn: '2026-03-31', priority: 1 });
    expect(['2026-03-01', '2026-03-02', '2026-03-31', '2026-04-01'].map((day) => pick([nordics, spring], shop(), day).id)).toEqual([
      'Nordics',
      'Spring',
      'Spring',
      'Nordics',
    ]);
    expect(pick([{ ...nordics, isActive: false }, west], shop()).id).toBeNull();
  });

  test('is never one without a rule of its own, nor one that asks for what is not known', () => {
    expect(pick([at('World'), at('Named', { parentId: 'World' })], shop()).id).toBeNull();
    expect(pick([at('Big', { minEmployees: 0 })], shop({ employees: null })).id).toBeNull();
    expect(pick([at('Small', { maxEmployees: 12 })], shop()).id).toBe('Small');
  });

  test('is explained by what each territory asks', () => {
    expect(territoryTree([nordics, west], today).explain('West', shop({ country: 'DE' }))).toEqual([
      { territory: 'West', kind: 'postcode', wanted: ['5'], found: '5003', holds: true },
      { territory: 'Nordics', kind: 'country', wanted: ['NO', 'SE'], found: 'DE', holds: false },
    ]);
  });

  test('does not depend on the order of the territories, and fits exactly when each of its checks holds', () => {
    const anyTerritory = fc
      .record({
        priority: fc.integer({ min: 0, max: 2 }),
        parent: fc.option(fc.nat(5)),
        countries: fc.subarray(['NO', 'SE', 'DE']),
        postcodes: fc.subarray(['5', '50-59', '0']),
        segments: fc.subarray(['smallBusiness', 'enterprise']),
        minEmployees: fc.option(fc.nat(50)),
        isActive: fc.boolean(),
      })
      .map(({ parent, ...rules }) => ({ ...rules, parentId: parent === null ? null : `t${parent}` }));
    const facts = fc.record({
      country: fc.constantFrom('NO', 'SE', 'DE', null),
      region: fc.constant(null),
      postcode: fc.constantFrom('5003', '0150', null),
      industry: fc.constant(null),
      segment: fc.constantFrom('smallBusiness', 'enterprise', null),
      employees: fc.option(fc.nat(100)),
    });
    fc.assert(
      fc.property(fc.array(anyTerritory, { maxLength: 6 }), facts, (some, account) => {
        const all = some.map((rules, n) => at(`t${n}`, rules));
        const tree = territoryTree(all, today);
        const picked = tree.pick(account);
        expect(territoryTree(all.toReversed(), today).pick(account)).toEqual(picked);
        for (const { id } of all) expect(tree.explain(id, account).every((check) => check.holds)).toBe(picked.fitting.includes(id));
      }),
    );
  });
});
