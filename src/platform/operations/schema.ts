import { sharedCountsSchema } from '../../kernel/http/shared-counts.ts';

/** How backups went: the archives themselves may be where this machine can't look. */
export const operationsSchema: readonly string[] = [
  `create table backup_run (
    id bigint generated always as identity primary key,
    started_at timestamptz not null,
    finished_at timestamptz not null default clock_timestamp(),
    snapshot_at timestamptz,
    path text not null,
    bytes bigint,
    rows bigint,
    files bigint,
    error text
  )`,
  `create index backup_run_finished_at on backup_run (finished_at desc)`,
  `grant select, insert, delete on backup_run to entente_app`,
  ...sharedCountsSchema,
];
