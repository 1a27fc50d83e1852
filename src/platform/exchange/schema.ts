/**
 * Tables of imports that are no records: the parts of uploaded files, what each chunk did (the checkpoint that a restart
 * goes on from), and what undo needs. Each chunk writes its rows here in its own transaction.
 */
export const exchangeSchema: readonly string[] = [
  `create table import_part (
    import_id uuid not null references import (id) on delete cascade,
    n integer not null,
    bytes bytea not null,
    primary key (import_id, n)
  )`,
  // Compressing what is read once costs more than it saves.
  `alter table import_part alter column bytes set storage external`,
  `create table import_chunk (
    import_id uuid not null references import (id) on delete cascade,
    n integer not null,
    last_row integer not null,
    counts jsonb not null,
    is_undone boolean not null default false,
    primary key (import_id, n)
  )`,
  `create table import_created (
    import_id uuid not null references import (id) on delete cascade,
    n integer not null,
    place integer not null,
    record text not null,
    ids uuid[] not null,
    primary key (import_id, n, place)
  )`,
  `create table import_changed (
    import_id uuid not null references import (id) on delete cascade,
    n integer not null,
    record text not null,
    record_id uuid not null,
    before jsonb not null,
    links jsonb not null,
    primary key (import_id, n, record, record_id)
  )`,
  // What of a row was not taken: the whole row (failed, skipped), or a value that went into the notes (warning).
  `create table import_problem (
    import_id uuid not null references import (id) on delete cascade,
    row_number integer not null,
    outcome text not null check (outcome in ('failed', 'skipped', 'warning')),
    cells text[] not null,
    reasons jsonb not null
  )`,
  `create index import_problem_row on import_problem (import_id, row_number)`,
  `create table import_kept (
    import_id uuid not null references import (id) on delete cascade,
    record text not null,
    record_id uuid not null,
    reason text not null,
    primary key (import_id, record, record_id)
  )`,
  ...['import_part', 'import_chunk', 'import_created', 'import_changed', 'import_problem', 'import_kept'].map(
    (table) => `grant select, insert, update, delete on ${table} to entente_app`,
  ),
];
