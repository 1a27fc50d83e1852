import type { AccountStatement } from '../statement/read-statement.ts';

export type { AccountStatement };

export interface MoneyShown {
  readonly amount: string;
  readonly currency: string;
}

/** Where a statement is got from; the address of the files differs by its ending. */
export function statementQuery(of: { readonly organization?: string; readonly person?: string }, from: string, to: string): string {
  return new URLSearchParams({ ...of, ...(from ? { from } : {}), ...(to ? { to } : {}) }).toString();
}
