import { boolean, choice, instant, json, longText, number, ref, tags, text, url } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { Filter } from '../../../kernel/list/filter.ts';

/** A secret as it is kept: encrypted, and until when it still signs (null: for as long as nobody replaces it). */
export interface KeptSecret {
  readonly sealed: string;
  readonly until: string | null;
}

/** Who wants to hear of what happens: an address of another system, and which events it gets under whose eyes. */
export const webhookEndpoint = defineRecord({
  module: 'webhooks',
  name: 'webhookEndpoint',
  path: 'endpoints',
  label: 'Webhook endpoint',
  icon: 'webhook',
  title: 'name',
  search: ['name'],
  sorts: ['name', 'createdAt'],
  owner: 'owner',
  internal: true,
  verbs: ['delete'],
  fields: {
    name: text({ required: true, max: 120 }),
    url: url({ required: true, label: 'URL', readOnly: true }),
    description: longText({ readOnly: true }),
    owner: ref({ to: 'identity.user', required: true, readOnly: true, help: 'Payloads hold what this person may see.' }),
    eventTypes: tags({ index: false, readOnly: true, help: 'Such as parties.personCreated.' }),
    recordTypes: tags({ index: false, readOnly: true, help: 'Everything that happens to these, such as parties.person.' }),
    filter: json<Filter>()({ readOnly: true, help: 'Only events of records that match; takes exactly one type of record.' }),
    payload: choice({
      required: true,
      readOnly: true,
      default: 'thin',
      options: [
        { value: 'thin', label: 'Ids only' },
        { value: 'full', label: 'The whole record' },
      ],
    }),
    headers: json<string>()({ secret: true, readOnly: true }),
    headerNames: tags({ index: false, readOnly: true }),
    perMinute: number({ required: true, readOnly: true, default: 600, min: 1, max: 6000, label: 'Requests a minute at most' }),
    muteImports: boolean({ default: false, readOnly: true, label: 'Nothing of imports' }),
    enabled: boolean({ default: true, readOnly: true }),
    disabledReason: choice({
      readOnly: true,
      options: [
        { value: 'byHand', label: 'Switched off' },
        { value: 'gone', label: 'The receiver is gone (410)' },
        { value: 'failing', label: 'Failed for three days' },
        { value: 'owner', label: 'Its owner may no longer sign in' },
        { value: 'filter', label: 'Its filter no longer fits' },
      ],
    }),
    secrets: json<readonly KeptSecret[]>()({ secret: true, required: true, readOnly: true }),
    /** The last four characters of the secret in use, to tell it by. */
    secretEnds: text({ readOnly: true, max: 4 }),
    failures: number({ required: true, readOnly: true, default: 0, help: 'Failed attempts in a row.' }),
    failingSince: instant({ readOnly: true }),
    resumeAt: instant({ readOnly: true, help: 'Nothing is sent before.' }),
    lastSuccessAt: instant({ readOnly: true }),
  },
});
