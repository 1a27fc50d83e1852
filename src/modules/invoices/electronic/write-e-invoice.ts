import type { Invoice } from '@e-invoice-eu/core';
import { eInvoice } from '../rules/e-invoice.ts';
import type { EInvoiceFacts } from '../rules/e-invoice-facts.ts';

export interface EInvoiceDocuments {
  /** UBL 2.1; XRechnung for who has a buyer reference in Germany, plain EN 16931 for all others. */
  readonly ubl: string;
  /** UN/CEFACT Cross Industry Invoice, profile EN 16931, for the PDF. */
  readonly cii: string;
}

const silent = { log: () => {}, warn: () => {}, error: () => {} };

/**
 * The machine-readable invoice in both syntaxes of EN 16931. The library brings the elements in order and into the other syntax; it is loaded
 * with the first invoice and not before. Its check against the schema compiles that anew for each invoice, some 300 ms of the process: the
 * tests run it, and `eInvoiceGap` asks here for what may be missing.
 */
export async function writeEInvoice(facts: EInvoiceFacts): Promise<EInvoiceDocuments> {
  const { FormatFactoryService } = await import('@e-invoice-eu/core');
  const write = async (format: string): Promise<string> => {
    const service = new FormatFactoryService().createFormatService(format, silent);
    // A tree of its own for each: the library writes into what it is given.
    const tree = eInvoice(facts) as unknown as Invoice;
    service.fillInvoiceDefaults(tree);
    return String(await service.generate(tree, { format, lang: 'en', noWarnings: true }));
  };
  return { ubl: await write(ublFormat(facts)), cii: await write('CII') };
}

/** XRechnung is what German authorities take, and knows them by their reference. */
export function ublFormat({ seller, buyer }: EInvoiceFacts): 'XRECHNUNG-UBL' | 'UBL' {
  const isGerman = seller.address?.['country'] === 'DE' && buyer.address?.['country'] === 'DE';
  return isGerman && buyer.reference !== null ? 'XRECHNUNG-UBL' : 'UBL';
}
