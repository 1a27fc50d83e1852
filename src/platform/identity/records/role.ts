import { boolean, json, longText, tags, text } from '../../../fields/index.ts';
import type { Grant } from '../../../kernel/access/actor.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What the holders may do: per record type (`*` for those not named), and by named permissions. Several roles add up. */
export const role = defineRecord({
  module: 'identity',
  name: 'role',
  path: 'roles',
  label: 'Role',
  icon: 'shield',
  title: 'name',
  defaultSort: 'name',
  hardDelete: true,
  fields: {
    name: text({ required: true, unique: true, max: 80 }),
    key: text({ readOnly: true, unique: true, max: 40, help: 'Of the roles that every system has.' }),
    description: longText({ max: 1000 }),
    isAdmin: boolean({ required: true, default: false, readOnly: true, label: 'Administrator', help: 'May do everything.' }),
    grants: json<Readonly<Record<string, Grant>>>()({ default: {} }),
    permissions: tags({ help: 'Permissions beyond records, e.g. settings.manage.' }),
  },
});
