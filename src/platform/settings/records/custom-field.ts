import { boolean, choice, json, number, text } from '../../../fields/index.ts';
import type { Option } from '../../../fields/choice/field.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { customFieldKinds } from '../rules/custom-field.ts';

/** A field that an administrator added to a record type. Its column stays when it is retired, and so do its values. */
export const customField = defineRecord({
  module: 'settings',
  name: 'customField',
  path: 'custom-fields',
  label: 'Custom field',
  icon: 'adjustments-horizontal',
  title: 'label',
  sorts: ['record', 'label'],
  defaultSort: 'record',
  verbs: [],
  fields: {
    record: text({ required: true, readOnly: true, max: 80, index: true, help: 'Key of the record type, such as parties.person.' }),
    name: text({ required: true, readOnly: true, max: 60 }),
    label: text({ required: true, readOnly: true, max: 80 }),
    kind: choice({ required: true, readOnly: true, options: customFieldKinds }),
    help: text({ readOnly: true, max: 300 }),
    options: json<readonly Option[]>()({ readOnly: true }),
    linksTo: text({ readOnly: true, max: 80, label: 'Links to', help: 'Key of the record type that a link leads to.' }),
    decimals: number({ readOnly: true, min: 0, max: 6 }),
    isRequired: boolean({ required: true, default: false, readOnly: true, label: 'Required' }),
    position: number({ required: true, default: 0, readOnly: true }),
    isRetired: boolean({ required: true, default: false, readOnly: true, label: 'Retired' }),
  },
});
