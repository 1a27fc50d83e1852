import { boolean, choice, date, email, formula, many, money, number, ref, rollup, tags, text } from '../../fields/index.ts';
import { kindOf } from '../../fields/server.ts';
import { byOwner, definePolicy, everyRow } from '../access/policy.ts';
import { defineCommand } from '../command/command.ts';
import { updateRecord } from '../command/store.ts';
import { notAllowed } from '../errors.ts';
import { defineModule } from '../module.ts';
import { defineRecord } from '../record/record.ts';
import { createRegistry, type Registry } from '../registry.ts';
import { sql } from '../db/sql.ts';

/** A small world to test the kernel in: keepers own enclosures, animals live in them. */
export const keeper = defineRecord({
  module: 'identity',
  name: 'user',
  path: 'users',
  label: 'Keeper',
  title: 'name',
  fields: { name: text({ required: true }) },
});

export const enclosure = defineRecord({
  module: 'zoo',
  name: 'enclosure',
  path: 'enclosures',
  label: 'Enclosure',
  title: 'name',
  owner: 'owner',
  fields: {
    name: text({ required: true, max: 40 }),
    owner: ref({ to: 'identity.user' }),
    area: number({ min: 1, decimals: 1 }),
    animals: rollup({ of: 'zoo.animal', by: 'enclosure', aggregate: 'count' }),
    weight: rollup({ of: 'zoo.animal', by: 'enclosure', aggregate: 'sum', field: 'weight' }),
  },
});

export const animal = defineRecord({
  module: 'zoo',
  name: 'animal',
  path: 'animals',
  label: 'Animal',
  title: 'fullName',
  owner: 'owner',
  search: ['fullName', 'tags', 'contacts'],
  sorts: ['fullName', 'born', 'createdAt'],
  fields: {
    name: text({ required: true, max: 40 }),
    species: text({}),
    fullName: formula({ dependsOn: ['name', 'species'], expression: `{name} || coalesce(' the ' || {species}, '')`, result: 'text' }),
    owner: ref({ to: 'identity.user' }),
    enclosure: ref({ to: 'zoo.enclosure', onDelete: 'refuse' }),
    born: date({}),
    weight: number({ decimals: 1, min: 0 }),
    state: choice({
      options: [
        { value: 'well', label: 'Well' },
        { value: 'ill', label: 'Ill' },
      ],
      default: 'well',
    }),
    healedBy: text({ readOnly: true }),
    price: money({}),
    tags: tags({}),
    tame: boolean({}),
    contacts: many({ of: email(), labels: ['vet'] }),
    chip: text({ unique: true }),
    diary: text({ max: 2000 }),
  },
});

export const heal = defineCommand({
  name: 'heal',
  label: 'Heal',
  on: animal,
  bulk: true,
  emits: ['zoo.animalHealed'],
  input: { by: text({ required: true }) },
  allowed: (row) => (row.state === 'ill' ? true : 'It is not ill.'),
  run: async (ctx, row, input) => {
    if (input.by === 'nobody') throw notAllowed('Somebody must do it.');
    await updateRecord(ctx, animal, row.id, { state: 'well', healedBy: input.by ?? null } as never);
    ctx.emit({ type: 'zoo.animalHealed', recordType: animal.key, recordId: row.id });
    return { healed: true };
  },
});

export const zooModule = defineModule({
  name: 'zoo',
  dependsOn: [],
  records: [keeper, enclosure, animal],
  commands: [heal],
  policies: [
    definePolicy({ record: keeper, staff: everyRow }),
    definePolicy({ record: enclosure, staff: null, customer: { rows: () => sql`true`, fields: ['name'] }, lock: { customer: 'true' } }),
    definePolicy({
      record: animal,
      staff: null,
      customer: { rows: (s) => byOwner()(s, 'own'), fields: ['name', 'fullName', 'owner', 'tags'], update: ['tags'] },
      lock: { customer: 'owner_id = entente_user()' },
    }),
  ],
});

export function zooRegistry(): Registry {
  return createRegistry([zooModule], kindOf);
}
