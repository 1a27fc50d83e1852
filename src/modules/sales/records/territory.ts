import { boolean, country, date, longText, many, multiChoice, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { industries, segments } from '../../parties/records/choices.ts';

/**
 * Whose accounts are whose: a territory lies within its parent, and an account is in the one whose rules it fits (../territories). What is
 * changed here counts for accounts and leads that come or change from now on; the others move when the change is applied.
 */
export const territory = defineRecord({
  module: 'sales',
  name: 'territory',
  path: 'territories',
  label: 'Territory',
  labelPlural: 'Territories',
  icon: 'map-pin',
  fields: {
    name: text({ label: 'Name', required: true, max: 120, synonyms: ['territory', 'sales territory', 'gebiet'] }),
    parent: ref({ label: 'Part of', to: 'sales.territory', help: 'An account must fit this territory and all that it is part of.' }),
    owner: ref({ label: 'Owner', to: 'identity.user' }),
    team: ref({ label: 'Team', to: 'identity.team' }),
    priority: number({ label: 'Priority', default: 0, min: -1000, max: 1000, help: 'Where several fit, the highest gets the account.' }),
    isActive: boolean({ label: 'In use', required: true, default: true }),
    startsOn: date({ label: 'From', help: 'Counts from this day on; from the beginning without one.' }),
    endsOn: date({ label: 'To', help: 'The last day on which it counts.' }),
    countries: many({ label: 'Countries', of: country(), labels: [], index: false }),
    regions: many({
      label: 'Regions',
      of: text({ max: 120 }),
      labels: [],
      index: false,
      help: 'States or provinces, as they stand in addresses.',
    }),
    postcodes: many({
      label: 'Postcodes',
      of: text({
        max: 24,
        pattern: {
          source: '^[A-Za-z0-9 ]{1,10}(-[A-Za-z0-9 ]{1,10})?$',
          message: 'must be the beginning of postcodes, as in 50 or SW1, or a range of beginnings, as in 50-59',
        },
      }),
      labels: [],
      index: false,
      help: 'Beginnings, as in 50 or SW1, or ranges of them, as in 50-59.',
    }),
    industries: multiChoice({ label: 'Industries', options: industries, extensible: true }),
    segments: multiChoice({ label: 'Segments', options: segments, extensible: true }),
    minEmployees: number({ label: 'Employees from', min: 0 }),
    maxEmployees: number({ label: 'Employees to', min: 0 }),
    description: longText({ label: 'Description', max: 2000 }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['name', 'priority', 'createdAt'],
  defaultSort: 'name',
});
