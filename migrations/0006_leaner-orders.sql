set check_function_bodies = off;

-- Records that are found by nothing of their own keep no search document, unless custom fields gave them words.
do $$
declare
  target text;
begin
  foreach target in array string_to_array(regexp_replace(btrim('
    absence account_territory approval_decision approval_stage approval_voter assignment_member attendee automation_step
    automation_version budget_rate bundle_item cadence_action cadence_version calendar_assignment calendar_feed cart cart_line consent
    customer_group_member deal_snapshot delivery_rate directory_group_member duplicate_candidate forecast_override impersonation
    lead_submission merge notification notification_default notification_preference notification_schedule opportunity_split order_line
    parked_sale passkey payment_operation price pricing_setting product_category product_group product_image promotion_target quota
    redemption related_product reminder reservation return_line ringing sender_limit session shipment_line shopping_list_line
    stage_change stock_count_line stock_level stock_movement team_member transfer_line user_role watch wish
  ', E' \n'), '\s+', ' ', 'g'), ' ') loop
    if (select btrim(prosrc) from pg_proc where proname = target || '_custom_text' and pronamespace = 'public'::regnamespace) = 'select ''''' then
      execute format('drop trigger if exists %I on %I', target || '_search', target);
    end if;
  end loop;
end $$;

drop function if exists "public"."stock_reserve"(p_type text, p_holder uuid, p_products uuid[], p_quantities numeric[], p_order uuid[], p_only uuid, p_bring_to uuid, p_expires timestamp with time zone, p_now timestamp with time zone, p_by uuid);

drop index if exists "public"."cart_created_at_sort";

drop index if exists "public"."order_line_created_at_sort";

drop index if exists "public"."redemption_created_at_sort";

drop index if exists "public"."order_line_search";

CREATE OR REPLACE FUNCTION public.stock_reserve(p_type text, p_holder uuid, p_products uuid[], p_quantities numeric[], p_order uuid[], p_only uuid, p_bring_to uuid, p_expires timestamp with time zone, p_now timestamp with time zone, p_by uuid, p_policies text[] DEFAULT NULL::text[])
 RETURNS jsonb
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
    declare
      v_products uuid[] := p_products;
      v_wanted numeric[] := p_quantities;
      v_policies text[] := p_policies;
      v_best uuid;
      v_may_be_low boolean;
      v_may_have_expired boolean;
      v_is_second_look boolean := false;
      v_short jsonb;
      v_parts jsonb;
      v_low jsonb;
      v_served jsonb := '[]';
      v_state text := case when p_expires is null then 'allocated' else 'held' end;
    begin
      if p_policies is null then
        select array_agg(i.product_id), array_agg(i.quantity), array_agg(i.policy) into v_products, v_wanted, v_policies
          from (select s.product_id, sum(s.quantity) as quantity, min(s.policy) as policy from stock_items(p_products, p_quantities) s group by s.product_id) i;
      end if;
      if coalesce(cardinality(v_products), 0) = 0 then return jsonb_build_object('parts', '[]'::jsonb); end if;

      loop
        -- One parcel rather than two: the best location that has everything. Locks as stock_lock does; a row that is locked is read as it is by then.
        -- All of them are locked: that a location is one of p_order is asked of the groups only, as PostgreSQL would move it to the rows.
        -- By the way, in the order of the index reservation_ending, whether a promise has expired.
        select l.location_id, bool_or(l.free - l.wanted <= l.reorder_point), (select bool_or(coalesce((select r.expires_at <= p_now from reservation r
              where r.product_id = w.id and r.state in ('waiting', 'held') and r.expires_at is not null order by r.expires_at limit 1), false)) from unnest(v_products) w(id))
            into v_best, v_may_be_low, v_may_have_expired
          from (
            select location_id, on_hand - reserved as free, reorder_point, v_wanted[array_position(v_products, product_id)] as wanted
            from stock_level where product_id = any(v_products) order by product_id, location_id for no key update) l
          group by l.location_id
          having count(*) filter (where l.free >= l.wanted) = cardinality(v_products) and min(array_position(p_order, l.location_id)) is not null
          order by min(array_position(p_order, l.location_id)) limit 1;
        exit when v_is_second_look or (v_best is not null and not v_may_have_expired);
        exit when not stock_free_expired(v_products, p_now, null);
        v_served := stock_serve_waiting(v_products, p_now);
        v_is_second_look := true;
      end loop;

      if v_best is not null then
        insert into reservation (id, created_at, created_by_id, updated_at, updated_by_id, product_id, location_id, bring_to_id, quantity, holder_type, holder_id, state, expires_at)
          select gen_random_uuid(), p_now, p_by, p_now, p_by, w.product_id, v_best, p_bring_to, w.quantity, p_type, p_holder, v_state, p_expires
          from unnest(v_products, v_wanted) w(product_id, quantity);
        if v_may_be_low or p_policies is null then
          select jsonb_agg(jsonb_build_object('productId', w.product_id, 'quantity', w.quantity::text, 'state', v_state)) into v_parts
            from unnest(v_products, v_wanted) w(product_id, quantity);
        end if;
      else
        select jsonb_agg(jsonb_build_object('productId', n.product_id, 'wanted', n.quantity::text, 'available', n.free::text)) into v_short
          from (
            select w.product_id, w.quantity, w.policy, coalesce((select sum(l.on_hand - l.reserved) from stock_level l
              where l.product_id = w.product_id and l.location_id = any(p_order)), 0) as free
            from unnest(v_products, v_wanted, v_policies) w(product_id, quantity, policy)) n
          where n.free < n.quantity and not (n.policy = 'backorder' or (n.policy = 'preorder' and stock_expected_on(n.product_id, n.quantity - n.free) is not null));
        if v_short is not null then
          return jsonb_build_object('short', v_short, 'served', v_served, 'lines', (
            select jsonb_agg(jsonb_build_object('line', i.line - 1, 'productId', i.product_id)) from stock_items(p_products, p_quantities) i));
        end if;
        with ranked as (
          select w.product_id, w.quantity as wanted, l.location_id, l.on_hand - l.reserved as free,
            coalesce(sum(l.on_hand - l.reserved) over (partition by w.product_id order by array_position(p_order, l.location_id) rows between unbounded preceding and 1 preceding), 0) as before
          from unnest(v_products, v_wanted) w(product_id, quantity)
          join stock_level l on l.product_id = w.product_id and l.on_hand > l.reserved and l.location_id = any(p_order)),
        taken as (select product_id, location_id, least(free, wanted - before) as quantity from ranked where before < wanted),
        missing as (
          select w.product_id, w.quantity - coalesce((select sum(t.quantity) from taken t where t.product_id = w.product_id), 0) as quantity
          from unnest(v_products, v_wanted) w(product_id, quantity)),
        written as (
          insert into reservation (id, created_at, created_by_id, updated_at, updated_by_id, product_id, location_id, bring_to_id, quantity, holder_type, holder_id, state, expires_at, expected_on)
          select gen_random_uuid(), p_now, p_by, p_now, p_by, p.product_id, p.location_id, p_bring_to, p.quantity, p_type, p_holder, p.state, p_expires, p.expected_on from (
            select t.product_id, t.location_id, t.quantity, v_state as state, null::date as expected_on from taken t
            union all
            select m.product_id, p_only, m.quantity, 'waiting', stock_expected_on(m.product_id, m.quantity) from missing m where m.quantity > 0) p
          returning product_id, location_id, quantity, state, expected_on)
        select jsonb_agg(jsonb_build_object('productId', product_id, 'locationId', location_id, 'quantity', quantity::text, 'state', state, 'expectedOn', expected_on)) into v_parts from written;
        v_may_be_low := true;
      end if;

      -- Those that this reservation brought down to their reorder point.
      if v_may_be_low then
        select jsonb_agg(jsonb_build_object('id', l.id, 'productId', l.product_id, 'locationId', l.location_id, 'available', l.available::text, 'reorderPoint', l.reorder_point::text)) into v_low
          from stock_level l
          join jsonb_to_recordset(v_parts) as t("productId" uuid, "locationId" uuid, quantity numeric, state text)
            on t."productId" = l.product_id and coalesce(t."locationId", v_best) = l.location_id and t.state <> 'waiting'
          where l.product_id = any(v_products) and l.is_low and l.available + t.quantity > l.reorder_point;
      end if;
      return jsonb_build_object('at', v_best, 'parts', v_parts, 'low', v_low, 'served', v_served);
    end $function$
;

CREATE OR REPLACE FUNCTION public.entente_add_column(target text, col text, col_type text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    declare
      texts text;
    begin
      if col !~ '^x_[a-z][a-z0-9_]{0,58}$' then raise exception 'invalid column name %', col; end if;
      if col_type !~ '^(text|text\[\]|boolean|date|timestamptz|jsonb|uuid|numeric\([0-9]+,[0-9]+\))$' then raise exception 'invalid column type %', col_type; end if;
      if not exists (select 1 from pg_attribute where attrelid = to_regclass(target) and attname = 'search') then raise exception 'invalid table %', target; end if;
      execute format('alter table %I add column if not exists %I %s', target, col, col_type);
      select string_agg(format('coalesce(($1).%I, '''')', attname), ' || '' '' || ') into texts
        from pg_attribute a where attrelid = to_regclass(target) and attname like 'x\_%' and atttypid = 'text'::regtype and not attisdropped
          -- The currency of an amount is a text that nobody looks for.
          and not exists (select 1 from pg_attribute b where b.attrelid = a.attrelid and b.atttypid = 'numeric'::regtype and not b.attisdropped
            and a.attname like '%\_currency' and b.attname = regexp_replace(a.attname, '_currency$', '_base'));
      execute format('create or replace function %I(target %I) returns text language sql immutable as %L', target || '_custom_text', target, 'select ' || coalesce(texts, quote_literal('')));
      -- A record that nothing else is found by has had no document to keep until now.
      if texts is not null then
        execute format('create or replace trigger %I before insert or update on %I for each row execute function %I()', target || '_search', target, target || '_search_update');
      end if;
    end $function$
;

CREATE OR REPLACE FUNCTION public.order_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when order_line_custom_text(new) <> '' then setweight(entente_words(order_line_custom_text(new)), 'C') end;
      return new; end $function$
;

-- Lines of orders have no words of their own any more.
update order_line set search = null where search is not null;

CREATE INDEX order_line_search ON public.order_line USING gin (search) WHERE (search IS NOT NULL);
