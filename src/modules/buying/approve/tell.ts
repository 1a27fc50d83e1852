import { readerLocale } from '../../../kernel/company.ts';
import { formatMoney } from '../../../kernel/money/format-money.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { queueMail } from '../../../platform/notify/index.ts';
import { shopOf } from '../../shop/index.ts';
import type { Amount } from '../people/account-of.ts';
import { approvalMail, type ApprovalMail } from '../mail/mails.ts';

export interface ToTell {
  readonly id: string;
  readonly organizationId: string;
  readonly personId: string | null;
  readonly gross: Amount;
  readonly kind: ApprovalMail['kind'];
  /** Who asked. */
  readonly who: string;
  readonly number?: string | null;
  readonly why?: string | null;
  /** Who decided; they and who asked are told. */
  readonly deciderId?: string | null;
}

interface Reader {
  readonly email: string;
  readonly language: string | null;
  readonly company: string;
}

/** Mails to whoever has to know: approvers when something waits for them, both sides when it was decided. Once for each, in this transaction. */
export async function tell(ctx: Ctx, told: ToTell): Promise<void> {
  if (ctx.requestId === 'demo') return;
  const isOne =
    told.kind === 'asked'
      ? sql`m.role in ('approver', 'admin') and (m.person_id is distinct from ${told.personId}::uuid or m.may_release_own)`
      : sql`m.person_id in (${told.personId}::uuid, ${told.deciderId ?? null}::uuid)`;
  const { rows } = await sql<Reader>`
    select m.email, coalesce(u.locale, p.language) as language, o.name as company from company_buyer m join organization o on o.id = m.organization_id
      left join person p on p.id = m.person_id left join "user" u on u.person_id = m.person_id::text and u.deleted_at is null
    where m.organization_id = ${told.organizationId}::uuid and m.state = 'active' and m.deleted_at is null and ${isOne} order by m.email`.execute(
    ctx.db,
  );
  const shop = shopOf(ctx);
  const name = (await shop.look()).name;
  for (const { email, language, company } of rows) {
    const locale = readerLocale(ctx, language);
    const mail = approvalMail({
      kind: told.kind,
      language: locale,
      company,
      shop: name,
      who: told.who,
      total: formatMoney(told.gross, locale),
      number: told.number ?? null,
      why: told.why ?? null,
      link: `${shop.publicUrl.replace(/\/$/, '')}/shop/business/approvals/${told.id}`,
    });
    await queueMail(ctx, { to: email, ...mail, key: `approval ${told.id} ${told.kind} ${email}` });
  }
}
