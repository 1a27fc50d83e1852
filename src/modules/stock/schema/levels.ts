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

  `create function stock_reservation_book() returns trigger language plpgsql as $$
    declare
      was numeric := 0;
      now_open numeric := 0;
    begin
      if tg_op <> 'INSERT' and old.state in ('held', 'allocated') then was := old.quantity; end if;
      if tg_op <> 'DELETE' and new.state in ('held', 'allocated') then now_open := new.quantity; end if;
      if tg_op = 'UPDATE' and old.location_id = new.location_id then
        if was <> now_open then
          update stock_level set reserved = reserved - was + now_open, updated_at = new.updated_at
            where product_id = new.product_id and location_id = new.location_id;
        end if;
        return null;
      end if;
      if was <> 0 then
        update stock_level set reserved = reserved - was where product_id = old.product_id and location_id = old.location_id;
      end if;
      if now_open <> 0 then
        update stock_level set reserved = reserved + now_open, updated_at = new.updated_at
          where product_id = new.product_id and location_id = new.location_id;
        if not found then raise exception 'a reservation at a location without stock'; end if;
      end if;
      return null;
    end $$`,
  `create trigger stock_reservation_book after insert or update or delete on reservation for each row execute function stock_reservation_book()`,

  // A pre-order locks the levels of its product: something that is expected has one.
  `create function stock_incoming_level() returns trigger language plpgsql as $$
    begin
      insert into stock_level (id, product_id, location_id, on_hand, reserved, lines) values (gen_random_uuid(), new.product_id, new.location_id, 0, 0, 0) on conflict (product_id, location_id) do nothing;
      return null;
    end $$`,
  `create trigger stock_incoming_level after insert or update of product_id, location_id on incoming for each row execute function stock_incoming_level()`,

  `create index reservation_open on reservation (product_id, location_id) where state in ('waiting', 'held', 'allocated')`,
  `create index reservation_expiring on reservation (expires_at) where state in ('waiting', 'held') and expires_at is not null`,
  `create index reservation_holder_open on reservation (holder_id) where state in ('waiting', 'held', 'allocated')`,
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
