import { idOf } from '../../../kernel/record/id-of.ts';
import { date, ref } from '../../../fields/index.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { invoice } from '../records/invoice.ts';
import { readStatement } from './read-statement.ts';

export const statementQuery = defineQuery({
  name: 'statement',
  description:
    'Statement of account of an organization or person: opening balance, movements, closing balance, what is open by age, in each currency. Buyers get their own.',
  on: invoice,
  input: {
    organization: ref({ label: 'Organization', to: 'parties.organization' }),
    person: ref({ label: 'Person', to: 'parties.person' }),
    from: date({ label: 'From' }),
    to: date({ label: 'To' }),
  },
  run: (ctx, { organization, person, from, to }) =>
    readStatement(ctx, { organizationId: idOf(organization), personId: idOf(person), from: from ?? null, to: to ?? null }),
});
