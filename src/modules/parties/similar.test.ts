import { beforeAll, describe, expect, test } from 'vitest';
import { fullGrant, type Actor } from '../../kernel/access/actor.ts';
import { parseInput } from '../../kernel/record/parse-input.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import { organization } from './records/organization.ts';
import { person } from './records/person.ts';
import { createPartiesApp, ownGrant, type PartiesApp } from './testing/parties-app.ts';

interface Similar {
  readonly id: string;
  readonly title: string;
  readonly verdict: string;
  readonly reasons: readonly { readonly text: string; readonly field: string }[];
}

let t: PartiesApp;
let acme: string;
let jurgen: string;

beforeAll(async () => {
  t = await createPartiesApp();
  acme = await t.make(organization, {
    name: 'Alfreds Futterkiste GmbH',
    domains: [{ value: 'alfreds.de' }],
    taxIds: [{ value: 'DE136695976' }],
  });
  jurgen = await t.make(person, {
    givenName: 'Jürgen',
    familyName: 'Schäfer',
    emails: [{ value: 'j.schaefer@alfreds.de' }],
    phones: [{ value: '030 1234567' }],
    organization: acme,
  });
  await t.make(person, { givenName: 'Thomas', familyName: 'Hardy' });
});

async function similar(record: RecordType, input: Record<string, string>, actor: Actor = t.admin): Promise<readonly Similar[]> {
  const query = t.app.registry.query(record.key, 'similar');
  const parsed = parseInput(t.app.registry, query?.input ?? {}, input, t.app.scope(), { writable: null, complete: true });
  const answer = await t.as(actor, async (ctx) => query?.run(ctx, parsed, null));
  return (answer as { data: readonly Similar[] }).data;
}

describe('who looks like the person typed in', () => {
  test.each<[string, Record<string, string>]>([
    ['by e-mail', { emails: 'J.Schaefer@alfreds.de' }],
    ['by phone as typed', { phones: '030/1234567', familyName: 'Schäfer' }],
    ['as the form sends it', { emails: JSON.stringify([{ value: 'j.schaefer@alfreds.de', label: 'work' }]) }],
    ['by sound', { givenName: 'Juergen', familyName: 'Schaefer' }],
    ['by the whole name', { name: 'Schäfer, Jürgen' }],
    ['with first and last name swapped', { givenName: 'Schäfer', familyName: 'Jürgen', phones: '+49301234567' }],
  ])('%s', async (_, input) => {
    const [first] = await similar(person, input);
    expect(first).toMatchObject({ id: jurgen, title: 'Jürgen Schäfer' });
    expect(first?.reasons.length).toBeGreaterThan(0);
  });

  test('at the same organization with a part of the name', async () => {
    expect(await similar(person, { familyName: 'Schaefer', givenName: 'J', organization: acme })).toMatchObject([{ id: jurgen }]);
  });

  test('nobody for strangers, half-typed input or the record itself', async () => {
    expect(await similar(person, { givenName: 'Maria', familyName: 'Anders' })).toEqual([]);
    expect(await similar(person, { emails: 'j.schaefer@' })).toEqual([]);
    expect(await similar(person, {})).toEqual([]);
    expect(await similar(person, { emails: 'j.schaefer@alfreds.de', except: jurgen })).toEqual([]);
  });

  test('only among those the reader may see', async () => {
    const rep = await t.newUser('Rep', { grants: { '*': ownGrant } });
    expect(await similar(person, { emails: 'j.schaefer@alfreds.de' }, rep)).toEqual([]);
  });

  test('and never by a field that is hidden from the reader', async () => {
    const rep = await t.newUser('Rep', { grants: { '*': { ...fullGrant, hidden: ['phones'] } } });
    const found = await similar(person, { phones: '+49301234567', givenName: 'Jürgen', familyName: 'Schäfer' }, rep);
    expect(found.flatMap((s) => s.reasons.map((r) => r.field))).not.toContain('phone');
    expect(await similar(person, { phones: '+49301234567' }, rep)).toEqual([]);
  });
});

describe('which organization looks like the one typed in', () => {
  test.each<[string, Record<string, string>]>([
    ['by name without legal form', { name: 'alfreds futterkiste' }],
    ['by a misspelled name and its web address', { name: 'Alfred Futerkiste', domains: 'https://shop.alfreds.de' }],
    ['by tax id as printed', { name: 'Alfreds', taxIds: 'DE 136 695 976' }],
  ])('%s', async (_, input) => {
    expect(await similar(organization, input)).toMatchObject([{ id: acme, title: 'Alfreds Futterkiste GmbH' }]);
  });

  test('none by a free-mail domain', async () => {
    await t.make(organization, { name: 'Hobby', domains: [{ value: 'gmx.de' }] });
    expect(await similar(organization, { name: 'Other', domains: 'gmx.de' })).toEqual([]);
  });
});
