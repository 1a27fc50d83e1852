import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { contentKey, filesOf } from '../../../platform/files/index.ts';
import type { DocumentCompany } from '../../../platform/pdf/index.ts';
import { defaultLegalEntity, sellerOf } from '../issue/legal-entity.ts';
import type { SellerAtTheTime } from '../rules/invoice-types.ts';
import { addressLines } from './address-lines.ts';

/** Letterhead and foot of documents: of the default legal entity as it is now, or of one as it was when something was issued. */
export async function documentCompany(ctx: Ctx, language: string, seller?: SellerAtTheTime): Promise<DocumentCompany> {
  const from = seller ?? sellerOf(await defaultLegalEntity(ctx));
  return {
    name: from.name,
    address: addressLines(from.address, null, language),
    logo: from.logoId === null ? null : await logoOf(ctx, from.logoId),
    taxId: from.taxId,
    registration: from.registration,
    email: from.email,
    phone: from.phone,
    website: from.website?.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '') ?? null,
    bank: from.iban === null ? null : { name: from.bankName, iban: from.iban, bic: from.bic },
  };
}

async function logoOf(ctx: Ctx, id: string): Promise<Uint8Array | null> {
  const { rows } = await sql<{ sha256: string }>`select sha256 from file where id = ${id}::uuid and deleted_at is null`.execute(ctx.db);
  const key = rows[0] && contentKey(rows[0].sha256);
  const { store } = filesOf(ctx);
  return key && (await store.has(key)) ? store.bytes(key) : null;
}
