import { noGrant, type Grant } from '../../../kernel/access/actor.ts';
import type { Grants } from './grants.ts';

export interface BuiltInRole {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly isAdmin: boolean;
  readonly grants: Grants;
  readonly permissions: readonly string[];
}

const read: Grant = { ...noGrant, read: 'all' };
const team: Grant = { read: 'all', create: true, update: 'team', delete: 'team', export: true, commands: 'all', hidden: [], readOnly: [] };
const own: Grant = { read: 'own', create: true, update: 'own', delete: 'own', export: true, commands: 'all', hidden: [], readOnly: [] };
const support: Grant = {
  read: 'all',
  create: true,
  update: 'all',
  delete: 'none',
  export: false,
  commands: 'all',
  hidden: [],
  readOnly: [],
};

/** The roles that every system starts with. An administrator may change all but the first, and add others. */
export const builtInRoles: readonly BuiltInRole[] = [
  {
    key: 'admin',
    name: 'Administrator',
    description: 'May do everything, including settings, users and roles.',
    isAdmin: true,
    grants: {},
    permissions: [],
  },
  {
    key: 'sales-manager',
    name: 'Sales manager',
    description: 'Sees everything; changes what belongs to the own team and the teams below.',
    isAdmin: false,
    grants: { '*': team },
    permissions: [],
  },
  {
    key: 'sales-rep',
    name: 'Sales representative',
    description: 'Works with the organizations and people they own.',
    isAdmin: false,
    grants: { '*': own },
    permissions: [],
  },
  {
    key: 'support-agent',
    name: 'Support agent',
    description: 'Sees and changes all customers’ records, deletes and exports none.',
    isAdmin: false,
    grants: { '*': support },
    permissions: [],
  },
  {
    key: 'read-only',
    name: 'Read only',
    description: 'Sees everything and changes nothing.',
    isAdmin: false,
    grants: { '*': read },
    permissions: [],
  },
];
