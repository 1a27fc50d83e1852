export const searchSchema: readonly string[] = [
  // How far the vocabulary has read each table: the table's count of changes then, and the time and the transaction up to which rows were seen.
  `create table search_mark (table_name text primary key, changes bigint not null, seen_at timestamptz not null, seen_xid xid8)`,
  `grant select, insert, update, delete on search_mark to entente_app`,
];
