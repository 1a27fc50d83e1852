import { expect, it } from 'vitest';
import { fullGrant, noGrant, publicActor, type Actor, type Grant } from '../../../kernel/access/actor.ts';
import { isWithin } from './is-within.ts';

const actor = (userId: string, grants: Actor['grants'], more: Partial<Actor> = {}): Actor => ({
  ...publicActor,
  audience: 'staff',
  userId,
  teamUserIds: [userId],
  grants,
  ...more,
});
const all: Grant = fullGrant;

it('is within an administrator, never the other way round', () => {
  const admin = actor('a', {}, { isAdmin: true });
  const full = actor('b', { '*': all }, { permissions: ['x'] });
  expect([isWithin(full, admin), isWithin(admin, full)]).toEqual([true, false]);
});

it('compares each record type by name and by "*"', () => {
  const reader = actor('r', { '*': { ...noGrant, read: 'all' } });
  const one = actor('o', { '*': { ...noGrant, read: 'all' }, 'parties.person': { ...noGrant, read: 'all', export: true } });
  expect([isWithin(reader, one), isWithin(one, reader)]).toEqual([true, false]);
  const narrowed = actor('n', { '*': { ...noGrant, read: 'all' }, 'parties.person': noGrant });
  expect([isWithin(narrowed, reader), isWithin(reader, narrowed)]).toEqual([true, false]);
});

it('counts permissions, commands and fields', () => {
  const plain = actor('p', { '*': { ...all, commands: ['complete'] } });
  expect(isWithin(actor('q', { '*': all }), plain)).toBe(false);
  expect(isWithin(plain, actor('q', { '*': all }))).toBe(true);
  expect(isWithin(actor('q', {}, { permissions: ['audit.read'] }), plain)).toBe(false);
  const blind = actor('b', { '*': { ...all, hidden: ['salary'] } });
  expect([isWithin(actor('q', { '*': all }), blind), isWithin(blind, actor('q', { '*': all }))]).toEqual([false, true]);
  const locked = actor('l', { '*': { ...all, readOnly: ['rate'] } });
  expect(isWithin(actor('q', { '*': all }), locked)).toBe(false);
  expect(isWithin(actor('q', { '*': { ...noGrant, read: 'all' } }), locked)).toBe(true);
});

it('takes "own" and "team" for what they are: other rows for another person', () => {
  const own: Grant = { ...noGrant, read: 'own' };
  const team: Grant = { ...noGrant, read: 'team' };
  expect(isWithin(actor('a', { '*': own }), actor('b', { '*': own }))).toBe(false);
  expect(isWithin(actor('a', { '*': own }), actor('b', { '*': team }))).toBe(false);
  const lead = actor('b', { '*': team }, { teamUserIds: ['a', 'b'] });
  expect(isWithin(actor('a', { '*': own }), lead)).toBe(true);
  expect(isWithin(actor('a', { '*': team }, { teamUserIds: ['a', 'c'] }), lead)).toBe(false);
  expect(isWithin(actor('a', { '*': team }), lead)).toBe(true);
});
