set check_function_bodies = off;

drop trigger if exists "promotion_pricing" on "public"."promotion";

alter table "public"."attribute" add column "translations" jsonb;

alter table "public"."promotion" add column "translations" jsonb;

alter table "public"."search_mark" add column "seen_xid" xid8;

CREATE INDEX refund_waiting ON public.refund USING btree (id) WHERE (state = 'waiting'::text);

CREATE OR REPLACE FUNCTION public.entente_event_partition(month date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    declare
      first date := date_trunc('month', month)::date;
      name text := 'event_' || to_char(first, 'YYYY_MM');
    begin
      if to_regclass(name) is null then
        execute format('create table %I partition of event for values from (%L) to (%L)', name, first, (first + interval '1 month')::date);
        execute format('grant select, insert on %I to entente_app', name);
        -- A partition that is made later does not have this from its table.
        execute format('alter table %I alter column tx set statistics 0, alter column request_id set statistics 0, alter column changes set statistics 0, alter column data set statistics 0, alter column salt set statistics 0', name);
      end if;
    exception when check_violation or duplicate_table then
      -- The default partition already holds rows of this month, or another process was quicker: both are fine.
      null;
    end $function$
;

CREATE TRIGGER promotion_pricing AFTER INSERT OR DELETE OR UPDATE OF name, label, translations, state, kind, scope, percent, amount, amount_currency, buy_quantity, get_quantity, times_per_order, is_sale_excluded, is_exclusive, priority, needs_coupon, min_total, min_total_currency, min_quantity, is_first_order_only, group_id, segment, channels, countries, starts_at, ends_at, usage_limit, per_customer_limit, hold_out_percent, deleted_at ON public.promotion FOR EACH STATEMENT EXECUTE FUNCTION pricing_changed();

alter table "order" alter column gross_rate set statistics 0, alter column gross_rate_date set statistics 0, alter column net_rate set statistics 0, alter column net_rate_date set statistics 0, alter column tax_rate set statistics 0, alter column tax_rate_date set statistics 0, alter column discount_rate set statistics 0, alter column discount_rate_date set statistics 0, alter column delivery_total_rate set statistics 0, alter column delivery_total_rate_date set statistics 0, alter column credited_rate set statistics 0, alter column credited_rate_date set statistics 0, alter column paid_rate set statistics 0, alter column paid_rate_date set statistics 0, alter column refunded_rate set statistics 0, alter column refunded_rate_date set statistics 0, alter column balance_rate set statistics 0, alter column balance_rate_date set statistics 0, alter column taxes set statistics 0, alter column shipping_address set statistics 0, alter column billing_address set statistics 0, alter column delivery set statistics 0, alter column coupon_codes set statistics 0;

alter table account_plan alter column target_rate set statistics 0, alter column target_rate_date set statistics 0;

alter table api_key alter column scopes set statistics 0;

alter table approval alter column amount_rate set statistics 0, alter column amount_rate_date set statistics 0, alter column handling set statistics 0, alter column snapshot set statistics 0, alter column turn set statistics 0;

alter table approval_policy alter column from_amount_rate set statistics 0, alter column from_amount_rate_date set statistics 0, alter column below_amount_rate set statistics 0, alter column below_amount_rate_date set statistics 0, alter column filter set statistics 0, alter column stages set statistics 0;

alter table approval_stage alter column rule set statistics 0;

alter table assignment_rule alter column conditions set statistics 0;

alter table attribute alter column translations set statistics 0, alter column options set statistics 0;

alter table automation_run alter column chain set statistics 0, alter column context set statistics 0;

alter table automation_step alter column input set statistics 0;

alter table automation_version alter column definition set statistics 0;

alter table bank_line alter column amount_rate set statistics 0, alter column amount_rate_date set statistics 0;

alter table cadence_version alter column definition set statistics 0;

alter table cart alter column shipping_address set statistics 0, alter column billing_address set statistics 0, alter column coupon_codes set statistics 0;

alter table cart_line alter column seen_price set statistics 0;

alter table company_buyer alter column order_limit_rate set statistics 0, alter column order_limit_rate_date set statistics 0, alter column monthly_budget_rate set statistics 0, alter column monthly_budget_rate_date set statistics 0;

alter table credit_account alter column credit_limit_rate set statistics 0, alter column credit_limit_rate_date set statistics 0;

alter table custom_field alter column options set statistics 0;

alter table deal_snapshot alter column amount_rate set statistics 0, alter column amount_rate_date set statistics 0;

alter table delivery_method alter column translations set statistics 0;

alter table delivery_rate alter column amount_rate set statistics 0, alter column amount_rate_date set statistics 0;

alter table directory_group alter column roles set statistics 0;

alter table discount_limit alter column up_to_rate set statistics 0, alter column up_to_rate_date set statistics 0;

alter table duplicate_candidate alter column reasons set statistics 0;

alter table enrolment alter column waiting set statistics 0;

alter table erasure alter column result set statistics 0;

alter table event alter column tx set statistics 0, alter column request_id set statistics 0, alter column changes set statistics 0, alter column data set statistics 0, alter column salt set statistics 0;

alter table event_default alter column tx set statistics 0, alter column request_id set statistics 0, alter column changes set statistics 0, alter column data set statistics 0, alter column salt set statistics 0;

alter table forecast_override alter column amount_rate set statistics 0, alter column amount_rate_date set statistics 0;

alter table handover alter column checklist set statistics 0;

alter table handover_kind alter column items set statistics 0;

alter table identity_provider alter column default_roles set statistics 0, alter column group_rules set statistics 0;

alter table import alter column options set statistics 0, alter column plan set statistics 0, alter column counts set statistics 0;

alter table import_profile alter column columns set statistics 0, alter column options set statistics 0, alter column plan set statistics 0;

alter table invoice alter column recipient_address set statistics 0, alter column net_rate set statistics 0, alter column net_rate_date set statistics 0, alter column tax_rate set statistics 0, alter column tax_rate_date set statistics 0, alter column gross_rate set statistics 0, alter column gross_rate_date set statistics 0, alter column taxes set statistics 0, alter column seller set statistics 0, alter column paid_rate set statistics 0, alter column paid_rate_date set statistics 0, alter column balance_rate set statistics 0, alter column balance_rate_date set statistics 0;

alter table invoice_line alter column unit_price_rate set statistics 0, alter column unit_price_rate_date set statistics 0, alter column discount_rate set statistics 0, alter column discount_rate_date set statistics 0, alter column net_rate set statistics 0, alter column net_rate_date set statistics 0, alter column tax_rate set statistics 0, alter column tax_rate_date set statistics 0, alter column gross_rate set statistics 0, alter column gross_rate_date set statistics 0, alter column source set statistics 0;

alter table lead alter column score_reasons set statistics 0;

alter table lead_submission alter column "values" set statistics 0;

alter table ledger_entry alter column amount_rate set statistics 0, alter column amount_rate_date set statistics 0;

alter table legal_entity alter column address set statistics 0;

alter table location alter column address set statistics 0, alter column translations set statistics 0;

alter table merge alter column target_before set statistics 0, alter column target_after set statistics 0, alter column source_before set statistics 0, alter column trace set statistics 0;

alter table opportunity alter column amount_rate set statistics 0, alter column amount_rate_date set statistics 0;

alter table opportunity_line alter column unit_price_rate set statistics 0, alter column unit_price_rate_date set statistics 0, alter column total_rate set statistics 0, alter column total_rate_date set statistics 0;

alter table order_approval alter column gross_rate set statistics 0, alter column gross_rate_date set statistics 0, alter column terms set statistics 0;

alter table order_line alter column base_unit_rate set statistics 0, alter column base_unit_rate_date set statistics 0, alter column unit_price_rate set statistics 0, alter column unit_price_rate_date set statistics 0, alter column discount_rate set statistics 0, alter column discount_rate_date set statistics 0, alter column net_rate set statistics 0, alter column net_rate_date set statistics 0, alter column tax_rate set statistics 0, alter column tax_rate_date set statistics 0, alter column gross_rate set statistics 0, alter column gross_rate_date set statistics 0, alter column cost_rate set statistics 0, alter column cost_rate_date set statistics 0, alter column explanation set statistics 0, alter column basis set statistics 0;

alter table order_return alter column value_rate set statistics 0, alter column value_rate_date set statistics 0;

alter table organization alter column annual_revenue_rate set statistics 0, alter column annual_revenue_rate_date set statistics 0, alter column card_details set statistics 0;

alter table parked_sale alter column content set statistics 0, alter column total_rate set statistics 0, alter column total_rate_date set statistics 0;

alter table payment alter column amount_rate set statistics 0, alter column amount_rate_date set statistics 0, alter column authorised_rate set statistics 0, alter column authorised_rate_date set statistics 0, alter column captured_rate set statistics 0, alter column captured_rate_date set statistics 0, alter column released_rate set statistics 0, alter column released_rate_date set statistics 0, alter column refunded_rate set statistics 0, alter column refunded_rate_date set statistics 0, alter column disputed_rate set statistics 0, alter column disputed_rate_date set statistics 0, alter column facts set statistics 0;

alter table payment_method alter column translations set statistics 0, alter column min_rate set statistics 0, alter column min_rate_date set statistics 0, alter column max_rate set statistics 0, alter column max_rate_date set statistics 0, alter column settings set statistics 0, alter column secret_hints set statistics 0;

alter table payment_operation alter column amount_rate set statistics 0, alter column amount_rate_date set statistics 0, alter column expected_rate set statistics 0, alter column expected_rate_date set statistics 0;

alter table person alter column card_details set statistics 0;

alter table price alter column amount_rate set statistics 0, alter column amount_rate_date set statistics 0;

alter table product alter column list_price_rate set statistics 0, alter column list_price_rate_date set statistics 0, alter column cost_rate set statistics 0, alter column cost_rate_date set statistics 0, alter column attributes set statistics 0, alter column options set statistics 0;

alter table promotion alter column translations set statistics 0, alter column amount_rate set statistics 0, alter column amount_rate_date set statistics 0, alter column min_total_rate set statistics 0, alter column min_total_rate_date set statistics 0;

alter table provider_event alter column observation set statistics 0;

alter table quota alter column amount_rate set statistics 0, alter column amount_rate_date set statistics 0;

alter table quote alter column ship_to set statistics 0, alter column bill_to set statistics 0, alter column delivery_amount_rate set statistics 0, alter column delivery_amount_rate_date set statistics 0, alter column net_rate set statistics 0, alter column net_rate_date set statistics 0, alter column tax_rate set statistics 0, alter column tax_rate_date set statistics 0, alter column gross_rate set statistics 0, alter column gross_rate_date set statistics 0, alter column discount_rate set statistics 0, alter column discount_rate_date set statistics 0, alter column margin_rate set statistics 0, alter column margin_rate_date set statistics 0;

alter table quote_line alter column manual_price_rate set statistics 0, alter column manual_price_rate_date set statistics 0, alter column cost_rate set statistics 0, alter column cost_rate_date set statistics 0, alter column unit_price_rate set statistics 0, alter column unit_price_rate_date set statistics 0, alter column net_rate set statistics 0, alter column net_rate_date set statistics 0, alter column tax_rate set statistics 0, alter column tax_rate_date set statistics 0, alter column gross_rate set statistics 0, alter column gross_rate_date set statistics 0, alter column margin_rate set statistics 0, alter column margin_rate_date set statistics 0, alter column price set statistics 0;

alter table quote_request_line alter column target_price_rate set statistics 0, alter column target_price_rate_date set statistics 0;

alter table redemption alter column discount_rate set statistics 0, alter column discount_rate_date set statistics 0, alter column revenue_rate set statistics 0, alter column revenue_rate_date set statistics 0, alter column margin_rate set statistics 0, alter column margin_rate_date set statistics 0;

alter table refund alter column amount_rate set statistics 0, alter column amount_rate_date set statistics 0;

alter table reminder alter column open_rate set statistics 0, alter column open_rate_date set statistics 0;

alter table return_line alter column value_rate set statistics 0, alter column value_rate_date set statistics 0;

alter table role alter column grants set statistics 0;

alter table saved_view alter column definition set statistics 0;

alter table scoring_rule alter column conditions set statistics 0;

alter table till_entry alter column amount_rate set statistics 0, alter column amount_rate_date set statistics 0, alter column rounding_rate set statistics 0, alter column rounding_rate_date set statistics 0, alter column given_rate set statistics 0, alter column given_rate_date set statistics 0, alter column change_rate set statistics 0, alter column change_rate_date set statistics 0, alter column taxes set statistics 0;

alter table till_session alter column float_rate set statistics 0, alter column float_rate_date set statistics 0, alter column expected_rate set statistics 0, alter column expected_rate_date set statistics 0, alter column counted_rate set statistics 0, alter column counted_rate_date set statistics 0, alter column difference_rate set statistics 0, alter column difference_rate_date set statistics 0;

alter table webhook_endpoint alter column filter set statistics 0, alter column headers set statistics 0, alter column secrets set statistics 0;

alter table working_calendar alter column week set statistics 0;
