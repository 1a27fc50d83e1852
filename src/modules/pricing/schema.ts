/** What the records cannot say: what holds however a price or promotion is changed, and the revision by which processes notice a new set-up. */
export const pricingSchema: readonly string[] = [
  // Prices of some products in some lists: the hot path of every cart.
  `create unique index price_once on price (product_id, price_list_id, min_quantity) where deleted_at is null`,
  `create unique index pricing_setting_only_one on pricing_setting ((true))`,
  `create unique index tax_rate_once on tax_rate (country, coalesce(region, ''), tax_class_id, valid_from) where deleted_at is null`,
  `create unique index promotion_target_once on promotion_target (promotion_id, role, product_id, category_id) nulls not distinct`,
  `create index redemption_of_customer on redemption (customer, promotion_id) where released_at is null`,

  // One row, made with the first change, whose number goes up with each change of lists for many, promotions, tax rates and settings; a transaction that changes them
  // holds it until it commits, so that nobody remembers the state between two changes. Who reads prices compares it: nothing is priced by an old set-up.
  `create table pricing_revision (only_row boolean primary key default true check (only_row), revision bigint not null)`,
  `grant select on pricing_revision to entente_app`,
  `create function pricing_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      insert into pricing_revision (revision) values (1) on conflict (only_row) do update set revision = pricing_revision.revision + 1;
      perform pg_notify('entente_pricing', '');
      return null;
    end $$`,
  ...['promotion_target', 'tax_rate', 'pricing_setting', 'tax_class'].map(
    (table) =>
      `create trigger ${table}_pricing after insert or update or delete on ${table} for each statement execute function pricing_changed()`,
  ),
  // Uses are counted in the row of a promotion, which is not a change of the set-up.
  `create trigger promotion_pricing after insert or delete or update of name, label, translations, state, kind, scope, percent, amount, amount_currency, buy_quantity, get_quantity,
      times_per_order, is_sale_excluded, is_exclusive, priority, needs_coupon, min_total, min_total_currency, min_quantity, is_first_order_only, group_id, segment, channels,
      countries, starts_at, ends_at, usage_limit, per_customer_limit, hold_out_percent, deleted_at
    on promotion for each statement execute function pricing_changed()`,
  // Lists of single customers are read when that customer buys: ten thousand of them may change and nobody else notices.
  `create trigger price_list_pricing_new after insert on price_list for each row when (new.organization_id is null and new.person_id is null) execute function pricing_changed()`,
  `create trigger price_list_pricing_changed after update on price_list for each row
    when ((new.organization_id is null and new.person_id is null) or (old.organization_id is null and old.person_id is null)) execute function pricing_changed()`,
  `create trigger price_list_pricing_gone after delete on price_list for each row when (old.organization_id is null and old.person_id is null) execute function pricing_changed()`,

  `create function pricing_refuse(column_name text, reason text) returns void language plpgsql as $$ begin
    raise exception using errcode = 'E0422', column = column_name, message = reason;
  end $$`,

  `create function pricing_price_before() returns trigger language plpgsql as $$
  declare
    wanted text;
  begin
    select currency into wanted from price_list where id = new.price_list_id;
    if new.amount_currency is distinct from wanted then perform pricing_refuse('amount', 'must be in ' || wanted || ', the currency of the price list'); end if;
    return new;
  end $$`,
  `create trigger price_a_rules before insert or update of price_list_id, amount, amount_currency on price for each row execute function pricing_price_before()`,

  `create function pricing_list_before() returns trigger language plpgsql as $$ begin
    if new.ends_at <= new.starts_at then perform pricing_refuse('ends_at', 'must be after the start'); end if;
    if tg_op = 'UPDATE' and new.currency <> old.currency and exists (select 1 from price where price_list_id = new.id) then
      perform pricing_refuse('currency', 'cannot change while the list has prices');
    end if;
    return new;
  end $$`,
  `create trigger price_list_a_rules before insert or update on price_list for each row execute function pricing_list_before()`,

  `create function pricing_promotion_before() returns trigger language plpgsql as $$ begin
    if new.ends_at <= new.starts_at then perform pricing_refuse('ends_at', 'must be after the start'); end if;
    if new.kind in ('percent', 'buyXGetY') and new.percent is null then perform pricing_refuse('percent', 'says how much is taken off'); end if;
    if new.kind in ('amount', 'fixedPrice') and new.amount is null then perform pricing_refuse('amount', 'is required for this kind'); end if;
    if new.kind = 'buyXGetY' and (new.buy_quantity is null or new.get_quantity is null) then perform pricing_refuse('buy_quantity', 'says how many to buy, and how many one gets'); end if;
    if new.scope = 'order' and new.kind in ('fixedPrice', 'buyXGetY') then perform pricing_refuse('scope', 'must be each product for this kind'); end if;
    if new.hold_out_percent > 0 and new.needs_coupon then
      perform pricing_refuse('hold_out_percent', 'is for promotions without a coupon: leave some buyers out when you send the codes');
    end if;
    -- Uses are counted from when there is a limit; what was redeemed before counts too. New redemptions wait for this row (redeem-coupons.ts).
    if tg_op = 'UPDATE' and new.usage_limit is not null and old.usage_limit is null then
      new.uses := (select count(*) from redemption where promotion_id = new.id and released_at is null and not is_held_out);
    end if;
    return new;
  end $$`,
  `create trigger promotion_a_rules before insert or update on promotion for each row execute function pricing_promotion_before()`,

  `create function pricing_coupon_before() returns trigger language plpgsql as $$ begin
    if new.ends_at <= new.starts_at then perform pricing_refuse('ends_at', 'must be after the start'); end if;
    if not exists (select 1 from promotion where id = new.promotion_id and needs_coupon) then
      perform pricing_refuse('promotion_id', 'must be a promotion that needs a coupon');
    end if;
    if tg_op = 'UPDATE' and new.usage_limit is not null and old.usage_limit is null then
      new.uses := (select count(*) from redemption where coupon_id = new.id and released_at is null);
    end if;
    return new;
  end $$`,
  `create trigger coupon_a_rules before insert or update on coupon for each row execute function pricing_coupon_before()`,

  `create function pricing_target_before() returns trigger language plpgsql as $$ begin
    if (new.product_id is null) = (new.category_id is null) then perform pricing_refuse('product_id', 'must be given, or a category: one of the two'); end if;
    return new;
  end $$`,
  `create trigger promotion_target_a_rules before insert or update on promotion_target for each row execute function pricing_target_before()`,

  `create function pricing_tax_before() returns trigger language plpgsql as $$ begin
    if new.valid_to < new.valid_from then perform pricing_refuse('valid_to', 'must not be before the first day'); end if;
    return new;
  end $$`,
  `create trigger tax_rate_a_rules before insert or update on tax_rate for each row execute function pricing_tax_before()`,
];
