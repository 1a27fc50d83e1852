import { boolean, json, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What a list looks like: columns with widths, filter, sort, and whether it is a table or a board. */
export interface ViewDefinition {
  readonly layout?: 'table' | 'board' | 'cards';
  readonly columns?: readonly { readonly field: string; readonly width?: number }[];
  readonly filter?: unknown;
  readonly q?: string;
  readonly sort?: string;
  readonly boardField?: string;
}

/** A named way to look at a list, for oneself or for everybody. */
export const savedView = defineRecord({
  module: 'views',
  name: 'savedView',
  path: 'saved-views',
  label: 'Saved view',
  title: 'name',
  owner: 'owner',
  internal: true,
  hardDelete: true,
  fields: {
    name: text({ required: true, max: 80 }),
    record: text({ required: true, max: 80, index: true, help: 'Key of the record type, e.g. parties.person.' }),
    owner: ref({ to: 'identity.user', readOnly: true, onDelete: 'cascade' }),
    shared: boolean({ required: true, default: false, help: 'Everybody sees it; only its owner and administrators change it.' }),
    definition: json<ViewDefinition>()({ required: true }),
  },
});
