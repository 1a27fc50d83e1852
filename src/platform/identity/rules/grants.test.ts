import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullGrant, noGrant, type Grant } from '../../../kernel/access/actor.ts';
import { identityGrants, mergeGrants, readGrants } from './grants.ts';

const reader: Grant = { ...noGrant, read: 'own' };

describe('several roles together', () => {
  it('give the widest row scope of any', () => {
    const merged = mergeGrants([
      { 'parties.person': { ...reader, read: 'own', update: 'own' } },
      { 'parties.person': { ...reader, read: 'all' } },
    ]);
    expect(merged['parties.person']).toMatchObject({ read: 'all', update: 'own' });
  });

  it('weigh what one role says by name against what another says of all', () => {
    expect(mergeGrants([{ 'parties.person': reader }, { '*': { ...reader, read: 'team' } }])['parties.person']?.read).toBe('team');
  });

  it('hide a field only when every role that shows the record hides it', () => {
    const hides = (hidden: string[]): Grant => ({ ...reader, hidden });
    expect(mergeGrants([{ p: hides(['salary', 'notes']) }, { p: hides(['salary']) }])['p']?.hidden).toEqual(['salary']);
    expect(mergeGrants([{ p: hides(['salary']) }, { p: hides([]) }])['p']?.hidden).toEqual([]);
  });

  it('still hide a field when the other role does not show the record at all', () => {
    expect(mergeGrants([{ p: { ...reader, hidden: ['salary'] } }, { q: fullGrant }])['p']?.hidden).toEqual(['salary']);
  });

  it('keep a field read-only unless a role that may change the record opens it', () => {
    const writer: Grant = { ...reader, update: 'all', readOnly: ['limit'] };
    expect(mergeGrants([{ p: writer }, { p: reader }])['p']?.readOnly).toEqual(['limit']);
    expect(mergeGrants([{ p: writer }, { p: { ...writer, readOnly: [] } }])['p']?.readOnly).toEqual([]);
  });

  it('never give less than one of them alone (property)', () => {
    const scope = fc.constantFrom('none', 'own', 'team', 'all' as const);
    const grant = fc
      .record({ read: scope, update: scope, create: fc.boolean(), delete: scope, export: fc.boolean() })
      .map((g) => ({ ...noGrant, ...g }) as Grant);
    const order = ['none', 'own', 'team', 'all'];
    fc.assert(
      fc.property(grant, grant, (a, b) => {
        const both = mergeGrants([{ p: a }, { p: b }])['p'] as Grant;
        for (const one of [a, b]) {
          expect(order.indexOf(both.read)).toBeGreaterThanOrEqual(order.indexOf(one.read));
          expect(order.indexOf(both.update)).toBeGreaterThanOrEqual(order.indexOf(one.update));
          expect(both.create || !one.create).toBe(true);
        }
      }),
    );
  });
});

it('grants that are not well-formed grant nothing', () => {
  expect(readGrants({ p: { read: 'everything', create: 'yes', commands: [1, 'close'] } })['p']).toEqual({
    ...noGrant,
    commands: ['close'],
  });
  expect(readGrants('all')).toEqual({});
});

it('a wildcard role opens no identity record beyond what all staff may', () => {
  expect(identityGrants([])['identity.user']).toMatchObject({ read: 'all', update: 'none', create: false });
  expect(identityGrants([])['identity.apiKey']).toMatchObject({ read: 'own' });
  expect(identityGrants(['users.manage'])['identity.user']).toEqual(fullGrant);
});
