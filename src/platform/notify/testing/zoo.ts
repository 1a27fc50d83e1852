import { anyRef, choice, ref, richText, text } from '../../../fields/index.ts';
import { definePolicy } from '../../../kernel/access/policy.ts';
import { defineModule } from '../../../kernel/module.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { defineNotification } from '../kind.ts';

/** A record type with an owner, a remark that is seen through it, and kinds to tell of it. */
export const deal = defineRecord({
  module: 'zoo',
  name: 'deal',
  path: 'deals',
  label: 'Deal',
  title: 'name',
  owner: 'owner',
  fields: {
    name: text({ required: true }),
    stage: choice({
      options: [
        { value: 'new', label: 'New' },
        { value: 'won', label: 'Won' },
      ],
    }),
    secretMargin: text(),
    notes: richText(),
    owner: ref({ to: 'identity.user' }),
  },
});
export const remark = defineRecord({
  module: 'zoo',
  name: 'remark',
  path: 'remarks',
  label: 'Remark',
  title: 'body',
  fields: { subject: anyRef({ required: true }), body: richText({ required: true }) },
});
export const poked = defineNotification({
  name: 'zoo.poked',
  label: 'Somebody pokes me',
  description: 'A kind for tests.',
  channels: { inApp: true, mail: 'now' },
});
export const alarmed = defineNotification({
  name: 'zoo.alarmed',
  label: 'Alarm',
  description: 'For those who look after the zoo.',
  channels: { inApp: true, mail: 'off' },
  permission: 'zoo.manage',
});
export const zoo = defineModule({
  name: 'zoo',
  dependsOn: ['notify'],
  records: [deal, remark],
  policies: [
    definePolicy({ record: deal, staff: null }),
    definePolicy({ record: remark, staff: ({ visibleAny, col }) => visibleAny(col('subject_type'), col('subject_id')) }),
  ],
  notifications: [poked, alarmed],
  permissions: [{ name: 'zoo.manage', label: 'Manage the zoo' }],
});
