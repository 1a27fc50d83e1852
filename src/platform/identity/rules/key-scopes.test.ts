import { expect, it } from 'vitest';
import { fullGrant, noGrant } from '../../../kernel/access/actor.ts';
import { administratorGrants, isUnlimited, limitGrants, readScopes } from './key-scopes.ts';

const records = [
  { key: 'parties.person', fields: { name: {}, salary: {} } },
  { key: 'parties.organization', fields: { name: {} } },
];

it('a key opens only the record types it names', () => {
  const grants = limitGrants(administratorGrants, [{ record: 'parties.person', verbs: ['read'] }], records);
  expect(grants['parties.person']).toMatchObject({ read: 'all', create: false, update: 'none', delete: 'none', export: false });
  expect(grants['parties.organization']).toEqual(noGrant);
  expect(grants['*']).toBeUndefined();
});

it('a key never exceeds its owner', () => {
  const owner = { 'parties.person': { ...noGrant, read: 'own' as const, hidden: ['salary'] } };
  const grants = limitGrants(owner, [{ record: '*', verbs: ['*'] }], records);
  expect(grants['parties.person']).toEqual(owner['parties.person']);
  expect(grants['parties.organization']).toEqual(noGrant);
});

it('a key for one command changes no field by a plain update', () => {
  const grants = limitGrants({ '*': fullGrant }, [{ record: 'parties.person', verbs: ['merge'] }], records);
  expect(grants['parties.person']).toMatchObject({ update: 'all', commands: ['merge'], readOnly: ['name', 'salary'] });
});

it('a key needs a scope also for what is open to all staff', () => {
  const open = [{ key: 'views.savedView', fields: {}, isOpenToStaff: true }];
  expect(limitGrants({}, [{ record: 'parties.person', verbs: ['read'] }], open)['views.savedView']).toEqual(noGrant);
  expect(limitGrants({}, [{ record: '*', verbs: ['read'] }], open)['views.savedView']).toMatchObject({ read: 'all', create: false });
  expect(limitGrants({}, [{ record: '*', verbs: ['*'] }], open)['views.savedView']).toEqual(fullGrant);
});

it('scopes are checked for their shape', () => {
  expect(readScopes([{ record: 'parties.person', verbs: ['read'] }])).toHaveLength(1);
  expect(readScopes([{ record: 'parties.person', verbs: [] }])).toBeNull();
  expect(readScopes({})).toBeNull();
  expect(isUnlimited([{ record: '*', verbs: ['*'] }])).toBe(true);
  expect(isUnlimited([{ record: '*', verbs: ['read'] }])).toBe(false);
});
