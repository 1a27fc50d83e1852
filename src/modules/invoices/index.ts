// What other modules may use of invoices, besides its records and events.
export { issueInvoice, type InvoiceRequest } from './issue/issue-invoice.ts';
export { issueCreditNote, type CreditRequest } from './issue/issue-credit-note.ts';
export { documentCompany } from './paper/document-company.ts';
