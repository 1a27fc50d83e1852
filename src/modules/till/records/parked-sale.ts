import { json, money, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { ParkedContent } from '../rules/parked-content.ts';

/** A sale that waits while somebody fetches their purse. Nothing is reserved for it. */
export const parkedSale = defineRecord({
  module: 'till',
  name: 'parkedSale',
  path: 'parked-sales',
  label: 'Parked sale',
  labelPlural: 'Parked sales',
  verbs: ['delete'],
  hardDelete: true,
  fields: {
    name: text({ label: 'Name', required: true, max: 120, readOnly: true }),
    outlet: ref({ label: 'Outlet', to: 'stock.location', required: true, onDelete: 'cascade', readOnly: true }),
    content: json<ParkedContent>()({ label: 'Content', required: true, readOnly: true }),
    total: money({ label: 'Total', readOnly: true }),
    by: ref({ label: 'Parked by', to: 'identity.user', readOnly: true }),
  },
  title: 'name',
  search: [],
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
});
