set check_function_bodies = off;

drop index if exists "public"."cart_line_cart_id";

drop index if exists "public"."order_channel";

drop index if exists "public"."order_delivery_method_id";

drop index if exists "public"."payment_method_id";

drop index if exists "public"."payment_subject_id";

drop index if exists "public"."reservation_holder_open";

drop index if exists "public"."reservation_location_id";

drop index if exists "public"."reservation_open";

drop index if exists "public"."reservation_product_id";

drop index if exists "public"."reservation_state";

drop index if exists "public"."stock_level_product_id";

drop index if exists "public"."absence_search";

drop index if exists "public"."account_plan_owner_id";

drop index if exists "public"."account_territory_search";

drop index if exists "public"."approval_decision_by_id";

drop index if exists "public"."approval_decision_on_behalf_of_id";

drop index if exists "public"."approval_decision_search";

drop index if exists "public"."approval_decision_stage_id";

drop index if exists "public"."approval_policy_escalate_to_id";

drop index if exists "public"."approval_policy_id";

drop index if exists "public"."approval_requested_by_id_state";

drop index if exists "public"."approval_stage_search";

drop index if exists "public"."approval_voter_decided_by_id";

drop index if exists "public"."approval_voter_escalated_to_id";

drop index if exists "public"."approval_voter_instead_of_id";

drop index if exists "public"."approval_voter_search";

drop index if exists "public"."assignment_member_calendar_id";

drop index if exists "public"."assignment_member_search";

drop index if exists "public"."assignment_rule_person_id";

drop index if exists "public"."assistant_call_key_id";

drop index if exists "public"."attendee_email";

drop index if exists "public"."attendee_person_id";

drop index if exists "public"."attendee_search";

drop index if exists "public"."attendee_user_id";

drop index if exists "public"."automation_rule_runs_as_id";

drop index if exists "public"."automation_run_subject_id";

drop index if exists "public"."automation_step_result_id";

drop index if exists "public"."automation_step_search";

drop index if exists "public"."automation_version_activated_by_id";

drop index if exists "public"."automation_version_search";

drop index if exists "public"."bank_line_payment_id";

drop index if exists "public"."budget_rate_search";

drop index if exists "public"."bundle_item_search";

drop index if exists "public"."cadence_action_mail_id";

drop index if exists "public"."cadence_action_search";

drop index if exists "public"."cadence_action_sender_id_at";

drop index if exists "public"."cadence_action_task_id";

drop index if exists "public"."cadence_purpose_id";

drop index if exists "public"."cadence_version_search";

drop index if exists "public"."calendar_assignment_search";

drop index if exists "public"."calendar_assignment_team_id";

drop index if exists "public"."calendar_assignment_user_id";

drop index if exists "public"."calendar_feed_search";

drop index if exists "public"."call_outcome";

drop index if exists "public"."call_person_id";

drop index if exists "public"."call_phone";

drop index if exists "public"."call_subject_id";

drop index if exists "public"."cart_delivery_method_id";

drop index if exists "public"."cart_line_search";

drop index if exists "public"."cart_open_person";

drop index if exists "public"."cart_order_id";

drop index if exists "public"."cart_organization_id";

drop index if exists "public"."cart_outlet_id";

drop index if exists "public"."cart_person_id";

drop index if exists "public"."cart_search";

drop index if exists "public"."category_parent_id";

drop index if exists "public"."company_buyer_person_id_state";

drop index if exists "public"."consent_address";

drop index if exists "public"."consent_person_id_at";

drop index if exists "public"."consent_purpose_id";

drop index if exists "public"."consent_search";

drop index if exists "public"."consent_token";

drop index if exists "public"."consent_wording_id";

drop index if exists "public"."coupon_batch";

drop index if exists "public"."coupon_organization_id";

drop index if exists "public"."coupon_person_id";

drop index if exists "public"."customer_group_member_organization_id";

drop index if exists "public"."customer_group_member_person_id";

drop index if exists "public"."customer_group_member_search";

drop index if exists "public"."deal_snapshot_search";

drop index if exists "public"."delivery_method_tax_class_id";

drop index if exists "public"."delivery_rate_search";

drop index if exists "public"."delivery_rate_zone_id";

drop index if exists "public"."directory_group_external_id";

drop index if exists "public"."directory_group_member_search";

drop index if exists "public"."directory_group_team_id";

drop index if exists "public"."discount_limit_role_id";

drop index if exists "public"."duplicate_candidate_search";

drop index if exists "public"."enrolment_deal_id";

drop index if exists "public"."enrolment_lead_id";

drop index if exists "public"."enrolment_person_id";

drop index if exists "public"."enrolment_stop_reason";

drop index if exists "public"."erasure_confirmed_by_id";

drop index if exists "public"."erasure_person_id";

drop index if exists "public"."erasure_requested_by_id";

drop index if exists "public"."file_subject_id";

drop index if exists "public"."file_uploaded_by_id";

drop index if exists "public"."forecast_override_judge_id";

drop index if exists "public"."forecast_override_search";

drop index if exists "public"."handover_accepted_by_id";

drop index if exists "public"."handover_bounce_reason";

drop index if exists "public"."handover_from_team_id";

drop index if exists "public"."handover_from_user_id_offered_at";

drop index if exists "public"."handover_kind_id";

drop index if exists "public"."handover_kind_team_id";

drop index if exists "public"."handover_to_team_id_offered_at";

drop index if exists "public"."handover_to_user_id_offered_at";

drop index if exists "public"."impersonation_search";

drop index if exists "public"."import_fingerprint";

drop index if exists "public"."incoming_supplier_id";

drop index if exists "public"."invoice_corrects_id";

drop index if exists "public"."invoice_line_corrects_id";

drop index if exists "public"."invoice_line_order_line_id";

drop index if exists "public"."invoice_line_product_id";

drop index if exists "public"."invoice_order_id";

drop index if exists "public"."invoice_organization_id_issued_on";

drop index if exists "public"."invoice_person_id_issued_on";

drop index if exists "public"."invoice_series_id";

drop index if exists "public"."lead_country";

drop index if exists "public"."lead_email";

drop index if exists "public"."lead_form_purpose_id";

drop index if exists "public"."lead_opportunity_id";

drop index if exists "public"."lead_organization_id";

drop index if exists "public"."lead_person_id";

drop index if exists "public"."lead_phone";

drop index if exists "public"."lead_recycle_on";

drop index if exists "public"."lead_submission_form_id";

