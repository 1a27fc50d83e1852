import { may } from '../../../kernel/access/actor.ts';
import { allRows, definePolicy, type Policy } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { assistantCall } from '../records/assistant-call.ts';

/** What assistants did with one's own keys; with everybody's for those who manage users. */
export const policies: readonly Policy[] = [
  definePolicy({
    record: assistantCall,
    grant: 'all',
    staff: ({ actor, col }) => (may(actor, 'users.manage') ? allRows : sql`${col('owner_id')} = ${actor.userId}::uuid`),
  }),
];
