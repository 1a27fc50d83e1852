alter table shop_settings add column are_cancellations_open boolean not null default true;
alter table shop_settings alter column are_cancellations_open drop default;
