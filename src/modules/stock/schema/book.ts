/** Goods that come and go (../ledger/book.ts, fulfil.ts). */
export const bookSchema: readonly string[] = [
  // Writes lines of the ledger. Reservations never stand in the way of what has happened (p_displaces): those promised last wait again.
  `create function stock_book(p_products uuid[], p_locations uuid[], p_quantities numeric[], p_reasons text[], p_kind text, p_note text, p_source_type text, p_source uuid,
      p_displaces boolean, p_now timestamptz, p_by uuid) returns jsonb language plpgsql as $$
    declare
      v_before jsonb;
      v_short jsonb;
      v_lost jsonb := '[]';
      v_served jsonb;
      v_back jsonb;
      v_low jsonb;
      c record;
      r reservation%rowtype;
      v_over numeric;
    begin
      perform stock_lock(p_products);
      perform stock_free_expired(p_products, p_now, null);
      select jsonb_object_agg(f.product_id, f.free) into v_before from stock_free(p_products) f;

      for c in select m.product_id, m.location_id, sum(m.quantity) as quantity, coalesce(max(l.on_hand), 0) as on_hand, coalesce(max(l.reserved), 0) as reserved
        from unnest(p_products, p_locations, p_quantities) m(product_id, location_id, quantity)
        left join stock_level l on l.product_id = m.product_id and l.location_id = m.location_id
        group by m.product_id, m.location_id order by m.product_id, m.location_id
      loop
        if c.on_hand + c.quantity < 0 or (not p_displaces and c.quantity < 0 and c.on_hand - c.reserved + c.quantity < 0) then
          v_short := coalesce(v_short, '[]') || jsonb_build_object('productId', c.product_id, 'locationId', c.location_id, 'wanted', (-c.quantity)::text,
            'available', (case when p_displaces then c.on_hand else c.on_hand - c.reserved end)::text);
          continue;
        end if;
        v_over := c.reserved - (c.on_hand + c.quantity);
        for r in select * from reservation where v_over > 0 and product_id = c.product_id and location_id = c.location_id and state in ('held', 'allocated')
          order by created_at desc, id desc
        loop
          exit when v_over <= 0;
          v_lost := v_lost || jsonb_build_object('productId', c.product_id, 'locationId', c.location_id, 'quantity', least(r.quantity, v_over)::text, 'holderType', r.holder_type, 'holderId', r.holder_id);
          if r.quantity <= v_over then
            update reservation set state = 'waiting', location_id = null, version = version + 1, updated_at = p_now where id = r.id;
          else
            update reservation set quantity = r.quantity - v_over, version = version + 1, updated_at = p_now where id = r.id;
            insert into reservation (id, created_at, created_by_id, updated_at, product_id, bring_to_id, quantity, holder_type, holder_id, state, expires_at)
              values (gen_random_uuid(), r.created_at, r.created_by_id, p_now, r.product_id, r.bring_to_id, v_over, r.holder_type, r.holder_id, 'waiting', r.expires_at);
          end if;
          v_over := v_over - least(r.quantity, v_over);
        end loop;
      end loop;
      -- An error of the database, so that nothing of it stays even if somebody goes on after it.
      if v_short is not null then raise exception 'out of stock' using errcode = 'E0409', detail = v_short::text; end if;

      insert into stock_movement (id, created_at, created_by_id, updated_at, updated_by_id, product_id, location_id, quantity, kind, reason, note, source_type, source_id, at)
        select gen_random_uuid(), p_now, p_by, p_now, p_by, m.product_id, m.location_id, m.quantity, p_kind, m.reason, p_note, p_source_type, p_source, p_now
        from unnest(p_products, p_locations, p_quantities, p_reasons) m(product_id, location_id, quantity, reason)
        where m.quantity <> 0 order by m.product_id, m.location_id;

      v_served := stock_serve_waiting(p_products, p_now);
      select jsonb_agg(jsonb_build_object('productId', f.product_id, 'available', f.free::text)) into v_back from stock_free(p_products) f
        where f.free > 0 and (v_before ->> f.product_id::text)::numeric <= 0;
      select jsonb_agg(jsonb_build_object('id', l.id, 'productId', l.product_id, 'locationId', l.location_id, 'available', l.available::text, 'reorderPoint', l.reorder_point::text)) into v_low
        from unnest(p_products, p_locations, p_quantities) m(product_id, location_id, quantity)
        join stock_level l on l.product_id = m.product_id and l.location_id = m.location_id
        where m.quantity < 0 and l.is_low and l.available - m.quantity > l.reorder_point;
      return jsonb_build_object('lost', v_lost, 'served', v_served, 'back', v_back, 'low', v_low);
    end $$`,

  // Goods leave for a holder: first what is reserved for it (at p_location first), then, with p_location, what is free there.
  `create function stock_fulfil(p_type text, p_holder uuid, p_products uuid[], p_quantities numeric[], p_location uuid, p_source_type text, p_source uuid,
      p_now timestamptz, p_by uuid) returns jsonb language plpgsql as $$
    declare
      v_products uuid[];
      v_before jsonb;
      v_short jsonb;
      v_low jsonb;
      v_served jsonb := '[]';
      w record;
      r reservation%rowtype;
      v_left numeric;
      v_take numeric;
      v_from uuid;
      v_free numeric;
      v_out_products uuid[] := '{}';
      v_out_locations uuid[] := '{}';
      v_out_quantities numeric[] := '{}';
    begin
      if p_products is null then
        select array_agg(distinct product_id) into v_products from reservation
          where holder_id = p_holder and holder_type = p_type and state in ('waiting', 'held', 'allocated');
      else
        select array_agg(distinct i.product_id) into v_products from stock_items(p_products, p_quantities) i;
      end if;
      if v_products is null then return '{}'; end if;
      perform stock_lock(v_products);
      -- Its own are used even when their time is over: what leaves has left.
      perform stock_free_expired(v_products, p_now, p_holder);
      select jsonb_object_agg(l.id, l.available) into v_before from stock_level l where l.product_id = any(v_products);

      for w in
        select i.product_id, sum(i.quantity) as quantity from stock_items(p_products, p_quantities) i where p_products is not null group by i.product_id
        union all
        select x.product_id, sum(x.quantity) from reservation x where p_products is null and x.holder_id = p_holder and x.holder_type = p_type
          and x.state in ('waiting', 'held', 'allocated') group by x.product_id
        order by 1
      loop
        v_left := w.quantity;
        for r in select * from reservation where holder_id = p_holder and holder_type = p_type and product_id = w.product_id
            and (state in ('held', 'allocated') or (state = 'waiting' and p_location is not null))
          order by (state = 'waiting'), (location_id = p_location) desc nulls last, created_at, id
        loop
          exit when v_left <= 0;
          v_take := least(r.quantity, v_left);
          v_from := coalesce(p_location, r.location_id);
          if v_take < r.quantity then
            update reservation set quantity = r.quantity - v_take, version = version + 1, updated_at = p_now where id = r.id;
            insert into reservation (id, created_at, created_by_id, updated_at, updated_by_id, product_id, location_id, bring_to_id, quantity, holder_type, holder_id, state, ended_at)
              values (gen_random_uuid(), r.created_at, r.created_by_id, p_now, p_by, r.product_id, v_from, r.bring_to_id, v_take, r.holder_type, r.holder_id, 'fulfilled', p_now);
          else
            update reservation set state = 'fulfilled', location_id = v_from, ended_at = p_now, version = version + 1, updated_at = p_now, updated_by_id = p_by where id = r.id;
          end if;
          v_left := v_left - v_take;
          v_out_products := v_out_products || w.product_id;
          v_out_locations := v_out_locations || v_from;
          v_out_quantities := v_out_quantities || v_take;
        end loop;
        if v_left > 0 and p_location is not null then
          v_out_products := v_out_products || w.product_id;
          v_out_locations := v_out_locations || p_location;
          v_out_quantities := v_out_quantities || v_left;
          v_left := 0;
        end if;
        if v_left > 0 then
          v_short := coalesce(v_short, '[]') || jsonb_build_object('productId', w.product_id, 'locationId', p_location, 'wanted', w.quantity::text, 'available', (w.quantity - v_left)::text);
        end if;
      end loop;

      -- The reservations are out of the way: what leaves a location must be free there now, or it is promised to others.
      for w in select o.product_id, o.location_id, sum(o.quantity) as quantity, coalesce(max(l.on_hand - l.reserved), 0) as free
        from unnest(v_out_products, v_out_locations, v_out_quantities) o(product_id, location_id, quantity)
        left join stock_level l on l.product_id = o.product_id and l.location_id = o.location_id
        group by o.product_id, o.location_id having sum(o.quantity) > coalesce(max(l.on_hand - l.reserved), 0)
      loop
        v_short := coalesce(v_short, '[]') || jsonb_build_object('productId', w.product_id, 'locationId', w.location_id, 'wanted', w.quantity::text, 'available', w.free::text);
      end loop;
      if v_short is not null then raise exception 'out of stock' using errcode = 'E0409', detail = v_short::text; end if;

      insert into stock_movement (id, created_at, created_by_id, updated_at, updated_by_id, product_id, location_id, quantity, kind, source_type, source_id, at)
        select gen_random_uuid(), p_now, p_by, p_now, p_by, o.product_id, o.location_id, -sum(o.quantity), 'sale', p_source_type, p_source, p_now
        from unnest(v_out_products, v_out_locations, v_out_quantities) o(product_id, location_id, quantity)
        group by o.product_id, o.location_id order by o.product_id, o.location_id;

      -- What was promised elsewhere and taken here is free there.
      if p_location is not null then v_served := stock_serve_waiting(v_products, p_now); end if;
      select jsonb_agg(jsonb_build_object('id', l.id, 'productId', l.product_id, 'locationId', l.location_id, 'available', l.available::text, 'reorderPoint', l.reorder_point::text)) into v_low
        from stock_level l where l.product_id = any(v_products) and l.is_low and (v_before ->> l.id::text)::numeric > l.reorder_point;
      return jsonb_build_object('served', v_served, 'low', v_low);
    end $$`,
];
