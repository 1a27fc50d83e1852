/** Confirmations that wait for the second call, and the order in which calls are shown and removed. */
export const assistantsSchema: readonly string[] = [
  `create table assistant_confirmation (
    token_hash text primary key,
    credential_id text not null,
    deed_hash text not null,
    expires_at timestamptz not null
  )`,
  `create index assistant_confirmation_expires_at on assistant_confirmation (expires_at)`,
  `grant select, insert, delete on assistant_confirmation to entente_app`,
];
