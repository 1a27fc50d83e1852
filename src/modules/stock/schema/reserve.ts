/** Promising goods and giving them back (../ledger/reserve.ts, release.ts). */
export const reserveSchema: readonly string[] = [
  // p_order: locations to take from, the best first. p_only: what is not there may wait only for this location. p_policies: what happens when there is
  // none of each product, by which the caller says that each is given once and is itself what is counted; without them what counts is looked for.
  // Answers { short } and changes nothing, or { at, parts, low, served }; what the caller knows, as everything comes from `at`, need not be told. Planned once: for a few products
  // PostgreSQL would think each time that a plan for just these pays. Starting a statement costs more than what it does here, so that there are few of them.
  `create function stock_reserve(p_type text, p_holder uuid, p_products uuid[], p_quantities numeric[], p_order uuid[], p_only uuid, p_bring_to uuid,
      p_expires timestamptz, p_now timestamptz, p_by uuid, p_policies text[] default null) returns jsonb language plpgsql set plan_cache_mode = force_generic_plan as $$
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
    end $$`,

  // Gives back so much of each item (all when p_products is null), what waits first, then what was promised last. p_expired: only what has expired.
  `create function stock_release(p_type text, p_holder uuid, p_products uuid[], p_quantities numeric[], p_expired boolean, p_now timestamptz) returns jsonb language plpgsql as $$
    declare
      v_products uuid[];
      v_before jsonb;
      v_served jsonb;
      v_back jsonb;
      r reservation%rowtype;
      w record;
      v_left numeric;
    begin
      if p_products is null then
        select array_agg(distinct product_id) into v_products from reservation
          where holder_id = p_holder and holder_type = p_type and state in ('waiting', 'held', 'allocated') and (not p_expired or expires_at <= p_now);
      else
        select array_agg(distinct i.product_id) into v_products from stock_items(p_products, p_quantities) i;
      end if;
      if v_products is null then return '{}'; end if;
      perform stock_lock(v_products);
      select jsonb_object_agg(f.product_id, f.free) into v_before from stock_free(v_products) f;
      if p_products is null then
        -- What is given back by hand forgets when it would have expired: so what expired is told apart, and can be promised again (stock_keep).
        update reservation set state = 'released', ended_at = p_now, expires_at = case when p_expired then expires_at end, version = version + 1, updated_at = p_now
          where holder_id = p_holder and holder_type = p_type and state in ('waiting', 'held', 'allocated') and (not p_expired or expires_at <= p_now);
      else
        for w in select i.product_id, sum(i.quantity) as quantity from stock_items(p_products, p_quantities) i group by i.product_id order by i.product_id loop
          v_left := w.quantity;
          for r in select * from reservation where holder_id = p_holder and holder_type = p_type and product_id = w.product_id and state in ('waiting', 'held', 'allocated')
            order by (state = 'waiting') desc, created_at desc, id desc
          loop
            exit when v_left <= 0;
            if r.quantity <= v_left then
              update reservation set state = 'released', ended_at = p_now, expires_at = null, version = version + 1, updated_at = p_now where id = r.id;
            else
              update reservation set quantity = r.quantity - v_left, version = version + 1, updated_at = p_now where id = r.id;
            end if;
            v_left := v_left - least(r.quantity, v_left);
          end loop;
        end loop;
      end if;
      v_served := stock_serve_waiting(v_products, p_now);
      select jsonb_agg(jsonb_build_object('productId', f.product_id, 'available', f.free::text)) into v_back from stock_free(v_products) f
        where f.free > 0 and (v_before ->> f.product_id::text)::numeric <= 0;
      return jsonb_build_object('served', v_served, 'back', v_back);
    end $$`,

  // Keeps what a holder has until p_expires (null: for good). Answers what had expired and been freed, to be promised again.
  `create function stock_keep(p_type text, p_holder uuid, p_expires timestamptz, p_now timestamptz) returns jsonb language plpgsql as $$
    declare
      v_lost jsonb;
    begin
      perform stock_lock(array(select distinct product_id from reservation where holder_id = p_holder and holder_type = p_type));
      update reservation set expires_at = p_expires, state = case when state = 'waiting' then state when p_expires is null then 'allocated' else 'held' end,
          version = version + 1, updated_at = p_now
        where holder_id = p_holder and holder_type = p_type and (state in ('held', 'waiting') or (state = 'allocated' and p_expires is not null));
      with lost as (
        update reservation set expires_at = null where holder_id = p_holder and holder_type = p_type and state = 'released' and expires_at is not null
        returning product_id, quantity, bring_to_id)
      select jsonb_agg(jsonb_build_object('productId', product_id, 'quantity', quantity::text, 'bringTo', bring_to_id)) into v_lost from
        (select product_id, bring_to_id, sum(quantity) as quantity from lost group by product_id, bring_to_id) l;
      return coalesce(v_lost, '[]');
    end $$`,
];
