import { expect, test } from 'vitest';
import type { FieldMeta } from '../../api/types.ts';
import { changedValues } from './form-state.ts';

const field = (name: string, kind: string, more: Partial<FieldMeta> = {}): FieldMeta => ({ name, label: name, kind, ...more });

test('only what differs is sent, in the shape the server takes', () => {
  const fields = [field('name', 'text'), field('owner', 'ref'), field('revenue', 'money'), field('emails', 'many'), field('tags', 'tags')];
  const initial = {
    name: 'Alps',
    owner: { id: '1', title: 'Ada' },
    revenue: { amount: '10.00', currency: 'EUR', rate: '1', base: '10.00' },
    emails: [{ value: 'a@x.example', label: 'work' }],
    tags: [],
  };
  expect(changedValues(fields, initial, { ...initial, owner: { id: '1', title: 'Ada L.' }, tags: null })).toEqual({});
  expect(
    changedValues(fields, initial, {
      ...initial,
      owner: { id: '2', title: 'Bo' },
      revenue: { amount: '12.00', currency: 'EUR' },
      emails: [{ value: 'a@x.example', label: 'work' }, { value: null }, { value: 'b@x.example' }],
    }),
  ).toEqual({
    owner: '2',
    revenue: { amount: '12.00', currency: 'EUR' },
    emails: [{ value: 'a@x.example', label: 'work' }, { value: 'b@x.example' }],
  });
});

test('emptied values are sent as null, and what nobody may type never', () => {
  const fields = [field('name', 'text'), field('total', 'rollup'), field('state', 'choice', { readOnly: true })];
  expect(changedValues(fields, { name: 'x', total: 1, state: 'open' }, { name: '', total: 2, state: 'done' })).toEqual({ name: null });
});
