import { expect, test } from 'vitest';
import { ref, text } from '../../fields/index.ts';
import { defineRecord } from './record.ts';

const base = { module: 'zoo', name: 'animal', path: 'animals', label: 'Animal', title: 'name' } as const;

test.each([
  [{ id: text() }, /"id" is reserved/],
  [{ 'given-name': text() }, /not lower camel case/],
])('refuses fields that could not be columns (%o)', (fields, message) => {
  expect(() => defineRecord({ ...base, fields: { name: text(), ...fields } })).toThrow(message);
});

test('names what a declaration refers to and does not have', () => {
  expect(() => defineRecord({ ...base, fields: { name: text() }, search: ['nickname' as 'name'] })).toThrow('"nickname" is no field');
});

test('says all that is derived: key, plural, defaults', () => {
  expect(defineRecord({ ...base, fields: { name: text(), keeper: ref({ to: 'zoo.keeper' }) } })).toMatchObject({
    key: 'zoo.animal',
    labelPlural: 'Animals',
    search: ['name'],
    sorts: ['name', 'createdAt', 'updatedAt'],
    verbs: ['create', 'update', 'delete'],
  });
});
