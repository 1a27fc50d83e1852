import { anyRef, ref, text } from '../../../fields/index.ts';
import { definePolicy } from '../../../kernel/access/policy.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineModule } from '../../../kernel/module.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** For tests: a record with an owner that a customer sees in part, and one that is seen through what it is about. */
export const loan = defineRecord({
  module: 'lending',
  name: 'loan',
  path: 'loans',
  label: 'Loan',
  title: 'name',
  owner: 'owner',
  fields: {
    name: text({ required: true }),
    margin: text({}),
    phone: text({}),
    owner: ref({ to: 'identity.user' }),
    borrower: ref({ to: 'identity.user' }),
  },
});

export const remark = defineRecord({
  module: 'lending',
  name: 'remark',
  path: 'remarks',
  label: 'Remark',
  title: 'text',
  fields: { text: text({ required: true }), subject: anyRef({ required: true }) },
});

/** Something that happens to a loan without changing a field. */
export const remind = defineCommand({
  name: 'remind',
  label: 'Remind',
  on: loan,
  input: {},
  emits: ['lending.loanReminded'],
  run: async (ctx, row) => ctx.emit({ type: 'lending.loanReminded', recordType: loan.key, recordId: row.id }),
});

export const lendingModule = defineModule({
  name: 'lending',
  dependsOn: ['identity'],
  records: [loan, remark],
  commands: [remind],
  policies: [
    definePolicy({
      record: loan,
      staff: null,
      customer: { rows: ({ actor, col }) => sql`${col('borrower_id')} = ${actor.userId}::uuid`, fields: ['name', 'phone'] },
      lock: { customer: 'borrower_id = entente_user()' },
    }),
    definePolicy({ record: remark, staff: ({ col, visibleAny }) => visibleAny(col('subject_type'), col('subject_id')) }),
  ],
});