drop index if exists "public"."lead_submission_search";

drop index if exists "public"."lead_territory_id";

drop index if exists "public"."ledger_entry_credit_note_id";

drop index if exists "public"."ledger_entry_payment_id";

drop index if exists "public"."legal_hold_released_by_id";

drop index if exists "public"."location_responsible_id";

drop index if exists "public"."meeting_subject_id";

drop index if exists "public"."merge_search";

drop index if exists "public"."merge_undone_by_id";

drop index if exists "public"."notification_default_search";

drop index if exists "public"."notification_preference_search";

drop index if exists "public"."notification_schedule_calendar_id";

drop index if exists "public"."notification_schedule_search";

drop index if exists "public"."notification_search";

drop index if exists "public"."notification_subject_id";

drop index if exists "public"."opportunity_forecast_category";

drop index if exists "public"."opportunity_line_product_id";

drop index if exists "public"."opportunity_next_step_on";

drop index if exists "public"."opportunity_organization_id_close_on";

drop index if exists "public"."opportunity_person_id";

drop index if exists "public"."opportunity_pipeline_id";

drop index if exists "public"."opportunity_split_search";

drop index if exists "public"."opportunity_stage_id_close_on";

drop index if exists "public"."opportunity_state";

drop index if exists "public"."opportunity_territory_id";

drop index if exists "public"."order_approval_cart_id";

drop index if exists "public"."order_approval_decided_by_id";

drop index if exists "public"."order_approval_order_id";

drop index if exists "public"."order_approval_person_id";

drop index if exists "public"."order_approval_quote_id";

drop index if exists "public"."order_line_product_id";

drop index if exists "public"."order_organization_id_placed_at";

drop index if exists "public"."order_outlet_id";

drop index if exists "public"."order_person_id_placed_at";

drop index if exists "public"."order_purchase_order_number";

drop index if exists "public"."order_return_location_id";

drop index if exists "public"."order_return_reason";

drop index if exists "public"."order_source_id";

drop index if exists "public"."organization_industry";

drop index if exists "public"."organization_parent_id";

drop index if exists "public"."organization_segment";

drop index if exists "public"."parked_sale_by_id";

drop index if exists "public"."parked_sale_search";

drop index if exists "public"."passkey_search";

drop index if exists "public"."payment_dispute_state";

drop index if exists "public"."payment_operation_refund_id";

drop index if exists "public"."payment_operation_search";

drop index if exists "public"."payment_organization_id";

drop index if exists "public"."payment_person_id";

drop index if exists "public"."payment_provider_reference";

drop index if exists "public"."payment_provider_session";

drop index if exists "public"."person_export_person_id";

drop index if exists "public"."person_organization_id";

drop index if exists "public"."price_list_group_id";

drop index if exists "public"."price_list_organization_id";

drop index if exists "public"."price_list_person_id";

drop index if exists "public"."price_list_starts_at";

drop index if exists "public"."price_search";

drop index if exists "public"."pricing_setting_delivery_tax_class_id";

drop index if exists "public"."pricing_setting_search";

drop index if exists "public"."product_category_id_name";

drop index if exists "public"."product_category_search";

drop index if exists "public"."product_group_search";

drop index if exists "public"."product_gtin";

drop index if exists "public"."product_image_search";

drop index if exists "public"."product_parent_id_sku";

drop index if exists "public"."product_review_decided_by_id";

drop index if exists "public"."product_review_person_id";

drop index if exists "public"."product_supplier_id";

drop index if exists "public"."product_tax_class_id";

drop index if exists "public"."promotion_group_id";

drop index if exists "public"."promotion_target_category_id";

drop index if exists "public"."promotion_target_product_id";

drop index if exists "public"."promotion_target_search";

drop index if exists "public"."provider_event_method_id";

drop index if exists "public"."provider_event_payment_id";

drop index if exists "public"."provider_event_provider_reference";

drop index if exists "public"."quota_search";

drop index if exists "public"."quota_team_id";

drop index if exists "public"."quota_territory_id";

drop index if exists "public"."quota_user_id";

drop index if exists "public"."quote_accepted_at";

drop index if exists "public"."quote_decline_reason";

drop index if exists "public"."quote_expires_at";

drop index if exists "public"."quote_family";

drop index if exists "public"."quote_line_product_id";

drop index if exists "public"."quote_line_section_id";

drop index if exists "public"."quote_line_tax_class_id";

drop index if exists "public"."quote_opportunity_id_sent_at";

drop index if exists "public"."quote_order_id";

drop index if exists "public"."quote_organization_id_state";

drop index if exists "public"."quote_person_id";

drop index if exists "public"."quote_replaced_by_id";

drop index if exists "public"."quote_replaces_id";

drop index if exists "public"."quote_request_id";

drop index if exists "public"."quote_request_line_product_id";

drop index if exists "public"."quote_request_opportunity_id";

drop index if exists "public"."quote_request_organization_id_state";

drop index if exists "public"."quote_request_person_id";

drop index if exists "public"."quote_request_quote_id";

drop index if exists "public"."redemption_coupon_id";

drop index if exists "public"."redemption_order_id";

drop index if exists "public"."redemption_organization_id";

drop index if exists "public"."redemption_person_id";

drop index if exists "public"."redemption_search";

drop index if exists "public"."refund_provider_reference";

drop index if exists "public"."related_product_search";

drop index if exists "public"."reminder_search";

drop index if exists "public"."reservation_bring_to_id";

drop index if exists "public"."reservation_holder_id";

drop index if exists "public"."reservation_search";

drop index if exists "public"."return_line_search";

drop index if exists "public"."ringing_search";

drop index if exists "public"."ringing_subject_id";

drop index if exists "public"."sender_limit_search";

drop index if exists "public"."sender_limit_user_id";

drop index if exists "public"."session_search";

drop index if exists "public"."shipment_line_search";

drop index if exists "public"."shipment_location_id";

drop index if exists "public"."shipment_tracking_number";

drop index if exists "public"."shop_block_category_id";

drop index if exists "public"."shopping_list_line_search";

drop index if exists "public"."shopping_list_person_id";

drop index if exists "public"."stage_change_from_id";

drop index if exists "public"."stage_change_search";

drop index if exists "public"."stage_change_to_id";

drop index if exists "public"."stage_change_user_id";

drop index if exists "public"."stock_count_line_search";

drop index if exists "public"."stock_level_search";

drop index if exists "public"."stock_movement_search";

drop index if exists "public"."stock_movement_source_id";

