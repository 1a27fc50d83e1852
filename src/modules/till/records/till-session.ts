import { choice, instant, longText, money, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { sessionStates } from './choices.ts';

/** The time from opening the drawer of a till to counting it. What is sold and given back meanwhile stands in its entries. */
export const tillSession = defineRecord({
  module: 'till',
  name: 'tillSession',
  path: 'sessions',
  label: 'Till session',
  icon: 'cash-register',
  verbs: [],
  fields: {
    number: text({ label: 'Number', max: 60, unique: true, readOnly: true }),
    outlet: ref({ label: 'Outlet', to: 'stock.location', required: true, onDelete: 'refuse', readOnly: true }),
    register: text({
      label: 'Till',
      required: true,
      max: 40,
      default: 'Till 1',
      readOnly: true,
      help: 'Which one, where an outlet has several.',
    }),
    state: choice({ label: 'State', options: sessionStates, default: 'open', readOnly: true, index: true }),
    float: money({ label: 'Float', required: true, readOnly: true, min: '0', help: 'What was in the drawer when it was opened.' }),
    expected: money({ label: 'Should be there', readOnly: true }),
    counted: money({ label: 'Counted', readOnly: true, min: '0' }),
    difference: money({ label: 'Difference', readOnly: true, help: 'Negative: something is missing.' }),
    openedBy: ref({ label: 'Opened by', to: 'identity.user', readOnly: true }),
    openedAt: instant({ label: 'Opened at', required: true, readOnly: true }),
    closedBy: ref({ label: 'Closed by', to: 'identity.user', readOnly: true }),
    closedAt: instant({ label: 'Closed at', readOnly: true }),
    note: longText({ label: 'Remark', readOnly: true, max: 2000 }),
  },
  title: 'number',
  search: ['number', 'register'],
  sorts: ['openedAt', 'number', 'createdAt'],
  defaultSort: '-openedAt',
  indexes: [['outlet', 'openedAt']],
});
