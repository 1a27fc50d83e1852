import { boolean, longText, number, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A way of selling with stages of its own: new business, renewals, partner deals. */
export const pipeline = defineRecord({
  module: 'sales',
  name: 'pipeline',
  path: 'pipelines',
  label: 'Pipeline',
  icon: 'filter',
  fields: {
    name: text({ label: 'Name', required: true, max: 120, unique: true, synonyms: ['pipeline'] }),
    position: number({ label: 'Position', default: 0, help: 'Order among the pipelines.' }),
    isDefault: boolean({ label: 'Default', default: false, help: 'Where new deals go unless said.' }),
    asksLostReason: boolean({ label: 'A lost deal needs a reason', default: true }),
    description: longText({ label: 'Description' }),
  },
  title: 'name',
  sorts: ['position', 'name'],
  defaultSort: 'position',
});