drop index if exists "public"."stock_request_person_id";

drop index if exists "public"."subject_request_person_id";

drop index if exists "public"."task_subject_id";

drop index if exists "public"."team_lead_id";

drop index if exists "public"."team_member_search";

drop index if exists "public"."team_parent_id";

drop index if exists "public"."territory_owner_id";

drop index if exists "public"."territory_parent_id";

drop index if exists "public"."territory_team_id";

drop index if exists "public"."till_entry_by_id";

drop index if exists "public"."till_entry_order_id";

drop index if exists "public"."till_session_closed_by_id";

drop index if exists "public"."till_session_opened_by_id";

drop index if exists "public"."transfer_line_search";

drop index if exists "public"."user_organization_id";

drop index if exists "public"."user_person_id";

drop index if exists "public"."user_role_search";

drop index if exists "public"."user_team_id";

drop index if exists "public"."watch_search";

drop index if exists "public"."wish_search";

alter table "public"."delivery_method" add column "translations" jsonb;

alter table "public"."location" add column "translations" jsonb;

alter table "public"."payment_method" add column "translations" jsonb;

CREATE INDEX product_gtin_digits ON public.product USING btree (ltrim(gtin, '0'::text)) WHERE ((deleted_at IS NULL) AND (gtin IS NOT NULL));

CREATE INDEX product_sku_lower ON public.product USING btree (lower(sku)) WHERE ((deleted_at IS NULL) AND (sku IS NOT NULL));

CREATE INDEX reservation_product_id_state_location_id ON public.reservation USING btree (product_id, state, location_id, id);

CREATE INDEX absence_search ON public.absence USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX account_plan_owner_id ON public.account_plan USING btree (owner_id, id) WHERE (owner_id IS NOT NULL);

CREATE INDEX account_territory_search ON public.account_territory USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX approval_decision_by_id ON public.approval_decision USING btree (by_id, id) WHERE (by_id IS NOT NULL);

CREATE INDEX approval_decision_on_behalf_of_id ON public.approval_decision USING btree (on_behalf_of_id, id) WHERE (on_behalf_of_id IS NOT NULL);

CREATE INDEX approval_decision_search ON public.approval_decision USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX approval_decision_stage_id ON public.approval_decision USING btree (stage_id, id) WHERE (stage_id IS NOT NULL);

CREATE INDEX approval_policy_escalate_to_id ON public.approval_policy USING btree (escalate_to_id, id) WHERE (escalate_to_id IS NOT NULL);

CREATE INDEX approval_policy_id ON public.approval USING btree (policy_id, id) WHERE (policy_id IS NOT NULL);

CREATE INDEX approval_requested_by_id_state ON public.approval USING btree (requested_by_id, state, id) WHERE (requested_by_id IS NOT NULL);

CREATE INDEX approval_stage_search ON public.approval_stage USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX approval_voter_decided_by_id ON public.approval_voter USING btree (decided_by_id, id) WHERE (decided_by_id IS NOT NULL);

CREATE INDEX approval_voter_escalated_to_id ON public.approval_voter USING btree (escalated_to_id, id) WHERE (escalated_to_id IS NOT NULL);

CREATE INDEX approval_voter_instead_of_id ON public.approval_voter USING btree (instead_of_id, id) WHERE (instead_of_id IS NOT NULL);

CREATE INDEX approval_voter_search ON public.approval_voter USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX assignment_member_calendar_id ON public.assignment_member USING btree (calendar_id, id) WHERE (calendar_id IS NOT NULL);

CREATE INDEX assignment_member_search ON public.assignment_member USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX assignment_rule_person_id ON public.assignment_rule USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX assistant_call_key_id ON public.assistant_call USING btree (key_id, id) WHERE (key_id IS NOT NULL);

CREATE INDEX attendee_email ON public.attendee USING btree (email, id) WHERE (email IS NOT NULL);

CREATE INDEX attendee_person_id ON public.attendee USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX attendee_search ON public.attendee USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX attendee_user_id ON public.attendee USING btree (user_id, id) WHERE (user_id IS NOT NULL);

CREATE INDEX automation_rule_runs_as_id ON public.automation_rule USING btree (runs_as_id, id) WHERE (runs_as_id IS NOT NULL);

CREATE INDEX automation_run_subject_id ON public.automation_run USING btree (subject_id, id) WHERE (subject_id IS NOT NULL);

CREATE INDEX automation_step_result_id ON public.automation_step USING btree (result_id, id) WHERE (result_id IS NOT NULL);

CREATE INDEX automation_step_search ON public.automation_step USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX automation_version_activated_by_id ON public.automation_version USING btree (activated_by_id, id) WHERE (activated_by_id IS NOT NULL);

CREATE INDEX automation_version_search ON public.automation_version USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX bank_line_payment_id ON public.bank_line USING btree (payment_id, id) WHERE (payment_id IS NOT NULL);

CREATE INDEX budget_rate_search ON public.budget_rate USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX bundle_item_search ON public.bundle_item USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX cadence_action_mail_id ON public.cadence_action USING btree (mail_id, id) WHERE (mail_id IS NOT NULL);

CREATE INDEX cadence_action_search ON public.cadence_action USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX cadence_action_sender_id_at ON public.cadence_action USING btree (sender_id, at, id) WHERE (sender_id IS NOT NULL);

CREATE INDEX cadence_action_task_id ON public.cadence_action USING btree (task_id, id) WHERE (task_id IS NOT NULL);

CREATE INDEX cadence_purpose_id ON public.cadence USING btree (purpose_id, id) WHERE (purpose_id IS NOT NULL);

CREATE INDEX cadence_version_search ON public.cadence_version USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX calendar_assignment_search ON public.calendar_assignment USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX calendar_assignment_team_id ON public.calendar_assignment USING btree (team_id, id) WHERE (team_id IS NOT NULL);

CREATE INDEX calendar_assignment_user_id ON public.calendar_assignment USING btree (user_id, id) WHERE (user_id IS NOT NULL);

CREATE INDEX calendar_feed_search ON public.calendar_feed USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX call_outcome ON public.call USING btree (outcome, id) WHERE (outcome IS NOT NULL);

CREATE INDEX call_person_id ON public.call USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX call_phone ON public.call USING btree (phone, id) WHERE (phone IS NOT NULL);

CREATE INDEX call_subject_id ON public.call USING btree (subject_id, id) WHERE (subject_id IS NOT NULL);

