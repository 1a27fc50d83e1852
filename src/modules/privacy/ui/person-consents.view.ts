import { defineView } from '../../../ui/records/view.ts';

/** On every record's page, quiet but on those of people: their own view belongs to the module below this one. */
export const personConsentsView = defineView({
  record: '*',
  blocks: [{ title: 'Privacy', place: 'side', on: { 'parties.person': 'person' }, load: () => import('./person-block.tsx') }],
});
