set check_function_bodies = off;

alter table "public"."delivery_method" add column "translations" jsonb;

alter table "public"."location" add column "translations" jsonb;

alter table "public"."payment_method" add column "translations" jsonb;

CREATE INDEX product_gtin_digits ON public.product USING btree (ltrim(gtin, '0'::text)) WHERE ((deleted_at IS NULL) AND (gtin IS NOT NULL));

CREATE INDEX product_sku_lower ON public.product USING btree (lower(sku)) WHERE ((deleted_at IS NULL) AND (sku IS NOT NULL));

CREATE OR REPLACE FUNCTION public.absence_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(absence_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.account_objective_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(account_objective_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.account_plan_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.ambition, '') || ' ' || account_plan_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.account_territory_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(account_territory_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.affiliation_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(coalesce(new.department, '') || ' ' || affiliation_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.api_key_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.prefix, '') || ' ' || api_key_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.approval_decision_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(approval_decision_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.approval_policy_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.record_type, '') || ' ' || approval_policy_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.approval_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(coalesce(new.reason, '') || ' ' || approval_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.approval_stage_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(approval_stage_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.approval_voter_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(approval_voter_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.assignment_member_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(assignment_member_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.assignment_rule_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(assignment_rule_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.assistant_call_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.tool, '')), 'A') || setweight(entente_words(assistant_call_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.attendee_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(attendee_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.attribute_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.label, '')), 'A') || setweight(entente_words(coalesce(new.code, '') || ' ' || attribute_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.automation_rule_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.description, '') || ' ' || automation_rule_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.automation_run_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.rule_name, '')), 'A') || setweight(entente_words(automation_run_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.automation_step_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(automation_step_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.automation_version_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(automation_version_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.bank_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.remittance, '')), 'A') || setweight(entente_words(coalesce(new.counterparty, '') || ' ' || bank_line_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.bank_statement_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(bank_statement_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.budget_rate_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(budget_rate_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.bundle_item_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(bundle_item_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.cadence_action_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(cadence_action_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.cadence_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.description, '') || ' ' || cadence_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.cadence_version_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(cadence_version_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.calendar_assignment_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(calendar_assignment_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.calendar_feed_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(calendar_feed_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.call_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.notes, '')), 'A') || setweight(entente_words(coalesce(new.phone, '') || ' ' || call_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.cart_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(cart_line_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.cart_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(cart_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.category_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.code, '') || ' ' || coalesce(new.description, '') || ' ' || category_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.category_translation_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(category_translation_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.choice_value_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.label, '')), 'A') || setweight(entente_words(choice_value_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.company_buyer_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.email, '') || ' ' || company_buyer_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.company_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(company_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.consent_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(consent_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.content_page_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(regexp_replace(coalesce(new.body, ''), '<[^>]*>', ' ', 'g') || ' ' || content_page_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.coupon_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.code, '')), 'A') || setweight(entente_words(coalesce(new.batch, '') || ' ' || coupon_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.credit_account_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(credit_account_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.custom_field_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.label, '')), 'A') || setweight(entente_words(custom_field_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.customer_group_member_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(customer_group_member_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.customer_group_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(customer_group_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.deal_snapshot_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(deal_snapshot_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.delivery_method_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.carrier, '') || ' ' || delivery_method_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.delivery_rate_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(delivery_rate_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.delivery_zone_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(delivery_zone_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.directory_group_member_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(directory_group_member_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.directory_group_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(directory_group_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.discount_limit_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(discount_limit_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.duplicate_candidate_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(duplicate_candidate_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.enrolment_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(enrolment_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.erasure_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.reference, '')), 'A') || setweight(entente_words(erasure_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.exchange_rate_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce((new.base || '/' || new.quote)::text, '')), 'A') || setweight(entente_words(exchange_rate_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.external_id_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.value, '')), 'A') || setweight(entente_words(external_id_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.file_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(file_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.forecast_override_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(forecast_override_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.handover_kind_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(handover_kind_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.handover_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(coalesce(new.note, '') || ' ' || handover_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.holiday_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(holiday_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.identity_provider_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(identity_provider_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.impersonation_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(impersonation_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.import_profile_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(import_profile_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.import_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.file_name, '')), 'A') || setweight(entente_words(import_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.incoming_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.reference, '')), 'A') || setweight(entente_words(incoming_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.invitation_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.email, '')), 'A') || setweight(entente_words(invitation_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.invoice_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.description, '')), 'A') || setweight(entente_words(coalesce(new.detail, '') || ' ' || invoice_line_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.invoice_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(coalesce(new.recipient_name, '') || ' ' || coalesce(new.order_number, '') || ' ' || coalesce(new.purchase_order_number, '') || ' ' || invoice_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.lead_form_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.heading, '') || ' ' || lead_form_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.lead_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce((coalesce(nullif(btrim(coalesce(new.given_name, '') || ' ' || coalesce(new.family_name, '')), ''), new.company, new.email, new.phone, 'Unnamed'))::text, '')), 'A') || setweight(entente_words(coalesce(new.company, '') || ' ' || coalesce(new.email, '') || ' ' || coalesce(new.phone, '') || ' ' || coalesce(new.campaign, '') || ' ' || coalesce(entente_join(new.tags), '') || ' ' || lead_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.lead_submission_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(lead_submission_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.ledger_entry_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.note, '')), 'A') || setweight(entente_words(ledger_entry_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.legal_entity_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(legal_entity_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.legal_hold_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.reason, '')), 'A') || setweight(entente_words(legal_hold_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.location_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.code, '') || ' ' || location_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.mail_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.subject, '')), 'A') || setweight(entente_words(coalesce(new.recipient, '') || ' ' || mail_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.meeting_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(coalesce(new.location, '') || ' ' || coalesce(new.notes, '') || ' ' || meeting_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.merge_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(merge_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.note_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(regexp_replace(coalesce(new.body, ''), '<[^>]*>', ' ', 'g')), 'A') || setweight(entente_words(note_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.notification_default_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(notification_default_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.notification_preference_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(notification_preference_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.notification_schedule_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(notification_schedule_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.notification_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(notification_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.number_series_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.format, '')), 'A') || setweight(entente_words(number_series_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_competitor_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.strengths, '')), 'A') || setweight(entente_words(coalesce(new.weaknesses, '') || ' ' || opportunity_competitor_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_contact_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.remark, '')), 'A') || setweight(entente_words(opportunity_contact_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.description, '')), 'A') || setweight(entente_words(opportunity_line_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.campaign, '') || ' ' || coalesce(new.next_step, '') || ' ' || coalesce(entente_join(new.tags), '') || ' ' || opportunity_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_split_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(opportunity_split_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.order_approval_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(order_approval_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.order_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.sku, '') || ' ' || order_line_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.order_return_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(coalesce(new.remark, '') || ' ' || order_return_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.order_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(coalesce(new.shipping_name, '') || ' ' || coalesce(new.shipping_company, '') || ' ' || coalesce(new.email, '') || ' ' || coalesce(new.purchase_order_number, '') || ' ' || coalesce(entente_join(new.tags), '') || ' ' || order_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.organization_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.legal_name, '') || ' ' || coalesce(entente_values(new.domains), '') || ' ' || coalesce(new.number, '') || ' ' || coalesce(entente_values(new.emails), '') || ' ' || coalesce(entente_values(new.phones), '') || ' ' || coalesce(entente_values(new.tax_ids), '') || ' ' || coalesce(entente_join(new.tags), '') || ' ' || coalesce(((new.addresses->0->'value'->>'city'))::text, '') || ' ' || organization_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.parked_sale_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(parked_sale_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.passkey_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(passkey_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.payment_method_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(payment_method_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.payment_operation_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(payment_operation_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.payment_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.reference, '')), 'A') || setweight(entente_words(coalesce(entente_join(new.other_references), '') || ' ' || coalesce(new.provider_reference, '') || ' ' || payment_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.person_export_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.reference, '')), 'A') || setweight(entente_words(person_export_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.person_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce((coalesce(new.display_name, nullif(btrim(regexp_replace(coalesce(new.given_name, '') || ' ' || coalesce(new.middle_name, '') || ' ' || coalesce(new.family_name, '') || ' ' || coalesce(new.suffix, ''), '\s+', ' ', 'g')), ''), new.nickname, new.emails->0->>'value', 'Unnamed'))::text, '')), 'A') || setweight(entente_words(coalesce(entente_values(new.emails), '') || ' ' || coalesce(new.nickname, '') || ' ' || coalesce(entente_values(new.phones), '') || ' ' || coalesce(new.job_title, '') || ' ' || coalesce(entente_join(new.tags), '') || ' ' || person_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.phone_extension_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(phone_extension_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.pipeline_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(pipeline_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.price_list_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(price_list_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.price_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(price_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.pricing_setting_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(pricing_setting_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.product_category_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(product_category_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.product_group_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(product_group_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.product_image_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(product_image_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.product_review_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(coalesce(new.body, '') || ' ' || coalesce(new.author_name, '') || ' ' || product_review_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.product_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.sku, '') || ' ' || coalesce(new.gtin, '') || ' ' || coalesce(new.brand, '') || ' ' || coalesce(entente_join(new.tags), '') || ' ' || product_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.product_translation_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(product_translation_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.promotion_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.label, '') || ' ' || promotion_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.promotion_target_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(promotion_target_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.provider_event_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.type, '')), 'A') || setweight(entente_words(provider_event_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.purpose_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(purpose_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.purpose_wording_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.text, '')), 'A') || setweight(entente_words(purpose_wording_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quota_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(quota_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quote_comment_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.body, '')), 'A') || setweight(entente_words(quote_comment_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quote_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.description, '')), 'A') || setweight(entente_words(quote_line_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quote_request_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.description, '')), 'A') || setweight(entente_words(quote_request_line_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quote_request_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.subject, '')), 'A') || setweight(entente_words(coalesce(new.message, '') || ' ' || coalesce(new.reference, '') || ' ' || quote_request_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quote_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(coalesce(new.subject, '') || ' ' || coalesce(new.purchase_order_number, '') || ' ' || quote_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quote_section_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(quote_section_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quote_template_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(quote_template_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.redemption_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(redemption_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.refund_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.reason, '')), 'A') || setweight(entente_words(refund_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.related_product_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(related_product_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.reminder_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(reminder_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.reservation_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(reservation_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.retention_rule_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(retention_rule_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.return_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(return_line_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.ringing_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(ringing_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.role_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(role_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.saved_view_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(saved_view_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.scim_token_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(scim_token_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.scoring_rule_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(scoring_rule_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.search_synonym_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.word, '')), 'A') || setweight(entente_words(search_synonym_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.sender_limit_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(sender_limit_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.session_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(session_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.shipment_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(shipment_line_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.shipment_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(coalesce(new.tracking_number, '') || ' ' || coalesce(new.carrier, '') || ' ' || shipment_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.shop_block_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.heading, '')), 'A') || setweight(entente_words(coalesce(new.text, '') || ' ' || shop_block_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.shop_settings_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(shop_settings_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.shopping_list_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(shopping_list_line_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.shopping_list_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(shopping_list_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stage_change_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(stage_change_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stage_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(stage_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stock_count_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(stock_count_line_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stock_count_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(stock_count_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stock_level_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(stock_level_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stock_movement_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(stock_movement_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stock_request_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.email, '')), 'A') || setweight(entente_words(stock_request_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.subject_request_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.reference, '')), 'A') || setweight(entente_words(coalesce(new.name, '') || ' ' || coalesce(new.email, '') || ' ' || subject_request_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.suppression_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.value, '')), 'A') || setweight(entente_words(suppression_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.task_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(coalesce(new.description, '') || ' ' || task_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.tax_account_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.account, '')), 'A') || setweight(entente_words(tax_account_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.tax_class_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.code, '') || ' ' || tax_class_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.tax_rate_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(tax_rate_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.team_member_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(team_member_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.team_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(team_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.territory_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(territory_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.till_entry_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(till_entry_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.till_session_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(coalesce(new.register, '') || ' ' || till_session_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.transfer_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(transfer_line_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.transfer_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(coalesce(new.note, '') || ' ' || transfer_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.user_role_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(user_role_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.user_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.email, '') || ' ' || coalesce(new.job_title, '') || ' ' || user_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.watch_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(watch_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.webhook_attempt_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.outcome, '')), 'A') || setweight(entente_words(webhook_attempt_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.webhook_delivery_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.event_type, '')), 'A') || setweight(entente_words(webhook_delivery_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.webhook_endpoint_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(webhook_endpoint_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.wish_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(wish_custom_text(new)), 'C');
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.working_calendar_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(working_calendar_custom_text(new)), 'C');
      return new; end $function$
;
