/** What happens to invoices and credit notes, beyond created, updated and deleted. `data` has `number`, and `amount` with `currency`. */
export const invoiceEvents = {
  issued: 'invoices.invoiceIssued',
  creditNoteIssued: 'invoices.creditNoteIssued',
  /** Nothing is open any more. */
  settled: 'invoices.invoiceSettled',
  /** It was settled and is open again, by `data.amount`: the money was taken back. */
  reopened: 'invoices.invoiceReopened',
  overdue: 'invoices.invoiceOverdue',
  /** `data.level`: 1 to 3. */
  reminded: 'invoices.invoiceReminded',
  writtenOff: 'invoices.invoiceWrittenOff',
} as const;
