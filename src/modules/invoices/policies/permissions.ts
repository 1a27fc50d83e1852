/** Issue, correct and write off invoices, record payments, set up legal entities and number series. */
export const manageInvoices = 'invoices.manage';
