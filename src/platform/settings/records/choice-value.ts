import { boolean, number, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A value that an administrator added to a choice field, or a declared one with another label or colour, or retired. */
export const choiceValue = defineRecord({
  module: 'settings',
  name: 'choiceValue',
  path: 'choice-values',
  label: 'Choice value',
  icon: 'list-check',
  title: 'label',
  sorts: ['record'],
  defaultSort: 'record',
  verbs: [],
  fields: {
    record: text({ required: true, readOnly: true, max: 80, index: true }),
    field: text({ required: true, readOnly: true, max: 60 }),
    value: text({ required: true, readOnly: true, max: 60 }),
    label: text({ required: true, readOnly: true, max: 80 }),
    color: text({ readOnly: true, max: 20 }),
    position: number({ required: true, default: 0, readOnly: true }),
    isRetired: boolean({ required: true, default: false, readOnly: true, label: 'Retired' }),
  },
});