CREATE INDEX cart_delivery_method_id ON public.cart USING btree (delivery_method_id, id) WHERE (delivery_method_id IS NOT NULL);

CREATE INDEX cart_line_search ON public.cart_line USING gin (search) WHERE (search IS NOT NULL);

CREATE UNIQUE INDEX cart_open_person ON public.cart USING btree (person_id, COALESCE(organization_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE ((person_id IS NOT NULL) AND (state = 'open'::text) AND (deleted_at IS NULL));

CREATE INDEX cart_order_id ON public.cart USING btree (order_id, id) WHERE (order_id IS NOT NULL);

CREATE INDEX cart_organization_id ON public.cart USING btree (organization_id, id) WHERE (organization_id IS NOT NULL);

CREATE INDEX cart_outlet_id ON public.cart USING btree (outlet_id, id) WHERE (outlet_id IS NOT NULL);

CREATE INDEX cart_person_id ON public.cart USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX cart_search ON public.cart USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX category_parent_id ON public.category USING btree (parent_id, id) WHERE (parent_id IS NOT NULL);

CREATE INDEX company_buyer_person_id_state ON public.company_buyer USING btree (person_id, state, id) WHERE (person_id IS NOT NULL);

CREATE INDEX consent_address ON public.consent USING btree (address, id) WHERE (address IS NOT NULL);

CREATE INDEX consent_person_id_at ON public.consent USING btree (person_id, at, id) WHERE (person_id IS NOT NULL);

CREATE INDEX consent_purpose_id ON public.consent USING btree (purpose_id, id) WHERE (purpose_id IS NOT NULL);

CREATE INDEX consent_search ON public.consent USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX consent_token ON public.consent USING btree (token, id) WHERE (token IS NOT NULL);

CREATE INDEX consent_wording_id ON public.consent USING btree (wording_id, id) WHERE (wording_id IS NOT NULL);

CREATE INDEX coupon_batch ON public.coupon USING btree (batch, id) WHERE (batch IS NOT NULL);

CREATE INDEX coupon_organization_id ON public.coupon USING btree (organization_id, id) WHERE (organization_id IS NOT NULL);

CREATE INDEX coupon_person_id ON public.coupon USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX customer_group_member_organization_id ON public.customer_group_member USING btree (organization_id, id) WHERE (organization_id IS NOT NULL);

CREATE INDEX customer_group_member_person_id ON public.customer_group_member USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX customer_group_member_search ON public.customer_group_member USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX deal_snapshot_search ON public.deal_snapshot USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX delivery_method_tax_class_id ON public.delivery_method USING btree (tax_class_id, id) WHERE (tax_class_id IS NOT NULL);

CREATE INDEX delivery_rate_search ON public.delivery_rate USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX delivery_rate_zone_id ON public.delivery_rate USING btree (zone_id, id) WHERE (zone_id IS NOT NULL);

CREATE INDEX directory_group_external_id ON public.directory_group USING btree (external_id, id) WHERE (external_id IS NOT NULL);

CREATE INDEX directory_group_member_search ON public.directory_group_member USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX directory_group_team_id ON public.directory_group USING btree (team_id, id) WHERE (team_id IS NOT NULL);

CREATE INDEX discount_limit_role_id ON public.discount_limit USING btree (role_id, id) WHERE (role_id IS NOT NULL);

CREATE INDEX duplicate_candidate_search ON public.duplicate_candidate USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX enrolment_deal_id ON public.enrolment USING btree (deal_id, id) WHERE (deal_id IS NOT NULL);

CREATE INDEX enrolment_lead_id ON public.enrolment USING btree (lead_id, id) WHERE (lead_id IS NOT NULL);

CREATE INDEX enrolment_person_id ON public.enrolment USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX enrolment_stop_reason ON public.enrolment USING btree (stop_reason, id) WHERE (stop_reason IS NOT NULL);

CREATE INDEX erasure_confirmed_by_id ON public.erasure USING btree (confirmed_by_id, id) WHERE (confirmed_by_id IS NOT NULL);

CREATE INDEX erasure_person_id ON public.erasure USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX erasure_requested_by_id ON public.erasure USING btree (requested_by_id, id) WHERE (requested_by_id IS NOT NULL);

CREATE INDEX file_subject_id ON public.file USING btree (subject_id, id) WHERE (subject_id IS NOT NULL);

CREATE INDEX file_uploaded_by_id ON public.file USING btree (uploaded_by_id, id) WHERE (uploaded_by_id IS NOT NULL);

CREATE INDEX forecast_override_judge_id ON public.forecast_override USING btree (judge_id, id) WHERE (judge_id IS NOT NULL);

CREATE INDEX forecast_override_search ON public.forecast_override USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX handover_accepted_by_id ON public.handover USING btree (accepted_by_id, id) WHERE (accepted_by_id IS NOT NULL);

CREATE INDEX handover_bounce_reason ON public.handover USING btree (bounce_reason, id) WHERE (bounce_reason IS NOT NULL);

CREATE INDEX handover_from_team_id ON public.handover USING btree (from_team_id, id) WHERE (from_team_id IS NOT NULL);

CREATE INDEX handover_from_user_id_offered_at ON public.handover USING btree (from_user_id, offered_at, id) WHERE (from_user_id IS NOT NULL);

CREATE INDEX handover_kind_id ON public.handover USING btree (kind_id, id) WHERE (kind_id IS NOT NULL);

CREATE INDEX handover_kind_team_id ON public.handover_kind USING btree (team_id, id) WHERE (team_id IS NOT NULL);

CREATE INDEX handover_to_team_id_offered_at ON public.handover USING btree (to_team_id, offered_at, id) WHERE (to_team_id IS NOT NULL);

CREATE INDEX handover_to_user_id_offered_at ON public.handover USING btree (to_user_id, offered_at, id) WHERE (to_user_id IS NOT NULL);

CREATE INDEX impersonation_search ON public.impersonation USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX import_fingerprint ON public.import USING btree (fingerprint, id) WHERE (fingerprint IS NOT NULL);

CREATE INDEX incoming_supplier_id ON public.incoming USING btree (supplier_id, id) WHERE (supplier_id IS NOT NULL);

CREATE INDEX invoice_corrects_id ON public.invoice USING btree (corrects_id, id) WHERE (corrects_id IS NOT NULL);

CREATE INDEX invoice_line_corrects_id ON public.invoice_line USING btree (corrects_id, id) WHERE (corrects_id IS NOT NULL);

CREATE INDEX invoice_line_order_line_id ON public.invoice_line USING btree (order_line_id, id) WHERE (order_line_id IS NOT NULL);

CREATE INDEX invoice_line_product_id ON public.invoice_line USING btree (product_id, id) WHERE (product_id IS NOT NULL);

CREATE INDEX invoice_order_id ON public.invoice USING btree (order_id, id) WHERE (order_id IS NOT NULL);

CREATE INDEX invoice_organization_id_issued_on ON public.invoice USING btree (organization_id, issued_on, id) WHERE (organization_id IS NOT NULL);

CREATE INDEX invoice_person_id_issued_on ON public.invoice USING btree (person_id, issued_on, id) WHERE (person_id IS NOT NULL);

CREATE INDEX invoice_series_id ON public.invoice USING btree (series_id, id) WHERE (series_id IS NOT NULL);

CREATE INDEX lead_country ON public.lead USING btree (country, id) WHERE (country IS NOT NULL);

CREATE INDEX lead_email ON public.lead USING btree (email, id) WHERE (email IS NOT NULL);

CREATE INDEX lead_form_purpose_id ON public.lead_form USING btree (purpose_id, id) WHERE (purpose_id IS NOT NULL);

CREATE INDEX lead_opportunity_id ON public.lead USING btree (opportunity_id, id) WHERE (opportunity_id IS NOT NULL);

CREATE INDEX lead_organization_id ON public.lead USING btree (organization_id, id) WHERE (organization_id IS NOT NULL);

CREATE INDEX lead_person_id ON public.lead USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX lead_phone ON public.lead USING btree (phone, id) WHERE (phone IS NOT NULL);

CREATE INDEX lead_recycle_on ON public.lead USING btree (recycle_on, id) WHERE (recycle_on IS NOT NULL);

CREATE INDEX lead_submission_form_id ON public.lead_submission USING btree (form_id, id) WHERE (form_id IS NOT NULL);

CREATE INDEX lead_submission_search ON public.lead_submission USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX lead_territory_id ON public.lead USING btree (territory_id, id) WHERE (territory_id IS NOT NULL);

CREATE INDEX ledger_entry_credit_note_id ON public.ledger_entry USING btree (credit_note_id, id) WHERE (credit_note_id IS NOT NULL);

CREATE INDEX ledger_entry_payment_id ON public.ledger_entry USING btree (payment_id, id) WHERE (payment_id IS NOT NULL);

CREATE INDEX legal_hold_released_by_id ON public.legal_hold USING btree (released_by_id, id) WHERE (released_by_id IS NOT NULL);

CREATE INDEX location_responsible_id ON public.location USING btree (responsible_id, id) WHERE (responsible_id IS NOT NULL);

CREATE INDEX meeting_subject_id ON public.meeting USING btree (subject_id, id) WHERE (subject_id IS NOT NULL);

CREATE INDEX merge_search ON public.merge USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX merge_undone_by_id ON public.merge USING btree (undone_by_id, id) WHERE (undone_by_id IS NOT NULL);

CREATE INDEX notification_default_search ON public.notification_default USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX notification_preference_search ON public.notification_preference USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX notification_schedule_calendar_id ON public.notification_schedule USING btree (calendar_id, id) WHERE (calendar_id IS NOT NULL);

CREATE INDEX notification_schedule_search ON public.notification_schedule USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX notification_search ON public.notification USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX notification_subject_id ON public.notification USING btree (subject_id, id) WHERE (subject_id IS NOT NULL);

CREATE INDEX opportunity_forecast_category ON public.opportunity USING btree (forecast_category, id) WHERE (forecast_category IS NOT NULL);

CREATE INDEX opportunity_line_product_id ON public.opportunity_line USING btree (product_id, id) WHERE (product_id IS NOT NULL);

CREATE INDEX opportunity_next_step_on ON public.opportunity USING btree (next_step_on, id) WHERE (next_step_on IS NOT NULL);

CREATE INDEX opportunity_organization_id_close_on ON public.opportunity USING btree (organization_id, close_on, id) WHERE (organization_id IS NOT NULL);

CREATE INDEX opportunity_person_id ON public.opportunity USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX opportunity_pipeline_id ON public.opportunity USING btree (pipeline_id, id) WHERE (pipeline_id IS NOT NULL);

CREATE INDEX opportunity_split_search ON public.opportunity_split USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX opportunity_stage_id_close_on ON public.opportunity USING btree (stage_id, close_on, id) WHERE (stage_id IS NOT NULL);

CREATE INDEX opportunity_state ON public.opportunity USING btree (state, id) WHERE (state IS NOT NULL);

CREATE INDEX opportunity_territory_id ON public.opportunity USING btree (territory_id, id) WHERE (territory_id IS NOT NULL);

CREATE INDEX order_approval_cart_id ON public.order_approval USING btree (cart_id, id) WHERE (cart_id IS NOT NULL);

CREATE INDEX order_approval_decided_by_id ON public.order_approval USING btree (decided_by_id, id) WHERE (decided_by_id IS NOT NULL);

CREATE INDEX order_approval_order_id ON public.order_approval USING btree (order_id, id) WHERE (order_id IS NOT NULL);

CREATE INDEX order_approval_person_id ON public.order_approval USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX order_approval_quote_id ON public.order_approval USING btree (quote_id, id) WHERE (quote_id IS NOT NULL);

CREATE INDEX order_line_product_id ON public.order_line USING btree (product_id, id) WHERE (product_id IS NOT NULL);

CREATE INDEX order_organization_id_placed_at ON public."order" USING btree (organization_id, placed_at, id) WHERE (organization_id IS NOT NULL);

CREATE INDEX order_outlet_id ON public."order" USING btree (outlet_id, id) WHERE (outlet_id IS NOT NULL);

CREATE INDEX order_person_id_placed_at ON public."order" USING btree (person_id, placed_at, id) WHERE (person_id IS NOT NULL);

CREATE INDEX order_purchase_order_number ON public."order" USING btree (purchase_order_number, id) WHERE (purchase_order_number IS NOT NULL);

CREATE INDEX order_return_location_id ON public.order_return USING btree (location_id, id) WHERE (location_id IS NOT NULL);

CREATE INDEX order_return_reason ON public.order_return USING btree (reason, id) WHERE (reason IS NOT NULL);

CREATE INDEX order_source_id ON public."order" USING btree (source_id, id) WHERE (source_id IS NOT NULL);

CREATE INDEX organization_industry ON public.organization USING btree (industry, id) WHERE (industry IS NOT NULL);

CREATE INDEX organization_parent_id ON public.organization USING btree (parent_id, id) WHERE (parent_id IS NOT NULL);

CREATE INDEX organization_segment ON public.organization USING btree (segment, id) WHERE (segment IS NOT NULL);

CREATE INDEX parked_sale_by_id ON public.parked_sale USING btree (by_id, id) WHERE (by_id IS NOT NULL);

CREATE INDEX parked_sale_search ON public.parked_sale USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX passkey_search ON public.passkey USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX payment_dispute_state ON public.payment USING btree (dispute_state, id) WHERE (dispute_state IS NOT NULL);

CREATE INDEX payment_operation_refund_id ON public.payment_operation USING btree (refund_id, id) WHERE (refund_id IS NOT NULL);

CREATE INDEX payment_operation_search ON public.payment_operation USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX payment_organization_id ON public.payment USING btree (organization_id, id) WHERE (organization_id IS NOT NULL);

CREATE INDEX payment_person_id ON public.payment USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX payment_provider_reference ON public.payment USING btree (provider_reference, id) WHERE (provider_reference IS NOT NULL);

CREATE INDEX payment_provider_session ON public.payment USING btree (provider_session, id) WHERE (provider_session IS NOT NULL);

CREATE INDEX person_export_person_id ON public.person_export USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX person_organization_id ON public.person USING btree (organization_id, id) WHERE (organization_id IS NOT NULL);

CREATE INDEX price_list_group_id ON public.price_list USING btree (group_id, id) WHERE (group_id IS NOT NULL);

CREATE INDEX price_list_organization_id ON public.price_list USING btree (organization_id, id) WHERE (organization_id IS NOT NULL);

CREATE INDEX price_list_person_id ON public.price_list USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX price_list_starts_at ON public.price_list USING btree (starts_at, id) WHERE (starts_at IS NOT NULL);

CREATE INDEX price_search ON public.price USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX pricing_setting_delivery_tax_class_id ON public.pricing_setting USING btree (delivery_tax_class_id, id) WHERE (delivery_tax_class_id IS NOT NULL);

CREATE INDEX pricing_setting_search ON public.pricing_setting USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX product_category_id_name ON public.product USING btree (category_id, name, id) WHERE (category_id IS NOT NULL);

CREATE INDEX product_category_search ON public.product_category USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX product_group_search ON public.product_group USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX product_gtin ON public.product USING btree (gtin, id) WHERE (gtin IS NOT NULL);

CREATE INDEX product_image_search ON public.product_image USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX product_parent_id_sku ON public.product USING btree (parent_id, sku, id) WHERE (parent_id IS NOT NULL);

CREATE INDEX product_review_decided_by_id ON public.product_review USING btree (decided_by_id, id) WHERE (decided_by_id IS NOT NULL);

CREATE INDEX product_review_person_id ON public.product_review USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX product_supplier_id ON public.product USING btree (supplier_id, id) WHERE (supplier_id IS NOT NULL);

CREATE INDEX product_tax_class_id ON public.product USING btree (tax_class_id, id) WHERE (tax_class_id IS NOT NULL);

CREATE INDEX promotion_group_id ON public.promotion USING btree (group_id, id) WHERE (group_id IS NOT NULL);

CREATE INDEX promotion_target_category_id ON public.promotion_target USING btree (category_id, id) WHERE (category_id IS NOT NULL);

CREATE INDEX promotion_target_product_id ON public.promotion_target USING btree (product_id, id) WHERE (product_id IS NOT NULL);

CREATE INDEX promotion_target_search ON public.promotion_target USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX provider_event_method_id ON public.provider_event USING btree (method_id, id) WHERE (method_id IS NOT NULL);

CREATE INDEX provider_event_payment_id ON public.provider_event USING btree (payment_id, id) WHERE (payment_id IS NOT NULL);

CREATE INDEX provider_event_provider_reference ON public.provider_event USING btree (provider_reference, id) WHERE (provider_reference IS NOT NULL);

CREATE INDEX quota_search ON public.quota USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX quota_team_id ON public.quota USING btree (team_id, id) WHERE (team_id IS NOT NULL);

CREATE INDEX quota_territory_id ON public.quota USING btree (territory_id, id) WHERE (territory_id IS NOT NULL);

CREATE INDEX quota_user_id ON public.quota USING btree (user_id, id) WHERE (user_id IS NOT NULL);

CREATE INDEX quote_accepted_at ON public.quote USING btree (accepted_at, id) WHERE (accepted_at IS NOT NULL);

CREATE INDEX quote_decline_reason ON public.quote USING btree (decline_reason, id) WHERE (decline_reason IS NOT NULL);

CREATE INDEX quote_expires_at ON public.quote USING btree (expires_at, id) WHERE (expires_at IS NOT NULL);

CREATE INDEX quote_family ON public.quote USING btree (family, id) WHERE (family IS NOT NULL);

CREATE INDEX quote_line_product_id ON public.quote_line USING btree (product_id, id) WHERE (product_id IS NOT NULL);

CREATE INDEX quote_line_section_id ON public.quote_line USING btree (section_id, id) WHERE (section_id IS NOT NULL);

CREATE INDEX quote_line_tax_class_id ON public.quote_line USING btree (tax_class_id, id) WHERE (tax_class_id IS NOT NULL);

CREATE INDEX quote_opportunity_id_sent_at ON public.quote USING btree (opportunity_id, sent_at, id) WHERE (opportunity_id IS NOT NULL);

CREATE INDEX quote_order_id ON public.quote USING btree (order_id, id) WHERE (order_id IS NOT NULL);

CREATE INDEX quote_organization_id_state ON public.quote USING btree (organization_id, state, id) WHERE (organization_id IS NOT NULL);

CREATE INDEX quote_person_id ON public.quote USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX quote_replaced_by_id ON public.quote USING btree (replaced_by_id, id) WHERE (replaced_by_id IS NOT NULL);

CREATE INDEX quote_replaces_id ON public.quote USING btree (replaces_id, id) WHERE (replaces_id IS NOT NULL);

CREATE INDEX quote_request_id ON public.quote USING btree (request_id, id) WHERE (request_id IS NOT NULL);

CREATE INDEX quote_request_line_product_id ON public.quote_request_line USING btree (product_id, id) WHERE (product_id IS NOT NULL);

CREATE INDEX quote_request_opportunity_id ON public.quote_request USING btree (opportunity_id, id) WHERE (opportunity_id IS NOT NULL);

CREATE INDEX quote_request_organization_id_state ON public.quote_request USING btree (organization_id, state, id) WHERE (organization_id IS NOT NULL);

CREATE INDEX quote_request_person_id ON public.quote_request USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX quote_request_quote_id ON public.quote_request USING btree (quote_id, id) WHERE (quote_id IS NOT NULL);

CREATE INDEX redemption_coupon_id ON public.redemption USING btree (coupon_id, id) WHERE (coupon_id IS NOT NULL);

CREATE INDEX redemption_order_id ON public.redemption USING btree (order_id, id) WHERE (order_id IS NOT NULL);

CREATE INDEX redemption_organization_id ON public.redemption USING btree (organization_id, id) WHERE (organization_id IS NOT NULL);

CREATE INDEX redemption_person_id ON public.redemption USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX redemption_search ON public.redemption USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX refund_provider_reference ON public.refund USING btree (provider_reference, id) WHERE (provider_reference IS NOT NULL);

CREATE INDEX related_product_search ON public.related_product USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX reminder_search ON public.reminder USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX reservation_bring_to_id ON public.reservation USING btree (bring_to_id, id) WHERE (bring_to_id IS NOT NULL);

CREATE INDEX reservation_holder_id ON public.reservation USING btree (holder_id, id) WHERE (holder_id IS NOT NULL);

CREATE INDEX reservation_search ON public.reservation USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX return_line_search ON public.return_line USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX ringing_search ON public.ringing USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX ringing_subject_id ON public.ringing USING btree (subject_id, id) WHERE (subject_id IS NOT NULL);

CREATE INDEX sender_limit_search ON public.sender_limit USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX sender_limit_user_id ON public.sender_limit USING btree (user_id, id) WHERE (user_id IS NOT NULL);

CREATE INDEX session_search ON public.session USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX shipment_line_search ON public.shipment_line USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX shipment_location_id ON public.shipment USING btree (location_id, id) WHERE (location_id IS NOT NULL);

CREATE INDEX shipment_tracking_number ON public.shipment USING btree (tracking_number, id) WHERE (tracking_number IS NOT NULL);

CREATE INDEX shop_block_category_id ON public.shop_block USING btree (category_id, id) WHERE (category_id IS NOT NULL);

CREATE INDEX shopping_list_line_search ON public.shopping_list_line USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX shopping_list_person_id ON public.shopping_list USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX stage_change_from_id ON public.stage_change USING btree (from_id, id) WHERE (from_id IS NOT NULL);

CREATE INDEX stage_change_search ON public.stage_change USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX stage_change_to_id ON public.stage_change USING btree (to_id, id) WHERE (to_id IS NOT NULL);

CREATE INDEX stage_change_user_id ON public.stage_change USING btree (user_id, id) WHERE (user_id IS NOT NULL);

CREATE INDEX stock_count_line_search ON public.stock_count_line USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX stock_level_search ON public.stock_level USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX stock_movement_search ON public.stock_movement USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX stock_movement_source_id ON public.stock_movement USING btree (source_id, id) WHERE (source_id IS NOT NULL);

CREATE INDEX stock_request_person_id ON public.stock_request USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX subject_request_person_id ON public.subject_request USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX task_subject_id ON public.task USING btree (subject_id, id) WHERE (subject_id IS NOT NULL);

CREATE INDEX team_lead_id ON public.team USING btree (lead_id, id) WHERE (lead_id IS NOT NULL);

CREATE INDEX team_member_search ON public.team_member USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX team_parent_id ON public.team USING btree (parent_id, id) WHERE (parent_id IS NOT NULL);

CREATE INDEX territory_owner_id ON public.territory USING btree (owner_id, id) WHERE (owner_id IS NOT NULL);

CREATE INDEX territory_parent_id ON public.territory USING btree (parent_id, id) WHERE (parent_id IS NOT NULL);

CREATE INDEX territory_team_id ON public.territory USING btree (team_id, id) WHERE (team_id IS NOT NULL);

CREATE INDEX till_entry_by_id ON public.till_entry USING btree (by_id, id) WHERE (by_id IS NOT NULL);

CREATE INDEX till_entry_order_id ON public.till_entry USING btree (order_id, id) WHERE (order_id IS NOT NULL);

CREATE INDEX till_session_closed_by_id ON public.till_session USING btree (closed_by_id, id) WHERE (closed_by_id IS NOT NULL);

CREATE INDEX till_session_opened_by_id ON public.till_session USING btree (opened_by_id, id) WHERE (opened_by_id IS NOT NULL);

CREATE INDEX transfer_line_search ON public.transfer_line USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX user_organization_id ON public."user" USING btree (organization_id, id) WHERE (organization_id IS NOT NULL);

CREATE INDEX user_person_id ON public."user" USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX user_role_search ON public.user_role USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX user_team_id ON public."user" USING btree (team_id, id) WHERE (team_id IS NOT NULL);

CREATE INDEX watch_search ON public.watch USING gin (search) WHERE (search IS NOT NULL);

CREATE INDEX wish_search ON public.wish USING gin (search) WHERE (search IS NOT NULL);

CREATE OR REPLACE FUNCTION public.absence_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when absence_custom_text(new) <> '' then setweight(entente_words(absence_custom_text(new)), 'C') end;
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
      new.search := case when account_territory_custom_text(new) <> '' then setweight(entente_words(account_territory_custom_text(new)), 'C') end;
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
      new.search := case when approval_decision_custom_text(new) <> '' then setweight(entente_words(approval_decision_custom_text(new)), 'C') end;
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
      new.search := case when approval_stage_custom_text(new) <> '' then setweight(entente_words(approval_stage_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.approval_voter_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when approval_voter_custom_text(new) <> '' then setweight(entente_words(approval_voter_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.assignment_member_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when assignment_member_custom_text(new) <> '' then setweight(entente_words(assignment_member_custom_text(new)), 'C') end;
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
      new.search := case when attendee_custom_text(new) <> '' then setweight(entente_words(attendee_custom_text(new)), 'C') end;
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
      new.search := case when automation_step_custom_text(new) <> '' then setweight(entente_words(automation_step_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.automation_version_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when automation_version_custom_text(new) <> '' then setweight(entente_words(automation_version_custom_text(new)), 'C') end;
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
      new.search := case when budget_rate_custom_text(new) <> '' then setweight(entente_words(budget_rate_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.bundle_item_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when bundle_item_custom_text(new) <> '' then setweight(entente_words(bundle_item_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.cadence_action_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when cadence_action_custom_text(new) <> '' then setweight(entente_words(cadence_action_custom_text(new)), 'C') end;
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
      new.search := case when cadence_version_custom_text(new) <> '' then setweight(entente_words(cadence_version_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.calendar_assignment_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when calendar_assignment_custom_text(new) <> '' then setweight(entente_words(calendar_assignment_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.calendar_feed_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when calendar_feed_custom_text(new) <> '' then setweight(entente_words(calendar_feed_custom_text(new)), 'C') end;
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
      new.search := case when cart_line_custom_text(new) <> '' then setweight(entente_words(cart_line_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.cart_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when cart_custom_text(new) <> '' then setweight(entente_words(cart_custom_text(new)), 'C') end;
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
      new.search := case when consent_custom_text(new) <> '' then setweight(entente_words(consent_custom_text(new)), 'C') end;
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
      new.search := case when customer_group_member_custom_text(new) <> '' then setweight(entente_words(customer_group_member_custom_text(new)), 'C') end;
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
      new.search := case when deal_snapshot_custom_text(new) <> '' then setweight(entente_words(deal_snapshot_custom_text(new)), 'C') end;
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
      new.search := case when delivery_rate_custom_text(new) <> '' then setweight(entente_words(delivery_rate_custom_text(new)), 'C') end;
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
      new.search := case when directory_group_member_custom_text(new) <> '' then setweight(entente_words(directory_group_member_custom_text(new)), 'C') end;
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
      new.search := case when duplicate_candidate_custom_text(new) <> '' then setweight(entente_words(duplicate_candidate_custom_text(new)), 'C') end;
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
      new.search := case when forecast_override_custom_text(new) <> '' then setweight(entente_words(forecast_override_custom_text(new)), 'C') end;
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
      new.search := case when impersonation_custom_text(new) <> '' then setweight(entente_words(impersonation_custom_text(new)), 'C') end;
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
      new.search := case when lead_submission_custom_text(new) <> '' then setweight(entente_words(lead_submission_custom_text(new)), 'C') end;
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
      new.search := case when merge_custom_text(new) <> '' then setweight(entente_words(merge_custom_text(new)), 'C') end;
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
      new.search := case when notification_default_custom_text(new) <> '' then setweight(entente_words(notification_default_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.notification_preference_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when notification_preference_custom_text(new) <> '' then setweight(entente_words(notification_preference_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.notification_schedule_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when notification_schedule_custom_text(new) <> '' then setweight(entente_words(notification_schedule_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.notification_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when notification_custom_text(new) <> '' then setweight(entente_words(notification_custom_text(new)), 'C') end;
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
      new.search := case when opportunity_split_custom_text(new) <> '' then setweight(entente_words(opportunity_split_custom_text(new)), 'C') end;
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
      new.search := case when parked_sale_custom_text(new) <> '' then setweight(entente_words(parked_sale_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.passkey_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when passkey_custom_text(new) <> '' then setweight(entente_words(passkey_custom_text(new)), 'C') end;
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
      new.search := case when payment_operation_custom_text(new) <> '' then setweight(entente_words(payment_operation_custom_text(new)), 'C') end;
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
      new.search := case when price_custom_text(new) <> '' then setweight(entente_words(price_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.pricing_setting_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when pricing_setting_custom_text(new) <> '' then setweight(entente_words(pricing_setting_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.product_category_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when product_category_custom_text(new) <> '' then setweight(entente_words(product_category_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.product_group_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when product_group_custom_text(new) <> '' then setweight(entente_words(product_group_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.product_image_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when product_image_custom_text(new) <> '' then setweight(entente_words(product_image_custom_text(new)), 'C') end;
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
      new.search := case when promotion_target_custom_text(new) <> '' then setweight(entente_words(promotion_target_custom_text(new)), 'C') end;
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
      new.search := case when quota_custom_text(new) <> '' then setweight(entente_words(quota_custom_text(new)), 'C') end;
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
      new.search := case when redemption_custom_text(new) <> '' then setweight(entente_words(redemption_custom_text(new)), 'C') end;
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
      new.search := case when related_product_custom_text(new) <> '' then setweight(entente_words(related_product_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.reminder_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when reminder_custom_text(new) <> '' then setweight(entente_words(reminder_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.reservation_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when reservation_custom_text(new) <> '' then setweight(entente_words(reservation_custom_text(new)), 'C') end;
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
      new.search := case when return_line_custom_text(new) <> '' then setweight(entente_words(return_line_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.ringing_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when ringing_custom_text(new) <> '' then setweight(entente_words(ringing_custom_text(new)), 'C') end;
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
      new.search := case when sender_limit_custom_text(new) <> '' then setweight(entente_words(sender_limit_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.session_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when session_custom_text(new) <> '' then setweight(entente_words(session_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.shipment_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when shipment_line_custom_text(new) <> '' then setweight(entente_words(shipment_line_custom_text(new)), 'C') end;
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
      new.search := case when shopping_list_line_custom_text(new) <> '' then setweight(entente_words(shopping_list_line_custom_text(new)), 'C') end;
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
      new.search := case when stage_change_custom_text(new) <> '' then setweight(entente_words(stage_change_custom_text(new)), 'C') end;
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
      new.search := case when stock_count_line_custom_text(new) <> '' then setweight(entente_words(stock_count_line_custom_text(new)), 'C') end;
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

CREATE OR REPLACE FUNCTION public.stock_free_expired(p_products uuid[], p_now timestamp with time zone, p_keep uuid)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.stock_level_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when stock_level_custom_text(new) <> '' then setweight(entente_words(stock_level_custom_text(new)), 'C') end;
      return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stock_movement_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := case when stock_movement_custom_text(new) <> '' then setweight(entente_words(stock_movement_custom_text(new)), 'C') end;
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
      new.search := case when team_member_custom_text(new) <> '' then setweight(entente_words(team_member_custom_text(new)), 'C') end;
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
      new.search := case when transfer_line_custom_text(new) <> '' then setweight(entente_words(transfer_line_custom_text(new)), 'C') end;
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
      new.search := case when user_role_custom_text(new) <> '' then setweight(entente_words(user_role_custom_text(new)), 'C') end;
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
      new.search := case when watch_custom_text(new) <> '' then setweight(entente_words(watch_custom_text(new)), 'C') end;
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
      new.search := case when wish_custom_text(new) <> '' then setweight(entente_words(wish_custom_text(new)), 'C') end;
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
