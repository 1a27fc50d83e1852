/**
 * An issued invoice stands as it is: the database refuses to change or remove it, whatever program asks. What becomes of it afterwards
 * (paid, reminded, mailed) may change, and to whom of ours it belongs.
 */
export const invoicesSchema: readonly string[] = [
  // Raised by issuing alone, at its end; no field, so that nothing can set it in passing.
  `alter table invoice add column is_sealed boolean not null default false`,
  `create unique index invoice_number_key on invoice (legal_entity_id, number) where number is not null`,
  `create unique index number_series_key on number_series (legal_entity_id, kind, year)`,
  `create unique index legal_entity_one_default on legal_entity (is_default) where is_default and deleted_at is null`,
  `create unique index reminder_level_key on reminder (invoice_id, level)`,
  `create index invoice_open on invoice (due_on, id) where state in ('issued', 'part-paid', 'overdue') and deleted_at is null`,
  `create index ledger_entry_payment on ledger_entry (payment_id) where payment_id is not null`,

  `create function invoice_keep() returns trigger language plpgsql as $$
  declare
    -- A generated column is not there yet before the row is written.
    free text[] := array['name', 'state', 'paid', 'paid_currency', 'paid_rate', 'paid_rate_date', 'paid_base', 'balance', 'balance_currency', 'balance_rate',
      'balance_rate_date', 'balance_base', 'file_id', 'electronic_id', 'electronic_problem', 'mailed_at', 'reminder_level', 'reminded_on', 'is_reminder_stopped', 'settled_on', 'owner_id',
      'organization_id', 'person_id', 'version', 'updated_at', 'updated_by_id', 'search'];
  begin
    if not old.is_sealed then return case when tg_op = 'DELETE' then old else new end; end if;
    if tg_op = 'DELETE' then
      raise exception 'invoice % is issued and cannot be removed', old.number using errcode = 'E0422', column = 'number';
    end if;
    if (old.file_id is not null and new.file_id is distinct from old.file_id)
      or (old.electronic_id is not null and new.electronic_id is distinct from old.electronic_id) then
      raise exception 'the document of invoice % is kept as it was issued', old.number using errcode = 'E0422', column = 'file_id';
    end if;
    if exists (select 1 from jsonb_each(to_jsonb(new)) n where n.key <> all (free) and n.key not like 'x\\_%'
      and n.value is distinct from to_jsonb(old) -> n.key) then
      raise exception 'invoice % is issued and cannot be changed: correct it by a credit note', old.number using errcode = 'E0422', column = 'number';
    end if;
    return new;
  end $$`,
  `create trigger invoice_keep before update or delete on invoice for each row execute function invoice_keep()`,

  `create function invoice_line_keep() returns trigger language plpgsql as $$
  begin
    if exists (select 1 from invoice where is_sealed and id in (case when tg_op <> 'INSERT' then old.invoice_id end, case when tg_op <> 'DELETE' then new.invoice_id end)) then
      raise exception 'the lines of an issued invoice cannot be changed' using errcode = 'E0422', column = 'invoice_id';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
  end $$`,
  `create trigger invoice_line_keep before insert or update or delete on invoice_line for each row execute function invoice_line_keep()`,

  `create function ledger_entry_keep() returns trigger language plpgsql as $$
  begin
    raise exception 'an entry of the ledger stays: make one with the other sign' using errcode = 'E0422', column = 'amount';
  end $$`,
  `create trigger ledger_entry_keep before update of invoice_id, kind, amount, amount_currency, happened_on, payment_id, credit_note_id on ledger_entry
    for each row execute function ledger_entry_keep()`,
];
