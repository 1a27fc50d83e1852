import { statementTriggers } from '../../../kernel/db/statement-triggers.ts';

/**
 * Levels follow from the ledger and the reservations: triggers keep them, so that nothing that writes one can forget the other. Whoever writes
 * has locked the levels of the products before, in the order (product, location): the one order in which stock is ever locked. The version of a
 * level does not count goods, or nobody could change the reorder point of what sells well.
 */
export const levelsSchema: readonly string[] = [
  `create unique index stock_level_once on stock_level (product_id, location_id)`,
  `create unique index stock_movement_line on stock_movement (product_id, location_id, position)`,
  // What is promised is there, and nothing is ever below zero, whatever a program does.
  `alter table stock_level add constraint stock_level_sane check (on_hand >= 0 and reserved >= 0 and reserved <= on_hand)`,
  `alter table reservation add constraint reservation_sane check (quantity > 0 and (location_id is not null or state in ('waiting', 'released')))`,
  `alter table stock_movement add constraint stock_movement_sane check (quantity <> 0)`,

  `create function stock_movement_book() returns trigger language plpgsql as $$
    begin
      update stock_level set on_hand = on_hand + new.quantity, lines = lines + 1, updated_at = new.at
        where product_id = new.product_id and location_id = new.location_id returning on_hand, lines into new.balance, new.position;
      if not found then
        insert into stock_level (id, product_id, location_id, on_hand, reserved, lines, created_at, updated_at)
          values (gen_random_uuid(), new.product_id, new.location_id, new.quantity, 0, 1, new.at, new.at)
          on conflict (product_id, location_id) do update set on_hand = stock_level.on_hand + excluded.on_hand, lines = stock_level.lines + 1, updated_at = new.at
          returning on_hand, lines into new.balance, new.position;
      end if;
      return new;
    end $$`,
  `create trigger stock_movement_book before insert on stock_movement for each row execute function stock_movement_book()`,

  // What happened stays. Its cause may come to be called otherwise: two organizations become one.
  `create function stock_movement_keep() returns trigger language plpgsql as $$
    begin
      raise exception 'the stock ledger is only ever added to' using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger stock_movement_keep before update of product_id, location_id, quantity, balance, position, kind, reason, at or delete on stock_movement for each row execute function stock_movement_keep()`,

  // All rows of a statement at once: however many products an order has, their levels change in one go.
  `create function stock_reservation_book() returns trigger language plpgsql set plan_cache_mode = force_generic_plan as $$
    declare
      v_products uuid[];
      v_locations uuid[];
      v_more numeric[];
      v_at timestamptz[];
      v_booked int;
    begin
      if tg_op = 'INSERT' then
        select array_agg(d.product_id), array_agg(d.location_id), array_agg(d.more), array_agg(d.at) into v_products, v_locations, v_more, v_at from (
          select n.product_id, n.location_id, sum(n.quantity) as more, max(n.updated_at) as at from after n where n.state in ('held', 'allocated') group by n.product_id, n.location_id) d;
      elsif tg_op = 'DELETE' then
        select array_agg(d.product_id), array_agg(d.location_id), array_agg(d.more), array_agg(d.at) into v_products, v_locations, v_more, v_at from (
          select o.product_id, o.location_id, -sum(o.quantity) as more, null::timestamptz as at from before o where o.state in ('held', 'allocated') group by o.product_id, o.location_id) d;
      else
        select array_agg(d.product_id), array_agg(d.location_id), array_agg(d.more), array_agg(d.at) into v_products, v_locations, v_more, v_at from (
          select c.product_id, c.location_id, sum(c.more) as more, max(c.at) as at from (
            select o.product_id, o.location_id, -o.quantity as more, null::timestamptz as at from before o where o.state in ('held', 'allocated')
            union all select n.product_id, n.location_id, n.quantity, n.updated_at from after n where n.state in ('held', 'allocated')) c
          group by c.product_id, c.location_id having sum(c.more) <> 0) d;
      end if;
      if v_products is null then return null; end if;
      update stock_level l set reserved = l.reserved + d.more, updated_at = coalesce(d.at, l.updated_at)
        from unnest(v_products, v_locations, v_more, v_at) d(product_id, location_id, more, at) where l.product_id = d.product_id and l.location_id = d.location_id;
      get diagnostics v_booked = row_count;
      if v_booked < cardinality(v_products) then raise exception 'a reservation at a location without stock'; end if;
      return null;
    end $$`,
  ...statementTriggers('stock_reservation', 'reservation', 'stock_reservation_book', { now: 'after', before: 'before', deleted: 'before' }),

  // A pre-order locks the levels of its product: something that is expected has one.
  `create function stock_incoming_level() returns trigger language plpgsql as $$
    begin
      insert into stock_level (id, product_id, location_id, on_hand, reserved, lines) values (gen_random_uuid(), new.product_id, new.location_id, 0, 0, 0) on conflict (product_id, location_id) do nothing;
      return null;
    end $$`,
  `create trigger stock_incoming_level after insert or update of product_id, location_id on incoming for each row execute function stock_incoming_level()`,

  // What of a product has expired is found without a look at what has not, however much is promised.
  `create index reservation_ending on reservation (product_id, expires_at) where state in ('waiting', 'held') and expires_at is not null`,
  `create unique index stock_count_line_once on stock_count_line (count_id, product_id) where deleted_at is null`,
  `create unique index transfer_line_once on transfer_line (transfer_id, product_id) where deleted_at is null`,

  // Every process remembers the locations (../start-stock.ts).
  `create function stock_location_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('entente_stock', tg_table_name);
      return null;
    end $$`,
  `create trigger stock_location_changed after insert or update or delete on location for each statement execute function stock_location_changed()`,
];
