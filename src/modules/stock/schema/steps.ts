/** Steps that the functions of reserve.ts, book.ts and fulfil.ts have in common. All but the first want the levels of the products locked. */
export const stepsSchema: readonly string[] = [
  // What of these lines is counted: goods themselves, bundles as what is in them. A variant has its policy from its parent unless it says one.
  `create function stock_items(p_products uuid[], p_quantities numeric[]) returns table (line int, product_id uuid, quantity numeric, policy text)
    language sql stable as $$
      select w.line::int, i.id, w.quantity * coalesce(b.quantity, 1), coalesce(i.backorder, parent.backorder, 'no')
      from unnest(p_products, p_quantities) with ordinality w(product_id, quantity, line)
      join product p on p.id = w.product_id
      left join bundle_item b on p.kind = 'bundle' and b.bundle_id = p.id and b.deleted_at is null
      join product i on i.id = case when p.kind = 'bundle' then b.product_id else p.id end
      left join product parent on parent.id = i.parent_id
      where coalesce(i.kind, 'goods') = 'goods' and i.is_stocked is not false and w.quantity > 0
    $$`,

  // The one place that locks stock, in the one order.
  `create function stock_lock(p_products uuid[]) returns void language plpgsql as $$
    begin
      perform 1 from stock_level where product_id = any(p_products) order by product_id, location_id for no key update;
    end $$`,

  // What has expired is free, whether or not the job has come; reservations of p_keep are left alone.
  `create function stock_free_expired(p_products uuid[], p_now timestamptz, p_keep uuid) returns boolean language plpgsql as $$
    begin
      -- A look first: opening a table to change it costs more, and there is next to never anything to do. In the order of the index reservation_ending,
      -- so that it is taken whatever PostgreSQL thinks of the table, and what has not expired is not read however much is promised.
      if not exists (
        select from unnest(p_products) p(id) cross join lateral (
          select r.expires_at from reservation r where r.product_id = p.id and r.state in ('waiting', 'held') and r.expires_at is not null order by r.expires_at limit 1) next
        where next.expires_at <= p_now) then return false; end if;
      update reservation set state = 'released', ended_at = p_now, version = version + 1, updated_at = p_now
        where product_id = any(p_products) and state in ('waiting', 'held') and expires_at <= p_now and holder_id is distinct from p_keep;
      return found;
    end $$`,

  // Serves what waits for goods, first come first served, from what is free: from its own location where it has one, else in order of use.
  `create function stock_serve_waiting(p_products uuid[], p_now timestamptz) returns jsonb language plpgsql as $$
    declare
      w reservation%rowtype;
      l record;
      v_left numeric;
      v_take numeric;
      v_served jsonb := '[]';
    begin
      for w in select r.* from reservation r where r.product_id = any(p_products) and r.state = 'waiting' and (r.expires_at is null or r.expires_at > p_now)
        order by r.created_at, r.id
      loop
        v_left := w.quantity;
        for l in select s.location_id, s.on_hand - s.reserved as free from stock_level s join location o on o.id = s.location_id
          where s.product_id = w.product_id and s.on_hand > s.reserved and o.is_active and o.deleted_at is null
            and (s.location_id = w.location_id or (w.location_id is null and (o.ships_orders or o.id = w.bring_to_id)))
          order by (o.id = w.bring_to_id) desc nulls last, o.position nulls last, o.id
        loop
          v_take := least(l.free, v_left);
          v_left := v_left - v_take;
          if v_left > 0 then
            update reservation set quantity = v_left where id = w.id;
            insert into reservation (id, created_at, created_by_id, updated_at, product_id, location_id, bring_to_id, quantity, holder_type, holder_id, state, expires_at)
              values (gen_random_uuid(), w.created_at, w.created_by_id, p_now, w.product_id, l.location_id, w.bring_to_id, v_take, w.holder_type, w.holder_id,
                case when w.expires_at is null then 'allocated' else 'held' end, w.expires_at);
          else
            update reservation set quantity = v_take, location_id = l.location_id, state = case when w.expires_at is null then 'allocated' else 'held' end,
              version = version + 1, updated_at = p_now where id = w.id;
          end if;
          v_served := v_served || jsonb_build_object('productId', w.product_id, 'locationId', l.location_id, 'quantity', v_take::text, 'holderType', w.holder_type, 'holderId', w.holder_id);
          exit when v_left = 0;
        end loop;
      end loop;
      return v_served;
    end $$`,

  // What can be sold of each product, over all locations in use.
  `create function stock_free(p_products uuid[]) returns table (product_id uuid, free numeric) language sql stable as $$
      select p.id, coalesce(sum(l.on_hand - l.reserved) filter (where o.is_active and o.deleted_at is null), 0)
      from unnest(p_products) p(id) left join stock_level l on l.product_id = p.id left join location o on o.id = l.location_id group by p.id
    $$`,

  // The day by which so much of a product will have come beyond what others wait for; null when so much is not expected.
  `create function stock_expected_on(p_product uuid, p_quantity numeric) returns date language sql stable as $$
      select min(c.expected_on) from (
        select i.expected_on, sum(i.quantity - i.received) over (order by i.expected_on, i.id) as coming from incoming i
        where i.product_id = p_product and i.state in ('expected', 'partReceived') and i.deleted_at is null) c
      where c.coming >= p_quantity + (select coalesce(sum(r.quantity), 0) from reservation r where r.product_id = p_product and r.state = 'waiting')
    $$`,
];
