import { sql } from '../../../kernel/db/sql.ts';
import { checkMailServer } from '../../notify/index.ts';
import type { Check, Finding } from './finding.ts';

/** Whether the mail server takes our word, and whether mail leaves. */
export const checkMail: Check = async ({ db, config }) => {
  const { rows } = await sql<{ lost: number; late: number }>`
    select count(*) filter (where state in ('failed', 'unknown'))::int as lost,
      count(*) filter (where state in ('waiting', 'sending') and created_at < now() - interval '15 minutes')::int as late
    from mail where state in ('failed', 'unknown', 'waiting', 'sending')`.execute(db);
  const { lost = 0, late = 0 } = rows[0] ?? {};
  const found: Finding[] = [];
  if (config.smtpUrl === undefined)
    found.push({
      area: 'mail',
      tone: 'warn',
      text: 'There is no mail server: mail is kept on the mail page and reaches nobody',
      todo: 'Set SMTP_URL and MAIL_FROM.',
    });
  else {
    const problem = await checkMailServer(config.smtpUrl);
    found.push(
      problem === null
        ? { area: 'mail', tone: 'ok', text: 'The mail server answers and lets us in' }
        : {
            area: 'mail',
            tone: 'bad',
            text: 'The mail server cannot be used: {problem}',
            values: { problem },
            todo: 'Look at SMTP_URL, the password and the network.',
          },
    );
    if (config.mailFrom.includes('@localhost'))
      found.push({
        area: 'mail',
        tone: 'bad',
        text: 'MAIL_FROM is an address that others refuse',
        todo: 'Set MAIL_FROM to an address of your domain.',
      });
  }
  if (late > 0)
    found.push({
      area: 'mail',
      tone: 'warn',
      text: 'Messages waiting for more than 15 minutes: {count}',
      values: { count: late },
      todo: 'Look at the mail page and at background work.',
    });
  if (lost > 0)
    found.push({
      area: 'mail',
      tone: 'warn',
      text: 'Messages not sent, or perhaps not: {count}',
      values: { count: lost },
      todo: 'See the mail page for the reasons, and send them again.',
    });
  return found;
};
