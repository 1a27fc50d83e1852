import { anyRef, choice, formula, instant, longText, number, phone, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { callDirections, callOutcomes } from './choices.ts';

/** A telephone call that was made, taken or missed. */
export const call = defineRecord({
  module: 'activities',
  name: 'call',
  path: 'calls',
  label: 'Call',
  icon: 'phone',
  fields: {
    title: formula({
      label: 'Call',
      dependsOn: ['direction', 'outcome'],
      expression: `case {direction} when 'inbound' then 'Inbound call' else 'Outbound call' end || case {outcome} when 'noAnswer' then ' without answer' when 'leftMessage' then ', message left' when 'busy' then ', busy' when 'wrongNumber' then ', wrong number' else '' end`,
      result: 'text',
    }),
    subject: anyRef({ label: 'About', listedOn: 'timeline' }),
    person: ref({ label: 'With', to: 'parties.person' }),
    direction: choice({ label: 'Direction', options: callDirections, required: true, default: 'outbound' }),
    outcome: choice({ label: 'Outcome', options: callOutcomes, extensible: true, index: true }),
    startedAt: instant({ label: 'Started', required: true }),
    durationSeconds: number({ label: 'Duration', unit: 's', min: 0, max: 864_000 }),
    phone: phone({ label: 'Number', index: true }),
    owner: ref({ label: 'By', to: 'identity.user', synonyms: ['user', 'agent', 'caller'] }),
    notes: longText({ label: 'Notes' }),
    phoneSystem: text({ label: 'Phone system', max: 60, readOnly: true }),
    externalId: text({ label: 'Id in the phone system', max: 200, readOnly: true }),
  },
  title: 'title',
  search: ['notes', 'phone'],
  sorts: ['startedAt', 'createdAt'],
  defaultSort: '-startedAt',
  indexes: [['owner', 'startedAt']],
  owner: 'owner',
});
