import type { Ctx } from '../../../kernel/context.ts';
import type { PdfAttachment } from '../../../platform/pdf/index.ts';
import { eInvoiceGap } from '../rules/e-invoice-facts.ts';
import type { InvoiceRow } from '../settle/write-entry.ts';
import { facturX } from './factur-x.ts';
import { readEInvoiceFacts } from './read-facts.ts';
import { writeEInvoice } from './write-e-invoice.ts';

export interface DrawnEInvoice {
  readonly xml: string | null;
  /** What goes into the PDF. */
  readonly attachments: readonly PdfAttachment[];
  /** Why there is none, in words for staff. */
  readonly problem: string | null;
}

/**
 * The machine-readable half of an issued invoice. What it lacks never keeps the invoice from being written: the problem is noted beside it.
 */
export async function drawEInvoice(ctx: Ctx, row: InvoiceRow): Promise<DrawnEInvoice> {
  const facts = await readEInvoiceFacts(ctx, row);
  const gap = facts === null ? 'The letterhead was not kept.' : eInvoiceGap(facts);
  if (facts === null || gap !== null) return { xml: null, attachments: [], problem: gap };
  try {
    const { ubl, cii } = await writeEInvoice(facts);
    return { xml: ubl, attachments: [facturX(cii)], problem: null };
  } catch (error) {
    return { xml: null, attachments: [], problem: (error as Error).message.slice(0, 300) };
  }
}
