import { choice, date, instant, longText, money, number, percent, ref, tags, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { sources } from '../../parties/records/choices.ts';
import { dealStates, forecastCategories, lostReasons, wonReasons } from './choices.ts';

/**
 * A deal that may be won. Its state, stage date, category and counters follow from its stage by database triggers
 * (../schema.ts), so that board, form, import, automation and API keep the same rules.
 */
export const opportunity = defineRecord({
  module: 'sales',
  name: 'opportunity',
  path: 'opportunities',
  label: 'Opportunity',
  labelPlural: 'Opportunities',
  icon: 'target-arrow',
  fields: {
    name: text({ label: 'Name', required: true, max: 200, synonyms: ['deal', 'deal name', 'opportunity', 'opportunity name'] }),
    organization: ref({ label: 'Organization', to: 'parties.organization', synonyms: ['account', 'company', 'customer', 'account name'] }),
    person: ref({ label: 'Contact', to: 'parties.person', synonyms: ['contact', 'primary contact', 'person'] }),
    pipeline: ref({ label: 'Pipeline', to: 'sales.pipeline', synonyms: ['deal pipeline'], onDelete: 'refuse' }),
    stage: ref({ label: 'Stage', to: 'sales.stage', synonyms: ['deal stage', 'sales stage'], onDelete: 'refuse' }),
    state: choice({ label: 'State', options: dealStates, readOnly: true, index: true }),
    amount: money({ label: 'Amount', min: '0', index: true, synonyms: ['value', 'deal value', 'deal amount', 'close value'] }),
    closeOn: date({
      label: 'Close date',
      index: true,
      help: 'When you expect it to close; when it closed, once it has.',
      synonyms: ['close date', 'expected close date', 'closing date'],
    }),
    probability: percent({ label: 'Probability', min: 0, max: 100, help: 'That of the stage, unless you know better.' }),
    forecastCategory: choice({ label: 'Forecast category', options: forecastCategories, index: true }),
    owner: ref({ label: 'Owner', to: 'identity.user', synonyms: ['deal owner', 'sales agent', 'sales rep', 'responsible'] }),
    territory: ref({
      label: 'Territory',
      to: 'sales.territory',
      readOnly: true,
      help: 'That of the organization; a closed deal keeps the one it closed in.',
    }),
    source: choice({ label: 'Source', options: sources, extensible: true, synonyms: ['lead source', 'deal source'] }),
    campaign: text({ label: 'Campaign', max: 200 }),
    nextStep: text({ label: 'Next step', max: 300 }),
    nextStepOn: date({ label: 'Next step on', index: true }),
    lostReason: choice({ label: 'Lost because', options: lostReasons, extensible: true }),
    wonReason: choice({ label: 'Won because', options: wonReasons, extensible: true }),
    closeRemark: longText({ label: 'Remark on the outcome' }),
    closedAt: instant({ label: 'Closed at', readOnly: true }),
    stageSince: instant({ label: 'In stage since', readOnly: true }),
    pushCount: number({ label: 'Times pushed', readOnly: true, help: 'How often the close date was moved to a later day.' }),
    slipCount: number({ label: 'Times slipped', readOnly: true, help: 'How often it was moved to a later month.' }),
    tags: tags({ label: 'Tags' }),
    description: longText({ label: 'Description' }),
  },
  title: 'name',
  search: ['name', 'campaign', 'nextStep', 'tags'],
  sorts: ['name', 'amount', 'closeOn', 'createdAt', 'updatedAt'],
  defaultSort: 'closeOn',
  indexes: [
    ['stage', 'closeOn'],
    ['owner', 'closeOn'],
    ['organization', 'closeOn'],
  ],
  owner: 'owner',
});
