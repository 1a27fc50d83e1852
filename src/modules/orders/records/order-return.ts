import { choice, instant, longText, money, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { returnReasons, returnResolutions, returnStates } from './choices.ts';

/** Goods of an order that come back, for money or for something else. */
export const orderReturn = defineRecord({
  module: 'orders',
  name: 'orderReturn',
  path: 'returns',
  label: 'Return',
  icon: 'arrow-back-up',
  verbs: [],
  fields: {
    number: text({ label: 'Number', max: 60, unique: true, readOnly: true }),
    order: ref({ label: 'Order', to: 'orders.order', required: true, onDelete: 'cascade', readOnly: true }),
    state: choice({ label: 'State', options: returnStates, default: 'requested', readOnly: true, index: true }),
    reason: choice({ label: 'Reason', options: returnReasons, extensible: true, readOnly: true, index: true }),
    resolution: choice({ label: 'Resolution', options: returnResolutions, default: 'refund', readOnly: true }),
    remark: longText({ label: 'Remark', readOnly: true }),
    value: money({ label: 'Value', readOnly: true, help: 'What was paid for what came back.' }),
    receivedAt: instant({ label: 'Received on', readOnly: true }),
    location: ref({ label: 'Received at', to: 'stock.location', readOnly: true }),
    answer: longText({ label: 'Answer', readOnly: true }),
  },
  title: 'number',
  partOf: 'order',
  search: ['number', 'remark'],
  sorts: ['number', 'createdAt'],
});
