/**
 * The rules of a quote that hold however it is changed: by a form, an import, an automation or the API. What is refused is raised with
 * SQLSTATE E0422 and the column at fault, which the store turns into a problem of that field.
 */
export const quotesSchema: readonly string[] = [
  `create sequence quote_number_seq`,
  `grant usage on sequence quote_number_seq to entente_app`,
  // One answer to a chain of versions: at most one of them is open.
  `create unique index quote_family_open_key on quote (family) where state in ('draft', 'inApproval', 'approved', 'sent') and deleted_at is null`,
  `create index quote_expires_due on quote (expires_at) where state = 'sent' and deleted_at is null`,
  `create index quote_line_position on quote_line (quote_id, position)`,

  `create function quotes_refuse(column_name text, reason text) returns void language plpgsql as $$ begin
    raise exception using errcode = 'E0422', column = column_name, message = reason;
  end $$`,

  `create function quotes_quote_before() returns trigger language plpgsql as $$ begin
    if tg_op = 'INSERT' then
      if new.number is null then new.number := 'Q-' || (1000 + nextval('quote_number_seq')); end if;
      if new.family is null then new.family := new.id::text; end if;
      return new;
    end if;
    if new.deleted_at is not null and old.deleted_at is null and old.sent_at is not null then
      perform quotes_refuse('state', 'was sent: withdraw it instead');
    end if;
    if new.currency is distinct from old.currency and exists (select 1 from quote_line l where l.quote_id = new.id and l.deleted_at is null) then
      perform quotes_refuse('currency', 'cannot change while the quote has lines');
    end if;
    -- What was approved or sent is what the other side relies on. Only a new time limit may come, together with when it ends.
    if old.state <> 'draft' and new.state = old.state and (
        (new.opportunity_id, new.organization_id, new.person_id, new.currency, new.subject, new.introduction, new.terms, new.payment,
          new.delivery_label, new.delivery_amount, new.delivery_amount_currency, new.ship_to, new.bill_to, new.language)
        is distinct from (old.opportunity_id, old.organization_id, old.person_id, old.currency, old.subject, old.introduction, old.terms, old.payment,
          old.delivery_label, old.delivery_amount, old.delivery_amount_currency, old.ship_to, old.bill_to, old.language)
        or (old.sent_at is not null and new.valid_until is distinct from old.valid_until and new.expires_at is not distinct from old.expires_at)) then
      perform quotes_refuse('state', case when old.sent_at is null then 'is not a draft: take the quote back to draft to change it' else 'was sent: revise the quote to change it' end);
    end if;
    return new;
  end $$`,
  `create trigger quote_a_rules before insert or update on quote for each row execute function quotes_quote_before()`,
];
