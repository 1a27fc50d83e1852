/** Who works at the demo company, and how they sign in. */
export interface StaffMember {
  readonly key: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly role: 'admin' | 'sales-manager' | 'sales-rep' | 'support-agent' | 'read-only';
  readonly team: string;
  readonly locale: string;
  /** Countries they look after. */
  readonly countries: readonly string[];
}

export const companyName = 'Fjellvik Outdoor AS';
export const demoPassword = 'fjellvik-demo-2026';

export const teams: readonly { readonly name: string; readonly parent: string | null; readonly lead: string }[] = [
  { name: 'Management', parent: null, lead: 'admin' },
  { name: 'Sales', parent: 'Management', lead: 'manager' },
  { name: 'Sales Nordics', parent: 'Sales', lead: 'astrid' },
  { name: 'Sales Europe', parent: 'Sales', lead: 'sophie' },
  { name: 'Customer service', parent: 'Management', lead: 'support' },
  { name: 'Finance', parent: 'Management', lead: 'reader' },
];

export const staff: readonly StaffMember[] = [
  { key: 'admin', name: 'Ingrid Solberg', jobTitle: 'Head of operations', role: 'admin', team: 'Management', locale: 'en', countries: [] },
  { key: 'manager', name: 'Henrik Dahl', jobTitle: 'Head of sales', role: 'sales-manager', team: 'Sales', locale: 'en', countries: ['JP'] },
  {
    key: 'astrid',
    name: 'Astrid Lindqvist',
    jobTitle: 'Account manager',
    role: 'sales-rep',
    team: 'Sales Nordics',
    locale: 'en',
    countries: ['SE', 'FI'],
  },
  {
    key: 'mats',
    name: 'Mats Eriksen',
    jobTitle: 'Account manager',
    role: 'sales-rep',
    team: 'Sales Nordics',
    locale: 'en',
    countries: ['NO', 'DK'],
  },
  {
    key: 'sophie',
    name: 'Sophie Keller',
    jobTitle: 'Account manager',
    role: 'sales-rep',
    team: 'Sales Europe',
    locale: 'de',
    countries: ['DE', 'AT', 'CH'],
  },
  {
    key: 'luca',
    name: 'Luca Bianchi',
    jobTitle: 'Account manager',
    role: 'sales-rep',
    team: 'Sales Europe',
    locale: 'en',
    countries: ['IT', 'FR', 'ES', 'NL', 'GB', 'US'],
  },
  {
    key: 'support',
    name: 'Emma Walker',
    jobTitle: 'Customer service',
    role: 'support-agent',
    team: 'Customer service',
    locale: 'en',
    countries: [],
  },
  { key: 'reader', name: 'Jonas Berg', jobTitle: 'Controller', role: 'read-only', team: 'Finance', locale: 'en', countries: [] },
];
