import { expect, test } from 'vitest';
import type { Filter } from '../../api/records.ts';
import type { FieldMeta } from '../../api/types.ts';
import { conditionsIn, newCondition, operatorsOf, toFilter, toGroup } from './filter-model.ts';

const nested: Filter = {
  and: [
    { field: 'name', op: 'contains', value: 'berg' },
    {
      or: [
        { field: 'stage', op: 'in', value: ['lead'] },
        { field: 'owner', op: 'empty', value: true },
      ],
    },
  ],
};

test('what the builder edits goes back as the same filter', () => {
  expect(toFilter(toGroup(nested))).toEqual(nested);
  expect(conditionsIn(nested)).toHaveLength(3);
});

test('a single condition becomes a group of one', () => {
  expect(toFilter(toGroup({ field: 'name', op: 'eq', value: 'x' }))).toEqual({ and: [{ field: 'name', op: 'eq', value: 'x' }] });
});

test('conditions that are not complete are not sent, but "is empty" and "no" are', () => {
  const group = {
    join: 'and' as const,
    items: [
      { field: 'name', op: 'contains', value: null },
      { field: 'tags', op: 'hasAny', value: [] },
      { field: 'isPrimary', op: 'eq', value: false },
      { field: 'owner', op: 'empty', value: false },
      { join: 'or' as const, items: [{ field: 'city', op: 'eq', value: '' }] },
    ],
  };
  expect(toFilter(group)).toEqual({
    and: [
      { field: 'isPrimary', op: 'eq', value: false },
      { field: 'owner', op: 'empty', value: false },
    ],
  });
  expect(toFilter({ join: 'and', items: [] })).toBeNull();
});

test('a new condition starts with the operator that fits the kind', () => {
  const text: FieldMeta = { name: 'name', label: 'Name', kind: 'text' };
  const choice: FieldMeta = { name: 'stage', label: 'Stage', kind: 'choice' };
  expect(newCondition(text, ['eq', 'ne', 'in', 'notIn', 'contains', 'startsWith', 'empty']).op).toBe('contains');
  expect(operatorsOf(choice, ['eq', 'ne', 'in', 'notIn', 'empty'])).toEqual(['in', 'notIn', 'empty']);
});
