import { sql } from '../../../kernel/db/sql.ts';
import { anyRef, boolean, ref, richText, text } from '../../../fields/index.ts';
import { definePolicy, everyRow } from '../../../kernel/access/policy.ts';
import { defineModule } from '../../../kernel/module.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** For tests: a record with an owner that the portal sees in part, and one that is seen through what it is about. */
export const parcel = defineRecord({
  module: 'post',
  name: 'parcel',
  path: 'parcels',
  label: 'Parcel',
  title: 'name',
  owner: 'owner',
  search: ['name', 'secretNote'],
  fields: {
    name: text({ required: true }),
    secretNote: text({}),
    isPublic: boolean({ default: false }),
    owner: ref({ to: 'identity.user' }),
  },
});

export const remark = defineRecord({
  module: 'post',
  name: 'remark',
  path: 'remarks',
  label: 'Remark',
  title: 'text',
  fields: { text: richText({ required: true }), subject: anyRef({ required: true }) },
});

/** Kept out of search and navigation. */
export const stamp = defineRecord({
  module: 'post',
  name: 'stamp',
  path: 'stamps',
  label: 'Stamp',
  title: 'name',
  internal: true,
  fields: { name: text({ required: true }) },
});

export const postModule = defineModule({
  name: 'post',
  dependsOn: ['identity', 'files'],
  records: [parcel, remark, stamp],
  policies: [
    definePolicy({
      record: parcel,
      staff: null,
      customer: { rows: ({ col }) => sql`${col('is_public')}`, fields: ['name', 'isPublic'] },
      lock: { customer: 'is_public' },
    }),
    definePolicy({ record: remark, staff: ({ col, visibleAny }) => visibleAny(col('subject_type'), col('subject_id')) }),
    definePolicy({ record: stamp, staff: everyRow }),
  ],
});
