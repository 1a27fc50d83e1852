import { expect, test } from 'vitest';
import { ref, text } from '../../fields/index.ts';
import { kindOf } from '../../fields/server.ts';
import { defineModule } from '../../kernel/module.ts';
import type { PersonalDeclaration } from '../../kernel/record/personal-data.ts';
import { defineRecord } from '../../kernel/record/record.ts';
import { createRegistry } from '../../kernel/registry.ts';
import { uncovered } from '../../modules/privacy/personal/coverage.ts';
import { modules } from '../modules.ts';
import { programRegistry } from '../schema.ts';

test('every record type that links to people says what becomes of it when a person is erased', () => {
  expect(uncovered(programRegistry())).toEqual([]);
});

const visit = defineRecord({
  module: 'visits',
  name: 'visit',
  path: 'visits',
  label: 'Visit',
  title: 'reason',
  fields: { reason: text(), guest: ref({ to: 'parties.person' }), host: ref({ to: 'identity.user' }) },
});

const withVisits = (...personalData: PersonalDeclaration[]): readonly string[] =>
  uncovered(
    createRegistry([...modules, defineModule({ name: 'visits', dependsOn: ['parties'], records: [visit], personalData })], kindOf),
  ).filter((line) => line.startsWith('visits.'));

test('a new module is told which field it has to declare, and how', () => {
  expect(withVisits()).toEqual([expect.stringContaining('visits.visit.guest may point to a person. Say in personalData of its module')]);
});

test('a declaration that names a field which is not there, or keeps without a reason, is refused', () => {
  expect(withVisits({ record: 'visits.visit', via: ['visitor'], erase: 'delete' })).toEqual([expect.stringContaining('"visitor"')]);
  expect(withVisits({ record: 'visits.visit', via: ['guest'], erase: 'keep' })).toEqual([expect.stringContaining('does not say why')]);
  expect(withVisits({ record: 'visits.visit', via: ['guest'], erase: 'delete' })).toEqual([]);
  expect(withVisits({ record: 'visits.visit', notPersonal: 'Guests are numbered.' })).toEqual([]);
});
