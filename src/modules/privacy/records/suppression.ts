import { choice, instant, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { channels, suppressionReasons } from './choices.ts';

/**
 * An address, domain or number that nothing may be sent to, whoever has it. Found by a keyed hash, so it goes on holding when its
 * clear text was erased with the person, and through merges.
 */
export const suppression = defineRecord({
  module: 'privacy',
  name: 'suppression',
  path: 'suppressions',
  label: 'Suppressed contact',
  icon: 'ban',
  title: 'value',
  search: ['value'],
  sorts: ['since', 'value', 'createdAt'],
  defaultSort: '-since',
  hardDelete: true,
  verbs: [],
  fields: {
    kind: choice({
      label: 'Kind',
      required: true,
      options: [
        { value: 'email', label: 'E-mail address' },
        { value: 'domain', label: 'Domain' },
        { value: 'phone', label: 'Phone number' },
      ],
    }),
    value: text({ label: 'Address, domain or number', max: 320, help: 'Empty once it was erased; it still holds.' }),
    hash: text({ label: 'Fingerprint', required: true, max: 64, index: true, readOnly: true }),
    channel: choice({ label: 'Channel', options: channels, help: 'Empty: every channel.' }),
    reason: choice({ label: 'Reason', options: suppressionReasons, required: true }),
    source: text({ label: 'Source', max: 300, help: 'The mailing, import or person it came from.' }),
    since: instant({ label: 'Since', required: true }),
  },
});
