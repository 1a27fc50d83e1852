set check_function_bodies = off;

alter table rental alter column deposit_rate set statistics 0, alter column deposit_rate_date set statistics 0;
