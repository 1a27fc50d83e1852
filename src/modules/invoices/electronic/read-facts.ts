import { readerLocale } from '../../../kernel/company.ts';
import { readRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { howToPay } from '../paper/invoice-document.ts';
import { invoice } from '../records/invoice.ts';
import type { AddressParts, EInvoiceFacts, EInvoiceLine } from '../rules/e-invoice-facts.ts';
import { legalNotes } from '../rules/words.ts';
import type { InvoiceRow } from '../settle/write-entry.ts';

/** All that the machine-readable invoice says, with the system's eyes; null for what was issued without a letterhead. */
export async function readEInvoiceFacts(ctx: Ctx, row: InvoiceRow): Promise<EInvoiceFacts | null> {
  if (!row.seller || row.number === null || row.issuedOn === null) return null;
  const language = readerLocale(ctx, row.language);
  const isCredit = row.kind === 'credit-note';
  const corrected = row.corrects ? await readRecord(ctx, invoice, row.corrects.id) : null;
  const codes = (row.taxes ?? []).map(({ code }) => code);
  return {
    kind: row.kind,
    number: row.number,
    issuedOn: row.issuedOn,
    dueOn: row.dueOn,
    suppliedOn: row.suppliedOn,
    currency: row.currency,
    display: row.display,
    net: row.net?.amount ?? '0',
    tax: row.tax?.amount ?? '0',
    gross: row.gross?.amount ?? '0',
    paid: isCredit ? '0' : (row.paid?.amount ?? '0'),
    balance: row.balance?.amount ?? '0',
    seller: row.seller,
    buyer: {
      name: row.recipientName ?? '',
      contact: row.recipientContact,
      email: row.email,
      taxId: row.recipientTaxId,
      address: partsOf(row.recipientAddress),
      reference: row.buyerReference,
    },
    shipTo: await shipToOf(ctx, row),
    orderNumber: row.orderNumber,
    purchaseOrderNumber: row.purchaseOrderNumber,
    corrects: corrected && { number: corrected.number ?? '', issuedOn: corrected.issuedOn ?? row.issuedOn },
    notes: [...(row.reason ? [row.reason] : []), ...legalNotes(language, codes), ...(row.notes ? [row.notes] : [])],
    terms: isCredit ? '' : howToPay(row, language),
    lines: await linesOf(ctx, row),
  };
}

const partsOf = (address: object | null): AddressParts | null => address && ({ ...address } as AddressParts);

async function shipToOf(ctx: Ctx, row: InvoiceRow): Promise<AddressParts | null> {
  if (!row.order) return null;
  const { rows } = await sql<{ address: AddressParts | null }>`
    select shipping_address as address from "order" where id = ${row.order.id}::uuid`.execute(ctx.db);
  return rows[0]?.address?.['country'] ? rows[0].address : null;
}

async function linesOf(ctx: Ctx, row: InvoiceRow): Promise<readonly EInvoiceLine[]> {
  const { rows } = await sql<EInvoiceLine>`
    select l.description, l.detail, l.quantity::text, l.unit, coalesce(l.unit_price, 0)::text as "unitPrice", coalesce(l.discount, 0)::text as discount,
      l.net::text, l.tax::text, coalesce(l.tax_code, 'standard') as "taxCode", coalesce(l.tax_percent, 0)::text as "taxRate",
      coalesce(p.kind in ('goods', 'bundle'), false) as "isGoods"
    from invoice_line l left join product p on p.id = l.product_id where l.invoice_id = ${row.id}::uuid order by l.position`.execute(
    ctx.db,
  );
  return rows;
}
