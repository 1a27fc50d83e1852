/** Tables and indexes that no declaration says. */
export const paymentsSchema: readonly string[] = [
  // A provider's event is read once, however often it is sent.
  `create unique index provider_event_key on provider_event (provider, event_id)`,
  `create index provider_event_waiting on provider_event (created_at) where state in ('waiting', 'unknown')`,
  `create index payment_operation_open on payment_operation (payment_id, id) where state in ('waiting', 'running', 'maybe')`,
  // The unpaid on account of an organization: what its credit limit is compared with.
  `create index payment_on_account on payment (organization_id) where provider = 'account' and state in ('authorised', 'partly-captured')`,
  // What goes back by hand or over the counter, and was not yet paid out.
  `create index refund_waiting on refund (id) where state = 'waiting'`,
  `create index payment_by_state on payment (state, created_at)`,
  `create index payment_of_subject on payment (subject_id, created_at)`,
  `create table payment_method_secret (
     method_id uuid primary key references payment_method (id) on delete cascade,
     sealed text not null
   )`,
  `grant select, insert, update, delete on payment_method_secret to entente_app`,
  // Every process remembers the methods, and hears when one changes.
  `create function entente_payment_method_changed() returns trigger language plpgsql as $$
     begin
       perform pg_notify('entente_payment_method', '');
       return null;
     end $$`,
  `create trigger payment_method_changed after insert or update or delete on payment_method for each statement execute function entente_payment_method_changed()`,
];
