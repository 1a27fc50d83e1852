import { expect, test } from 'vitest';
import { ref, text } from '../../fields/index.ts';
import { kindOf } from '../../fields/server.ts';
import { defineModule } from '../module.ts';
import { defineRecord } from '../record/record.ts';
import { createRegistry } from '../registry.ts';
import { schemaSql } from './ddl.ts';

test('a field whose column would be a word of SQL is refused by name; a link has another column', () => {
  const schemaOf = (fields: Record<string, ReturnType<typeof text> | ReturnType<typeof ref>>): string => {
    const pair = defineRecord({
      module: 'zoo',
      name: 'pair',
      path: 'pairs',
      label: 'Pair',
      title: 'name',
      fields: { name: text(), ...fields },
    });
    return schemaSql(createRegistry([defineModule({ name: 'zoo', dependsOn: [], records: [pair] })], kindOf));
  };
  expect(() => schemaOf({ to: text() })).toThrow('"to" is a reserved word of SQL');
  expect(schemaOf({ left: ref({ to: 'zoo.pair' }) })).toContain('left_id uuid');
});
