import { expect, test } from 'vitest';
import { text } from '../../fields/index.ts';
import { defineRecord } from '../record/record.ts';
import { makeInput } from './factory.ts';

const scopeOf = (n: number) => ({ n, canary: (name: string) => `${name}canary${n}`, ref: () => null, anyRefs: [] });

test('texts that have a pattern fit it, fit their length, and differ from row to row', () => {
  for (const [source, max] of [
    ['^[a-z0-9][a-z0-9-]*$', 60],
    ['^[A-Za-z_]+(/[A-Za-z0-9_+-]+){0,2}$', 60],
    ['^[A-Z]{1,10}$', 10],
    ['^([01][0-9]|2[0-3]):[0-5][0-9]$', 5],
    ['^\\d+$', 8],
    ['^#[0-9a-f]{6}$', 7],
  ] as const) {
    const record = defineRecord({
      module: 'test',
      name: 'patterned',
      path: 'patterned',
      label: 'Patterned',
      title: 'key',
      fields: { key: text({ label: 'Key', unique: true, max, pattern: { source, message: 'must fit' } }) },
    });
    const made = Array.from({ length: 200 }, (_, n) => String(makeInput(record, scopeOf(n))['key']));
    for (const value of made) expect(value).toMatch(new RegExp(source, 'u'));
    expect([source, new Set(made).size]).toEqual([source, 200]);
    expect(Math.max(...made.map((value) => value.length))).toBeLessThanOrEqual(max);
  }
});
