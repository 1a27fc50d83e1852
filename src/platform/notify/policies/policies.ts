import { definePolicy, everyRow, type Policy } from '../../../kernel/access/policy.ts';
import { mail } from '../records/mail.ts';

/** The permission to see and mend the mail that the system sends. */
export const manageMail = 'mail.manage';

export const policies: readonly Policy[] = [
  definePolicy({ record: mail, grant: 'all', staff: everyRow, staffPermission: { read: manageMail, write: manageMail } }),
];
