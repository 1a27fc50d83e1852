import { expect, test } from 'vitest';
import { json, money, ref, text } from '../../fields/index.ts';
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

test('what need not have a value is in its index only where it has one, but for the owner: what has none is a queue', () => {
  const owned = defineRecord({
    module: 'zoo',
    name: 'owned',
    path: 'owned',
    label: 'Owned',
    title: 'name',
    fields: {
      name: text(),
      keeper: ref({ to: 'zoo.owned' }),
      herd: ref({ to: 'zoo.owned', required: true }),
      friend: ref({ to: 'zoo.owned' }),
      minder: ref({ to: 'zoo.owned' }),
    },
    owner: 'minder',
    search: [],
    indexes: [['friend', 'name']],
  });
  const schema = schemaSql(createRegistry([defineModule({ name: 'zoo', dependsOn: [], records: [owned] })], kindOf));
  expect(schema).toContain('create index owned_keeper_id on owned (keeper_id, id) where keeper_id is not null;');
  expect(schema).toContain('create index owned_herd_id on owned (herd_id, id);');
  expect(schema).toContain('create index owned_friend_id_name on owned (friend_id, name, id) where friend_id is not null;');
  expect(schema).toContain('create index owned_minder_id on owned (minder_id, id);');
});

test('of columns that nothing is looked for by PostgreSQL keeps no statistics', () => {
  const noted = defineRecord({
    module: 'zoo',
    name: 'noted',
    path: 'noted',
    label: 'Noted',
    title: 'name',
    fields: { name: text(), facts: json<object>()(), worth: money() },
  });
  const schema = schemaSql(createRegistry([defineModule({ name: 'zoo', dependsOn: [], records: [noted] })], kindOf));
  expect(schema).toContain(
    'alter table noted alter column facts set statistics 0, alter column worth_rate set statistics 0, alter column worth_rate_date set statistics 0;',
  );
});
