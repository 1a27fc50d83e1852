import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { contentKey, filesOf } from '../../../platform/files/index.ts';
import type { DocumentCompany } from '../../../platform/pdf/index.ts';
import { sellerToday } from '../issue/legal-entity.ts';
import type { SellerAtTheTime } from '../rules/invoice-types.ts';
import { addressLines } from './address-lines.ts';

/** Letterhead and foot of documents: of the default legal entity as it is now, or of one as it was when something was issued. */
export async function documentCompany(ctx: Ctx, language: string, seller?: SellerAtTheTime): Promise<DocumentCompany> {
  const from = seller ?? (await sellerToday(ctx));
  return {
    name: from.name,
    address: addressLines(from.address, null, language),
    logo: await logoOf(ctx, from.logoId),
    taxId: from.taxId,
    registration: from.registration,
    email: from.email,
    phone: from.phone,
    website: from.website?.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '') ?? null,
    bank: from.iban === null ? null : { name: from.bankName, iban: from.iban, bic: from.bic },
  };
}

/** That of the legal entity, or the company's where it has none of its own. */
async function logoOf(ctx: Ctx, id: string | null): Promise<Uint8Array | null> {
  const { rows } = await sql<{ sha256: string }>`
    select f.sha256 from file f where f.deleted_at is null
      and f.id = coalesce(${id}::uuid, (select logo_id from company where deleted_at is null limit 1))`.execute(ctx.db);
  if (!rows[0]) return null;
  const { store } = filesOf(ctx);
  const key = contentKey(rows[0].sha256);
  return (await store.has(key)) ? store.bytes(key) : null;
}
