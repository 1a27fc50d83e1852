import { createRecord, readRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { company } from '../../../platform/settings/records/company.ts';
import { legalEntity } from '../records/legal-entity.ts';
import type { SellerAtTheTime } from '../rules/invoice-types.ts';

export type LegalEntityRow = RowOf<typeof legalEntity>;

/** The legal entity that invoices what names no other: the default one, or the oldest. Made from the company profile where there is none. */
export async function defaultLegalEntity(ctx: Ctx): Promise<LegalEntityRow> {
  const found = await findDefault(ctx);
  if (found) return readRecord(ctx, legalEntity, found);
  await sql`select pg_advisory_xact_lock(hashtextextended('first legal entity', 0))`.execute(ctx.db);
  const meanwhile = await findDefault(ctx);
  if (meanwhile) return readRecord(ctx, legalEntity, meanwhile);
  const { logoId, ...profile } = await profileOf(ctx);
  return createRecord(ctx, legalEntity, { ...profile, logo: logoId, isDefault: true });
}

/** What stands on paper today: the letterhead of the default legal entity, or of the company where there is none yet. */
export async function sellerToday(ctx: Ctx): Promise<SellerAtTheTime> {
  const found = await findDefault(ctx);
  if (found) return sellerOf(await readRecord(ctx, legalEntity, found));
  const { address, ...profile } = await profileOf(ctx);
  return { ...profile, address: address && { ...address }, registration: null, bankName: null, iban: null, bic: null, footnote: null };
}

async function profileOf(ctx: Ctx) {
  const { rows } = await sql<{ id: string }>`select id from company where deleted_at is null limit 1`.execute(ctx.db);
  const profile = rows[0] ? await readRecord(ctx, company, rows[0].id) : null;
  return {
    name: profile?.legalName ?? profile?.name ?? 'Our company',
    address: profile?.addresses?.[0]?.value ?? null,
    taxId: profile?.taxId ?? null,
    email: profile?.email ?? null,
    phone: profile?.phone ?? null,
    website: profile?.website ?? null,
    logoId: profile?.logo?.id ?? null,
  };
}

async function findDefault(ctx: Ctx): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from legal_entity where deleted_at is null order by is_default desc, created_at limit 1`.execute(ctx.db);
  return rows[0]?.id;
}

/** The letterhead as it is now, to be kept with what is issued. */
export function sellerOf(row: LegalEntityRow): SellerAtTheTime {
  return {
    name: row.name,
    address: row.address ? { ...row.address } : null,
    taxId: row.taxId,
    registration: row.registration,
    email: row.email,
    phone: row.phone,
    website: row.website,
    bankName: row.bankName,
    iban: row.iban,
    bic: row.bic,
    logoId: row.logo?.id ?? null,
    footnote: row.footnote,
  };
}
