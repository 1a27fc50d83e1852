/** One drawer is open once at a time. What stands in the journal is never changed or deleted, as of the ledger of stock. */
export const tillSchema: readonly string[] = [
  `create unique index till_session_open on till_session (outlet_id, register) where state = 'open' and deleted_at is null`,
  `create index till_entry_journal on till_entry (session_id, created_at, id)`,
];
