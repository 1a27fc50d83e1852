import { describe, expect, test } from 'vitest';
import { couldEnter } from './could-enter.ts';

const record = { key: 'parties.person', owner: 'owner' };
const change = (events: readonly string[], fields: readonly string[] = []) => ({ events: events.map((e) => `parties.person${e}`), fields });
const byCity = {
  filter: { and: [{ field: 'city', op: 'eq', value: 'Bergen' }, { or: [{ field: 'organization.segment', op: 'eq', value: 'a' }] }] },
};

describe('whether a record that is not shown might belong to a list now', () => {
  test('a new or restored one might', () => {
    expect(couldEnter({ record, params: byCity }, change(['Created'], ['name']))).toBe(true);
    expect(couldEnter({ record, params: {} }, change(['Restored']))).toBe(true);
  });

  test('a changed one only if the list goes by what changed', () => {
    expect(couldEnter({ record, params: byCity }, change(['Updated'], ['phone']))).toBe(false);
    expect(couldEnter({ record, params: byCity }, change(['Updated'], ['phone', 'city']))).toBe(true);
    expect(couldEnter({ record, params: byCity }, change(['Updated'], ['organization']))).toBe(true);
    expect(couldEnter({ record, params: {} }, change(['Updated'], ['phone']))).toBe(false);
  });

  test('a change of the owner may bring it into reach', () => {
    expect(couldEnter({ record, params: {} }, change(['Updated'], ['owner']))).toBe(true);
  });

  test('any might where the list searches, or nothing is known of what happened', () => {
    expect(couldEnter({ record, params: { q: 'ana' } }, change(['Updated'], ['phone']))).toBe(true);
    expect(couldEnter({ record, params: byCity }, change([], ['phone']))).toBe(true);
  });
});
