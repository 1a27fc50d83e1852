export const filesSchema: readonly string[] = [
  // One row for each content that is in the store. Its lock keeps an upload and the removal of the same content apart.
  `create table file_blob (sha256 text primary key, size bigint not null, used_at timestamptz not null)`,
  `grant select, insert, update, delete on file_blob to entente_app`,
];
