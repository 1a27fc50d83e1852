// What other modules may use of invoices, besides its records and events. All of it works with the system's eyes.
export { issueInvoice, type InvoiceRequest } from './issue/issue-invoice.ts';
export { issueCreditNote, type CreditRequest } from './issue/issue-credit-note.ts';
export { defaultLegalEntity } from './issue/legal-entity.ts';
export { addressLines } from './paper/address-lines.ts';
export { papersOfOrder, type OrderPaper } from './paper/papers-of-order.ts';
export { documentCompany } from './paper/document-company.ts';
export { legalNotes } from './rules/words.ts';
export { settleOrder } from './settle/settle-order.ts';
