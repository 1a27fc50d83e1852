/** What the declarations cannot say. */
export const privacySchema: readonly string[] = [
  `create unique index suppression_once on suppression (hash, coalesce(channel, ''))`,
  `create unique index wording_edition on purpose_wording (purpose_id, language, edition)`,
  `create unique index legal_hold_open on legal_hold (person_id) where released_at is null and deleted_at is null`,
  `create unique index erasure_open on erasure (person_id) where state in ('requested', 'running') and deleted_at is null`,
  // Lines of the ledger are added and never changed. Three things are exempt: a merge moves them to the kept person, an erasure deletes
  // them with the person, and the word of a double opt-in goes when it was used.
  `create function privacy_ledger_only_grows() returns trigger language plpgsql as $$ begin
    if (new.address, new.channel, new.purpose_id, new.state, new.basis, new.at, new.wording_id, new.proof, new.evidence, new.scan_id, new.ip, new.created_at)
        is distinct from (old.address, old.channel, old.purpose_id, old.state, old.basis, old.at, old.wording_id, old.proof, old.evidence, old.scan_id, old.ip, old.created_at)
        and coalesce(current_setting('entente.erasing', true), '') <> 'on' then
      raise exception 'The consent ledger is added to, never changed' using errcode = 'check_violation';
    end if;
    return new;
  end $$`,
  `create trigger consent_only_grows before update on consent for each row execute function privacy_ledger_only_grows()`,
  // Which people were erased, as fingerprints: after a restore from a backup that still has them they are erased again.
  `create table erasure_journal (fingerprint text primary key, reference text not null, erased_at timestamptz not null)`,
  `grant select, insert on erasure_journal to entente_app`,
  `create table retention_exception (rule_id uuid not null references retention_rule (id) on delete cascade, record_id uuid not null,
    asked_at timestamptz not null, primary key (rule_id, record_id))`,
  `grant select, insert, update, delete on retention_exception to entente_app`,
];
