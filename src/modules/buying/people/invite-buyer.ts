import { createHash, randomBytes } from 'node:crypto';
import { readerLocale } from '../../../kernel/company.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { queueMail } from '../../../platform/notify/index.ts';
import { normalizeEmail } from '../../parties/index.ts';
import { shopOf } from '../../shop/index.ts';
import { buyingEvents } from '../events.ts';
import type { BuyerRole } from '../records/choices.ts';
import { companyBuyer } from '../records/company-buyer.ts';
import { invitationMail } from '../mail/mails.ts';
import type { Amount } from './account-of.ts';
import { lockAccount } from './lock-account.ts';

/** How long the link of the mail works. */
export const invitationDays = 7;

export interface NewBuyer {
  readonly organizationId: string;
  readonly name: string;
  readonly email: string;
  readonly role: BuyerRole;
  readonly orderLimit?: Amount | null;
  readonly monthlyBudget?: Amount | null;
  readonly mayReleaseOwn?: boolean;
  readonly language: string | null;
}

/**
 * Invites an address to buy for a company: it gets a mail, and nothing is open to it until whoever reads that mail has accepted. Invited again
 * it gets a new link, and the one before ends. Whether the address has an account is told to nobody but its owner.
 * @throws AppError invalid with /email when it buys for this company already
 */
export async function inviteBuyer(ctx: Ctx, buyer: NewBuyer): Promise<{ readonly buyerId: string }> {
  const email = normalizeEmail(buyer.email);
  if (email === null) throw invalid([{ pointer: '/email', code: 'type', message: 'is no e-mail address' }]);
  await lockAccount(ctx, buyer.organizationId);
  const token = randomBytes(24).toString('base64url');
  const values = {
    name: buyer.name.trim().slice(0, 200),
    role: buyer.role,
    orderLimit: buyer.orderLimit ?? null,
    monthlyBudget: buyer.monthlyBudget ?? null,
    mayReleaseOwn: buyer.mayReleaseOwn ?? false,
    invitedAt: ctx.now,
    tokenHash: hashOfWord(token),
  };
  const { rows } = await sql<{ id: string; state: string; company: string }>`
    select m.id, m.state, o.name as company from organization o left join company_buyer m on m.organization_id = o.id and m.email = ${email} and m.state <> 'removed' and m.deleted_at is null
    where o.id = ${buyer.organizationId}::uuid and o.deleted_at is null`.execute(ctx.db);
  const [known] = rows;
  if (known?.state === 'active') throw invalid([{ pointer: '/email', code: 'taken', message: 'buys for this company already' }]);
  const made = known?.id
    ? await updateRecord(ctx, companyBuyer, known.id, values)
    : await createRecord(ctx, companyBuyer, { ...values, email, organization: buyer.organizationId });
  ctx.emit({ type: buyingEvents.invited, recordType: companyBuyer.key, recordId: made.id, data: { role: buyer.role } });
  const shop = shopOf(ctx);
  const mail = invitationMail({
    language: readerLocale(ctx, buyer.language),
    company: known?.company ?? '',
    shop: (await shop.look()).name,
    name: values.name,
    days: invitationDays,
    link: `${shop.publicUrl.replace(/\/$/, '')}/shop/business/join?token=${token}`,
  });
  if (ctx.requestId !== 'demo') await queueMail(ctx, { to: email, ...mail, key: `buyer invitation ${values.tokenHash}` });
  return { buyerId: made.id };
}

export const hashOfWord = (word: string): string => createHash('sha256').update(word).digest('hex');
