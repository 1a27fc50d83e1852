import { invoice } from './invoice.ts';
import { invoiceLine } from './invoice-line.ts';
import { ledgerEntry } from './ledger-entry.ts';
import { legalEntity } from './legal-entity.ts';
import { numberSeries } from './number-series.ts';
import { reminder } from './reminder.ts';
import { taxAccount } from './tax-account.ts';

export const invoicesRecords = [legalEntity, numberSeries, invoice, invoiceLine, ledgerEntry, reminder, taxAccount] as const;
