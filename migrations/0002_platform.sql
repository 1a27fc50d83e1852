set check_function_bodies = off;

create sequence "public"."order_number";

create sequence "public"."quote_number_seq";

drop index if exists "public"."consent_person_channel_key";

drop index if exists "public"."consent_person_id";

drop index if exists "public"."organization_owner_id";

drop index if exists "public"."person_owner_id";

drop index if exists "public"."person_sound";

drop index if exists "public"."task_assignee_id";

drop index if exists "public"."api_key_permissions_in";

drop index if exists "public"."company_addresses_in";

drop index if exists "public"."organization_domains_in";

drop index if exists "public"."organization_emails_in";

drop index if exists "public"."organization_owner_id_name";

drop index if exists "public"."organization_phones_in";

drop index if exists "public"."organization_roles_in";

drop index if exists "public"."organization_tags_in";

drop index if exists "public"."organization_tax_ids_in";

drop index if exists "public"."person_emails_in";

drop index if exists "public"."person_owner_id_name";

drop index if exists "public"."person_phones_in";

drop index if exists "public"."person_tags_in";

drop index if exists "public"."role_permissions_in";

drop index if exists "public"."task_assignee_id_state_due_on";

create table "public"."absence" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "user_id" uuid not null,
    "deputy_id" uuid not null,
    "first_day" date not null,
    "last_day" date not null,
    "note" text,
    "search" tsvector
      );

alter table "public"."absence" enable row level security;

create table "public"."account_objective" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "plan_id" uuid not null,
    "title" text not null,
    "evidence" text,
    "due_on" date,
    "state" text not null,
    "search" tsvector
      );

alter table "public"."account_objective" enable row level security;

create table "public"."account_plan" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "organization_id" uuid not null,
    "owner_id" uuid,
    "ambition" text,
    "strategy" text,
    "target" numeric(20,4),
    "target_currency" text,
    "target_rate" numeric(20,10),
    "target_rate_date" date,
    "target_base" numeric(20,4),
    "target_on" date,
    "review_on" date,
    "search" tsvector
      );

alter table "public"."account_plan" enable row level security;

create table "public"."account_territory" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "organization_id" uuid not null,
    "territory_id" uuid not null,
    "is_named" boolean not null,
    "since" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."account_territory" enable row level security;

create table "public"."approval" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "title" text not null,
    "subject_id" uuid not null,
    "subject_type" text,
    "state" text not null,
    "amount" numeric(20,4),
    "amount_currency" text,
    "amount_rate" numeric(20,10),
    "amount_rate_date" date,
    "amount_base" numeric(20,4),
    "reason" text,
    "requested_by_id" uuid,
    "policy_id" uuid,
    "policy_name" text,
    "due_at" timestamp with time zone,
    "decided_at" timestamp with time zone,
    "is_outdated" boolean not null,
    "outdated_by" text,
    "allows_own" boolean not null,
    "handling" jsonb,
    "snapshot" jsonb,
    "turn" jsonb,
    "search" tsvector
      );

alter table "public"."approval" enable row level security;

create table "public"."approval_decision" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "approval_id" uuid not null,
    "stage_id" uuid,
    "by_id" uuid,
    "on_behalf_of_id" uuid,
    "verdict" text not null,
    "comment" text,
    "search" tsvector
      );

alter table "public"."approval_decision" enable row level security;

create table "public"."approval_policy" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "key" text,
    "record_type" text not null,
    "is_active" boolean not null,
    "position" numeric(18,0) not null,
    "from_amount" numeric(20,4),
    "from_amount_currency" text,
    "from_amount_rate" numeric(20,10),
    "from_amount_rate_date" date,
    "from_amount_base" numeric(20,4),
    "below_amount" numeric(20,4),
    "below_amount_currency" text,
    "below_amount_rate" numeric(20,10),
    "below_amount_rate_date" date,
    "below_amount_base" numeric(20,4),
    "filter" jsonb,
    "stages" jsonb not null,
    "mode" text not null,
    "allows_own" boolean not null,
    "watched" text[],
    "deadline" numeric(18,0),
    "remind_after" numeric(18,0),
    "on_deadline" text not null,
    "escalate_to_id" uuid,
    "search" tsvector
      );

alter table "public"."approval_policy" enable row level security;

create table "public"."approval_stage" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "approval_id" uuid not null,
    "position" numeric(18,0) not null,
    "name" text not null,
    "rule" jsonb,
    "need" numeric(18,0),
    "state" text not null,
    "opened_at" timestamp with time zone,
    "due_at" timestamp with time zone,
    "remind_at" timestamp with time zone,
    "reminded_at" timestamp with time zone,
    "escalated_at" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."approval_stage" enable row level security;

create table "public"."approval_voter" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "approval_id" uuid not null,
    "stage_id" uuid not null,
    "user_id" uuid not null,
    "instead_of_id" uuid,
    "escalated_to_id" uuid,
    "why" text not null,
    "state" text not null,
    "decided_by_id" uuid,
    "search" tsvector
      );

alter table "public"."approval_voter" enable row level security;

create table "public"."assignment_member" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "rule_id" uuid not null,
    "user_id" uuid not null,
    "capacity" numeric(18,0),
    "calendar_id" uuid,
    "turn" numeric(18,0) not null,
    "search" tsvector
      );

alter table "public"."assignment_member" enable row level security;

create table "public"."assignment_rule" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "position" numeric(18,0) not null,
    "is_active" boolean not null,
    "conditions" jsonb,
    "to_territory_owner" boolean,
    "person_id" uuid,
    "search" tsvector
      );

alter table "public"."assignment_rule" enable row level security;

create table "public"."assistant_call" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "tool" text not null,
    "owner_id" uuid not null,
    "key_id" uuid,
    "client" text,
    "record_type" text,
    "record_id" text,
    "command" text,
    "outcome" text not null,
    "milliseconds" numeric(18,0) not null,
    "search" tsvector
      );

alter table "public"."assistant_call" enable row level security;

create table "public"."assistant_confirmation" (
    "token_hash" text not null,
    "credential_id" text not null,
    "deed_hash" text not null,
    "expires_at" timestamp with time zone not null
      );

create table "public"."attendee" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "meeting_id" uuid not null,
    "person_id" uuid,
    "user_id" uuid,
    "email" text,
    "name" text,
    "response" text not null,
    "responded_at" timestamp with time zone,
    "sent_sequence" numeric(18,0),
    "search" tsvector
      );

alter table "public"."attendee" enable row level security;

create table "public"."attribute" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "label" text not null,
    "code" text not null,
    "kind" text not null,
    "unit" text,
    "options" jsonb,
    "is_facet" boolean not null,
    "is_variant_option" boolean not null,
    "position" numeric(18,0),
    "search" tsvector
      );

alter table "public"."attribute" enable row level security;

create table "public"."automation_rule" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "description" text,
    "state" text not null,
    "record" text,
    "latest" numeric(18,0) not null,
    "active_version" numeric(18,0),
    "runs_as_id" uuid,
    "activated_at" timestamp with time zone,
    "since_seq" numeric(18,0),
    "pause_reason" text,
    "notice" text,
    "notice_at" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."automation_rule" enable row level security;

create table "public"."automation_run" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "rule_id" uuid not null,
    "rule_name" text not null,
    "version_number" numeric(18,0) not null,
    "subject_id" uuid,
    "subject_type" text,
    "cause" text not null,
    "state" text not null,
    "reason" text,
    "position" text,
    "waits_for" text,
    "waits_for_id" text,
    "event_seq" numeric(18,0),
    "chain" jsonb,
    "context" jsonb,
    "attempts" numeric(18,0) not null,
    "due_at" timestamp with time zone,
    "started_at" timestamp with time zone,
    "finished_at" timestamp with time zone,
    "key" text not null,
    "search" tsvector
      );

alter table "public"."automation_run" enable row level security;

create table "public"."automation_state" (
    "rule_id" uuid not null,
    "ticked_at" timestamp with time zone,
    "slot_at" timestamp with time zone,
    "slot_used" integer not null default 0,
    "told_at" timestamp with time zone
      );

create table "public"."automation_step" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "run_id" uuid not null,
    "position" text not null,
    "title" text not null,
    "state" text not null,
    "reason" text,
    "input" jsonb,
    "result_id" uuid,
    "result_type" text,
    "at" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."automation_step" enable row level security;

create table "public"."automation_version" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "rule_id" uuid not null,
    "number" numeric(18,0) not null,
    "name" text not null,
    "definition" jsonb not null,
    "activated_at" timestamp with time zone,
    "activated_by_id" uuid,
    "search" tsvector
      );

alter table "public"."automation_version" enable row level security;

create table "public"."backup_run" (
    "id" bigint generated always as identity not null,
    "started_at" timestamp with time zone not null,
    "finished_at" timestamp with time zone not null default clock_timestamp(),
    "snapshot_at" timestamp with time zone,
    "path" text not null,
    "bytes" bigint,
    "rows" bigint,
    "files" bigint,
    "error" text
      );

create table "public"."bank_line" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "statement_id" uuid not null,
    "booked_on" date not null,
    "amount" numeric(20,4) not null,
    "amount_currency" text,
    "amount_rate" numeric(20,10),
    "amount_rate_date" date,
    "amount_base" numeric(20,4),
    "counterparty" text,
    "counterparty_account" text,
    "remittance" text,
    "bank_reference" text not null,
    "state" text not null,
    "payment_id" uuid,
    "note" text,
    "search" tsvector
      );

alter table "public"."bank_line" enable row level security;

create table "public"."bank_statement" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "account" text,
    "from_date" date,
    "to_date" date,
    "lines" numeric(18,0) not null,
    "search" tsvector
      );

alter table "public"."bank_statement" enable row level security;

create table "public"."bought_together" (
    "product_id" uuid not null,
    "other_id" uuid not null,
    "orders" integer not null
      );

create table "public"."budget_rate" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "year" numeric(18,0) not null,
    "currency" text not null,
    "rate" numeric(18,6) not null,
    "search" tsvector
      );

alter table "public"."budget_rate" enable row level security;

create table "public"."bundle_item" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "bundle_id" uuid not null,
    "product_id" uuid not null,
    "quantity" numeric(18,3) not null,
    "position" numeric(18,0),
    "search" tsvector
      );

alter table "public"."bundle_item" enable row level security;

create table "public"."cadence" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "description" text,
    "purpose_id" uuid,
    "state" text not null,
    "latest" numeric(18,0) not null,
    "active_number" numeric(18,0),
    "search" tsvector
      );

alter table "public"."cadence" enable row level security;

create table "public"."cadence_action" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "enrolment_id" uuid not null,
    "cadence_id" uuid not null,
    "version_number" numeric(18,0) not null,
    "step" text not null,
    "kind" text not null,
    "title" text not null,
    "state" text not null,
    "sender_id" uuid,
    "at" timestamp with time zone not null,
    "settled_at" timestamp with time zone,
    "task_id" uuid,
    "mail_id" text,
    "remark" text,
    "search" tsvector
      );

alter table "public"."cadence_action" enable row level security;

create table "public"."cadence_version" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "cadence_id" uuid not null,
    "number" numeric(18,0) not null,
    "definition" jsonb not null,
    "search" tsvector
      );

alter table "public"."cadence_version" enable row level security;

create table "public"."calendar_assignment" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "calendar_id" uuid not null,
    "user_id" uuid,
    "team_id" uuid,
    "search" tsvector
      );

alter table "public"."calendar_assignment" enable row level security;

create table "public"."calendar_feed" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "user_id" uuid not null,
    "hash" text not null,
    "read_at" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."calendar_feed" enable row level security;

create table "public"."call" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "title" text generated always as ((
CASE direction
    WHEN 'inbound'::text THEN 'Inbound call'::text
    ELSE 'Outbound call'::text
END ||
CASE outcome
    WHEN 'noAnswer'::text THEN ' without answer'::text
    WHEN 'leftMessage'::text THEN ', message left'::text
    WHEN 'busy'::text THEN ', busy'::text
    WHEN 'wrongNumber'::text THEN ', wrong number'::text
    ELSE ''::text
END)) stored,
    "subject_id" uuid,
    "subject_type" text,
    "person_id" uuid,
    "direction" text not null,
    "outcome" text,
    "started_at" timestamp with time zone not null,
    "duration_seconds" numeric(18,0),
    "phone" text,
    "owner_id" uuid,
    "notes" text,
    "phone_system" text,
    "external_id" text,
    "search" tsvector
      );

alter table "public"."call" enable row level security;

create table "public"."cart" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "token_hash" text,
    "state" text,
    "person_id" uuid,
    "organization_id" uuid,
    "channel" text not null,
    "currency" text not null,
    "language" text,
    "phone" text,
    "email" text,
    "shipping_name" text,
    "shipping_company" text,
    "shipping_address" jsonb,
    "billing_name" text,
    "billing_company" text,
    "billing_address" jsonb,
    "coupon_codes" jsonb,
    "delivery_method_id" uuid,
    "outlet_id" uuid,
    "purchase_order_number" text,
    "note" text,
    "order_id" uuid,
    "touched_at" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."cart" enable row level security;

create table "public"."cart_line" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "cart_id" uuid not null,
    "product_id" uuid not null,
    "name" text,
    "quantity" numeric(18,3) not null,
    "seen_price" jsonb,
    "search" tsvector
      );

alter table "public"."cart_line" enable row level security;

create table "public"."cart_reminder" (
    "cart_id" uuid not null,
    "sent_at" timestamp with time zone not null
      );

create table "public"."catalog_slug_owner" (
    "record" text not null,
    "slug" text not null,
    "target_id" uuid not null
      );

create table "public"."category" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "code" text,
    "parent_id" uuid,
    "slug" text,
    "position" numeric(18,0),
    "visibility" text,
    "description" text,
    "image_id" uuid,
    "search" tsvector
      );

alter table "public"."category" enable row level security;

create table "public"."category_translation" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "category_id" uuid not null,
    "language" text not null,
    "name" text not null,
    "description" text,
    "search" tsvector
      );

alter table "public"."category_translation" enable row level security;

create table "public"."company_buyer" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "organization_id" uuid not null,
    "person_id" uuid,
    "email" text not null,
    "role" text not null,
    "state" text not null,
    "order_limit" numeric(20,4),
    "order_limit_currency" text,
    "order_limit_rate" numeric(20,10),
    "order_limit_rate_date" date,
    "order_limit_base" numeric(20,4),
    "monthly_budget" numeric(20,4),
    "monthly_budget_currency" text,
    "monthly_budget_rate" numeric(20,10),
    "monthly_budget_rate_date" date,
    "monthly_budget_base" numeric(20,4),
    "may_release_own" boolean,
    "invited_at" timestamp with time zone,
    "joined_at" timestamp with time zone,
    "removed_at" timestamp with time zone,
    "has_own_account" boolean,
    "token_hash" text,
    "search" tsvector
      );

alter table "public"."company_buyer" enable row level security;

create table "public"."content_page" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "title" text not null,
    "slug" text not null,
    "language" text not null,
    "body" text,
    "description" text,
    "placement" text not null,
    "position" numeric(18,0),
    "is_published" boolean not null,
    "search" tsvector
      );

alter table "public"."content_page" enable row level security;

create table "public"."coupon" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "code" text not null,
    "promotion_id" uuid not null,
    "usage_limit" numeric(18,0),
    "uses" numeric(18,0),
    "per_customer_limit" numeric(18,0),
    "person_id" uuid,
    "organization_id" uuid,
    "starts_at" timestamp with time zone,
    "ends_at" timestamp with time zone,
    "is_active" boolean not null,
    "batch" text,
    "search" tsvector
      );

alter table "public"."coupon" enable row level security;

create table "public"."credit_account" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "organization_id" uuid not null,
    "number" text not null,
    "credit_limit" numeric(20,4) not null,
    "credit_limit_currency" text,
    "credit_limit_rate" numeric(20,10),
    "credit_limit_rate_date" date,
    "credit_limit_base" numeric(20,4),
    "terms_days" numeric(18,0) not null,
    "is_blocked" boolean not null,
    "note" text,
    "search" tsvector
      );

alter table "public"."credit_account" enable row level security;

create table "public"."customer_group" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "segment" text,
    "description" text,
    "search" tsvector
      );

alter table "public"."customer_group" enable row level security;

create table "public"."customer_group_member" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "group_id" uuid not null,
    "organization_id" uuid,
    "person_id" uuid,
    "search" tsvector
      );

alter table "public"."customer_group_member" enable row level security;

create table "public"."deal_snapshot" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "opportunity_id" uuid not null,
    "day" date not null,
    "stage_id" uuid,
    "owner_id" uuid,
    "amount" numeric(20,4),
    "amount_currency" text,
    "amount_rate" numeric(20,10),
    "amount_rate_date" date,
    "amount_base" numeric(20,4),
    "close_on" date,
    "probability" numeric(9,4),
    "forecast_category" text,
    "search" tsvector
      );

alter table "public"."deal_snapshot" enable row level security;

create table "public"."delivery_method" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "kind" text not null,
    "description" text,
    "carrier" text,
    "tracking_url" text,
    "days_min" numeric(18,0) not null,
    "days_max" numeric(18,0) not null,
    "cut_off" text,
    "tax_class_id" uuid,
    "max_weight" numeric(18,3),
    "position" numeric(18,0),
    "is_active" boolean,
    "search" tsvector
      );

alter table "public"."delivery_method" enable row level security;

create table "public"."delivery_rate" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text,
    "method_id" uuid not null,
    "zone_id" uuid,
    "amount" numeric(20,4) not null,
    "amount_currency" text,
    "amount_rate" numeric(20,10),
    "amount_rate_date" date,
    "amount_base" numeric(20,4),
    "weight_from" numeric(18,3),
    "weight_to" numeric(18,3),
    "price_from" numeric(18,2),
    "price_to" numeric(18,2),
    "per_kilogram" numeric(18,2),
    "free_from" numeric(18,2),
    "search" tsvector
      );

alter table "public"."delivery_rate" enable row level security;

create table "public"."delivery_zone" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "countries" jsonb,
    "postcodes" text,
    "position" numeric(18,0),
    "search" tsvector
      );

alter table "public"."delivery_zone" enable row level security;

create table "public"."directory_group" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "external_id" text,
    "roles" jsonb,
    "team_id" uuid,
    "search" tsvector
      );

alter table "public"."directory_group" enable row level security;

create table "public"."directory_group_member" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "group_id" uuid not null,
    "user_id" uuid not null,
    "search" tsvector
      );

alter table "public"."directory_group_member" enable row level security;

create table "public"."discount_limit" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "role_id" uuid,
    "max_discount" numeric(9,4) not null,
    "min_margin" numeric(9,4),
    "up_to" numeric(20,4),
    "up_to_currency" text,
    "up_to_rate" numeric(20,10),
    "up_to_rate_date" date,
    "up_to_base" numeric(20,4),
    "position" numeric(18,0),
    "search" tsvector
      );

alter table "public"."discount_limit" enable row level security;

create table "public"."enrolment" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "cadence_id" uuid not null,
    "name" text,
    "version_number" numeric(18,0) not null,
    "lead_id" uuid,
    "person_id" uuid,
    "deal_id" uuid,
    "owner_id" uuid,
    "state" text not null,
    "position" numeric(18,0) not null,
    "due_at" timestamp with time zone,
    "waiting" jsonb,
    "stop_reason" text,
    "remark" text,
    "last_step" text,
    "replied_at" timestamp with time zone,
    "met_at" timestamp with time zone,
    "started_at" timestamp with time zone,
    "ended_at" timestamp with time zone,
    "recipient_key" text,
    "search" tsvector
      );

alter table "public"."enrolment" enable row level security;

create table "public"."erasure" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "reference" text not null,
    "person_id" uuid,
    "state" text not null,
    "reason" text,
    "suppress" boolean not null,
    "keep_row" boolean not null,
    "requested_by_id" uuid,
    "confirmed_by_id" uuid,
    "finished_at" timestamp with time zone,
    "events" numeric(18,0),
    "result" jsonb,
    "search" tsvector
      );

alter table "public"."erasure" enable row level security;

create table "public"."erasure_journal" (
    "fingerprint" text not null,
    "reference" text not null,
    "erased_at" timestamp with time zone not null
      );

create table "public"."event_feed" (
    "name" text not null,
    "seq" bigint not null,
    "batch" integer not null default 500,
    "failures" integer not null default 0,
    "error" text,
    "retry_at" timestamp with time zone
      );

create table "public"."forecast_override" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "user_id" uuid not null,
    "judge_id" uuid,
    "starts_on" date not null,
    "category" text not null,
    "amount" numeric(20,4) not null,
    "amount_currency" text,
    "amount_rate" numeric(20,10),
    "amount_rate_date" date,
    "amount_base" numeric(20,4),
    "remark" text,
    "search" tsvector
      );

alter table "public"."forecast_override" enable row level security;

create table "public"."handover" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "title" text not null,
    "kind_id" uuid,
    "subject_id" uuid not null,
    "subject_type" text,
    "from_user_id" uuid,
    "from_team_id" uuid,
    "to_user_id" uuid,
    "to_team_id" uuid,
    "state" text not null,
    "note" text,
    "checklist" jsonb,
    "moves_tasks" boolean not null,
    "offered_at" timestamp with time zone,
    "due_at" timestamp with time zone,
    "escalated_at" timestamp with time zone,
    "settled_at" timestamp with time zone,
    "accepted_by_id" uuid,
    "bounce_reason" text,
    "remark" text,
    "working_minutes" numeric(18,0),
    "wall_minutes" numeric(18,0),
    "shared_until" timestamp with time zone,
    "owner_before" text,
    "search" tsvector
      );

alter table "public"."handover" enable row level security;

create table "public"."handover_kind" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "description" text,
    "subjects" text[],
    "items" jsonb,
    "team_id" uuid,
    "hours" numeric(18,0) not null,
    "shared_days" numeric(18,0) not null,
    "is_active" boolean not null,
    "position" numeric(18,0) not null,
    "search" tsvector
      );

alter table "public"."handover_kind" enable row level security;

create table "public"."identity_provider" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "protocol" text not null,
    "is_enabled" boolean not null,
    "issuer" text not null,
    "client_id" text,
    "has_secret" boolean not null,
    "scopes" text,
    "sign_in_url" text,
    "certificates" text,
    "wants_signed_response" boolean not null,
    "allows_unsolicited" boolean not null,
    "domains" text[],
    "is_required" boolean not null,
    "trusts_email" boolean not null,
    "creates_users" boolean not null,
    "signs_out_there" boolean not null,
    "email_claim" text,
    "name_claim" text,
    "groups_claim" text,
    "default_roles" jsonb,
    "group_rules" jsonb,
    "search" tsvector
      );

alter table "public"."identity_provider" enable row level security;

create table "public"."identity_provider_secret" (
    "provider_id" uuid not null,
    "sealed" text not null
      );

create table "public"."impersonation" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "user_id" uuid not null,
    "impersonator_id" uuid not null,
    "reason" text not null,
    "ends_at" timestamp with time zone not null,
    "ended_at" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."impersonation" enable row level security;

create table "public"."incoming" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "product_id" uuid not null,
    "location_id" uuid not null,
    "quantity" numeric(18,3) not null,
    "received" numeric(18,3) not null,
    "expected_on" date not null,
    "supplier_id" uuid,
    "reference" text,
    "state" text not null,
    "search" tsvector
      );

alter table "public"."incoming" enable row level security;

create table "public"."invoice" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text generated always as (COALESCE(number, 'Draft'::text)) stored,
    "number" text,
    "kind" text not null,
    "state" text not null,
    "legal_entity_id" uuid not null,
    "series_id" uuid,
    "organization_id" uuid,
    "person_id" uuid,
    "owner_id" uuid,
    "order_id" uuid,
    "order_number" text,
    "corrects_id" uuid,
    "reason" text,
    "recipient_name" text,
    "recipient_contact" text,
    "recipient_address" jsonb,
    "recipient_tax_id" text,
    "email" text,
    "purchase_order_number" text,
    "buyer_reference" text,
    "language" text,
    "issued_on" date,
    "issued_at" timestamp with time zone,
    "supplied_on" date,
    "due_on" date,
    "currency" text not null,
    "display" text not null,
    "net" numeric(20,4),
    "net_currency" text,
    "net_rate" numeric(20,10),
    "net_rate_date" date,
    "net_base" numeric(20,4),
    "tax" numeric(20,4),
    "tax_currency" text,
    "tax_rate" numeric(20,10),
    "tax_rate_date" date,
    "tax_base" numeric(20,4),
    "gross" numeric(20,4),
    "gross_currency" text,
    "gross_rate" numeric(20,10),
    "gross_rate_date" date,
    "gross_base" numeric(20,4),
    "taxes" jsonb,
    "seller" jsonb,
    "notes" text,
    "paid" numeric(20,4),
    "paid_currency" text,
    "paid_rate" numeric(20,10),
    "paid_rate_date" date,
    "paid_base" numeric(20,4),
    "balance" numeric(20,4),
    "balance_currency" text,
    "balance_rate" numeric(20,10),
    "balance_rate_date" date,
    "balance_base" numeric(20,4),
    "file_id" uuid,
    "electronic_id" uuid,
    "electronic_problem" text,
    "mailed_at" timestamp with time zone,
    "reminder_level" numeric(18,0) not null,
    "reminded_on" date,
    "is_reminder_stopped" boolean not null,
    "settled_on" date,
    "source_key" text,
    "search" tsvector,
    "is_sealed" boolean not null default false
      );

alter table "public"."invoice" enable row level security;

create table "public"."invoice_line" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "invoice_id" uuid not null,
    "kind" text not null,
    "order_line_id" uuid,
    "corrects_id" uuid,
    "product_id" uuid,
    "position" numeric(18,0) not null,
    "description" text not null,
    "detail" text,
    "quantity" numeric(18,3) not null,
    "unit" text,
    "unit_price" numeric(20,4),
    "unit_price_currency" text,
    "unit_price_rate" numeric(20,10),
    "unit_price_rate_date" date,
    "unit_price_base" numeric(20,4),
    "discount" numeric(20,4),
    "discount_currency" text,
    "discount_rate" numeric(20,10),
    "discount_rate_date" date,
    "discount_base" numeric(20,4),
    "net" numeric(20,4),
    "net_currency" text,
    "net_rate" numeric(20,10),
    "net_rate_date" date,
    "net_base" numeric(20,4),
    "tax" numeric(20,4),
    "tax_currency" text,
    "tax_rate" numeric(20,10),
    "tax_rate_date" date,
    "tax_base" numeric(20,4),
    "gross" numeric(20,4),
    "gross_currency" text,
    "gross_rate" numeric(20,10),
    "gross_rate_date" date,
    "gross_base" numeric(20,4),
    "tax_code" text,
    "tax_percent" numeric(18,4),
    "source" jsonb,
    "search" tsvector
      );

alter table "public"."invoice_line" enable row level security;

create table "public"."lead" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text generated always as (COALESCE(NULLIF(btrim(((COALESCE(given_name, ''::text) || ' '::text) || COALESCE(family_name, ''::text))), ''::text), company, email, phone, 'Unnamed'::text)) stored,
    "given_name" text,
    "family_name" text,
    "job_title" text,
    "company" text,
    "website" text,
    "email" text,
    "phone" text,
    "city" text,
    "postal_code" text,
    "country" text,
    "territory_id" uuid,
    "message" text,
    "status" text not null,
    "owner_id" uuid,
    "score" numeric(18,0) not null,
    "score_reasons" jsonb,
    "source" text,
    "campaign" text,
    "utm_source" text,
    "utm_medium" text,
    "utm_campaign" text,
    "tags" text[],
    "assigned_because" text,
    "respond_by" timestamp with time zone,
    "responded_at" timestamp with time zone,
    "disqualified_because" text,
    "outcome_remark" text,
    "recycle_on" date,
    "organization_id" uuid,
    "person_id" uuid,
    "opportunity_id" uuid,
    "converted_at" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."lead" enable row level security;

create table "public"."lead_form" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "key" text not null,
    "is_active" boolean not null,
    "heading" text not null,
    "intro" text,
    "asks" text[] not null,
    "needs" text[],
    "consent_text" text,
    "is_consent_needed" boolean not null,
    "purpose_id" uuid,
    "thanks" text,
    "redirect_to" text,
    "origins" text,
    "source" text,
    "campaign" text,
    "answer_within" numeric(18,0),
    "search" tsvector
      );

alter table "public"."lead_form" enable row level security;

create table "public"."lead_submission" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "lead_id" uuid not null,
    "form_id" uuid,
    "token" text not null,
    "message" text,
    "values" jsonb,
    "is_consent_given" boolean not null,
    "consent_text" text,
    "search" tsvector
      );

alter table "public"."lead_submission" enable row level security;

create table "public"."ledger_entry" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "invoice_id" uuid not null,
    "kind" text not null,
    "amount" numeric(20,4) not null,
    "amount_currency" text,
    "amount_rate" numeric(20,10),
    "amount_rate_date" date,
    "amount_base" numeric(20,4),
    "happened_on" date not null,
    "payment_id" uuid,
    "credit_note_id" uuid,
    "note" text,
    "search" tsvector
      );

alter table "public"."ledger_entry" enable row level security;

create table "public"."legal_entity" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "address" jsonb,
    "tax_id" text,
    "registration" text,
    "email" text,
    "phone" text,
    "website" text,
    "bank_name" text,
    "iban" text,
    "bic" text,
    "logo_id" uuid,
    "is_default" boolean not null,
    "invoice_when" text not null,
    "terms_days" numeric(18,0) not null,
    "is_mailed" boolean not null,
    "is_dunning" boolean not null,
    "reminder_after" numeric(18,0) not null,
    "reminder_every" numeric(18,0) not null,
    "footnote" text,
    "search" tsvector
      );

alter table "public"."legal_entity" enable row level security;

create table "public"."legal_hold" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "person_id" uuid not null,
    "reason" text not null,
    "released_at" timestamp with time zone,
    "released_by_id" uuid,
    "search" tsvector
      );

alter table "public"."legal_hold" enable row level security;

create table "public"."location" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "code" text,
    "kind" text not null,
    "address" jsonb,
    "phone" text,
    "opening_hours" text,
    "offers_pickup" boolean,
    "ships_orders" boolean,
    "position" numeric(18,0),
    "pickup_days" numeric(18,0),
    "responsible_id" uuid,
    "is_active" boolean,
    "search" tsvector
      );

alter table "public"."location" enable row level security;

create table "public"."meeting" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "title" text not null,
    "kind" text not null,
    "subject_id" uuid,
    "subject_type" text,
    "starts_at" timestamp with time zone not null,
    "ends_at" timestamp with time zone not null,
    "all_day" boolean,
    "location" text,
    "url" text,
    "owner_id" uuid,
    "state" text not null,
    "outcome" text,
    "notes" text,
    "arrived_at" timestamp with time zone,
    "left_at" timestamp with time zone,
    "latitude" numeric(18,6),
    "longitude" numeric(18,6),
    "sequence" numeric(18,0) not null,
    "search" tsvector
      );

alter table "public"."meeting" enable row level security;

create table "public"."notification" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "user_id" uuid not null,
    "kind" text not null,
    "title" text not null,
    "body" text,
    "subject_id" uuid,
    "subject_type" text,
    "href" text,
    "reason" text not null,
    "actor_name" text,
    "count" numeric(18,0) not null,
    "at" timestamp with time zone not null,
    "read_at" timestamp with time zone,
    "archived_at" timestamp with time zone,
    "search" tsvector,
    "in_app" boolean not null default true,
    "mail" text,
    "due_at" timestamp with time zone,
    "mailed_at" timestamp with time zone,
    "key" text,
    "window_ends_at" timestamp with time zone,
    "changes" jsonb
      );

alter table "public"."notification" enable row level security;

create table "public"."notification_default" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "kind" text not null,
    "in_app" boolean not null,
    "mail" text not null,
    "search" tsvector
      );

alter table "public"."notification_default" enable row level security;

create table "public"."notification_preference" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "user_id" uuid not null,
    "kind" text not null,
    "in_app" boolean not null,
    "mail" text not null,
    "search" tsvector
      );

alter table "public"."notification_preference" enable row level security;

create table "public"."notification_schedule" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "user_id" uuid not null,
    "digest_every" text not null,
    "digest_hour" numeric(18,0) not null,
    "digest_day" numeric(18,0) not null,
    "quiet_from" text,
    "quiet_to" text,
    "quiet_rest_days" boolean not null,
    "calendar_id" uuid,
    "watches_owned" boolean not null,
    "watches_created" boolean not null,
    "watches_mentioned" boolean not null,
    "search" tsvector
      );

alter table "public"."notification_schedule" enable row level security;

create table "public"."number_series" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "legal_entity_id" uuid not null,
    "kind" text not null,
    "year" numeric(18,0) not null,
    "format" text not null,
    "last_number" numeric(18,0) not null,
    "search" tsvector
      );

alter table "public"."number_series" enable row level security;

create table "public"."opportunity" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "organization_id" uuid,
    "person_id" uuid,
    "pipeline_id" uuid,
    "stage_id" uuid,
    "state" text,
    "amount" numeric(20,4),
    "amount_currency" text,
    "amount_rate" numeric(20,10),
    "amount_rate_date" date,
    "amount_base" numeric(20,4),
    "close_on" date,
    "probability" numeric(9,4),
    "forecast_category" text,
    "owner_id" uuid,
    "territory_id" uuid,
    "source" text,
    "campaign" text,
    "next_step" text,
    "next_step_on" date,
    "lost_reason" text,
    "won_reason" text,
    "close_remark" text,
    "closed_at" timestamp with time zone,
    "stage_since" timestamp with time zone,
    "push_count" numeric(18,0),
    "slip_count" numeric(18,0),
    "tags" text[],
    "description" text,
    "search" tsvector
      );

alter table "public"."opportunity" enable row level security;

create table "public"."opportunity_competitor" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "opportunity_id" uuid not null,
    "organization_id" uuid not null,
    "state" text,
    "strengths" text,
    "weaknesses" text,
    "search" tsvector
      );

alter table "public"."opportunity_competitor" enable row level security;

create table "public"."opportunity_contact" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "opportunity_id" uuid not null,
    "person_id" uuid not null,
    "role" text,
    "is_supporter" boolean,
    "remark" text,
    "search" tsvector
      );

alter table "public"."opportunity_contact" enable row level security;

create table "public"."opportunity_line" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "opportunity_id" uuid not null,
    "product_id" uuid,
    "description" text,
    "quantity" numeric(18,3) not null,
    "unit_price" numeric(20,4) not null,
    "unit_price_currency" text,
    "unit_price_rate" numeric(20,10),
    "unit_price_rate_date" date,
    "unit_price_base" numeric(20,4),
    "discount" numeric(9,4),
    "total" numeric(20,4),
    "total_currency" text,
    "total_rate" numeric(20,10),
    "total_rate_date" date,
    "total_base" numeric(20,4),
    "position" numeric(18,0),
    "search" tsvector
      );

alter table "public"."opportunity_line" enable row level security;

create table "public"."opportunity_split" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "opportunity_id" uuid not null,
    "user_id" uuid not null,
    "kind" text not null,
    "share" numeric(9,4) not null,
    "search" tsvector
      );

alter table "public"."opportunity_split" enable row level security;

create table "public"."order" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "number" text,
    "state" text,
    "payment_state" text,
    "fulfilment_state" text,
    "channel" text not null,
    "organization_id" uuid,
    "person_id" uuid,
    "email" text,
    "phone" text,
    "language" text,
    "placed_at" timestamp with time zone not null,
    "currency" text not null,
    "display" text,
    "gross" numeric(20,4),
    "gross_currency" text,
    "gross_rate" numeric(20,10),
    "gross_rate_date" date,
    "gross_base" numeric(20,4),
    "net" numeric(20,4),
    "net_currency" text,
    "net_rate" numeric(20,10),
    "net_rate_date" date,
    "net_base" numeric(20,4),
    "tax" numeric(20,4),
    "tax_currency" text,
    "tax_rate" numeric(20,10),
    "tax_rate_date" date,
    "tax_base" numeric(20,4),
    "discount" numeric(20,4),
    "discount_currency" text,
    "discount_rate" numeric(20,10),
    "discount_rate_date" date,
    "discount_base" numeric(20,4),
    "delivery_total" numeric(20,4),
    "delivery_total_currency" text,
    "delivery_total_rate" numeric(20,10),
    "delivery_total_rate_date" date,
    "delivery_total_base" numeric(20,4),
    "credited" numeric(20,4),
    "credited_currency" text,
    "credited_rate" numeric(20,10),
    "credited_rate_date" date,
    "credited_base" numeric(20,4),
    "paid" numeric(20,4),
    "paid_currency" text,
    "paid_rate" numeric(20,10),
    "paid_rate_date" date,
    "paid_base" numeric(20,4),
    "refunded" numeric(20,4),
    "refunded_currency" text,
    "refunded_rate" numeric(20,10),
    "refunded_rate_date" date,
    "refunded_base" numeric(20,4),
    "balance" numeric(20,4),
    "balance_currency" text,
    "balance_rate" numeric(20,10),
    "balance_rate_date" date,
    "balance_base" numeric(20,4),
    "taxes" jsonb,
    "shipping_name" text,
    "shipping_company" text,
    "shipping_address" jsonb,
    "billing_name" text,
    "billing_company" text,
    "billing_address" jsonb,
    "tax_id" text,
    "delivery" jsonb,
    "delivery_method_id" uuid,
    "outlet_id" uuid,
    "coupon_codes" jsonb,
    "purchase_order_number" text,
    "note" text,
    "internal_note" text,
    "owner_id" uuid,
    "source_id" uuid,
    "source_type" text,
    "expires_at" timestamp with time zone,
    "confirmed_at" timestamp with time zone,
    "completed_at" timestamp with time zone,
    "cancelled_at" timestamp with time zone,
    "cancel_reason" text,
    "is_past" boolean,
    "placement_key" text,
    "tags" text[],
    "search" tsvector
      );

alter table "public"."order" enable row level security;

create table "public"."order_approval" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "organization_id" uuid not null,
    "person_id" uuid,
    "state" text not null,
    "reason" text not null,
    "gross" numeric(20,4) not null,
    "gross_currency" text,
    "gross_rate" numeric(20,10),
    "gross_rate_date" date,
    "gross_base" numeric(20,4),
    "cart_id" uuid,
    "quote_id" uuid,
    "note" text,
    "decided_by_id" uuid,
    "decided_at" timestamp with time zone,
    "refusal" text,
    "order_id" uuid,
    "terms" jsonb,
    "search" tsvector
      );

alter table "public"."order_approval" enable row level security;

create table "public"."order_line" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "order_id" uuid not null,
    "product_id" uuid,
    "name" text not null,
    "sku" text,
    "unit" text,
    "position" numeric(18,0),
    "quantity" numeric(18,3) not null,
    "cancelled" numeric(18,3),
    "shipped" numeric(18,3),
    "returned" numeric(18,3),
    "base_unit" numeric(20,4),
    "base_unit_currency" text,
    "base_unit_rate" numeric(20,10),
    "base_unit_rate_date" date,
    "base_unit_base" numeric(20,4),
    "unit_price" numeric(20,4),
    "unit_price_currency" text,
    "unit_price_rate" numeric(20,10),
    "unit_price_rate_date" date,
    "unit_price_base" numeric(20,4),
    "discount" numeric(20,4),
    "discount_currency" text,
    "discount_rate" numeric(20,10),
    "discount_rate_date" date,
    "discount_base" numeric(20,4),
    "discount_percent" numeric(18,4),
    "net" numeric(20,4),
    "net_currency" text,
    "net_rate" numeric(20,10),
    "net_rate_date" date,
    "net_base" numeric(20,4),
    "tax" numeric(20,4),
    "tax_currency" text,
    "tax_rate" numeric(20,10),
    "tax_rate_date" date,
    "tax_base" numeric(20,4),
    "gross" numeric(20,4),
    "gross_currency" text,
    "gross_rate" numeric(20,10),
    "gross_rate_date" date,
    "gross_base" numeric(20,4),
    "cost" numeric(20,4),
    "cost_currency" text,
    "cost_rate" numeric(20,10),
    "cost_rate_date" date,
    "cost_base" numeric(20,4),
    "tax_percent" numeric(18,4),
    "tax_code" text,
    "explanation" jsonb,
    "basis" jsonb,
    "search" tsvector
      );

alter table "public"."order_line" enable row level security;

create table "public"."order_return" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "number" text,
    "order_id" uuid not null,
    "state" text,
    "reason" text,
    "resolution" text,
    "remark" text,
    "value" numeric(20,4),
    "value_currency" text,
    "value_rate" numeric(20,10),
    "value_rate_date" date,
    "value_base" numeric(20,4),
    "received_at" timestamp with time zone,
    "location_id" uuid,
    "answer" text,
    "search" tsvector
      );

alter table "public"."order_return" enable row level security;

create table "public"."parked_sale" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "outlet_id" uuid not null,
    "content" jsonb not null,
    "total" numeric(20,4),
    "total_currency" text,
    "total_rate" numeric(20,10),
    "total_rate_date" date,
    "total_base" numeric(20,4),
    "by_id" uuid,
    "search" tsvector
      );

alter table "public"."parked_sale" enable row level security;

create table "public"."passkey" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "user_id" uuid not null,
    "name" text not null,
    "is_synced" boolean not null,
    "last_used_at" timestamp with time zone,
    "search" tsvector,
    "credential_id" text not null,
    "public_key" text not null,
    "counter" bigint not null default 0,
    "transports" text[] not null default '{}'::text[]
      );

alter table "public"."passkey" enable row level security;

create table "public"."passkey_challenge" (
    "key" text not null,
    "purpose" text not null,
    "user_id" uuid,
    "expires_at" timestamp with time zone not null
      );

create table "public"."payment" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "reference" text not null,
    "subject_id" uuid not null,
    "subject_type" text,
    "description" text,
    "state" text not null,
    "amount" numeric(20,4) not null,
    "amount_currency" text,
    "amount_rate" numeric(20,10),
    "amount_rate_date" date,
    "amount_base" numeric(20,4),
    "authorised" numeric(20,4),
    "authorised_currency" text,
    "authorised_rate" numeric(20,10),
    "authorised_rate_date" date,
    "authorised_base" numeric(20,4),
    "captured" numeric(20,4),
    "captured_currency" text,
    "captured_rate" numeric(20,10),
    "captured_rate_date" date,
    "captured_base" numeric(20,4),
    "released" numeric(20,4),
    "released_currency" text,
    "released_rate" numeric(20,10),
    "released_rate_date" date,
    "released_base" numeric(20,4),
    "refunded" numeric(20,4),
    "refunded_currency" text,
    "refunded_rate" numeric(20,10),
    "refunded_rate_date" date,
    "refunded_base" numeric(20,4),
    "dispute_state" text,
    "disputed" numeric(20,4),
    "disputed_currency" text,
    "disputed_rate" numeric(20,10),
    "disputed_rate_date" date,
    "disputed_base" numeric(20,4),
    "method_id" uuid,
    "method_name" text,
    "provider" text not null,
    "capture" text not null,
    "person_id" uuid,
    "organization_id" uuid,
    "payer_email" text,
    "owner_id" uuid,
    "due_on" date,
    "paid_at" timestamp with time zone,
    "expires_at" timestamp with time zone,
    "problem" text,
    "is_uncertain" boolean not null,
    "is_unwanted" boolean not null,
    "other_references" text[],
    "provider_reference" text,
    "provider_session" text,
    "action_url" text,
    "return_url" text,
    "idempotency_key" text not null,
    "facts" jsonb,
    "search" tsvector
      );

alter table "public"."payment" enable row level security;

create table "public"."payment_method" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "description" text,
    "instructions" text,
    "provider" text not null,
    "is_active" boolean not null,
    "position" numeric(18,0),
    "currencies" text[],
    "min" numeric(20,4),
    "min_currency" text,
    "min_rate" numeric(20,10),
    "min_rate_date" date,
    "min_base" numeric(20,4),
    "max" numeric(20,4),
    "max_currency" text,
    "max_rate" numeric(20,10),
    "max_rate_date" date,
    "max_base" numeric(20,4),
    "audience" text not null,
    "channels" text[],
    "capture" text not null,
    "due_days" numeric(18,0),
    "wait_hours" numeric(18,0),
    "settings" jsonb,
    "secret_hints" jsonb,
    "search" tsvector
      );

alter table "public"."payment_method" enable row level security;

create table "public"."payment_method_secret" (
    "method_id" uuid not null,
    "sealed" text not null
      );

create table "public"."payment_operation" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "payment_id" uuid not null,
    "kind" text not null,
    "state" text not null,
    "amount" numeric(20,4),
    "amount_currency" text,
    "amount_rate" numeric(20,10),
    "amount_rate_date" date,
    "amount_base" numeric(20,4),
    "expected" numeric(20,4),
    "expected_currency" text,
    "expected_rate" numeric(20,10),
    "expected_rate_date" date,
    "expected_base" numeric(20,4),
    "refund_id" uuid,
    "attempts" numeric(18,0) not null,
    "lease_until" timestamp with time zone,
    "started_at" timestamp with time zone,
    "finished_at" timestamp with time zone,
    "reason" text,
    "problem" text,
    "search" tsvector
      );

alter table "public"."payment_operation" enable row level security;

create table "public"."person_export" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "reference" text not null,
    "person_id" uuid,
    "state" text not null,
    "progress" text,
    "archive" text,
    "records" numeric(18,0),
    "expires_at" timestamp with time zone,
    "downloads" numeric(18,0),
    "search" tsvector
      );

alter table "public"."person_export" enable row level security;

create table "public"."phone_extension" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "number" text not null,
    "user_id" uuid not null,
    "search" tsvector
      );

alter table "public"."phone_extension" enable row level security;

create table "public"."pipeline" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "position" numeric(18,0),
    "is_default" boolean,
    "asks_lost_reason" boolean,
    "description" text,
    "search" tsvector
      );

alter table "public"."pipeline" enable row level security;

create table "public"."price" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "price_list_id" uuid not null,
    "product_id" uuid not null,
    "min_quantity" numeric(18,3) not null,
    "amount" numeric(20,4) not null,
    "amount_currency" text,
    "amount_rate" numeric(20,10),
    "amount_rate_date" date,
    "amount_base" numeric(20,4),
    "search" tsvector
      );

alter table "public"."price" enable row level security;

create table "public"."price_list" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "kind" text not null,
    "currency" text not null,
    "includes_tax" boolean not null,
    "priority" numeric(18,0) not null,
    "channels" text[],
    "group_id" uuid,
    "segment" text,
    "organization_id" uuid,
    "person_id" uuid,
    "starts_at" timestamp with time zone,
    "ends_at" timestamp with time zone,
    "is_active" boolean not null,
    "note" text,
    "search" tsvector
      );

alter table "public"."price_list" enable row level security;

create table "public"."pricing_revision" (
    "only_row" boolean not null default true,
    "revision" bigint not null
      );

create table "public"."pricing_setting" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "list_prices_include_tax" boolean not null,
    "delivery_includes_tax" boolean not null,
    "delivery_tax_class_id" uuid,
    "taxes_at_destination" boolean not null,
    "registrations" jsonb,
    "converts_list_prices" boolean not null,
    "search" tsvector
      );

alter table "public"."pricing_setting" enable row level security;

create table "public"."product" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "sku" text,
    "slug" text,
    "state" text,
    "is_discontinued" boolean,
    "available_from" timestamp with time zone,
    "available_until" timestamp with time zone,
    "kind" text,
    "parent_id" uuid,
    "category_id" uuid,
    "brand" text,
    "supplier_id" uuid,
    "unit" text,
    "packaging" text,
    "list_price" numeric(20,4),
    "list_price_currency" text,
    "list_price_rate" numeric(20,10),
    "list_price_rate_date" date,
    "list_price_base" numeric(20,4),
    "cost" numeric(20,4),
    "cost_currency" text,
    "cost_rate" numeric(20,10),
    "cost_rate_date" date,
    "cost_base" numeric(20,4),
    "tax_class_id" uuid,
    "weight" numeric(18,3),
    "gtin" text,
    "is_stocked" boolean,
    "backorder" text,
    "channels" text[],
    "attributes" jsonb,
    "options" jsonb,
    "tags" text[],
    "description" text,
    "search" tsvector
      );

alter table "public"."product" enable row level security;

create table "public"."product_category" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "product_id" uuid not null,
    "category_id" uuid not null,
    "search" tsvector
      );

alter table "public"."product_category" enable row level security;

create table "public"."product_group" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "product_id" uuid not null,
    "group_id" uuid not null,
    "search" tsvector
      );

alter table "public"."product_group" enable row level security;

create table "public"."product_image" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "product_id" uuid not null,
    "file_id" uuid not null,
    "alt" text,
    "position" numeric(18,0),
    "search" tsvector
      );

alter table "public"."product_image" enable row level security;

create table "public"."product_listing" (
    "product_id" uuid not null,
    "name" text not null,
    "slug" text not null,
    "sku" text,
    "brand" text,
    "kind" text not null,
    "unit" text,
    "price" numeric(20,4),
    "price_currency" text,
    "price_base" numeric(20,4),
    "has_variants" boolean not null,
    "image_id" uuid,
    "image_alt" text,
    "names" jsonb,
    "category_ids" uuid[] not null,
    "facets" text[] not null,
    "channels" text[],
    "group_ids" uuid[] not null,
    "visible_from" timestamp with time zone not null,
    "visible_until" timestamp with time zone not null,
    "created_at" timestamp with time zone not null,
    "search" tsvector not null
      );

create table "public"."product_review" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "title" text not null,
    "product_id" uuid not null,
    "person_id" uuid,
    "author_name" text not null,
    "rating" numeric(18,0) not null,
    "body" text,
    "language" text not null,
    "is_verified" boolean not null,
    "state" text not null,
    "decided_by_id" uuid,
    "decided_at" timestamp with time zone,
    "rejection" text,
    "reply" text,
    "search" tsvector
      );

alter table "public"."product_review" enable row level security;

create table "public"."product_translation" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "product_id" uuid not null,
    "language" text not null,
    "name" text not null,
    "description" text,
    "search" tsvector
      );

alter table "public"."product_translation" enable row level security;

create table "public"."promotion" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "label" text,
    "state" text,
    "kind" text not null,
    "scope" text not null,
    "percent" numeric(9,4),
    "amount" numeric(20,4),
    "amount_currency" text,
    "amount_rate" numeric(20,10),
    "amount_rate_date" date,
    "amount_base" numeric(20,4),
    "buy_quantity" numeric(18,0),
    "get_quantity" numeric(18,0),
    "times_per_order" numeric(18,0),
    "is_sale_excluded" boolean not null,
    "is_exclusive" boolean not null,
    "priority" numeric(18,0) not null,
    "needs_coupon" boolean not null,
    "min_total" numeric(20,4),
    "min_total_currency" text,
    "min_total_rate" numeric(20,10),
    "min_total_rate_date" date,
    "min_total_base" numeric(20,4),
    "min_quantity" numeric(18,3),
    "is_first_order_only" boolean not null,
    "group_id" uuid,
    "segment" text,
    "channels" text[],
    "countries" jsonb,
    "starts_at" timestamp with time zone,
    "ends_at" timestamp with time zone,
    "usage_limit" numeric(18,0),
    "uses" numeric(18,0),
    "per_customer_limit" numeric(18,0),
    "hold_out_percent" numeric(9,4),
    "note" text,
    "search" tsvector
      );

alter table "public"."promotion" enable row level security;

create table "public"."promotion_target" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "promotion_id" uuid not null,
    "role" text not null,
    "product_id" uuid,
    "category_id" uuid,
    "search" tsvector
      );

alter table "public"."promotion_target" enable row level security;

create table "public"."provider_event" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "provider" text not null,
    "event_id" text not null,
    "method_id" uuid,
    "payment_id" uuid,
    "type" text not null,
    "state" text not null,
    "happened_at" timestamp with time zone,
    "provider_reference" text,
    "our_payment" text,
    "observation" jsonb,
    "search" tsvector
      );

alter table "public"."provider_event" enable row level security;

create table "public"."purpose" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "key" text not null,
    "description" text,
    "channels" text[],
    "basis" text not null,
    "double_opt_in" boolean not null,
    "is_general" boolean not null,
    "is_in_portal" boolean not null,
    "is_active" boolean not null,
    "position" numeric(18,0) not null,
    "search" tsvector
      );

alter table "public"."purpose" enable row level security;

create table "public"."purpose_wording" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "purpose_id" uuid not null,
    "language" text not null,
    "edition" numeric(18,0) not null,
    "text" text not null,
    "search" tsvector
      );

alter table "public"."purpose_wording" enable row level security;

create table "public"."quota" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "user_id" uuid,
    "team_id" uuid,
    "territory_id" uuid,
    "measure" text not null,
    "period" text not null,
    "starts_on" date not null,
    "amount" numeric(20,4),
    "amount_currency" text,
    "amount_rate" numeric(20,10),
    "amount_rate_date" date,
    "amount_base" numeric(20,4),
    "count" numeric(18,0),
    "search" tsvector
      );

alter table "public"."quota" enable row level security;

create table "public"."quote" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "number" text,
    "revision" numeric(18,0) not null,
    "subject" text,
    "state" text not null,
    "opportunity_id" uuid,
    "organization_id" uuid,
    "person_id" uuid,
    "email" text,
    "owner_id" uuid,
    "currency" text not null,
    "language" text,
    "valid_until" date,
    "expires_at" timestamp with time zone,
    "ship_to" jsonb,
    "bill_to" jsonb,
    "delivery_label" text,
    "delivery_amount" numeric(20,4),
    "delivery_amount_currency" text,
    "delivery_amount_rate" numeric(20,10),
    "delivery_amount_rate_date" date,
    "delivery_amount_base" numeric(20,4),
    "remind_days" numeric(18,0),
    "reminded_at" timestamp with time zone,
    "payment" text not null,
    "introduction" text,
    "terms" text,
    "internal_note" text,
    "is_gross" boolean not null,
    "net" numeric(20,4),
    "net_currency" text,
    "net_rate" numeric(20,10),
    "net_rate_date" date,
    "net_base" numeric(20,4),
    "tax" numeric(20,4),
    "tax_currency" text,
    "tax_rate" numeric(20,10),
    "tax_rate_date" date,
    "tax_base" numeric(20,4),
    "gross" numeric(20,4),
    "gross_currency" text,
    "gross_rate" numeric(20,10),
    "gross_rate_date" date,
    "gross_base" numeric(20,4),
    "discount" numeric(20,4),
    "discount_currency" text,
    "discount_rate" numeric(20,10),
    "discount_rate_date" date,
    "discount_base" numeric(20,4),
    "discount_percent" numeric(9,4),
    "margin" numeric(20,4),
    "margin_currency" text,
    "margin_rate" numeric(20,10),
    "margin_rate_date" date,
    "margin_base" numeric(20,4),
    "margin_percent" numeric(9,4),
    "sent_at" timestamp with time zone,
    "first_viewed_at" timestamp with time zone,
    "last_viewed_at" timestamp with time zone,
    "accepted_at" timestamp with time zone,
    "accepted_by" text,
    "purchase_order_number" text,
    "declined_at" timestamp with time zone,
    "decline_reason" text,
    "decline_remark" text,
    "order_id" uuid,
    "replaces_id" uuid,
    "replaced_by_id" uuid,
    "request_id" uuid,
    "approval_needed" text,
    "approval" text,
    "family" text,
    "token_hash" text,
    "link_number" numeric(18,0),
    "search" tsvector
      );

alter table "public"."quote" enable row level security;

create table "public"."quote_comment" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "quote_id" uuid not null,
    "side" text not null,
    "author" text not null,
    "body" text not null,
    "search" tsvector
      );

alter table "public"."quote_comment" enable row level security;

create table "public"."quote_line" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "quote_id" uuid not null,
    "section_id" uuid,
    "kind" text not null,
    "product_id" uuid,
    "description" text not null,
    "details" text,
    "quantity" numeric(18,3) not null,
    "unit" text,
    "position" numeric(18,0) not null,
    "is_optional" boolean not null,
    "is_chosen" boolean not null,
    "may_change_quantity" boolean not null,
    "min_quantity" numeric(18,3),
    "max_quantity" numeric(18,3),
    "manual_price" numeric(20,4),
    "manual_price_currency" text,
    "manual_price_rate" numeric(20,10),
    "manual_price_rate_date" date,
    "manual_price_base" numeric(20,4),
    "manual_discount" numeric(9,4),
    "reason" text,
    "cost" numeric(20,4),
    "cost_currency" text,
    "cost_rate" numeric(20,10),
    "cost_rate_date" date,
    "cost_base" numeric(20,4),
    "tax_class_id" uuid,
    "unit_price" numeric(20,4),
    "unit_price_currency" text,
    "unit_price_rate" numeric(20,10),
    "unit_price_rate_date" date,
    "unit_price_base" numeric(20,4),
    "net" numeric(20,4),
    "net_currency" text,
    "net_rate" numeric(20,10),
    "net_rate_date" date,
    "net_base" numeric(20,4),
    "tax" numeric(20,4),
    "tax_currency" text,
    "tax_rate" numeric(20,10),
    "tax_rate_date" date,
    "tax_base" numeric(20,4),
    "gross" numeric(20,4),
    "gross_currency" text,
    "gross_rate" numeric(20,10),
    "gross_rate_date" date,
    "gross_base" numeric(20,4),
    "margin" numeric(20,4),
    "margin_currency" text,
    "margin_rate" numeric(20,10),
    "margin_rate_date" date,
    "margin_base" numeric(20,4),
    "price" jsonb,
    "search" tsvector
      );

alter table "public"."quote_line" enable row level security;

create table "public"."quote_request" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "subject" text not null,
    "message" text,
    "needed_by" date,
    "reference" text,
    "state" text not null,
    "organization_id" uuid,
    "person_id" uuid,
    "owner_id" uuid,
    "quote_id" uuid,
    "opportunity_id" uuid,
    "answer" text,
    "search" tsvector
      );

alter table "public"."quote_request" enable row level security;

create table "public"."quote_request_line" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "request_id" uuid not null,
    "product_id" uuid,
    "description" text not null,
    "quantity" numeric(18,3) not null,
    "target_price" numeric(20,4),
    "target_price_currency" text,
    "target_price_rate" numeric(20,10),
    "target_price_rate_date" date,
    "target_price_base" numeric(20,4),
    "position" numeric(18,0) not null,
    "search" tsvector
      );

alter table "public"."quote_request_line" enable row level security;

create table "public"."quote_section" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "quote_id" uuid not null,
    "title" text not null,
    "text" text,
    "selection" text not null,
    "position" numeric(18,0) not null,
    "search" tsvector
      );

alter table "public"."quote_section" enable row level security;

create table "public"."quote_template" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "language" text,
    "is_default" boolean not null,
    "valid_days" numeric(18,0) not null,
    "remind_days" numeric(18,0) not null,
    "introduction" text,
    "terms" text,
    "search" tsvector
      );

alter table "public"."quote_template" enable row level security;

create table "public"."redemption" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "promotion_id" uuid not null,
    "coupon_id" uuid,
    "code" text,
    "order_id" uuid,
    "order_type" text,
    "person_id" uuid,
    "organization_id" uuid,
    "customer" text,
    "discount" numeric(20,4),
    "discount_currency" text,
    "discount_rate" numeric(20,10),
    "discount_rate_date" date,
    "discount_base" numeric(20,4),
    "revenue" numeric(20,4),
    "revenue_currency" text,
    "revenue_rate" numeric(20,10),
    "revenue_rate_date" date,
    "revenue_base" numeric(20,4),
    "margin" numeric(20,4),
    "margin_currency" text,
    "margin_rate" numeric(20,10),
    "margin_rate_date" date,
    "margin_base" numeric(20,4),
    "is_held_out" boolean not null,
    "placed_at" timestamp with time zone not null,
    "released_at" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."redemption" enable row level security;

create table "public"."refund" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "payment_id" uuid not null,
    "amount" numeric(20,4) not null,
    "amount_currency" text,
    "amount_rate" numeric(20,10),
    "amount_rate_date" date,
    "amount_base" numeric(20,4),
    "reason" text not null,
    "state" text not null,
    "problem" text,
    "done_at" timestamp with time zone,
    "provider_reference" text,
    "search" tsvector
      );

alter table "public"."refund" enable row level security;

create table "public"."related_product" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "product_id" uuid not null,
    "related_id" uuid not null,
    "kind" text not null,
    "position" numeric(18,0),
    "search" tsvector
      );

alter table "public"."related_product" enable row level security;

create table "public"."reminder" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "invoice_id" uuid not null,
    "level" text not null,
    "sent_on" date not null,
    "pay_by" date not null,
    "open" numeric(20,4) not null,
    "open_currency" text,
    "open_rate" numeric(20,10),
    "open_rate_date" date,
    "open_base" numeric(20,4),
    "email" text,
    "search" tsvector
      );

alter table "public"."reminder" enable row level security;

create unlogged table "public"."request_count" (
    "key" text not null,
    "minute" bigint not null,
    "count" integer not null
      );

create table "public"."reservation" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "product_id" uuid not null,
    "location_id" uuid,
    "bring_to_id" uuid,
    "quantity" numeric(18,3) not null,
    "holder_id" uuid,
    "holder_type" text,
    "state" text not null,
    "expires_at" timestamp with time zone,
    "expected_on" date,
    "ended_at" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."reservation" enable row level security;

create table "public"."retention_exception" (
    "rule_id" uuid not null,
    "record_id" uuid not null,
    "asked_at" timestamp with time zone not null
      );

create table "public"."retention_rule" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "record_type" text not null,
    "months" numeric(18,0) not null,
    "since" text not null,
    "date_field" text,
    "action" text not null,
    "is_active" boolean not null,
    "last_run_at" timestamp with time zone,
    "last_count" numeric(18,0),
    "search" tsvector
      );

alter table "public"."retention_rule" enable row level security;

create table "public"."return_line" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "order_return_id" uuid not null,
    "order_line_id" uuid not null,
    "name" text,
    "quantity" numeric(18,3) not null,
    "condition" text,
    "is_restocked" boolean,
    "value" numeric(20,4),
    "value_currency" text,
    "value_rate" numeric(20,10),
    "value_rate_date" date,
    "value_base" numeric(20,4),
    "search" tsvector
      );

alter table "public"."return_line" enable row level security;

create table "public"."ringing" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "user_id" uuid not null,
    "phone" text,
    "direction" text not null,
    "subject_id" uuid,
    "subject_type" text,
    "phone_system" text,
    "external_id" text,
    "at" timestamp with time zone not null,
    "search" tsvector
      );

alter table "public"."ringing" enable row level security;

create table "public"."scim_token" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "prefix" text not null,
    "hash" text not null,
    "expires_at" timestamp with time zone not null,
    "last_used_at" timestamp with time zone,
    "revoked_at" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."scim_token" enable row level security;

create table "public"."scoring_rule" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "kind" text not null,
    "conditions" jsonb,
    "points" numeric(18,0) not null,
    "decay" numeric(9,4),
    "is_active" boolean not null,
    "search" tsvector
      );

alter table "public"."scoring_rule" enable row level security;

create table "public"."search_synonym" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "word" text not null,
    "synonyms" text[] not null,
    "search" tsvector
      );

alter table "public"."search_synonym" enable row level security;

create table "public"."sender_limit" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "user_id" uuid,
    "per_day" numeric(18,0) not null,
    "search" tsvector
      );

alter table "public"."sender_limit" enable row level security;

create table "public"."shipment" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "number" text,
    "order_id" uuid not null,
    "kind" text not null,
    "state" text not null,
    "location_id" uuid,
    "carrier" text,
    "tracking_number" text,
    "tracking_url" text,
    "sent_at" timestamp with time zone,
    "delivered_at" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."shipment" enable row level security;

create table "public"."shipment_line" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "shipment_id" uuid not null,
    "order_line_id" uuid not null,
    "name" text,
    "quantity" numeric(18,3) not null,
    "search" tsvector
      );

alter table "public"."shipment_line" enable row level security;

create table "public"."shop_block" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "heading" text not null,
    "heading_german" text,
    "kind" text not null,
    "text" text,
    "text_german" text,
    "image_id" uuid,
    "image_alt" text,
    "button_label" text,
    "button_label_german" text,
    "button_link" text,
    "category_id" uuid,
    "audience" text not null,
    "segment" text,
    "starts_at" timestamp with time zone,
    "ends_at" timestamp with time zone,
    "position" numeric(18,0),
    "is_active" boolean not null,
    "search" tsvector
      );

alter table "public"."shop_block" enable row level security;

create table "public"."shop_registration" (
    "token_hash" text not null,
    "email" text not null,
    "name" text not null,
    "language" text not null,
    "created_at" timestamp with time zone not null
      );

create table "public"."shop_settings" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "tagline" text,
    "tagline_german" text,
    "logo_id" uuid,
    "accent" text,
    "accent_dark" text,
    "font" text,
    "corners" text,
    "announcement" text,
    "announcement_german" text,
    "country" text,
    "delivery_countries" text,
    "currencies" text,
    "are_reviews_open" boolean not null,
    "reminder_hours" numeric(18,0),
    "reminder_purpose" text,
    "search" tsvector
      );

alter table "public"."shop_settings" enable row level security;

create table "public"."shopping_list" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "organization_id" uuid not null,
    "person_id" uuid,
    "is_shared" boolean,
    "search" tsvector
      );

alter table "public"."shopping_list" enable row level security;

create table "public"."shopping_list_line" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "list_id" uuid not null,
    "product_id" uuid not null,
    "name" text,
    "quantity" numeric(18,3) not null,
    "search" tsvector
      );

alter table "public"."shopping_list_line" enable row level security;

create table "public"."sso_attempt" (
    "key" text not null,
    "provider_id" uuid not null,
    "browser" text,
    "nonce" text,
    "verifier" text,
    "target" text not null,
    "profile" jsonb,
    "expires_at" timestamp with time zone not null
      );

create table "public"."sso_used" (
    "key" text not null,
    "expires_at" timestamp with time zone not null
      );

create table "public"."stage" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "pipeline_id" uuid not null,
    "position" numeric(18,0) not null,
    "state" text not null,
    "probability" numeric(9,4) not null,
    "forecast_category" text not null,
    "rotting_days" numeric(18,0),
    "entry_conditions" text[],
    "search" tsvector
      );

alter table "public"."stage" enable row level security;

create table "public"."stage_change" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "opportunity_id" uuid not null,
    "from_id" uuid,
    "to_id" uuid,
    "state" text,
    "at" timestamp with time zone,
    "user_id" uuid,
    "seconds_in_stage" numeric(18,0),
    "close_on" date,
    "search" tsvector
      );

alter table "public"."stage_change" enable row level security;

create table "public"."stock_count" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "location_id" uuid not null,
    "state" text not null,
    "booked_at" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."stock_count" enable row level security;

create table "public"."stock_count_line" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "count_id" uuid not null,
    "product_id" uuid not null,
    "expected" numeric(18,3),
    "counted" numeric(18,3),
    "difference" numeric(18,6) generated always as ((counted - expected)) stored,
    "counted_at" timestamp with time zone,
    "reason" text,
    "search" tsvector
      );

alter table "public"."stock_count_line" enable row level security;

create table "public"."stock_level" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "product_id" uuid not null,
    "location_id" uuid not null,
    "on_hand" numeric(18,3) not null,
    "reserved" numeric(18,3) not null,
    "available" numeric(18,6) generated always as ((on_hand - reserved)) stored,
    "reorder_point" numeric(18,3),
    "reorder_quantity" numeric(18,3),
    "is_low" boolean generated always as (COALESCE(((on_hand - reserved) <= reorder_point), false)) stored,
    "lines" numeric(18,0) not null,
    "shelf" text,
    "search" tsvector
      );

alter table "public"."stock_level" enable row level security;

create table "public"."stock_movement" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "product_id" uuid not null,
    "location_id" uuid not null,
    "quantity" numeric(18,3) not null,
    "balance" numeric(18,3),
    "kind" text not null,
    "reason" text,
    "note" text,
    "source_id" uuid,
    "source_type" text,
    "at" timestamp with time zone not null,
    "position" numeric(18,0),
    "search" tsvector
      );

alter table "public"."stock_movement" enable row level security;

create table "public"."stock_request" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "email" text not null,
    "product_id" uuid not null,
    "person_id" uuid,
    "language" text not null,
    "state" text not null,
    "told_at" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."stock_request" enable row level security;

create table "public"."subject_request" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "reference" text not null,
    "kind" text not null,
    "person_id" uuid,
    "name" text,
    "email" text,
    "message" text,
    "state" text not null,
    "received_at" timestamp with time zone not null,
    "due_on" date not null,
    "extension" text,
    "identity_check" text,
    "assignee_id" uuid,
    "answered_at" timestamp with time zone,
    "outcome" text,
    "search" tsvector
      );

alter table "public"."subject_request" enable row level security;

create table "public"."suppression" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "kind" text not null,
    "value" text,
    "hash" text not null,
    "channel" text,
    "reason" text not null,
    "source" text,
    "since" timestamp with time zone not null,
    "search" tsvector
      );

alter table "public"."suppression" enable row level security;

create table "public"."tax_account" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "tax_code" text not null,
    "tax_rate" numeric(18,4),
    "account" text not null,
    "tax_account" text,
    "tax_key" text,
    "search" tsvector
      );

alter table "public"."tax_account" enable row level security;

create table "public"."tax_class" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "code" text not null,
    "search" tsvector
      );

alter table "public"."tax_class" enable row level security;

create table "public"."tax_rate" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "country" text not null,
    "region" text,
    "tax_class_id" uuid not null,
    "rate" numeric(9,4) not null,
    "valid_from" date not null,
    "valid_to" date,
    "source" text,
    "checked_on" date,
    "search" tsvector
      );

alter table "public"."tax_rate" enable row level security;

create table "public"."territory" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "parent_id" uuid,
    "owner_id" uuid,
    "team_id" uuid,
    "priority" numeric(18,0),
    "is_active" boolean not null,
    "starts_on" date,
    "ends_on" date,
    "countries" jsonb,
    "regions" jsonb,
    "postcodes" jsonb,
    "industries" text[],
    "segments" text[],
    "min_employees" numeric(18,0),
    "max_employees" numeric(18,0),
    "description" text,
    "search" tsvector
      );

alter table "public"."territory" enable row level security;

create table "public"."till_entry" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "session_id" uuid not null,
    "kind" text not null,
    "name" text not null,
    "order_id" uuid,
    "amount" numeric(20,4) not null,
    "amount_currency" text,
    "amount_rate" numeric(20,10),
    "amount_rate_date" date,
    "amount_base" numeric(20,4),
    "rounding" numeric(20,4),
    "rounding_currency" text,
    "rounding_rate" numeric(20,10),
    "rounding_rate_date" date,
    "rounding_base" numeric(20,4),
    "given" numeric(20,4),
    "given_currency" text,
    "given_rate" numeric(20,10),
    "given_rate_date" date,
    "given_base" numeric(20,4),
    "change" numeric(20,4),
    "change_currency" text,
    "change_rate" numeric(20,10),
    "change_rate_date" date,
    "change_base" numeric(20,4),
    "method_name" text,
    "provider" text,
    "taxes" jsonb,
    "reason" text,
    "by_id" uuid,
    "entry_key" text,
    "search" tsvector
      );

alter table "public"."till_entry" enable row level security;

create table "public"."till_session" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "number" text,
    "outlet_id" uuid not null,
    "register" text not null,
    "state" text,
    "float" numeric(20,4) not null,
    "float_currency" text,
    "float_rate" numeric(20,10),
    "float_rate_date" date,
    "float_base" numeric(20,4),
    "expected" numeric(20,4),
    "expected_currency" text,
    "expected_rate" numeric(20,10),
    "expected_rate_date" date,
    "expected_base" numeric(20,4),
    "counted" numeric(20,4),
    "counted_currency" text,
    "counted_rate" numeric(20,10),
    "counted_rate_date" date,
    "counted_base" numeric(20,4),
    "difference" numeric(20,4),
    "difference_currency" text,
    "difference_rate" numeric(20,10),
    "difference_rate_date" date,
    "difference_base" numeric(20,4),
    "opened_by_id" uuid,
    "opened_at" timestamp with time zone not null,
    "closed_by_id" uuid,
    "closed_at" timestamp with time zone,
    "note" text,
    "search" tsvector
      );

alter table "public"."till_session" enable row level security;

create table "public"."transfer" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "number" text not null,
    "from_id" uuid not null,
    "to_id" uuid not null,
    "state" text not null,
    "note" text,
    "sent_at" timestamp with time zone,
    "received_at" timestamp with time zone,
    "search" tsvector
      );

alter table "public"."transfer" enable row level security;

create table "public"."transfer_line" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "transfer_id" uuid not null,
    "product_id" uuid not null,
    "quantity" numeric(18,3) not null,
    "received" numeric(18,3) not null,
    "missing" numeric(18,3) not null,
    "search" tsvector
      );

alter table "public"."transfer_line" enable row level security;

create table "public"."webhook_attempt" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "delivery_id" uuid not null,
    "endpoint_id" uuid not null,
    "at" timestamp with time zone not null,
    "outcome" text not null,
    "status" numeric(18,0),
    "milliseconds" numeric(18,0) not null,
    "error" text,
    "response" text,
    "search" tsvector
      );

alter table "public"."webhook_attempt" enable row level security;

create table "public"."webhook_delivery" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "endpoint_id" uuid not null,
    "seq" numeric(18,0),
    "event_type" text not null,
    "record_type" text,
    "record_id" text,
    "state" text not null,
    "next_at" timestamp with time zone,
    "attempts" numeric(18,0) not null,
    "strikes" numeric(18,0) not null,
    "last_status" numeric(18,0),
    "error" text,
    "delivered_at" timestamp with time zone,
    "body" text,
    "search" tsvector
      );

alter table "public"."webhook_delivery" enable row level security;

create table "public"."webhook_endpoint" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "url" text not null,
    "description" text,
    "owner_id" uuid not null,
    "event_types" text[],
    "record_types" text[],
    "filter" jsonb,
    "payload" text not null,
    "headers" jsonb,
    "header_names" text[],
    "per_minute" numeric(18,0) not null,
    "mute_imports" boolean,
    "enabled" boolean,
    "disabled_reason" text,
    "secrets" jsonb not null,
    "secret_ends" text,
    "failures" numeric(18,0) not null,
    "failing_since" timestamp with time zone,
    "resume_at" timestamp with time zone,
    "last_success_at" timestamp with time zone,
    "search" tsvector,
    "last_failed_id" uuid
      );

alter table "public"."webhook_endpoint" enable row level security;

create table "public"."wish" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "person_id" uuid not null,
    "product_id" uuid not null,
    "note" text,
    "search" tsvector
      );

alter table "public"."wish" enable row level security;

alter table "public"."consent" add column "address" text;

alter table "public"."consent" add column "ip" text;

alter table "public"."consent" add column "proof" text;

alter table "public"."consent" add column "purpose_id" uuid;

alter table "public"."consent" add column "scan_id" uuid;

alter table "public"."consent" add column "token" text;

alter table "public"."consent" add column "wording_id" uuid;

alter table "public"."consent" alter column "person_id" drop not null;

alter table "public"."custom_field" add column "links_to" text;

alter table "public"."event" add column "salt" uuid;

alter table "public"."holiday" add column "until" text;

alter table "public"."import_profile" add column "columns" jsonb;

alter table "public"."organization" add column "buyer_reference" text;

alter table "public"."session" add column "id_token" text;

alter table "public"."session" add column "impersonation_id" uuid;

alter table "public"."session" add column "impersonator_id" uuid;

alter table "public"."session" add column "parent_id" uuid;

alter table "public"."session" add column "provider_id" uuid;

alter table "public"."session" add column "provider_session" text;

alter table "public"."user" add column "emergency_access" boolean;

alter table "public"."user" add column "scim" jsonb;

alter table "public"."watch" add column "muted" boolean not null default false;

alter table "public"."watch" add column "reason" text;

CREATE INDEX absence_created_at_sort ON public.absence USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX absence_deleted ON public.absence USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX absence_deputy_id ON public.absence USING btree (deputy_id, id);

CREATE INDEX absence_first_day_sort ON public.absence USING btree (first_day, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX absence_pkey ON public.absence USING btree (id);

CREATE INDEX absence_search ON public.absence USING gin (search);

CREATE INDEX absence_user_id ON public.absence USING btree (user_id, id);

CREATE INDEX account_objective_created_at_sort ON public.account_objective USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX account_objective_deleted ON public.account_objective USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX account_objective_due_on_sort ON public.account_objective USING btree (due_on, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX account_objective_pkey ON public.account_objective USING btree (id);

CREATE INDEX account_objective_plan_id ON public.account_objective USING btree (plan_id, id);

CREATE INDEX account_objective_search ON public.account_objective USING gin (search);

CREATE INDEX account_plan_created_at_sort ON public.account_plan USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX account_plan_deleted ON public.account_plan USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX account_plan_name_sort ON public.account_plan USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX account_plan_organization_id ON public.account_plan USING btree (organization_id, id);

CREATE UNIQUE INDEX account_plan_organization_key ON public.account_plan USING btree (organization_id) WHERE (deleted_at IS NULL);

CREATE INDEX account_plan_owner_id ON public.account_plan USING btree (owner_id, id);

CREATE UNIQUE INDEX account_plan_pkey ON public.account_plan USING btree (id);

CREATE INDEX account_plan_review_on_sort ON public.account_plan USING btree (review_on, id) WHERE (deleted_at IS NULL);

CREATE INDEX account_plan_search ON public.account_plan USING gin (search);

CREATE INDEX account_territory_created_at_sort ON public.account_territory USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX account_territory_deleted ON public.account_territory USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX account_territory_organization_id ON public.account_territory USING btree (organization_id, id);

CREATE UNIQUE INDEX account_territory_organization_key ON public.account_territory USING btree (organization_id);

CREATE UNIQUE INDEX account_territory_pkey ON public.account_territory USING btree (id);

CREATE INDEX account_territory_search ON public.account_territory USING gin (search);

CREATE INDEX account_territory_territory_id ON public.account_territory USING btree (territory_id, id);

CREATE INDEX approval_created_at_sort ON public.approval USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX approval_decided_at_sort ON public.approval USING btree (decided_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX approval_decision_approval_id ON public.approval_decision USING btree (approval_id, id);

CREATE INDEX approval_decision_by_id ON public.approval_decision USING btree (by_id, id);

CREATE INDEX approval_decision_created_at_sort ON public.approval_decision USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX approval_decision_deleted ON public.approval_decision USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX approval_decision_on_behalf_of_id ON public.approval_decision USING btree (on_behalf_of_id, id);

CREATE UNIQUE INDEX approval_decision_pkey ON public.approval_decision USING btree (id);

CREATE INDEX approval_decision_search ON public.approval_decision USING gin (search);

CREATE INDEX approval_decision_stage_id ON public.approval_decision USING btree (stage_id, id);

CREATE INDEX approval_deleted ON public.approval USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX approval_due_at_sort ON public.approval USING btree (due_at, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX approval_pkey ON public.approval USING btree (id);

CREATE INDEX approval_policy_created_at_sort ON public.approval_policy USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX approval_policy_deleted ON public.approval_policy USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX approval_policy_escalate_to_id ON public.approval_policy USING btree (escalate_to_id, id);

CREATE INDEX approval_policy_id ON public.approval USING btree (policy_id, id);

CREATE UNIQUE INDEX approval_policy_key_key ON public.approval_policy USING btree (key) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX approval_policy_name_key ON public.approval_policy USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX approval_policy_name_sort ON public.approval_policy USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX approval_policy_pkey ON public.approval_policy USING btree (id);

CREATE INDEX approval_policy_position_sort ON public.approval_policy USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX approval_policy_record_type ON public.approval_policy USING btree (record_type, id);

CREATE INDEX approval_policy_search ON public.approval_policy USING gin (search);

CREATE INDEX approval_policy_updated_at_sort ON public.approval_policy USING btree (updated_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX approval_policy_watched_in ON public.approval_policy USING gin (watched) WHERE (watched IS NOT NULL);

CREATE INDEX approval_requested_by_id_state ON public.approval USING btree (requested_by_id, state, id);

CREATE INDEX approval_search ON public.approval USING gin (search);

CREATE INDEX approval_stage_approval_id ON public.approval_stage USING btree (approval_id, id);

CREATE INDEX approval_stage_created_at_sort ON public.approval_stage USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX approval_stage_deleted ON public.approval_stage USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX approval_stage_pkey ON public.approval_stage USING btree (id);

CREATE INDEX approval_stage_position_sort ON public.approval_stage USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX approval_stage_search ON public.approval_stage USING gin (search);

CREATE INDEX approval_state ON public.approval USING btree (state, id);

CREATE INDEX approval_subject_id ON public.approval USING btree (subject_id, id);

CREATE INDEX approval_voter_approval_id ON public.approval_voter USING btree (approval_id, id);

CREATE INDEX approval_voter_created_at_sort ON public.approval_voter USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX approval_voter_decided_by_id ON public.approval_voter USING btree (decided_by_id, id);

CREATE INDEX approval_voter_deleted ON public.approval_voter USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX approval_voter_escalated_to_id ON public.approval_voter USING btree (escalated_to_id, id);

CREATE INDEX approval_voter_instead_of_id ON public.approval_voter USING btree (instead_of_id, id);

CREATE UNIQUE INDEX approval_voter_pkey ON public.approval_voter USING btree (id);

CREATE INDEX approval_voter_search ON public.approval_voter USING gin (search);

CREATE INDEX approval_voter_stage_id ON public.approval_voter USING btree (stage_id, id);

CREATE INDEX approval_voter_user_id_state ON public.approval_voter USING btree (user_id, state, id);

CREATE INDEX assignment_member_calendar_id ON public.assignment_member USING btree (calendar_id, id);

CREATE INDEX assignment_member_created_at_sort ON public.assignment_member USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX assignment_member_deleted ON public.assignment_member USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX assignment_member_pkey ON public.assignment_member USING btree (id);

CREATE INDEX assignment_member_rule_id ON public.assignment_member USING btree (rule_id, id);

CREATE INDEX assignment_member_search ON public.assignment_member USING gin (search);

CREATE INDEX assignment_member_user_id ON public.assignment_member USING btree (user_id, id);

CREATE INDEX assignment_rule_deleted ON public.assignment_rule USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX assignment_rule_name_sort ON public.assignment_rule USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX assignment_rule_person_id ON public.assignment_rule USING btree (person_id, id);

CREATE UNIQUE INDEX assignment_rule_pkey ON public.assignment_rule USING btree (id);

CREATE INDEX assignment_rule_position_sort ON public.assignment_rule USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX assignment_rule_search ON public.assignment_rule USING gin (search);

CREATE INDEX assistant_call_created_at_sort ON public.assistant_call USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX assistant_call_deleted ON public.assistant_call USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX assistant_call_key_id ON public.assistant_call USING btree (key_id, id);

CREATE INDEX assistant_call_owner_id ON public.assistant_call USING btree (owner_id, id);

CREATE UNIQUE INDEX assistant_call_pkey ON public.assistant_call USING btree (id);

CREATE INDEX assistant_call_search ON public.assistant_call USING gin (search);

CREATE INDEX assistant_confirmation_expires_at ON public.assistant_confirmation USING btree (expires_at);

CREATE UNIQUE INDEX assistant_confirmation_pkey ON public.assistant_confirmation USING btree (token_hash);

CREATE INDEX attendee_created_at_sort ON public.attendee USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX attendee_deleted ON public.attendee USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX attendee_email ON public.attendee USING btree (email, id);

CREATE UNIQUE INDEX attendee_email_key ON public.attendee USING btree (meeting_id, lower(email)) WHERE (email IS NOT NULL);

CREATE INDEX attendee_meeting_id ON public.attendee USING btree (meeting_id, id);

CREATE INDEX attendee_person_id ON public.attendee USING btree (person_id, id);

CREATE UNIQUE INDEX attendee_pkey ON public.attendee USING btree (id);

CREATE INDEX attendee_search ON public.attendee USING gin (search);

CREATE INDEX attendee_user_id ON public.attendee USING btree (user_id, id);

CREATE UNIQUE INDEX attendee_user_key ON public.attendee USING btree (meeting_id, user_id) WHERE (user_id IS NOT NULL);

CREATE UNIQUE INDEX attribute_code_key ON public.attribute USING btree (code) WHERE (deleted_at IS NULL);

CREATE INDEX attribute_created_at_sort ON public.attribute USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX attribute_deleted ON public.attribute USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX attribute_label_sort ON public.attribute USING btree (label, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX attribute_pkey ON public.attribute USING btree (id);

CREATE INDEX attribute_position_sort ON public.attribute USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX attribute_search ON public.attribute USING gin (search);

CREATE INDEX automation_rule_created_at_sort ON public.automation_rule USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX automation_rule_deleted ON public.automation_rule USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX automation_rule_name_sort ON public.automation_rule USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX automation_rule_pkey ON public.automation_rule USING btree (id);

CREATE INDEX automation_rule_runs_as_id ON public.automation_rule USING btree (runs_as_id, id);

CREATE INDEX automation_rule_search ON public.automation_rule USING gin (search);

CREATE INDEX automation_rule_state ON public.automation_rule USING btree (state, id);

CREATE INDEX automation_rule_updated_at_sort ON public.automation_rule USING btree (updated_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX automation_run_created_at_sort ON public.automation_run USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX automation_run_deleted ON public.automation_run USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX automation_run_key_key ON public.automation_run USING btree (key) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX automation_run_pkey ON public.automation_run USING btree (id);

CREATE INDEX automation_run_record ON public.automation_run USING btree (subject_id, created_at DESC);

CREATE INDEX automation_run_rule ON public.automation_run USING btree (rule_id, created_at DESC);

CREATE INDEX automation_run_rule_id ON public.automation_run USING btree (rule_id, id);

CREATE INDEX automation_run_search ON public.automation_run USING gin (search);

CREATE INDEX automation_run_state ON public.automation_run USING btree (state, id);

CREATE INDEX automation_run_subject_id ON public.automation_run USING btree (subject_id, id);

CREATE INDEX automation_run_waits ON public.automation_run USING btree (subject_id) WHERE (waits_for = 'conditions'::text);

CREATE INDEX automation_run_waits_for ON public.automation_run USING btree (waits_for_id) WHERE (waits_for_id IS NOT NULL);

CREATE UNIQUE INDEX automation_state_pkey ON public.automation_state USING btree (rule_id);

CREATE INDEX automation_step_created_at_sort ON public.automation_step USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX automation_step_deleted ON public.automation_step USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX automation_step_pkey ON public.automation_step USING btree (id);

CREATE INDEX automation_step_result_id ON public.automation_step USING btree (result_id, id);

CREATE INDEX automation_step_run_id ON public.automation_step USING btree (run_id, id);

CREATE INDEX automation_step_search ON public.automation_step USING gin (search);

CREATE INDEX automation_version_activated_by_id ON public.automation_version USING btree (activated_by_id, id);

CREATE INDEX automation_version_created_at_sort ON public.automation_version USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX automation_version_deleted ON public.automation_version USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX automation_version_number ON public.automation_version USING btree (rule_id, number);

CREATE UNIQUE INDEX automation_version_pkey ON public.automation_version USING btree (id);

CREATE INDEX automation_version_rule_id ON public.automation_version USING btree (rule_id, id);

CREATE INDEX automation_version_search ON public.automation_version USING gin (search);

CREATE INDEX backup_run_finished_at ON public.backup_run USING btree (finished_at DESC);

CREATE UNIQUE INDEX backup_run_pkey ON public.backup_run USING btree (id);

CREATE UNIQUE INDEX bank_line_bank_reference_key ON public.bank_line USING btree (bank_reference) WHERE (deleted_at IS NULL);

CREATE INDEX bank_line_booked_on_sort ON public.bank_line USING btree (booked_on, id) WHERE (deleted_at IS NULL);

CREATE INDEX bank_line_created_at_sort ON public.bank_line USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX bank_line_deleted ON public.bank_line USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX bank_line_payment_id ON public.bank_line USING btree (payment_id, id);

CREATE UNIQUE INDEX bank_line_pkey ON public.bank_line USING btree (id);

CREATE INDEX bank_line_search ON public.bank_line USING gin (search);

CREATE INDEX bank_line_state ON public.bank_line USING btree (state, id);

CREATE INDEX bank_line_statement_id ON public.bank_line USING btree (statement_id, id);

CREATE INDEX bank_statement_created_at_sort ON public.bank_statement USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX bank_statement_deleted ON public.bank_statement USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX bank_statement_pkey ON public.bank_statement USING btree (id);

CREATE INDEX bank_statement_search ON public.bank_statement USING gin (search);

CREATE INDEX bought_together_best ON public.bought_together USING btree (product_id, orders DESC);

CREATE UNIQUE INDEX bought_together_pkey ON public.bought_together USING btree (product_id, other_id);

CREATE INDEX budget_rate_created_at_sort ON public.budget_rate USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX budget_rate_deleted ON public.budget_rate USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX budget_rate_pkey ON public.budget_rate USING btree (id);

CREATE INDEX budget_rate_search ON public.budget_rate USING gin (search);

CREATE UNIQUE INDEX budget_rate_year_currency_key ON public.budget_rate USING btree (year, currency) WHERE (deleted_at IS NULL);

CREATE INDEX budget_rate_year_sort ON public.budget_rate USING btree (year, id) WHERE (deleted_at IS NULL);

CREATE INDEX bundle_item_bundle_id ON public.bundle_item USING btree (bundle_id, id);

CREATE INDEX bundle_item_created_at_sort ON public.bundle_item USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX bundle_item_deleted ON public.bundle_item USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX bundle_item_pkey ON public.bundle_item USING btree (id);

CREATE INDEX bundle_item_position_sort ON public.bundle_item USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX bundle_item_product_id ON public.bundle_item USING btree (product_id, id);

CREATE UNIQUE INDEX bundle_item_product_id_key ON public.bundle_item USING btree (bundle_id, product_id) WHERE (deleted_at IS NULL);

CREATE INDEX bundle_item_search ON public.bundle_item USING gin (search);

CREATE INDEX cadence_action_at_sort ON public.cadence_action USING btree (at, id) WHERE (deleted_at IS NULL);

CREATE INDEX cadence_action_cadence_id ON public.cadence_action USING btree (cadence_id, id);

CREATE INDEX cadence_action_created_at_sort ON public.cadence_action USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX cadence_action_deleted ON public.cadence_action USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX cadence_action_enrolment_id_at ON public.cadence_action USING btree (enrolment_id, at, id);

CREATE INDEX cadence_action_mail_id ON public.cadence_action USING btree (mail_id, id);

CREATE UNIQUE INDEX cadence_action_once ON public.cadence_action USING btree (enrolment_id, step);

CREATE UNIQUE INDEX cadence_action_pkey ON public.cadence_action USING btree (id);

CREATE INDEX cadence_action_search ON public.cadence_action USING gin (search);

CREATE INDEX cadence_action_sender_id_at ON public.cadence_action USING btree (sender_id, at, id);

CREATE INDEX cadence_action_state ON public.cadence_action USING btree (state, id);

CREATE INDEX cadence_action_task_id ON public.cadence_action USING btree (task_id, id);

CREATE INDEX cadence_created_at_sort ON public.cadence USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX cadence_deleted ON public.cadence USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX cadence_name_key ON public.cadence USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX cadence_name_sort ON public.cadence USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX cadence_pkey ON public.cadence USING btree (id);

CREATE INDEX cadence_purpose_id ON public.cadence USING btree (purpose_id, id);

CREATE INDEX cadence_search ON public.cadence USING gin (search);

CREATE INDEX cadence_state ON public.cadence USING btree (state, id);

CREATE INDEX cadence_version_cadence_id ON public.cadence_version USING btree (cadence_id, id);

CREATE INDEX cadence_version_created_at_sort ON public.cadence_version USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX cadence_version_deleted ON public.cadence_version USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX cadence_version_number_once ON public.cadence_version USING btree (cadence_id, number);

CREATE INDEX cadence_version_number_sort ON public.cadence_version USING btree (number, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX cadence_version_pkey ON public.cadence_version USING btree (id);

CREATE INDEX cadence_version_search ON public.cadence_version USING gin (search);

CREATE INDEX calendar_assignment_calendar_id ON public.calendar_assignment USING btree (calendar_id, id);

CREATE INDEX calendar_assignment_created_at_sort ON public.calendar_assignment USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX calendar_assignment_deleted ON public.calendar_assignment USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX calendar_assignment_pkey ON public.calendar_assignment USING btree (id);

CREATE INDEX calendar_assignment_search ON public.calendar_assignment USING gin (search);

CREATE INDEX calendar_assignment_team_id ON public.calendar_assignment USING btree (team_id, id);

CREATE UNIQUE INDEX calendar_assignment_team_once ON public.calendar_assignment USING btree (team_id);

CREATE INDEX calendar_assignment_user_id ON public.calendar_assignment USING btree (user_id, id);

CREATE UNIQUE INDEX calendar_assignment_user_once ON public.calendar_assignment USING btree (user_id);

CREATE INDEX calendar_feed_created_at_sort ON public.calendar_feed USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX calendar_feed_deleted ON public.calendar_feed USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX calendar_feed_hash_key ON public.calendar_feed USING btree (hash) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX calendar_feed_pkey ON public.calendar_feed USING btree (id);

CREATE INDEX calendar_feed_search ON public.calendar_feed USING gin (search);

CREATE INDEX calendar_feed_user_id ON public.calendar_feed USING btree (user_id, id);

CREATE INDEX call_created_at_sort ON public.call USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX call_deleted ON public.call USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX call_external_key ON public.call USING btree (COALESCE(phone_system, ''::text), external_id) WHERE ((external_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE INDEX call_outcome ON public.call USING btree (outcome, id);

CREATE INDEX call_owner_id_started_at ON public.call USING btree (owner_id, started_at, id);

CREATE INDEX call_person_id ON public.call USING btree (person_id, id);

CREATE INDEX call_phone ON public.call USING btree (phone, id);

CREATE UNIQUE INDEX call_pkey ON public.call USING btree (id);

CREATE INDEX call_search ON public.call USING gin (search);

CREATE INDEX call_started_at_sort ON public.call USING btree (started_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX call_subject_id ON public.call USING btree (subject_id, id);

CREATE INDEX cart_created_at_sort ON public.cart USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX cart_deleted ON public.cart USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX cart_delivery_method_id ON public.cart USING btree (delivery_method_id, id);

CREATE INDEX cart_line_cart_id ON public.cart_line USING btree (cart_id, id);

CREATE INDEX cart_line_created_at_sort ON public.cart_line USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX cart_line_deleted ON public.cart_line USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX cart_line_pkey ON public.cart_line USING btree (id);

CREATE UNIQUE INDEX cart_line_product ON public.cart_line USING btree (cart_id, product_id);

CREATE INDEX cart_line_product_id ON public.cart_line USING btree (product_id, id);

CREATE INDEX cart_line_search ON public.cart_line USING gin (search);

CREATE UNIQUE INDEX cart_open_person ON public.cart USING btree (person_id, COALESCE(organization_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE ((state = 'open'::text) AND (deleted_at IS NULL));

CREATE INDEX cart_order_id ON public.cart USING btree (order_id, id);

CREATE INDEX cart_organization_id ON public.cart USING btree (organization_id, id);

CREATE INDEX cart_outlet_id ON public.cart USING btree (outlet_id, id);

CREATE INDEX cart_person_id ON public.cart USING btree (person_id, id);

CREATE UNIQUE INDEX cart_pkey ON public.cart USING btree (id);

CREATE UNIQUE INDEX cart_reminder_pkey ON public.cart_reminder USING btree (cart_id);

CREATE INDEX cart_search ON public.cart USING gin (search);

CREATE UNIQUE INDEX cart_token_hash_key ON public.cart USING btree (token_hash) WHERE (deleted_at IS NULL);

CREATE INDEX cart_touched_at_sort ON public.cart USING btree (touched_at, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX catalog_slug_owner_pkey ON public.catalog_slug_owner USING btree (record, slug);

CREATE UNIQUE INDEX category_code_key ON public.category USING btree (code) WHERE (deleted_at IS NULL);

CREATE INDEX category_created_at_sort ON public.category USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX category_deleted ON public.category USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX category_name_sort ON public.category USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX category_parent_id ON public.category USING btree (parent_id, id);

CREATE UNIQUE INDEX category_pkey ON public.category USING btree (id);

CREATE INDEX category_position_sort ON public.category USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX category_search ON public.category USING gin (search);

CREATE UNIQUE INDEX category_slug_key ON public.category USING btree (slug) WHERE (deleted_at IS NULL);

CREATE INDEX category_translation_category_id ON public.category_translation USING btree (category_id, id);

CREATE INDEX category_translation_created_at_sort ON public.category_translation USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX category_translation_deleted ON public.category_translation USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX category_translation_language_key ON public.category_translation USING btree (category_id, language) WHERE (deleted_at IS NULL);

CREATE INDEX category_translation_name_sort ON public.category_translation USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX category_translation_pkey ON public.category_translation USING btree (id);

CREATE INDEX category_translation_search ON public.category_translation USING gin (search);

CREATE UNIQUE INDEX company_buyer_address ON public.company_buyer USING btree (organization_id, email) WHERE ((state <> 'removed'::text) AND (deleted_at IS NULL));

CREATE INDEX company_buyer_created_at_sort ON public.company_buyer USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX company_buyer_deleted ON public.company_buyer USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX company_buyer_name_sort ON public.company_buyer USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX company_buyer_organization_id_state ON public.company_buyer USING btree (organization_id, state, id);

CREATE UNIQUE INDEX company_buyer_person ON public.company_buyer USING btree (organization_id, person_id) WHERE ((state = 'active'::text) AND (person_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE INDEX company_buyer_person_id_state ON public.company_buyer USING btree (person_id, state, id);

CREATE UNIQUE INDEX company_buyer_pkey ON public.company_buyer USING btree (id);

CREATE INDEX company_buyer_search ON public.company_buyer USING gin (search);

CREATE INDEX company_buyer_state ON public.company_buyer USING btree (state, id);

CREATE UNIQUE INDEX company_buyer_token_hash_key ON public.company_buyer USING btree (token_hash) WHERE (deleted_at IS NULL);

CREATE INDEX company_buyer_updated_at_sort ON public.company_buyer USING btree (updated_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX consent_address ON public.consent USING btree (address, id);

CREATE INDEX consent_at_sort ON public.consent USING btree (at, id) WHERE (deleted_at IS NULL);

CREATE INDEX consent_person_id_at ON public.consent USING btree (person_id, at, id);

CREATE INDEX consent_purpose_id ON public.consent USING btree (purpose_id, id);

CREATE INDEX consent_token ON public.consent USING btree (token, id);

CREATE INDEX consent_wording_id ON public.consent USING btree (wording_id, id);

CREATE INDEX content_page_created_at_sort ON public.content_page USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX content_page_deleted ON public.content_page USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX content_page_once ON public.content_page USING btree (slug, language) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX content_page_pkey ON public.content_page USING btree (id);

CREATE INDEX content_page_position_sort ON public.content_page USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX content_page_search ON public.content_page USING gin (search);

CREATE INDEX content_page_title_sort ON public.content_page USING btree (title, id) WHERE (deleted_at IS NULL);

CREATE INDEX coupon_batch ON public.coupon USING btree (batch, id);

CREATE UNIQUE INDEX coupon_code_key ON public.coupon USING btree (code) WHERE (deleted_at IS NULL);

CREATE INDEX coupon_code_sort ON public.coupon USING btree (code, id) WHERE (deleted_at IS NULL);

CREATE INDEX coupon_created_at_sort ON public.coupon USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX coupon_deleted ON public.coupon USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX coupon_organization_id ON public.coupon USING btree (organization_id, id);

CREATE INDEX coupon_person_id ON public.coupon USING btree (person_id, id);

CREATE UNIQUE INDEX coupon_pkey ON public.coupon USING btree (id);

CREATE INDEX coupon_promotion_id ON public.coupon USING btree (promotion_id, id);

CREATE INDEX coupon_search ON public.coupon USING gin (search);

CREATE INDEX credit_account_created_at_sort ON public.credit_account USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX credit_account_credit_limit_base_sort ON public.credit_account USING btree (credit_limit_base, id) WHERE (deleted_at IS NULL);

CREATE INDEX credit_account_deleted ON public.credit_account USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX credit_account_number_key ON public.credit_account USING btree (number) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX credit_account_organization_id_key ON public.credit_account USING btree (organization_id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX credit_account_pkey ON public.credit_account USING btree (id);

CREATE INDEX credit_account_search ON public.credit_account USING gin (search);

CREATE INDEX customer_group_created_at_sort ON public.customer_group USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX customer_group_deleted ON public.customer_group USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX customer_group_member_created_at_sort ON public.customer_group_member USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX customer_group_member_deleted ON public.customer_group_member USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX customer_group_member_group_id ON public.customer_group_member USING btree (group_id, id);

CREATE INDEX customer_group_member_organization_id ON public.customer_group_member USING btree (organization_id, id);

CREATE UNIQUE INDEX customer_group_member_organization_key ON public.customer_group_member USING btree (group_id, organization_id) WHERE ((deleted_at IS NULL) AND (organization_id IS NOT NULL));

CREATE INDEX customer_group_member_person_id ON public.customer_group_member USING btree (person_id, id);

CREATE UNIQUE INDEX customer_group_member_person_key ON public.customer_group_member USING btree (group_id, person_id) WHERE ((deleted_at IS NULL) AND (person_id IS NOT NULL));

CREATE UNIQUE INDEX customer_group_member_pkey ON public.customer_group_member USING btree (id);

CREATE INDEX customer_group_member_search ON public.customer_group_member USING gin (search);

CREATE UNIQUE INDEX customer_group_name_key ON public.customer_group USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX customer_group_name_sort ON public.customer_group USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX customer_group_pkey ON public.customer_group USING btree (id);

CREATE INDEX customer_group_search ON public.customer_group USING gin (search);

CREATE INDEX deal_snapshot_created_at_sort ON public.deal_snapshot USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX deal_snapshot_day_sort ON public.deal_snapshot USING btree (day, id) WHERE (deleted_at IS NULL);

CREATE INDEX deal_snapshot_deleted ON public.deal_snapshot USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX deal_snapshot_opportunity_day_key ON public.deal_snapshot USING btree (opportunity_id, day);

CREATE INDEX deal_snapshot_opportunity_id ON public.deal_snapshot USING btree (opportunity_id, id);

CREATE UNIQUE INDEX deal_snapshot_pkey ON public.deal_snapshot USING btree (id);

CREATE INDEX deal_snapshot_search ON public.deal_snapshot USING gin (search);

CREATE INDEX deal_snapshot_standing ON public.deal_snapshot USING btree (day) INCLUDE (opportunity_id, stage_id, owner_id, close_on, amount, amount_currency, amount_base);

CREATE INDEX delivery_method_created_at_sort ON public.delivery_method USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX delivery_method_deleted ON public.delivery_method USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX delivery_method_is_active ON public.delivery_method USING btree (is_active, id);

CREATE UNIQUE INDEX delivery_method_name_key ON public.delivery_method USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX delivery_method_name_sort ON public.delivery_method USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX delivery_method_pkey ON public.delivery_method USING btree (id);

CREATE INDEX delivery_method_position_sort ON public.delivery_method USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX delivery_method_search ON public.delivery_method USING gin (search);

CREATE INDEX delivery_method_tax_class_id ON public.delivery_method USING btree (tax_class_id, id);

CREATE INDEX delivery_rate_created_at_sort ON public.delivery_rate USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX delivery_rate_deleted ON public.delivery_rate USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX delivery_rate_method_id ON public.delivery_rate USING btree (method_id, id);

CREATE UNIQUE INDEX delivery_rate_pkey ON public.delivery_rate USING btree (id);

CREATE INDEX delivery_rate_search ON public.delivery_rate USING gin (search);

CREATE INDEX delivery_rate_zone_id ON public.delivery_rate USING btree (zone_id, id);

CREATE INDEX delivery_zone_created_at_sort ON public.delivery_zone USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX delivery_zone_deleted ON public.delivery_zone USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX delivery_zone_name_key ON public.delivery_zone USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX delivery_zone_name_sort ON public.delivery_zone USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX delivery_zone_pkey ON public.delivery_zone USING btree (id);

CREATE INDEX delivery_zone_position_sort ON public.delivery_zone USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX delivery_zone_search ON public.delivery_zone USING gin (search);

CREATE INDEX directory_group_created_at_sort ON public.directory_group USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX directory_group_deleted ON public.directory_group USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX directory_group_external_id ON public.directory_group USING btree (external_id, id);

CREATE INDEX directory_group_member_created_at_sort ON public.directory_group_member USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX directory_group_member_deleted ON public.directory_group_member USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX directory_group_member_group_id ON public.directory_group_member USING btree (group_id, id);

CREATE UNIQUE INDEX directory_group_member_key ON public.directory_group_member USING btree (group_id, user_id);

CREATE UNIQUE INDEX directory_group_member_pkey ON public.directory_group_member USING btree (id);

CREATE INDEX directory_group_member_search ON public.directory_group_member USING gin (search);

CREATE INDEX directory_group_member_user_id ON public.directory_group_member USING btree (user_id, id);

CREATE UNIQUE INDEX directory_group_name_key ON public.directory_group USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX directory_group_name_sort ON public.directory_group USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX directory_group_pkey ON public.directory_group USING btree (id);

CREATE INDEX directory_group_search ON public.directory_group USING gin (search);

CREATE INDEX directory_group_team_id ON public.directory_group USING btree (team_id, id);

CREATE INDEX directory_group_updated_at_sort ON public.directory_group USING btree (updated_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX discount_limit_created_at_sort ON public.discount_limit USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX discount_limit_deleted ON public.discount_limit USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX discount_limit_pkey ON public.discount_limit USING btree (id);

CREATE INDEX discount_limit_position_sort ON public.discount_limit USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX discount_limit_role_id ON public.discount_limit USING btree (role_id, id);

CREATE INDEX discount_limit_search ON public.discount_limit USING gin (search);

CREATE INDEX enrolment_cadence_id_due_at ON public.enrolment USING btree (cadence_id, due_at, id);

CREATE INDEX enrolment_created_at_sort ON public.enrolment USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX enrolment_deal_id ON public.enrolment USING btree (deal_id, id);

CREATE INDEX enrolment_deleted ON public.enrolment USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX enrolment_due ON public.enrolment USING btree (due_at) WHERE (state = ANY (ARRAY['active'::text, 'held'::text]));

CREATE INDEX enrolment_due_at_sort ON public.enrolment USING btree (due_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX enrolment_lead_id ON public.enrolment USING btree (lead_id, id);

CREATE UNIQUE INDEX enrolment_once ON public.enrolment USING btree (cadence_id, recipient_key) WHERE ((state = ANY (ARRAY['active'::text, 'paused'::text, 'held'::text])) AND (deleted_at IS NULL));

CREATE INDEX enrolment_owner_id ON public.enrolment USING btree (owner_id, id);

CREATE INDEX enrolment_person_id ON public.enrolment USING btree (person_id, id);

CREATE UNIQUE INDEX enrolment_pkey ON public.enrolment USING btree (id);

CREATE INDEX enrolment_recipient ON public.enrolment USING btree (recipient_key) WHERE (recipient_key IS NOT NULL);

CREATE INDEX enrolment_search ON public.enrolment USING gin (search);

CREATE INDEX enrolment_state ON public.enrolment USING btree (state, id);

CREATE INDEX enrolment_stop_reason ON public.enrolment USING btree (stop_reason, id);

CREATE INDEX erasure_confirmed_by_id ON public.erasure USING btree (confirmed_by_id, id);

CREATE INDEX erasure_created_at_sort ON public.erasure USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX erasure_deleted ON public.erasure USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX erasure_journal_pkey ON public.erasure_journal USING btree (fingerprint);

CREATE UNIQUE INDEX erasure_open ON public.erasure USING btree (person_id) WHERE ((state = ANY (ARRAY['requested'::text, 'running'::text])) AND (deleted_at IS NULL));

CREATE INDEX erasure_person_id ON public.erasure USING btree (person_id, id);

CREATE UNIQUE INDEX erasure_pkey ON public.erasure USING btree (id);

CREATE INDEX erasure_requested_by_id ON public.erasure USING btree (requested_by_id, id);

CREATE INDEX erasure_search ON public.erasure USING gin (search);

CREATE INDEX erasure_state ON public.erasure USING btree (state, id);

CREATE UNIQUE INDEX event_feed_pkey ON public.event_feed USING btree (name);

CREATE INDEX forecast_override_created_at_sort ON public.forecast_override USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX forecast_override_deleted ON public.forecast_override USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX forecast_override_judge_id ON public.forecast_override USING btree (judge_id, id);

CREATE UNIQUE INDEX forecast_override_pkey ON public.forecast_override USING btree (id);

CREATE INDEX forecast_override_search ON public.forecast_override USING gin (search);

CREATE INDEX forecast_override_starts_on ON public.forecast_override USING btree (starts_on, id);

CREATE INDEX forecast_override_user_id ON public.forecast_override USING btree (user_id, id);

CREATE INDEX handover_accepted_by_id ON public.handover USING btree (accepted_by_id, id);

CREATE INDEX handover_bounce_reason ON public.handover USING btree (bounce_reason, id);

CREATE INDEX handover_created_at_sort ON public.handover USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX handover_deleted ON public.handover USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX handover_due_at_sort ON public.handover USING btree (due_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX handover_from_team_id ON public.handover USING btree (from_team_id, id);

CREATE INDEX handover_from_user_id_offered_at ON public.handover USING btree (from_user_id, offered_at, id);

CREATE INDEX handover_kind_deleted ON public.handover_kind USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX handover_kind_id ON public.handover USING btree (kind_id, id);

CREATE UNIQUE INDEX handover_kind_name_key ON public.handover_kind USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX handover_kind_name_sort ON public.handover_kind USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX handover_kind_pkey ON public.handover_kind USING btree (id);

CREATE INDEX handover_kind_position_sort ON public.handover_kind USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX handover_kind_search ON public.handover_kind USING gin (search);

CREATE INDEX handover_kind_team_id ON public.handover_kind USING btree (team_id, id);

CREATE INDEX handover_offered_at_sort ON public.handover USING btree (offered_at, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX handover_open ON public.handover USING btree (subject_id) WHERE ((state = 'offered'::text) AND (deleted_at IS NULL));

CREATE INDEX handover_overdue ON public.handover USING btree (due_at) WHERE ((state = 'offered'::text) AND (escalated_at IS NULL) AND (deleted_at IS NULL));

CREATE UNIQUE INDEX handover_pkey ON public.handover USING btree (id);

CREATE INDEX handover_search ON public.handover USING gin (search);

CREATE INDEX handover_state ON public.handover USING btree (state, id);

CREATE INDEX handover_subject ON public.handover USING btree (subject_id, offered_at);

CREATE INDEX handover_subject_id ON public.handover USING btree (subject_id, id);

CREATE INDEX handover_to_team_id_offered_at ON public.handover USING btree (to_team_id, offered_at, id);

CREATE INDEX handover_to_user_id_offered_at ON public.handover USING btree (to_user_id, offered_at, id);

CREATE INDEX identity_provider_created_at_sort ON public.identity_provider USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX identity_provider_deleted ON public.identity_provider USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX identity_provider_domains_in ON public.identity_provider USING gin (domains) WHERE (domains IS NOT NULL);

CREATE INDEX identity_provider_domains_used ON public.identity_provider USING gin (domains);

CREATE UNIQUE INDEX identity_provider_name_key ON public.identity_provider USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX identity_provider_name_sort ON public.identity_provider USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX identity_provider_pkey ON public.identity_provider USING btree (id);

CREATE INDEX identity_provider_search ON public.identity_provider USING gin (search);

CREATE UNIQUE INDEX identity_provider_secret_pkey ON public.identity_provider_secret USING btree (provider_id);

CREATE INDEX identity_provider_updated_at_sort ON public.identity_provider USING btree (updated_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX impersonation_created_at_sort ON public.impersonation USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX impersonation_deleted ON public.impersonation USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX impersonation_impersonator_id ON public.impersonation USING btree (impersonator_id, id);

CREATE UNIQUE INDEX impersonation_pkey ON public.impersonation USING btree (id);

CREATE INDEX impersonation_search ON public.impersonation USING gin (search);

CREATE INDEX impersonation_user_id ON public.impersonation USING btree (user_id, id);

CREATE INDEX incoming_created_at_sort ON public.incoming USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX incoming_deleted ON public.incoming USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX incoming_expected_on_sort ON public.incoming USING btree (expected_on, id) WHERE (deleted_at IS NULL);

CREATE INDEX incoming_location_id ON public.incoming USING btree (location_id, id);

CREATE UNIQUE INDEX incoming_pkey ON public.incoming USING btree (id);

CREATE INDEX incoming_product_id ON public.incoming USING btree (product_id, id);

CREATE INDEX incoming_search ON public.incoming USING gin (search);

CREATE INDEX incoming_state ON public.incoming USING btree (state, id);

CREATE INDEX incoming_supplier_id ON public.incoming USING btree (supplier_id, id);

CREATE INDEX invoice_balance_base_sort ON public.invoice USING btree (balance_base, id) WHERE (deleted_at IS NULL);

CREATE INDEX invoice_corrects_id ON public.invoice USING btree (corrects_id, id);

CREATE INDEX invoice_created_at_sort ON public.invoice USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX invoice_deleted ON public.invoice USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX invoice_due_on_sort ON public.invoice USING btree (due_on, id) WHERE (deleted_at IS NULL);

CREATE INDEX invoice_gross_base_sort ON public.invoice USING btree (gross_base, id) WHERE (deleted_at IS NULL);

CREATE INDEX invoice_issued_on_sort ON public.invoice USING btree (issued_on, id) WHERE (deleted_at IS NULL);

CREATE INDEX invoice_kind ON public.invoice USING btree (kind, id);

CREATE INDEX invoice_legal_entity_id ON public.invoice USING btree (legal_entity_id, id);

CREATE INDEX invoice_line_corrects_id ON public.invoice_line USING btree (corrects_id, id);

CREATE INDEX invoice_line_created_at_sort ON public.invoice_line USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX invoice_line_deleted ON public.invoice_line USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX invoice_line_invoice_id ON public.invoice_line USING btree (invoice_id, id);

CREATE INDEX invoice_line_order_line_id ON public.invoice_line USING btree (order_line_id, id);

CREATE UNIQUE INDEX invoice_line_pkey ON public.invoice_line USING btree (id);

CREATE INDEX invoice_line_position_sort ON public.invoice_line USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX invoice_line_product_id ON public.invoice_line USING btree (product_id, id);

CREATE INDEX invoice_line_search ON public.invoice_line USING gin (search);

CREATE UNIQUE INDEX invoice_number_key ON public.invoice USING btree (legal_entity_id, number) WHERE (number IS NOT NULL);

CREATE INDEX invoice_number_sort ON public.invoice USING btree (number, id) WHERE (deleted_at IS NULL);

CREATE INDEX invoice_open ON public.invoice USING btree (due_on, id) WHERE ((state = ANY (ARRAY['issued'::text, 'part-paid'::text, 'overdue'::text])) AND (deleted_at IS NULL));

CREATE INDEX invoice_order_id ON public.invoice USING btree (order_id, id);

CREATE INDEX invoice_organization_id_issued_on ON public.invoice USING btree (organization_id, issued_on, id);

CREATE INDEX invoice_owner_id_issued_on ON public.invoice USING btree (owner_id, issued_on, id);

CREATE INDEX invoice_person_id_issued_on ON public.invoice USING btree (person_id, issued_on, id);

CREATE UNIQUE INDEX invoice_pkey ON public.invoice USING btree (id);

CREATE INDEX invoice_search ON public.invoice USING gin (search);

CREATE INDEX invoice_series_id ON public.invoice USING btree (series_id, id);

CREATE UNIQUE INDEX invoice_source_key_key ON public.invoice USING btree (source_key) WHERE (deleted_at IS NULL);

CREATE INDEX invoice_state_due_on ON public.invoice USING btree (state, due_on, id) WHERE (deleted_at IS NULL);

CREATE INDEX lead_country ON public.lead USING btree (country, id);

CREATE INDEX lead_created_at_sort ON public.lead USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX lead_deleted ON public.lead USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX lead_email ON public.lead USING btree (email, id);

CREATE INDEX lead_form_created_at_sort ON public.lead_form USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX lead_form_deleted ON public.lead_form USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX lead_form_key_key ON public.lead_form USING btree (key) WHERE (deleted_at IS NULL);

CREATE INDEX lead_form_name_sort ON public.lead_form USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX lead_form_pkey ON public.lead_form USING btree (id);

CREATE INDEX lead_form_purpose_id ON public.lead_form USING btree (purpose_id, id);

CREATE INDEX lead_form_search ON public.lead_form USING gin (search);

CREATE INDEX lead_name_sort ON public.lead USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX lead_opportunity_id ON public.lead USING btree (opportunity_id, id);

CREATE INDEX lead_organization_id ON public.lead USING btree (organization_id, id);

CREATE INDEX lead_owner_id_score ON public.lead USING btree (owner_id, score, id);

CREATE INDEX lead_person_id ON public.lead USING btree (person_id, id);

CREATE INDEX lead_phone ON public.lead USING btree (phone, id);

CREATE UNIQUE INDEX lead_pkey ON public.lead USING btree (id);

CREATE INDEX lead_recycle_on ON public.lead USING btree (recycle_on, id);

CREATE INDEX lead_respond_by_sort ON public.lead USING btree (respond_by, id) WHERE (deleted_at IS NULL);

CREATE INDEX lead_score_sort ON public.lead USING btree (score, id) WHERE (deleted_at IS NULL);

CREATE INDEX lead_search ON public.lead USING gin (search);

CREATE INDEX lead_status ON public.lead USING btree (status, id);

CREATE INDEX lead_submission_created_at_sort ON public.lead_submission USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX lead_submission_deleted ON public.lead_submission USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX lead_submission_form_id ON public.lead_submission USING btree (form_id, id);

CREATE INDEX lead_submission_lead_id ON public.lead_submission USING btree (lead_id, id);

CREATE UNIQUE INDEX lead_submission_pkey ON public.lead_submission USING btree (id);

CREATE INDEX lead_submission_search ON public.lead_submission USING gin (search);

CREATE UNIQUE INDEX lead_submission_token_key ON public.lead_submission USING btree (token) WHERE (deleted_at IS NULL);

CREATE INDEX lead_tags_in ON public.lead USING gin (tags) WHERE (tags IS NOT NULL);

CREATE INDEX lead_territory_id ON public.lead USING btree (territory_id, id);

CREATE INDEX lead_updated_at_sort ON public.lead USING btree (updated_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX ledger_entry_created_at_sort ON public.ledger_entry USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX ledger_entry_credit_note_id ON public.ledger_entry USING btree (credit_note_id, id);

CREATE INDEX ledger_entry_deleted ON public.ledger_entry USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX ledger_entry_happened_on_sort ON public.ledger_entry USING btree (happened_on, id) WHERE (deleted_at IS NULL);

CREATE INDEX ledger_entry_invoice_id ON public.ledger_entry USING btree (invoice_id, id);

CREATE INDEX ledger_entry_payment ON public.ledger_entry USING btree (payment_id) WHERE (payment_id IS NOT NULL);

CREATE INDEX ledger_entry_payment_id ON public.ledger_entry USING btree (payment_id, id);

CREATE UNIQUE INDEX ledger_entry_pkey ON public.ledger_entry USING btree (id);

CREATE INDEX ledger_entry_search ON public.ledger_entry USING gin (search);

CREATE INDEX legal_entity_created_at_sort ON public.legal_entity USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX legal_entity_deleted ON public.legal_entity USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX legal_entity_name_sort ON public.legal_entity USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX legal_entity_one_default ON public.legal_entity USING btree (is_default) WHERE (is_default AND (deleted_at IS NULL));

CREATE UNIQUE INDEX legal_entity_pkey ON public.legal_entity USING btree (id);

CREATE INDEX legal_entity_search ON public.legal_entity USING gin (search);

CREATE INDEX legal_hold_created_at_sort ON public.legal_hold USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX legal_hold_deleted ON public.legal_hold USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX legal_hold_open ON public.legal_hold USING btree (person_id) WHERE ((released_at IS NULL) AND (deleted_at IS NULL));

CREATE INDEX legal_hold_person_id ON public.legal_hold USING btree (person_id, id);

CREATE UNIQUE INDEX legal_hold_pkey ON public.legal_hold USING btree (id);

CREATE INDEX legal_hold_released_by_id ON public.legal_hold USING btree (released_by_id, id);

CREATE INDEX legal_hold_search ON public.legal_hold USING gin (search);

CREATE UNIQUE INDEX location_code_key ON public.location USING btree (code) WHERE (deleted_at IS NULL);

CREATE INDEX location_created_at_sort ON public.location USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX location_deleted ON public.location USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX location_is_active ON public.location USING btree (is_active, id);

CREATE UNIQUE INDEX location_name_key ON public.location USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX location_name_sort ON public.location USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX location_pkey ON public.location USING btree (id);

CREATE INDEX location_position_sort ON public.location USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX location_responsible_id ON public.location USING btree (responsible_id, id);

CREATE INDEX location_search ON public.location USING gin (search);

CREATE INDEX meeting_created_at_sort ON public.meeting USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX meeting_deleted ON public.meeting USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX meeting_open ON public.meeting USING btree (owner_id, ends_at) WHERE ((state = 'planned'::text) AND (deleted_at IS NULL));

CREATE INDEX meeting_owner_ends ON public.meeting USING btree (owner_id, ends_at) WHERE (deleted_at IS NULL);

CREATE INDEX meeting_owner_id_starts_at ON public.meeting USING btree (owner_id, starts_at, id);

CREATE UNIQUE INDEX meeting_pkey ON public.meeting USING btree (id);

CREATE INDEX meeting_search ON public.meeting USING gin (search);

CREATE INDEX meeting_starts_at_sort ON public.meeting USING btree (starts_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX meeting_state ON public.meeting USING btree (state, id);

CREATE INDEX meeting_subject_id ON public.meeting USING btree (subject_id, id);

CREATE INDEX notification_at_sort ON public.notification USING btree (at, id) WHERE (deleted_at IS NULL);

CREATE INDEX notification_default_deleted ON public.notification_default USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX notification_default_kind_key ON public.notification_default USING btree (kind) WHERE (deleted_at IS NULL);

CREATE INDEX notification_default_kind_sort ON public.notification_default USING btree (kind, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX notification_default_pkey ON public.notification_default USING btree (id);

CREATE INDEX notification_default_search ON public.notification_default USING gin (search);

CREATE INDEX notification_deleted ON public.notification USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX notification_open ON public.notification USING btree (subject_id, user_id) WHERE ((window_ends_at IS NOT NULL) AND (read_at IS NULL) AND (mailed_at IS NULL));

CREATE UNIQUE INDEX notification_pkey ON public.notification USING btree (id);

CREATE INDEX notification_preference_deleted ON public.notification_preference USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX notification_preference_kind_sort ON public.notification_preference USING btree (kind, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX notification_preference_pkey ON public.notification_preference USING btree (id);

CREATE INDEX notification_preference_search ON public.notification_preference USING gin (search);

CREATE INDEX notification_preference_user_id ON public.notification_preference USING btree (user_id, id);

CREATE UNIQUE INDEX notification_preference_user_kind_key ON public.notification_preference USING btree (user_id, kind);

CREATE INDEX notification_schedule_calendar_id ON public.notification_schedule USING btree (calendar_id, id);

CREATE INDEX notification_schedule_deleted ON public.notification_schedule USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX notification_schedule_pkey ON public.notification_schedule USING btree (id);

CREATE INDEX notification_schedule_search ON public.notification_schedule USING gin (search);

CREATE INDEX notification_schedule_user_id ON public.notification_schedule USING btree (user_id, id);

CREATE UNIQUE INDEX notification_schedule_user_key ON public.notification_schedule USING btree (user_id);

CREATE INDEX notification_search ON public.notification USING gin (search);

CREATE INDEX notification_subject_id ON public.notification USING btree (subject_id, id);

CREATE INDEX notification_to_mail ON public.notification USING btree (user_id, mail) WHERE ((mail IS NOT NULL) AND (mailed_at IS NULL));

CREATE INDEX notification_unread ON public.notification USING btree (user_id) WHERE ((read_at IS NULL) AND (archived_at IS NULL) AND in_app);

CREATE INDEX notification_user_id_at ON public.notification USING btree (user_id, at, id);

CREATE UNIQUE INDEX notification_user_key ON public.notification USING btree (user_id, key);

CREATE INDEX number_series_created_at_sort ON public.number_series USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX number_series_deleted ON public.number_series USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX number_series_key ON public.number_series USING btree (legal_entity_id, kind, year);

CREATE INDEX number_series_legal_entity_id ON public.number_series USING btree (legal_entity_id, id);

CREATE UNIQUE INDEX number_series_pkey ON public.number_series USING btree (id);

CREATE INDEX number_series_search ON public.number_series USING gin (search);

CREATE INDEX number_series_year_sort ON public.number_series USING btree (year, id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_amount_base_sort ON public.opportunity USING btree (amount_base, id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_close_due ON public.opportunity USING btree (owner_id, close_on, id) WHERE ((state = 'open'::text) AND (deleted_at IS NULL));

CREATE INDEX opportunity_close_on_sort ON public.opportunity USING btree (close_on, id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_closed ON public.opportunity USING btree (close_on) INCLUDE (id, state, pipeline_id, owner_id, organization_id, source, lost_reason, created_at, amount, amount_currency, amount_base) WHERE ((state = ANY (ARRAY['won'::text, 'lost'::text])) AND (deleted_at IS NULL));

CREATE INDEX opportunity_closed_since ON public.opportunity USING btree (closed_at, id) WHERE ((state <> 'open'::text) AND (deleted_at IS NULL));

CREATE INDEX opportunity_competitor_created_at_sort ON public.opportunity_competitor USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_competitor_deleted ON public.opportunity_competitor USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX opportunity_competitor_opportunity_id ON public.opportunity_competitor USING btree (opportunity_id, id);

CREATE INDEX opportunity_competitor_organization_id ON public.opportunity_competitor USING btree (organization_id, id);

CREATE UNIQUE INDEX opportunity_competitor_pkey ON public.opportunity_competitor USING btree (id);

CREATE INDEX opportunity_competitor_search ON public.opportunity_competitor USING gin (search);

CREATE INDEX opportunity_contact_created_at_sort ON public.opportunity_contact USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_contact_deleted ON public.opportunity_contact USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX opportunity_contact_opportunity_id ON public.opportunity_contact USING btree (opportunity_id, id);

CREATE INDEX opportunity_contact_person_id ON public.opportunity_contact USING btree (person_id, id);

CREATE UNIQUE INDEX opportunity_contact_person_key ON public.opportunity_contact USING btree (opportunity_id, person_id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX opportunity_contact_pkey ON public.opportunity_contact USING btree (id);

CREATE INDEX opportunity_contact_search ON public.opportunity_contact USING gin (search);

CREATE INDEX opportunity_created_at_sort ON public.opportunity USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_deleted ON public.opportunity USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX opportunity_forecast_category ON public.opportunity USING btree (forecast_category, id);

CREATE INDEX opportunity_lanes ON public.opportunity USING btree (pipeline_id, stage_id) INCLUDE (state, probability, amount, amount_currency, amount_base) WHERE ((state = 'open'::text) AND (deleted_at IS NULL));

CREATE INDEX opportunity_line_created_at_sort ON public.opportunity_line USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_line_deleted ON public.opportunity_line USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX opportunity_line_opportunity_id ON public.opportunity_line USING btree (opportunity_id, id);

CREATE UNIQUE INDEX opportunity_line_pkey ON public.opportunity_line USING btree (id);

CREATE INDEX opportunity_line_position_sort ON public.opportunity_line USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_line_product_id ON public.opportunity_line USING btree (product_id, id);

CREATE INDEX opportunity_line_search ON public.opportunity_line USING gin (search);

CREATE INDEX opportunity_name_sort ON public.opportunity USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_next_step_on ON public.opportunity USING btree (next_step_on, id);

CREATE INDEX opportunity_open ON public.opportunity USING btree (close_on, id) INCLUDE (state, pipeline_id, stage_id, owner_id, created_at, closed_at, amount, amount_currency, amount_base) WHERE ((state = 'open'::text) AND (deleted_at IS NULL));

CREATE INDEX opportunity_organization_id_close_on ON public.opportunity USING btree (organization_id, close_on, id);

CREATE INDEX opportunity_owner_id_close_on ON public.opportunity USING btree (owner_id, close_on, id);

CREATE INDEX opportunity_person_id ON public.opportunity USING btree (person_id, id);

CREATE INDEX opportunity_pipeline_id ON public.opportunity USING btree (pipeline_id, id);

CREATE UNIQUE INDEX opportunity_pkey ON public.opportunity USING btree (id);

CREATE INDEX opportunity_search ON public.opportunity USING gin (search);

CREATE INDEX opportunity_split_created_at_sort ON public.opportunity_split USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_split_deleted ON public.opportunity_split USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX opportunity_split_opportunity_id ON public.opportunity_split USING btree (opportunity_id, id);

CREATE UNIQUE INDEX opportunity_split_pkey ON public.opportunity_split USING btree (id);

CREATE INDEX opportunity_split_search ON public.opportunity_split USING gin (search);

CREATE INDEX opportunity_split_user_id ON public.opportunity_split USING btree (user_id, id);

CREATE UNIQUE INDEX opportunity_split_user_key ON public.opportunity_split USING btree (opportunity_id, user_id, kind);

CREATE INDEX opportunity_stage_id_close_on ON public.opportunity USING btree (stage_id, close_on, id);

CREATE INDEX opportunity_stale_due ON public.opportunity USING btree (owner_id, stage_since, id) WHERE ((state = 'open'::text) AND (deleted_at IS NULL));

CREATE INDEX opportunity_state ON public.opportunity USING btree (state, id);

CREATE INDEX opportunity_step_due ON public.opportunity USING btree (owner_id, next_step_on, id) WHERE ((state = 'open'::text) AND (deleted_at IS NULL));

CREATE INDEX opportunity_tags_in ON public.opportunity USING gin (tags) WHERE (tags IS NOT NULL);

CREATE INDEX opportunity_territory_id ON public.opportunity USING btree (territory_id, id);

CREATE INDEX opportunity_updated_at_sort ON public.opportunity USING btree (updated_at, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX order_approval_cart ON public.order_approval USING btree (cart_id) WHERE ((cart_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE INDEX order_approval_cart_id ON public.order_approval USING btree (cart_id, id);

CREATE INDEX order_approval_created_at_sort ON public.order_approval USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX order_approval_decided_by_id ON public.order_approval USING btree (decided_by_id, id);

CREATE INDEX order_approval_deleted ON public.order_approval USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX order_approval_gross_base_sort ON public.order_approval USING btree (gross_base, id) WHERE (deleted_at IS NULL);

CREATE INDEX order_approval_order_id ON public.order_approval USING btree (order_id, id);

CREATE INDEX order_approval_organization_id_state ON public.order_approval USING btree (organization_id, state, id);

CREATE INDEX order_approval_person_id ON public.order_approval USING btree (person_id, id);

CREATE UNIQUE INDEX order_approval_pkey ON public.order_approval USING btree (id);

CREATE UNIQUE INDEX order_approval_quote ON public.order_approval USING btree (quote_id) WHERE ((state = 'waiting'::text) AND (quote_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE INDEX order_approval_quote_id ON public.order_approval USING btree (quote_id, id);

CREATE INDEX order_approval_search ON public.order_approval USING gin (search);

CREATE INDEX order_approval_state ON public.order_approval USING btree (state, id);

CREATE INDEX order_channel ON public."order" USING btree (channel, id);

CREATE INDEX order_created_at_sort ON public."order" USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX order_deleted ON public."order" USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX order_delivery_method_id ON public."order" USING btree (delivery_method_id, id);

CREATE INDEX order_expiring ON public."order" USING btree (expires_at) WHERE ((state = 'pending'::text) AND (expires_at IS NOT NULL));

CREATE INDEX order_fulfilment_state ON public."order" USING btree (fulfilment_state, id);

CREATE INDEX order_gross_base_sort ON public."order" USING btree (gross_base, id) WHERE (deleted_at IS NULL);

CREATE INDEX order_line_created_at_sort ON public.order_line USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX order_line_deleted ON public.order_line USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX order_line_order_id ON public.order_line USING btree (order_id, id);

CREATE UNIQUE INDEX order_line_pkey ON public.order_line USING btree (id);

CREATE INDEX order_line_position_sort ON public.order_line USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX order_line_product_id ON public.order_line USING btree (product_id, id);

CREATE INDEX order_line_search ON public.order_line USING gin (search);

CREATE UNIQUE INDEX order_number_key ON public."order" USING btree (number) WHERE (deleted_at IS NULL);

CREATE INDEX order_number_sort ON public."order" USING btree (number, id) WHERE (deleted_at IS NULL);

CREATE INDEX order_of_guest ON public."order" USING btree (lower(email)) WHERE ((person_id IS NULL) AND (organization_id IS NULL) AND (email IS NOT NULL) AND (deleted_at IS NULL));

CREATE INDEX order_organization_id_placed_at ON public."order" USING btree (organization_id, placed_at, id);

CREATE INDEX order_outlet_id ON public."order" USING btree (outlet_id, id);

CREATE INDEX order_owner_id_placed_at ON public."order" USING btree (owner_id, placed_at, id);

CREATE INDEX order_payment_state ON public."order" USING btree (payment_state, id);

CREATE INDEX order_person_id_placed_at ON public."order" USING btree (person_id, placed_at, id);

CREATE UNIQUE INDEX order_pkey ON public."order" USING btree (id);

CREATE INDEX order_placed_at_sort ON public."order" USING btree (placed_at, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX order_placement_key_key ON public."order" USING btree (placement_key) WHERE (deleted_at IS NULL);

CREATE INDEX order_purchase_order_number ON public."order" USING btree (purchase_order_number, id);

CREATE INDEX order_return_created_at_sort ON public.order_return USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX order_return_deleted ON public.order_return USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX order_return_location_id ON public.order_return USING btree (location_id, id);

CREATE UNIQUE INDEX order_return_number_key ON public.order_return USING btree (number) WHERE (deleted_at IS NULL);

CREATE INDEX order_return_number_sort ON public.order_return USING btree (number, id) WHERE (deleted_at IS NULL);

CREATE INDEX order_return_order_id ON public.order_return USING btree (order_id, id);

CREATE UNIQUE INDEX order_return_pkey ON public.order_return USING btree (id);

CREATE INDEX order_return_reason ON public.order_return USING btree (reason, id);

CREATE INDEX order_return_search ON public.order_return USING gin (search);

CREATE INDEX order_return_state ON public.order_return USING btree (state, id);

CREATE INDEX order_search ON public."order" USING gin (search);

CREATE INDEX order_source_id ON public."order" USING btree (source_id, id);

CREATE INDEX order_state_placed_at ON public."order" USING btree (state, placed_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX order_tags_in ON public."order" USING gin (tags) WHERE (tags IS NOT NULL);

CREATE INDEX order_updated_at_sort ON public."order" USING btree (updated_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX parked_sale_by_id ON public.parked_sale USING btree (by_id, id);

CREATE INDEX parked_sale_created_at_sort ON public.parked_sale USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX parked_sale_deleted ON public.parked_sale USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX parked_sale_outlet_id ON public.parked_sale USING btree (outlet_id, id);

CREATE UNIQUE INDEX parked_sale_pkey ON public.parked_sale USING btree (id);

CREATE INDEX parked_sale_search ON public.parked_sale USING gin (search);

CREATE INDEX passkey_challenge_expires_at ON public.passkey_challenge USING btree (expires_at);

CREATE UNIQUE INDEX passkey_challenge_pkey ON public.passkey_challenge USING btree (key);

CREATE INDEX passkey_created_at_sort ON public.passkey USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX passkey_credential_key ON public.passkey USING btree (credential_id);

CREATE INDEX passkey_deleted ON public.passkey USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX passkey_last_used_at_sort ON public.passkey USING btree (last_used_at, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX passkey_pkey ON public.passkey USING btree (id);

CREATE INDEX passkey_search ON public.passkey USING gin (search);

CREATE INDEX passkey_user_id ON public.passkey USING btree (user_id, id);

CREATE INDEX payment_amount_base_sort ON public.payment USING btree (amount_base, id) WHERE (deleted_at IS NULL);

CREATE INDEX payment_by_state ON public.payment USING btree (state, created_at);

CREATE INDEX payment_created_at_sort ON public.payment USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX payment_deleted ON public.payment USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX payment_dispute_state ON public.payment USING btree (dispute_state, id);

CREATE INDEX payment_due_on_sort ON public.payment USING btree (due_on, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX payment_idempotency_key_key ON public.payment USING btree (idempotency_key) WHERE (deleted_at IS NULL);

CREATE INDEX payment_method_created_at_sort ON public.payment_method USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX payment_method_deleted ON public.payment_method USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX payment_method_id ON public.payment USING btree (method_id, id);

CREATE INDEX payment_method_name_sort ON public.payment_method USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX payment_method_pkey ON public.payment_method USING btree (id);

CREATE INDEX payment_method_position_sort ON public.payment_method USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX payment_method_search ON public.payment_method USING gin (search);

CREATE UNIQUE INDEX payment_method_secret_pkey ON public.payment_method_secret USING btree (method_id);

CREATE INDEX payment_of_subject ON public.payment USING btree (subject_id, created_at);

CREATE INDEX payment_on_account ON public.payment USING btree (organization_id) WHERE ((provider = 'account'::text) AND (state = ANY (ARRAY['authorised'::text, 'partly-captured'::text])));

CREATE INDEX payment_operation_created_at_sort ON public.payment_operation USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX payment_operation_deleted ON public.payment_operation USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX payment_operation_open ON public.payment_operation USING btree (payment_id, id) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text, 'maybe'::text]));

CREATE INDEX payment_operation_payment_id ON public.payment_operation USING btree (payment_id, id);

CREATE UNIQUE INDEX payment_operation_pkey ON public.payment_operation USING btree (id);

CREATE INDEX payment_operation_refund_id ON public.payment_operation USING btree (refund_id, id);

CREATE INDEX payment_operation_search ON public.payment_operation USING gin (search);

CREATE INDEX payment_operation_state ON public.payment_operation USING btree (state, id);

CREATE INDEX payment_organization_id ON public.payment USING btree (organization_id, id);

CREATE INDEX payment_other_references_in ON public.payment USING gin (other_references) WHERE (other_references IS NOT NULL);

CREATE INDEX payment_owner_id ON public.payment USING btree (owner_id, id);

CREATE INDEX payment_person_id ON public.payment USING btree (person_id, id);

CREATE UNIQUE INDEX payment_pkey ON public.payment USING btree (id);

CREATE INDEX payment_provider_reference ON public.payment USING btree (provider_reference, id);

CREATE INDEX payment_provider_session ON public.payment USING btree (provider_session, id);

CREATE INDEX payment_reference_sort ON public.payment USING btree (reference, id) WHERE (deleted_at IS NULL);

CREATE INDEX payment_search ON public.payment USING gin (search);

CREATE INDEX payment_subject_id ON public.payment USING btree (subject_id, id);

CREATE INDEX person_export_created_at_sort ON public.person_export USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX person_export_deleted ON public.person_export USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX person_export_person_id ON public.person_export USING btree (person_id, id);

CREATE UNIQUE INDEX person_export_pkey ON public.person_export USING btree (id);

CREATE INDEX person_export_search ON public.person_export USING gin (search);

CREATE INDEX phone_extension_created_at_sort ON public.phone_extension USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX phone_extension_deleted ON public.phone_extension USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX phone_extension_number_key ON public.phone_extension USING btree (number) WHERE (deleted_at IS NULL);

CREATE INDEX phone_extension_number_sort ON public.phone_extension USING btree (number, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX phone_extension_pkey ON public.phone_extension USING btree (id);

CREATE INDEX phone_extension_search ON public.phone_extension USING gin (search);

CREATE INDEX phone_extension_user_id ON public.phone_extension USING btree (user_id, id);

CREATE INDEX pipeline_deleted ON public.pipeline USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX pipeline_name_key ON public.pipeline USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX pipeline_name_sort ON public.pipeline USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX pipeline_one_default ON public.pipeline USING btree (is_default) WHERE (is_default AND (deleted_at IS NULL));

CREATE UNIQUE INDEX pipeline_pkey ON public.pipeline USING btree (id);

CREATE INDEX pipeline_position_sort ON public.pipeline USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX pipeline_search ON public.pipeline USING gin (search);

CREATE INDEX price_created_at_sort ON public.price USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX price_deleted ON public.price USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX price_list_created_at_sort ON public.price_list USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX price_list_deleted ON public.price_list USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX price_list_group_id ON public.price_list USING btree (group_id, id);

CREATE INDEX price_list_name_sort ON public.price_list USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX price_list_organization_id ON public.price_list USING btree (organization_id, id);

CREATE INDEX price_list_person_id ON public.price_list USING btree (person_id, id);

CREATE UNIQUE INDEX price_list_pkey ON public.price_list USING btree (id);

CREATE INDEX price_list_priority_sort ON public.price_list USING btree (priority, id) WHERE (deleted_at IS NULL);

CREATE INDEX price_list_search ON public.price_list USING gin (search);

CREATE INDEX price_list_starts_at ON public.price_list USING btree (starts_at, id);

CREATE INDEX price_min_quantity_sort ON public.price USING btree (min_quantity, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX price_once ON public.price USING btree (product_id, price_list_id, min_quantity) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX price_pkey ON public.price USING btree (id);

CREATE INDEX price_price_list_id_product_id ON public.price USING btree (price_list_id, product_id, id);

CREATE INDEX price_product_id ON public.price USING btree (product_id, id);

CREATE INDEX price_search ON public.price USING gin (search);

CREATE UNIQUE INDEX pricing_revision_pkey ON public.pricing_revision USING btree (only_row);

CREATE INDEX pricing_setting_created_at_sort ON public.pricing_setting USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX pricing_setting_deleted ON public.pricing_setting USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX pricing_setting_delivery_tax_class_id ON public.pricing_setting USING btree (delivery_tax_class_id, id);

CREATE UNIQUE INDEX pricing_setting_only_one ON public.pricing_setting USING btree ((true));

CREATE UNIQUE INDEX pricing_setting_pkey ON public.pricing_setting USING btree (id);

CREATE INDEX pricing_setting_registrations_in ON public.pricing_setting USING gin (registrations jsonb_path_ops) WHERE (registrations IS NOT NULL);

CREATE INDEX pricing_setting_search ON public.pricing_setting USING gin (search);

CREATE INDEX product_category_category_id ON public.product_category USING btree (category_id, id);

CREATE UNIQUE INDEX product_category_category_id_key ON public.product_category USING btree (product_id, category_id) WHERE (deleted_at IS NULL);

CREATE INDEX product_category_created_at_sort ON public.product_category USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX product_category_deleted ON public.product_category USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX product_category_id_name ON public.product USING btree (category_id, name, id);

CREATE UNIQUE INDEX product_category_pkey ON public.product_category USING btree (id);

CREATE INDEX product_category_product_id ON public.product_category USING btree (product_id, id);

CREATE INDEX product_category_search ON public.product_category USING gin (search);

CREATE INDEX product_created_at_sort ON public.product USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX product_deleted ON public.product USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX product_group_created_at_sort ON public.product_group USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX product_group_deleted ON public.product_group USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX product_group_group_id ON public.product_group USING btree (group_id, id);

CREATE UNIQUE INDEX product_group_group_id_key ON public.product_group USING btree (product_id, group_id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX product_group_pkey ON public.product_group USING btree (id);

CREATE INDEX product_group_product_id ON public.product_group USING btree (product_id, id);

CREATE INDEX product_group_search ON public.product_group USING gin (search);

CREATE INDEX product_gtin ON public.product USING btree (gtin, id);

CREATE INDEX product_image_created_at_sort ON public.product_image USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX product_image_deleted ON public.product_image USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX product_image_pkey ON public.product_image USING btree (id);

CREATE INDEX product_image_position_sort ON public.product_image USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX product_image_product_id ON public.product_image USING btree (product_id, id);

CREATE INDEX product_image_search ON public.product_image USING gin (search);

CREATE INDEX product_kind ON public.product USING btree (kind, id);

CREATE INDEX product_listing_categories ON public.product_listing USING gin (category_ids);

CREATE INDEX product_listing_facets ON public.product_listing USING gin (facets);

CREATE INDEX product_listing_name ON public.product_listing USING btree (name, product_id);

CREATE INDEX product_listing_newest ON public.product_listing USING btree (created_at DESC, product_id);

CREATE UNIQUE INDEX product_listing_pkey ON public.product_listing USING btree (product_id);

CREATE INDEX product_listing_price ON public.product_listing USING btree (price_base, product_id);

CREATE INDEX product_listing_search ON public.product_listing USING gin (search);

CREATE INDEX product_name_sort ON public.product USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX product_options_key ON public.product USING btree (parent_id, options) WHERE ((deleted_at IS NULL) AND (parent_id IS NOT NULL) AND (options IS NOT NULL));

CREATE INDEX product_parent_id_sku ON public.product USING btree (parent_id, sku, id);

CREATE UNIQUE INDEX product_pkey ON public.product USING btree (id);

CREATE INDEX product_review_created_at_sort ON public.product_review USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX product_review_decided_by_id ON public.product_review USING btree (decided_by_id, id);

CREATE INDEX product_review_deleted ON public.product_review USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX product_review_once ON public.product_review USING btree (person_id, product_id) WHERE ((person_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE INDEX product_review_person_id ON public.product_review USING btree (person_id, id);

CREATE UNIQUE INDEX product_review_pkey ON public.product_review USING btree (id);

CREATE INDEX product_review_product_id_state ON public.product_review USING btree (product_id, state, id);

CREATE INDEX product_review_rating_sort ON public.product_review USING btree (rating, id) WHERE (deleted_at IS NULL);

CREATE INDEX product_review_search ON public.product_review USING gin (search);

CREATE INDEX product_review_state ON public.product_review USING btree (state, id);

CREATE INDEX product_review_title_sort ON public.product_review USING btree (title, id) WHERE (deleted_at IS NULL);

CREATE INDEX product_search ON public.product USING gin (search);

CREATE UNIQUE INDEX product_sku_key ON public.product USING btree (sku) WHERE (deleted_at IS NULL);

CREATE INDEX product_sku_sort ON public.product USING btree (sku, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX product_slug_key ON public.product USING btree (slug) WHERE (deleted_at IS NULL);

CREATE INDEX product_state ON public.product USING btree (state, id);

CREATE INDEX product_supplier_id ON public.product USING btree (supplier_id, id);

CREATE INDEX product_tags_in ON public.product USING gin (tags) WHERE (tags IS NOT NULL);

CREATE INDEX product_tax_class_id ON public.product USING btree (tax_class_id, id);

CREATE INDEX product_translation_created_at_sort ON public.product_translation USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX product_translation_deleted ON public.product_translation USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX product_translation_language_key ON public.product_translation USING btree (product_id, language) WHERE (deleted_at IS NULL);

CREATE INDEX product_translation_name_sort ON public.product_translation USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX product_translation_pkey ON public.product_translation USING btree (id);

CREATE INDEX product_translation_product_id ON public.product_translation USING btree (product_id, id);

CREATE INDEX product_translation_search ON public.product_translation USING gin (search);

CREATE INDEX product_updated_at_sort ON public.product USING btree (updated_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX promotion_countries_in ON public.promotion USING gin (countries jsonb_path_ops) WHERE (countries IS NOT NULL);

CREATE INDEX promotion_created_at_sort ON public.promotion USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX promotion_deleted ON public.promotion USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX promotion_group_id ON public.promotion USING btree (group_id, id);

CREATE INDEX promotion_name_sort ON public.promotion USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX promotion_pkey ON public.promotion USING btree (id);

CREATE INDEX promotion_priority_sort ON public.promotion USING btree (priority, id) WHERE (deleted_at IS NULL);

CREATE INDEX promotion_search ON public.promotion USING gin (search);

CREATE INDEX promotion_starts_at_sort ON public.promotion USING btree (starts_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX promotion_state ON public.promotion USING btree (state, id);

CREATE INDEX promotion_target_category_id ON public.promotion_target USING btree (category_id, id);

CREATE INDEX promotion_target_created_at_sort ON public.promotion_target USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX promotion_target_deleted ON public.promotion_target USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX promotion_target_once ON public.promotion_target USING btree (promotion_id, role, product_id, category_id) NULLS NOT DISTINCT;

CREATE UNIQUE INDEX promotion_target_pkey ON public.promotion_target USING btree (id);

CREATE INDEX promotion_target_product_id ON public.promotion_target USING btree (product_id, id);

CREATE INDEX promotion_target_promotion_id ON public.promotion_target USING btree (promotion_id, id);

CREATE INDEX promotion_target_search ON public.promotion_target USING gin (search);

CREATE INDEX provider_event_created_at_sort ON public.provider_event USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX provider_event_deleted ON public.provider_event USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX provider_event_key ON public.provider_event USING btree (provider, event_id);

CREATE INDEX provider_event_method_id ON public.provider_event USING btree (method_id, id);

CREATE INDEX provider_event_payment_id ON public.provider_event USING btree (payment_id, id);

CREATE UNIQUE INDEX provider_event_pkey ON public.provider_event USING btree (id);

CREATE INDEX provider_event_provider_reference ON public.provider_event USING btree (provider_reference, id);

CREATE INDEX provider_event_search ON public.provider_event USING gin (search);

CREATE INDEX provider_event_waiting ON public.provider_event USING btree (created_at) WHERE (state = ANY (ARRAY['waiting'::text, 'unknown'::text]));

CREATE INDEX purpose_deleted ON public.purpose USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX purpose_is_active ON public.purpose USING btree (is_active, id);

CREATE UNIQUE INDEX purpose_key_key ON public.purpose USING btree (key) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX purpose_name_key ON public.purpose USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX purpose_name_sort ON public.purpose USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX purpose_pkey ON public.purpose USING btree (id);

CREATE INDEX purpose_position_sort ON public.purpose USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX purpose_search ON public.purpose USING gin (search);

CREATE INDEX purpose_wording_created_at_sort ON public.purpose_wording USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX purpose_wording_deleted ON public.purpose_wording USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX purpose_wording_edition_sort ON public.purpose_wording USING btree (edition, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX purpose_wording_pkey ON public.purpose_wording USING btree (id);

CREATE INDEX purpose_wording_purpose_id ON public.purpose_wording USING btree (purpose_id, id);

CREATE INDEX purpose_wording_search ON public.purpose_wording USING gin (search);

CREATE INDEX quota_created_at_sort ON public.quota USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX quota_deleted ON public.quota USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX quota_pkey ON public.quota USING btree (id);

CREATE INDEX quota_search ON public.quota USING gin (search);

CREATE INDEX quota_starts_on_sort ON public.quota USING btree (starts_on, id) WHERE (deleted_at IS NULL);

CREATE INDEX quota_team_id ON public.quota USING btree (team_id, id);

CREATE INDEX quota_territory_id ON public.quota USING btree (territory_id, id);

CREATE INDEX quota_user_id ON public.quota USING btree (user_id, id);

CREATE INDEX quote_accepted_at ON public.quote USING btree (accepted_at, id);

CREATE INDEX quote_comment_created_at_sort ON public.quote_comment USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX quote_comment_deleted ON public.quote_comment USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX quote_comment_pkey ON public.quote_comment USING btree (id);

CREATE INDEX quote_comment_quote_id ON public.quote_comment USING btree (quote_id, id);

CREATE INDEX quote_comment_search ON public.quote_comment USING gin (search);

CREATE INDEX quote_created_at_sort ON public.quote USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX quote_decline_reason ON public.quote USING btree (decline_reason, id);

CREATE INDEX quote_deleted ON public.quote USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX quote_expires_at ON public.quote USING btree (expires_at, id);

CREATE INDEX quote_expires_due ON public.quote USING btree (expires_at) WHERE ((state = 'sent'::text) AND (deleted_at IS NULL));

CREATE INDEX quote_family ON public.quote USING btree (family, id);

CREATE UNIQUE INDEX quote_family_open_key ON public.quote USING btree (family) WHERE ((state = ANY (ARRAY['draft'::text, 'inApproval'::text, 'approved'::text, 'sent'::text])) AND (deleted_at IS NULL));

CREATE INDEX quote_line_created_at_sort ON public.quote_line USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX quote_line_deleted ON public.quote_line USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX quote_line_pkey ON public.quote_line USING btree (id);

CREATE INDEX quote_line_position ON public.quote_line USING btree (quote_id, "position");

CREATE INDEX quote_line_position_sort ON public.quote_line USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX quote_line_product_id ON public.quote_line USING btree (product_id, id);

CREATE INDEX quote_line_quote_id ON public.quote_line USING btree (quote_id, id);

CREATE INDEX quote_line_search ON public.quote_line USING gin (search);

CREATE INDEX quote_line_section_id ON public.quote_line USING btree (section_id, id);

CREATE INDEX quote_line_tax_class_id ON public.quote_line USING btree (tax_class_id, id);

CREATE INDEX quote_net_base_sort ON public.quote USING btree (net_base, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX quote_number_key ON public.quote USING btree (number) WHERE (deleted_at IS NULL);

CREATE INDEX quote_number_sort ON public.quote USING btree (number, id) WHERE (deleted_at IS NULL);

CREATE INDEX quote_opportunity_id_sent_at ON public.quote USING btree (opportunity_id, sent_at, id);

CREATE INDEX quote_order_id ON public.quote USING btree (order_id, id);

CREATE INDEX quote_organization_id_state ON public.quote USING btree (organization_id, state, id);

CREATE INDEX quote_owner_id_state ON public.quote USING btree (owner_id, state, id);

CREATE INDEX quote_person_id ON public.quote USING btree (person_id, id);

CREATE UNIQUE INDEX quote_pkey ON public.quote USING btree (id);

CREATE INDEX quote_replaced_by_id ON public.quote USING btree (replaced_by_id, id);

CREATE INDEX quote_replaces_id ON public.quote USING btree (replaces_id, id);

CREATE INDEX quote_request_created_at_sort ON public.quote_request USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX quote_request_deleted ON public.quote_request USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX quote_request_id ON public.quote USING btree (request_id, id);

CREATE INDEX quote_request_line_created_at_sort ON public.quote_request_line USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX quote_request_line_deleted ON public.quote_request_line USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX quote_request_line_pkey ON public.quote_request_line USING btree (id);

CREATE INDEX quote_request_line_position_sort ON public.quote_request_line USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX quote_request_line_product_id ON public.quote_request_line USING btree (product_id, id);

CREATE INDEX quote_request_line_request_id ON public.quote_request_line USING btree (request_id, id);

CREATE INDEX quote_request_line_search ON public.quote_request_line USING gin (search);

CREATE INDEX quote_request_needed_by_sort ON public.quote_request USING btree (needed_by, id) WHERE (deleted_at IS NULL);

CREATE INDEX quote_request_opportunity_id ON public.quote_request USING btree (opportunity_id, id);

CREATE INDEX quote_request_organization_id_state ON public.quote_request USING btree (organization_id, state, id);

CREATE INDEX quote_request_owner_id_state ON public.quote_request USING btree (owner_id, state, id);

CREATE INDEX quote_request_person_id ON public.quote_request USING btree (person_id, id);

CREATE UNIQUE INDEX quote_request_pkey ON public.quote_request USING btree (id);

CREATE INDEX quote_request_quote_id ON public.quote_request USING btree (quote_id, id);

CREATE INDEX quote_request_search ON public.quote_request USING gin (search);

CREATE INDEX quote_request_state ON public.quote_request USING btree (state, id);

CREATE INDEX quote_search ON public.quote USING gin (search);

CREATE INDEX quote_section_created_at_sort ON public.quote_section USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX quote_section_deleted ON public.quote_section USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX quote_section_pkey ON public.quote_section USING btree (id);

CREATE INDEX quote_section_position_sort ON public.quote_section USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX quote_section_quote_id ON public.quote_section USING btree (quote_id, id);

CREATE INDEX quote_section_search ON public.quote_section USING gin (search);

CREATE INDEX quote_sent_at_sort ON public.quote USING btree (sent_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX quote_state ON public.quote USING btree (state, id);

CREATE INDEX quote_template_created_at_sort ON public.quote_template USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX quote_template_deleted ON public.quote_template USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX quote_template_name_key ON public.quote_template USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX quote_template_name_sort ON public.quote_template USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX quote_template_pkey ON public.quote_template USING btree (id);

CREATE INDEX quote_template_search ON public.quote_template USING gin (search);

CREATE UNIQUE INDEX quote_token_hash_key ON public.quote USING btree (token_hash) WHERE (deleted_at IS NULL);

CREATE INDEX quote_updated_at_sort ON public.quote USING btree (updated_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX quote_valid_until_sort ON public.quote USING btree (valid_until, id) WHERE (deleted_at IS NULL);

CREATE INDEX redemption_coupon_id ON public.redemption USING btree (coupon_id, id);

CREATE INDEX redemption_created_at_sort ON public.redemption USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX redemption_deleted ON public.redemption USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX redemption_of_customer ON public.redemption USING btree (customer, promotion_id) WHERE (released_at IS NULL);

CREATE INDEX redemption_order_id ON public.redemption USING btree (order_id, id);

CREATE INDEX redemption_organization_id ON public.redemption USING btree (organization_id, id);

CREATE INDEX redemption_person_id ON public.redemption USING btree (person_id, id);

CREATE UNIQUE INDEX redemption_pkey ON public.redemption USING btree (id);

CREATE INDEX redemption_placed_at_sort ON public.redemption USING btree (placed_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX redemption_promotion_id_placed_at ON public.redemption USING btree (promotion_id, placed_at, id);

CREATE INDEX redemption_search ON public.redemption USING gin (search);

CREATE INDEX refund_created_at_sort ON public.refund USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX refund_deleted ON public.refund USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX refund_payment_id ON public.refund USING btree (payment_id, id);

CREATE UNIQUE INDEX refund_pkey ON public.refund USING btree (id);

CREATE INDEX refund_provider_reference ON public.refund USING btree (provider_reference, id);

CREATE INDEX refund_search ON public.refund USING gin (search);

CREATE INDEX related_product_created_at_sort ON public.related_product USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX related_product_deleted ON public.related_product USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX related_product_pkey ON public.related_product USING btree (id);

CREATE INDEX related_product_position_sort ON public.related_product USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX related_product_product_id ON public.related_product USING btree (product_id, id);

CREATE INDEX related_product_related_id ON public.related_product USING btree (related_id, id);

CREATE UNIQUE INDEX related_product_related_key ON public.related_product USING btree (product_id, kind, related_id) WHERE (deleted_at IS NULL);

CREATE INDEX related_product_search ON public.related_product USING gin (search);

CREATE INDEX reminder_created_at_sort ON public.reminder USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX reminder_deleted ON public.reminder USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX reminder_invoice_id ON public.reminder USING btree (invoice_id, id);

CREATE UNIQUE INDEX reminder_level_key ON public.reminder USING btree (invoice_id, level);

CREATE UNIQUE INDEX reminder_pkey ON public.reminder USING btree (id);

CREATE INDEX reminder_search ON public.reminder USING gin (search);

CREATE INDEX reminder_sent_on_sort ON public.reminder USING btree (sent_on, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX request_count_pkey ON public.request_count USING btree (key, minute);

CREATE INDEX reservation_bring_to_id ON public.reservation USING btree (bring_to_id, id);

CREATE INDEX reservation_created_at_sort ON public.reservation USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX reservation_deleted ON public.reservation USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX reservation_ending ON public.reservation USING btree (product_id, expires_at) WHERE ((state = ANY (ARRAY['waiting'::text, 'held'::text])) AND (expires_at IS NOT NULL));

CREATE INDEX reservation_holder_id ON public.reservation USING btree (holder_id, id);

CREATE INDEX reservation_holder_open ON public.reservation USING btree (holder_id) WHERE (state = ANY (ARRAY['waiting'::text, 'held'::text, 'allocated'::text]));

CREATE INDEX reservation_location_id ON public.reservation USING btree (location_id, id);

CREATE INDEX reservation_open ON public.reservation USING btree (product_id, location_id) WHERE (state = ANY (ARRAY['waiting'::text, 'held'::text, 'allocated'::text]));

CREATE UNIQUE INDEX reservation_pkey ON public.reservation USING btree (id);

CREATE INDEX reservation_product_id ON public.reservation USING btree (product_id, id);

CREATE INDEX reservation_search ON public.reservation USING gin (search);

CREATE INDEX reservation_state ON public.reservation USING btree (state, id);

CREATE UNIQUE INDEX retention_exception_pkey ON public.retention_exception USING btree (rule_id, record_id);

CREATE INDEX retention_rule_created_at_sort ON public.retention_rule USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX retention_rule_deleted ON public.retention_rule USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX retention_rule_is_active ON public.retention_rule USING btree (is_active, id);

CREATE UNIQUE INDEX retention_rule_name_key ON public.retention_rule USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX retention_rule_name_sort ON public.retention_rule USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX retention_rule_pkey ON public.retention_rule USING btree (id);

CREATE INDEX retention_rule_search ON public.retention_rule USING gin (search);

CREATE INDEX return_line_created_at_sort ON public.return_line USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX return_line_deleted ON public.return_line USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX return_line_order_line_id ON public.return_line USING btree (order_line_id, id);

CREATE INDEX return_line_order_return_id ON public.return_line USING btree (order_return_id, id);

CREATE UNIQUE INDEX return_line_pkey ON public.return_line USING btree (id);

CREATE INDEX return_line_search ON public.return_line USING gin (search);

CREATE INDEX ringing_created_at_sort ON public.ringing USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX ringing_deleted ON public.ringing USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX ringing_external_key ON public.ringing USING btree (COALESCE(phone_system, ''::text), external_id) WHERE (external_id IS NOT NULL);

CREATE UNIQUE INDEX ringing_pkey ON public.ringing USING btree (id);

CREATE INDEX ringing_search ON public.ringing USING gin (search);

CREATE INDEX ringing_subject_id ON public.ringing USING btree (subject_id, id);

CREATE INDEX ringing_user_id ON public.ringing USING btree (user_id, id);

CREATE INDEX scim_token_created_at_sort ON public.scim_token USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX scim_token_deleted ON public.scim_token USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX scim_token_name_sort ON public.scim_token USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX scim_token_pkey ON public.scim_token USING btree (id);

CREATE UNIQUE INDEX scim_token_prefix_key ON public.scim_token USING btree (prefix) WHERE (deleted_at IS NULL);

CREATE INDEX scim_token_search ON public.scim_token USING gin (search);

CREATE INDEX scoring_rule_deleted ON public.scoring_rule USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX scoring_rule_name_sort ON public.scoring_rule USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX scoring_rule_pkey ON public.scoring_rule USING btree (id);

CREATE INDEX scoring_rule_points_sort ON public.scoring_rule USING btree (points, id) WHERE (deleted_at IS NULL);

CREATE INDEX scoring_rule_search ON public.scoring_rule USING gin (search);

CREATE INDEX search_synonym_created_at_sort ON public.search_synonym USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX search_synonym_deleted ON public.search_synonym USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX search_synonym_pkey ON public.search_synonym USING btree (id);

CREATE INDEX search_synonym_search ON public.search_synonym USING gin (search);

CREATE INDEX search_synonym_synonyms_in ON public.search_synonym USING gin (synonyms) WHERE (synonyms IS NOT NULL);

CREATE UNIQUE INDEX search_synonym_word_key ON public.search_synonym USING btree (word) WHERE (deleted_at IS NULL);

CREATE INDEX search_synonym_word_sort ON public.search_synonym USING btree (word, id) WHERE (deleted_at IS NULL);

CREATE INDEX sender_limit_created_at_sort ON public.sender_limit USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX sender_limit_deleted ON public.sender_limit USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX sender_limit_once ON public.sender_limit USING btree (COALESCE(user_id, '00000000-0000-0000-0000-000000000000'::uuid));

CREATE UNIQUE INDEX sender_limit_pkey ON public.sender_limit USING btree (id);

CREATE INDEX sender_limit_search ON public.sender_limit USING gin (search);

CREATE INDEX sender_limit_user_id ON public.sender_limit USING btree (user_id, id);

CREATE INDEX session_impersonator_id ON public.session USING btree (impersonator_id);

CREATE INDEX session_parent_id ON public.session USING btree (parent_id);

CREATE INDEX session_provider_id ON public.session USING btree (provider_id);

CREATE INDEX shipment_created_at_sort ON public.shipment USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX shipment_deleted ON public.shipment USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX shipment_line_created_at_sort ON public.shipment_line USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX shipment_line_deleted ON public.shipment_line USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX shipment_line_order_line_id ON public.shipment_line USING btree (order_line_id, id);

CREATE UNIQUE INDEX shipment_line_pkey ON public.shipment_line USING btree (id);

CREATE INDEX shipment_line_search ON public.shipment_line USING gin (search);

CREATE INDEX shipment_line_shipment_id ON public.shipment_line USING btree (shipment_id, id);

CREATE INDEX shipment_location_id ON public.shipment USING btree (location_id, id);

CREATE UNIQUE INDEX shipment_number_key ON public.shipment USING btree (number) WHERE (deleted_at IS NULL);

CREATE INDEX shipment_number_sort ON public.shipment USING btree (number, id) WHERE (deleted_at IS NULL);

CREATE INDEX shipment_order_id ON public.shipment USING btree (order_id, id);

CREATE UNIQUE INDEX shipment_pkey ON public.shipment USING btree (id);

CREATE INDEX shipment_search ON public.shipment USING gin (search);

CREATE INDEX shipment_sent_at_sort ON public.shipment USING btree (sent_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX shipment_state ON public.shipment USING btree (state, id);

CREATE INDEX shipment_tracking_number ON public.shipment USING btree (tracking_number, id);

CREATE INDEX shop_block_category_id ON public.shop_block USING btree (category_id, id);

CREATE INDEX shop_block_created_at_sort ON public.shop_block USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX shop_block_deleted ON public.shop_block USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX shop_block_heading_sort ON public.shop_block USING btree (heading, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX shop_block_pkey ON public.shop_block USING btree (id);

CREATE INDEX shop_block_position_sort ON public.shop_block USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX shop_block_search ON public.shop_block USING gin (search);

CREATE INDEX shop_registration_age ON public.shop_registration USING btree (created_at);

CREATE UNIQUE INDEX shop_registration_pkey ON public.shop_registration USING btree (token_hash);

CREATE INDEX shop_settings_created_at_sort ON public.shop_settings USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX shop_settings_deleted ON public.shop_settings USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX shop_settings_name_sort ON public.shop_settings USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX shop_settings_pkey ON public.shop_settings USING btree (id);

CREATE INDEX shop_settings_search ON public.shop_settings USING gin (search);

CREATE INDEX shop_settings_updated_at_sort ON public.shop_settings USING btree (updated_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX shopping_list_created_at_sort ON public.shopping_list USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX shopping_list_deleted ON public.shopping_list USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX shopping_list_line_created_at_sort ON public.shopping_list_line USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX shopping_list_line_deleted ON public.shopping_list_line USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX shopping_list_line_list_id ON public.shopping_list_line USING btree (list_id, id);

CREATE UNIQUE INDEX shopping_list_line_pkey ON public.shopping_list_line USING btree (id);

CREATE UNIQUE INDEX shopping_list_line_product ON public.shopping_list_line USING btree (list_id, product_id);

CREATE INDEX shopping_list_line_product_id ON public.shopping_list_line USING btree (product_id, id);

CREATE INDEX shopping_list_line_search ON public.shopping_list_line USING gin (search);

CREATE INDEX shopping_list_name_sort ON public.shopping_list USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX shopping_list_organization_id_name ON public.shopping_list USING btree (organization_id, name, id);

CREATE INDEX shopping_list_person_id ON public.shopping_list USING btree (person_id, id);

CREATE UNIQUE INDEX shopping_list_pkey ON public.shopping_list USING btree (id);

CREATE INDEX shopping_list_search ON public.shopping_list USING gin (search);

CREATE INDEX sso_attempt_expires_at ON public.sso_attempt USING btree (expires_at);

CREATE UNIQUE INDEX sso_attempt_pkey ON public.sso_attempt USING btree (key);

CREATE INDEX sso_used_expires_at ON public.sso_used USING btree (expires_at);

CREATE UNIQUE INDEX sso_used_pkey ON public.sso_used USING btree (key);

CREATE INDEX stage_change_at_sort ON public.stage_change USING btree (at, id) WHERE (deleted_at IS NULL);

CREATE INDEX stage_change_created_at_sort ON public.stage_change USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX stage_change_deleted ON public.stage_change USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX stage_change_from_id ON public.stage_change USING btree (from_id, id);

CREATE INDEX stage_change_opportunity_at ON public.stage_change USING btree (opportunity_id, at);

CREATE INDEX stage_change_opportunity_id ON public.stage_change USING btree (opportunity_id, id);

CREATE UNIQUE INDEX stage_change_pkey ON public.stage_change USING btree (id);

CREATE INDEX stage_change_search ON public.stage_change USING gin (search);

CREATE INDEX stage_change_to_id ON public.stage_change USING btree (to_id, id);

CREATE INDEX stage_change_user_id ON public.stage_change USING btree (user_id, id);

CREATE INDEX stage_change_velocity ON public.stage_change USING btree (from_id, at, (((seconds_in_stage)::integer / 3600))) INCLUDE (opportunity_id, to_id, seconds_in_stage) WHERE (from_id IS NOT NULL);

CREATE INDEX stage_deleted ON public.stage USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX stage_name_sort ON public.stage USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX stage_pipeline_id_position ON public.stage USING btree (pipeline_id, "position", id);

CREATE UNIQUE INDEX stage_pkey ON public.stage USING btree (id);

CREATE INDEX stage_position_sort ON public.stage USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX stage_search ON public.stage USING gin (search);

CREATE INDEX stock_count_created_at_sort ON public.stock_count USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX stock_count_deleted ON public.stock_count USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX stock_count_line_count_id ON public.stock_count_line USING btree (count_id, id);

CREATE INDEX stock_count_line_created_at_sort ON public.stock_count_line USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX stock_count_line_deleted ON public.stock_count_line USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX stock_count_line_once ON public.stock_count_line USING btree (count_id, product_id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX stock_count_line_pkey ON public.stock_count_line USING btree (id);

CREATE INDEX stock_count_line_product_id ON public.stock_count_line USING btree (product_id, id);

CREATE INDEX stock_count_line_search ON public.stock_count_line USING gin (search);

CREATE INDEX stock_count_location_id ON public.stock_count USING btree (location_id, id);

CREATE INDEX stock_count_name_sort ON public.stock_count USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX stock_count_pkey ON public.stock_count USING btree (id);

CREATE INDEX stock_count_search ON public.stock_count USING gin (search);

CREATE INDEX stock_count_state ON public.stock_count USING btree (state, id);

CREATE INDEX stock_level_created_at_sort ON public.stock_level USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX stock_level_deleted ON public.stock_level USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX stock_level_is_low ON public.stock_level USING btree (is_low, id);

CREATE INDEX stock_level_location_id ON public.stock_level USING btree (location_id, id);

CREATE UNIQUE INDEX stock_level_once ON public.stock_level USING btree (product_id, location_id);

CREATE UNIQUE INDEX stock_level_pkey ON public.stock_level USING btree (id);

CREATE INDEX stock_level_product_id ON public.stock_level USING btree (product_id, id);

CREATE INDEX stock_level_search ON public.stock_level USING gin (search);

CREATE INDEX stock_movement_at_sort ON public.stock_movement USING btree (at, id) WHERE (deleted_at IS NULL);

CREATE INDEX stock_movement_created_at_sort ON public.stock_movement USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX stock_movement_deleted ON public.stock_movement USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX stock_movement_kind ON public.stock_movement USING btree (kind, id);

CREATE UNIQUE INDEX stock_movement_line ON public.stock_movement USING btree (product_id, location_id, "position");

CREATE INDEX stock_movement_location_id_at ON public.stock_movement USING btree (location_id, at, id);

CREATE UNIQUE INDEX stock_movement_pkey ON public.stock_movement USING btree (id);

CREATE INDEX stock_movement_product_id_at ON public.stock_movement USING btree (product_id, at, id);

CREATE INDEX stock_movement_search ON public.stock_movement USING gin (search);

CREATE INDEX stock_movement_source_id ON public.stock_movement USING btree (source_id, id);

CREATE INDEX stock_request_created_at_sort ON public.stock_request USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX stock_request_deleted ON public.stock_request USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX stock_request_email_sort ON public.stock_request USING btree (email, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX stock_request_once ON public.stock_request USING btree (product_id, email) WHERE ((state = 'waiting'::text) AND (deleted_at IS NULL));

CREATE INDEX stock_request_person_id ON public.stock_request USING btree (person_id, id);

CREATE UNIQUE INDEX stock_request_pkey ON public.stock_request USING btree (id);

CREATE INDEX stock_request_product_id_state ON public.stock_request USING btree (product_id, state, id);

CREATE INDEX stock_request_search ON public.stock_request USING gin (search);

CREATE INDEX subject_request_assignee_id ON public.subject_request USING btree (assignee_id, id);

CREATE INDEX subject_request_created_at_sort ON public.subject_request USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX subject_request_deleted ON public.subject_request USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX subject_request_due_on_sort ON public.subject_request USING btree (due_on, id) WHERE (deleted_at IS NULL);

CREATE INDEX subject_request_person_id ON public.subject_request USING btree (person_id, id);

CREATE UNIQUE INDEX subject_request_pkey ON public.subject_request USING btree (id);

CREATE INDEX subject_request_search ON public.subject_request USING gin (search);

CREATE INDEX subject_request_state_due_on ON public.subject_request USING btree (state, due_on, id) WHERE (deleted_at IS NULL);

CREATE INDEX suppression_created_at_sort ON public.suppression USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX suppression_deleted ON public.suppression USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX suppression_hash ON public.suppression USING btree (hash, id);

CREATE UNIQUE INDEX suppression_once ON public.suppression USING btree (hash, COALESCE(channel, ''::text));

CREATE UNIQUE INDEX suppression_pkey ON public.suppression USING btree (id);

CREATE INDEX suppression_search ON public.suppression USING gin (search);

CREATE INDEX suppression_since_sort ON public.suppression USING btree (since, id) WHERE (deleted_at IS NULL);

CREATE INDEX suppression_value_sort ON public.suppression USING btree (value, id) WHERE (deleted_at IS NULL);

CREATE INDEX tax_account_created_at_sort ON public.tax_account USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX tax_account_deleted ON public.tax_account USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX tax_account_pkey ON public.tax_account USING btree (id);

CREATE INDEX tax_account_search ON public.tax_account USING gin (search);

CREATE INDEX tax_account_tax_code_sort ON public.tax_account USING btree (tax_code, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX tax_class_code_key ON public.tax_class USING btree (code) WHERE (deleted_at IS NULL);

CREATE INDEX tax_class_created_at_sort ON public.tax_class USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX tax_class_deleted ON public.tax_class USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX tax_class_name_sort ON public.tax_class USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX tax_class_pkey ON public.tax_class USING btree (id);

CREATE INDEX tax_class_search ON public.tax_class USING gin (search);

CREATE INDEX tax_rate_country_sort ON public.tax_rate USING btree (country, id) WHERE (deleted_at IS NULL);

CREATE INDEX tax_rate_created_at_sort ON public.tax_rate USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX tax_rate_deleted ON public.tax_rate USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX tax_rate_once ON public.tax_rate USING btree (country, COALESCE(region, ''::text), tax_class_id, valid_from) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX tax_rate_pkey ON public.tax_rate USING btree (id);

CREATE INDEX tax_rate_search ON public.tax_rate USING gin (search);

CREATE INDEX tax_rate_tax_class_id ON public.tax_rate USING btree (tax_class_id, id);

CREATE INDEX tax_rate_valid_from_sort ON public.tax_rate USING btree (valid_from, id) WHERE (deleted_at IS NULL);

CREATE INDEX territory_created_at_sort ON public.territory USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX territory_deleted ON public.territory USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX territory_name_sort ON public.territory USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX territory_owner_id ON public.territory USING btree (owner_id, id);

CREATE INDEX territory_parent_id ON public.territory USING btree (parent_id, id);

CREATE UNIQUE INDEX territory_pkey ON public.territory USING btree (id);

CREATE INDEX territory_priority_sort ON public.territory USING btree (priority, id) WHERE (deleted_at IS NULL);

CREATE INDEX territory_search ON public.territory USING gin (search);

CREATE INDEX territory_team_id ON public.territory USING btree (team_id, id);

CREATE INDEX till_entry_by_id ON public.till_entry USING btree (by_id, id);

CREATE INDEX till_entry_created_at_sort ON public.till_entry USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX till_entry_deleted ON public.till_entry USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX till_entry_entry_key_key ON public.till_entry USING btree (entry_key) WHERE (deleted_at IS NULL);

CREATE INDEX till_entry_journal ON public.till_entry USING btree (session_id, created_at, id);

CREATE INDEX till_entry_order_id ON public.till_entry USING btree (order_id, id);

CREATE UNIQUE INDEX till_entry_pkey ON public.till_entry USING btree (id);

CREATE INDEX till_entry_search ON public.till_entry USING gin (search);

CREATE INDEX till_entry_session_id ON public.till_entry USING btree (session_id, id);

CREATE INDEX till_session_closed_by_id ON public.till_session USING btree (closed_by_id, id);

CREATE INDEX till_session_created_at_sort ON public.till_session USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX till_session_deleted ON public.till_session USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX till_session_number_key ON public.till_session USING btree (number) WHERE (deleted_at IS NULL);

CREATE INDEX till_session_number_sort ON public.till_session USING btree (number, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX till_session_open ON public.till_session USING btree (outlet_id, register) WHERE ((state = 'open'::text) AND (deleted_at IS NULL));

CREATE INDEX till_session_opened_at_sort ON public.till_session USING btree (opened_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX till_session_opened_by_id ON public.till_session USING btree (opened_by_id, id);

CREATE INDEX till_session_outlet_id_opened_at ON public.till_session USING btree (outlet_id, opened_at, id);

CREATE UNIQUE INDEX till_session_pkey ON public.till_session USING btree (id);

CREATE INDEX till_session_search ON public.till_session USING gin (search);

CREATE INDEX till_session_state ON public.till_session USING btree (state, id);

CREATE INDEX transfer_created_at_sort ON public.transfer USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX transfer_deleted ON public.transfer USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX transfer_from_id ON public.transfer USING btree (from_id, id);

CREATE INDEX transfer_line_created_at_sort ON public.transfer_line USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX transfer_line_deleted ON public.transfer_line USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX transfer_line_once ON public.transfer_line USING btree (transfer_id, product_id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX transfer_line_pkey ON public.transfer_line USING btree (id);

CREATE INDEX transfer_line_product_id ON public.transfer_line USING btree (product_id, id);

CREATE INDEX transfer_line_search ON public.transfer_line USING gin (search);

CREATE INDEX transfer_line_transfer_id ON public.transfer_line USING btree (transfer_id, id);

CREATE UNIQUE INDEX transfer_number_key ON public.transfer USING btree (number) WHERE (deleted_at IS NULL);

CREATE INDEX transfer_number_sort ON public.transfer USING btree (number, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX transfer_pkey ON public.transfer USING btree (id);

CREATE INDEX transfer_search ON public.transfer USING gin (search);

CREATE INDEX transfer_state ON public.transfer USING btree (state, id);

CREATE INDEX transfer_to_id ON public.transfer USING btree (to_id, id);

CREATE INDEX user_scim_external_id ON public."user" USING btree (((scim ->> 'externalId'::text)));

CREATE INDEX user_scim_user_name ON public."user" USING btree (lower(COALESCE((scim ->> 'userName'::text), email)));

CREATE INDEX watch_subject_active ON public.watch USING btree (subject_id, user_id) WHERE (NOT muted);

CREATE INDEX webhook_attempt_created_at_sort ON public.webhook_attempt USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX webhook_attempt_deleted ON public.webhook_attempt USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX webhook_attempt_delivery_id ON public.webhook_attempt USING btree (delivery_id, id);

CREATE INDEX webhook_attempt_endpoint_id ON public.webhook_attempt USING btree (endpoint_id, id);

CREATE INDEX webhook_attempt_log ON public.webhook_attempt USING btree (delivery_id, at);

CREATE INDEX webhook_attempt_pace ON public.webhook_attempt USING btree (endpoint_id, at);

CREATE UNIQUE INDEX webhook_attempt_pkey ON public.webhook_attempt USING btree (id);

CREATE INDEX webhook_attempt_search ON public.webhook_attempt USING gin (search);

CREATE INDEX webhook_delivery_created_at_sort ON public.webhook_delivery USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX webhook_delivery_deleted ON public.webhook_delivery USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX webhook_delivery_endpoint_id ON public.webhook_delivery USING btree (endpoint_id, id);

CREATE UNIQUE INDEX webhook_delivery_event_key ON public.webhook_delivery USING btree (endpoint_id, seq);

CREATE INDEX webhook_delivery_in_order ON public.webhook_delivery USING btree (endpoint_id, record_id, seq) WHERE (state = 'waiting'::text);

CREATE INDEX webhook_delivery_log ON public.webhook_delivery USING btree (endpoint_id, created_at, id);

CREATE UNIQUE INDEX webhook_delivery_pkey ON public.webhook_delivery USING btree (id);

CREATE INDEX webhook_delivery_search ON public.webhook_delivery USING gin (search);

CREATE INDEX webhook_delivery_waiting ON public.webhook_delivery USING btree (endpoint_id, next_at, seq) WHERE (state = 'waiting'::text);

CREATE INDEX webhook_endpoint_created_at_sort ON public.webhook_endpoint USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX webhook_endpoint_deleted ON public.webhook_endpoint USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX webhook_endpoint_name_sort ON public.webhook_endpoint USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX webhook_endpoint_owner_id ON public.webhook_endpoint USING btree (owner_id, id);

CREATE UNIQUE INDEX webhook_endpoint_pkey ON public.webhook_endpoint USING btree (id);

CREATE INDEX webhook_endpoint_search ON public.webhook_endpoint USING gin (search);

CREATE INDEX wish_created_at_sort ON public.wish USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX wish_deleted ON public.wish USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX wish_once ON public.wish USING btree (person_id, product_id);

CREATE INDEX wish_person_id ON public.wish USING btree (person_id, id);

CREATE UNIQUE INDEX wish_pkey ON public.wish USING btree (id);

CREATE INDEX wish_product_id ON public.wish USING btree (product_id, id);

CREATE INDEX wish_search ON public.wish USING gin (search);

CREATE UNIQUE INDEX wording_edition ON public.purpose_wording USING btree (purpose_id, language, edition);

CREATE INDEX api_key_permissions_in ON public.api_key USING gin (permissions) WHERE (permissions IS NOT NULL);

CREATE INDEX company_addresses_in ON public.company USING gin (addresses jsonb_path_ops) WHERE (addresses IS NOT NULL);

CREATE INDEX organization_domains_in ON public.organization USING gin (domains jsonb_path_ops) WHERE (domains IS NOT NULL);

CREATE INDEX organization_emails_in ON public.organization USING gin (emails jsonb_path_ops) WHERE (emails IS NOT NULL);

CREATE INDEX organization_owner_id_name ON public.organization USING btree (owner_id, name, id);

CREATE INDEX organization_phones_in ON public.organization USING gin (phones jsonb_path_ops) WHERE (phones IS NOT NULL);

CREATE INDEX organization_roles_in ON public.organization USING gin (roles) WHERE (roles IS NOT NULL);

CREATE INDEX organization_tags_in ON public.organization USING gin (tags) WHERE (tags IS NOT NULL);

CREATE INDEX organization_tax_ids_in ON public.organization USING gin (tax_ids jsonb_path_ops) WHERE (tax_ids IS NOT NULL);

CREATE INDEX person_emails_in ON public.person USING gin (emails jsonb_path_ops) WHERE (emails IS NOT NULL);

CREATE INDEX person_owner_id_name ON public.person USING btree (owner_id, name, id);

CREATE INDEX person_phones_in ON public.person USING gin (phones jsonb_path_ops) WHERE (phones IS NOT NULL);

CREATE INDEX person_tags_in ON public.person USING gin (tags) WHERE (tags IS NOT NULL);

CREATE INDEX role_permissions_in ON public.role USING gin (permissions) WHERE (permissions IS NOT NULL);

CREATE INDEX task_assignee_id_state_due_on ON public.task USING btree (assignee_id, state, due_on, id);

alter table "public"."absence" add constraint "absence_pkey" PRIMARY KEY using index "absence_pkey";

alter table "public"."account_objective" add constraint "account_objective_pkey" PRIMARY KEY using index "account_objective_pkey";

alter table "public"."account_plan" add constraint "account_plan_pkey" PRIMARY KEY using index "account_plan_pkey";

alter table "public"."account_territory" add constraint "account_territory_pkey" PRIMARY KEY using index "account_territory_pkey";

alter table "public"."approval" add constraint "approval_pkey" PRIMARY KEY using index "approval_pkey";

alter table "public"."approval_decision" add constraint "approval_decision_pkey" PRIMARY KEY using index "approval_decision_pkey";

alter table "public"."approval_policy" add constraint "approval_policy_pkey" PRIMARY KEY using index "approval_policy_pkey";

alter table "public"."approval_stage" add constraint "approval_stage_pkey" PRIMARY KEY using index "approval_stage_pkey";

alter table "public"."approval_voter" add constraint "approval_voter_pkey" PRIMARY KEY using index "approval_voter_pkey";

alter table "public"."assignment_member" add constraint "assignment_member_pkey" PRIMARY KEY using index "assignment_member_pkey";

alter table "public"."assignment_rule" add constraint "assignment_rule_pkey" PRIMARY KEY using index "assignment_rule_pkey";

alter table "public"."assistant_call" add constraint "assistant_call_pkey" PRIMARY KEY using index "assistant_call_pkey";

alter table "public"."assistant_confirmation" add constraint "assistant_confirmation_pkey" PRIMARY KEY using index "assistant_confirmation_pkey";

alter table "public"."attendee" add constraint "attendee_pkey" PRIMARY KEY using index "attendee_pkey";

alter table "public"."attribute" add constraint "attribute_pkey" PRIMARY KEY using index "attribute_pkey";

alter table "public"."automation_rule" add constraint "automation_rule_pkey" PRIMARY KEY using index "automation_rule_pkey";

alter table "public"."automation_run" add constraint "automation_run_pkey" PRIMARY KEY using index "automation_run_pkey";

alter table "public"."automation_state" add constraint "automation_state_pkey" PRIMARY KEY using index "automation_state_pkey";

alter table "public"."automation_step" add constraint "automation_step_pkey" PRIMARY KEY using index "automation_step_pkey";

alter table "public"."automation_version" add constraint "automation_version_pkey" PRIMARY KEY using index "automation_version_pkey";

alter table "public"."backup_run" add constraint "backup_run_pkey" PRIMARY KEY using index "backup_run_pkey";

alter table "public"."bank_line" add constraint "bank_line_pkey" PRIMARY KEY using index "bank_line_pkey";

alter table "public"."bank_statement" add constraint "bank_statement_pkey" PRIMARY KEY using index "bank_statement_pkey";

alter table "public"."bought_together" add constraint "bought_together_pkey" PRIMARY KEY using index "bought_together_pkey";

alter table "public"."budget_rate" add constraint "budget_rate_pkey" PRIMARY KEY using index "budget_rate_pkey";

alter table "public"."bundle_item" add constraint "bundle_item_pkey" PRIMARY KEY using index "bundle_item_pkey";

alter table "public"."cadence" add constraint "cadence_pkey" PRIMARY KEY using index "cadence_pkey";

alter table "public"."cadence_action" add constraint "cadence_action_pkey" PRIMARY KEY using index "cadence_action_pkey";

alter table "public"."cadence_version" add constraint "cadence_version_pkey" PRIMARY KEY using index "cadence_version_pkey";

alter table "public"."calendar_assignment" add constraint "calendar_assignment_pkey" PRIMARY KEY using index "calendar_assignment_pkey";

alter table "public"."calendar_feed" add constraint "calendar_feed_pkey" PRIMARY KEY using index "calendar_feed_pkey";

alter table "public"."call" add constraint "call_pkey" PRIMARY KEY using index "call_pkey";

alter table "public"."cart" add constraint "cart_pkey" PRIMARY KEY using index "cart_pkey";

alter table "public"."cart_line" add constraint "cart_line_pkey" PRIMARY KEY using index "cart_line_pkey";

alter table "public"."cart_reminder" add constraint "cart_reminder_pkey" PRIMARY KEY using index "cart_reminder_pkey";

alter table "public"."catalog_slug_owner" add constraint "catalog_slug_owner_pkey" PRIMARY KEY using index "catalog_slug_owner_pkey";

alter table "public"."category" add constraint "category_pkey" PRIMARY KEY using index "category_pkey";

alter table "public"."category_translation" add constraint "category_translation_pkey" PRIMARY KEY using index "category_translation_pkey";

alter table "public"."company_buyer" add constraint "company_buyer_pkey" PRIMARY KEY using index "company_buyer_pkey";

alter table "public"."content_page" add constraint "content_page_pkey" PRIMARY KEY using index "content_page_pkey";

alter table "public"."coupon" add constraint "coupon_pkey" PRIMARY KEY using index "coupon_pkey";

alter table "public"."credit_account" add constraint "credit_account_pkey" PRIMARY KEY using index "credit_account_pkey";

alter table "public"."customer_group" add constraint "customer_group_pkey" PRIMARY KEY using index "customer_group_pkey";

alter table "public"."customer_group_member" add constraint "customer_group_member_pkey" PRIMARY KEY using index "customer_group_member_pkey";

alter table "public"."deal_snapshot" add constraint "deal_snapshot_pkey" PRIMARY KEY using index "deal_snapshot_pkey";

alter table "public"."delivery_method" add constraint "delivery_method_pkey" PRIMARY KEY using index "delivery_method_pkey";

alter table "public"."delivery_rate" add constraint "delivery_rate_pkey" PRIMARY KEY using index "delivery_rate_pkey";

alter table "public"."delivery_zone" add constraint "delivery_zone_pkey" PRIMARY KEY using index "delivery_zone_pkey";

alter table "public"."directory_group" add constraint "directory_group_pkey" PRIMARY KEY using index "directory_group_pkey";

alter table "public"."directory_group_member" add constraint "directory_group_member_pkey" PRIMARY KEY using index "directory_group_member_pkey";

alter table "public"."discount_limit" add constraint "discount_limit_pkey" PRIMARY KEY using index "discount_limit_pkey";

alter table "public"."enrolment" add constraint "enrolment_pkey" PRIMARY KEY using index "enrolment_pkey";

alter table "public"."erasure" add constraint "erasure_pkey" PRIMARY KEY using index "erasure_pkey";

alter table "public"."erasure_journal" add constraint "erasure_journal_pkey" PRIMARY KEY using index "erasure_journal_pkey";

alter table "public"."event_feed" add constraint "event_feed_pkey" PRIMARY KEY using index "event_feed_pkey";

alter table "public"."forecast_override" add constraint "forecast_override_pkey" PRIMARY KEY using index "forecast_override_pkey";

alter table "public"."handover" add constraint "handover_pkey" PRIMARY KEY using index "handover_pkey";

alter table "public"."handover_kind" add constraint "handover_kind_pkey" PRIMARY KEY using index "handover_kind_pkey";

alter table "public"."identity_provider" add constraint "identity_provider_pkey" PRIMARY KEY using index "identity_provider_pkey";

alter table "public"."identity_provider_secret" add constraint "identity_provider_secret_pkey" PRIMARY KEY using index "identity_provider_secret_pkey";

alter table "public"."impersonation" add constraint "impersonation_pkey" PRIMARY KEY using index "impersonation_pkey";

alter table "public"."incoming" add constraint "incoming_pkey" PRIMARY KEY using index "incoming_pkey";

alter table "public"."invoice" add constraint "invoice_pkey" PRIMARY KEY using index "invoice_pkey";

alter table "public"."invoice_line" add constraint "invoice_line_pkey" PRIMARY KEY using index "invoice_line_pkey";

alter table "public"."lead" add constraint "lead_pkey" PRIMARY KEY using index "lead_pkey";

alter table "public"."lead_form" add constraint "lead_form_pkey" PRIMARY KEY using index "lead_form_pkey";

alter table "public"."lead_submission" add constraint "lead_submission_pkey" PRIMARY KEY using index "lead_submission_pkey";

alter table "public"."ledger_entry" add constraint "ledger_entry_pkey" PRIMARY KEY using index "ledger_entry_pkey";

alter table "public"."legal_entity" add constraint "legal_entity_pkey" PRIMARY KEY using index "legal_entity_pkey";

alter table "public"."legal_hold" add constraint "legal_hold_pkey" PRIMARY KEY using index "legal_hold_pkey";

alter table "public"."location" add constraint "location_pkey" PRIMARY KEY using index "location_pkey";

alter table "public"."meeting" add constraint "meeting_pkey" PRIMARY KEY using index "meeting_pkey";

alter table "public"."notification" add constraint "notification_pkey" PRIMARY KEY using index "notification_pkey";

alter table "public"."notification_default" add constraint "notification_default_pkey" PRIMARY KEY using index "notification_default_pkey";

alter table "public"."notification_preference" add constraint "notification_preference_pkey" PRIMARY KEY using index "notification_preference_pkey";

alter table "public"."notification_schedule" add constraint "notification_schedule_pkey" PRIMARY KEY using index "notification_schedule_pkey";

alter table "public"."number_series" add constraint "number_series_pkey" PRIMARY KEY using index "number_series_pkey";

alter table "public"."opportunity" add constraint "opportunity_pkey" PRIMARY KEY using index "opportunity_pkey";

alter table "public"."opportunity_competitor" add constraint "opportunity_competitor_pkey" PRIMARY KEY using index "opportunity_competitor_pkey";

alter table "public"."opportunity_contact" add constraint "opportunity_contact_pkey" PRIMARY KEY using index "opportunity_contact_pkey";

alter table "public"."opportunity_line" add constraint "opportunity_line_pkey" PRIMARY KEY using index "opportunity_line_pkey";

alter table "public"."opportunity_split" add constraint "opportunity_split_pkey" PRIMARY KEY using index "opportunity_split_pkey";

alter table "public"."order" add constraint "order_pkey" PRIMARY KEY using index "order_pkey";

alter table "public"."order_approval" add constraint "order_approval_pkey" PRIMARY KEY using index "order_approval_pkey";

alter table "public"."order_line" add constraint "order_line_pkey" PRIMARY KEY using index "order_line_pkey";

alter table "public"."order_return" add constraint "order_return_pkey" PRIMARY KEY using index "order_return_pkey";

alter table "public"."parked_sale" add constraint "parked_sale_pkey" PRIMARY KEY using index "parked_sale_pkey";

alter table "public"."passkey" add constraint "passkey_pkey" PRIMARY KEY using index "passkey_pkey";

alter table "public"."passkey_challenge" add constraint "passkey_challenge_pkey" PRIMARY KEY using index "passkey_challenge_pkey";

alter table "public"."payment" add constraint "payment_pkey" PRIMARY KEY using index "payment_pkey";

alter table "public"."payment_method" add constraint "payment_method_pkey" PRIMARY KEY using index "payment_method_pkey";

alter table "public"."payment_method_secret" add constraint "payment_method_secret_pkey" PRIMARY KEY using index "payment_method_secret_pkey";

alter table "public"."payment_operation" add constraint "payment_operation_pkey" PRIMARY KEY using index "payment_operation_pkey";

alter table "public"."person_export" add constraint "person_export_pkey" PRIMARY KEY using index "person_export_pkey";

alter table "public"."phone_extension" add constraint "phone_extension_pkey" PRIMARY KEY using index "phone_extension_pkey";

alter table "public"."pipeline" add constraint "pipeline_pkey" PRIMARY KEY using index "pipeline_pkey";

alter table "public"."price" add constraint "price_pkey" PRIMARY KEY using index "price_pkey";

alter table "public"."price_list" add constraint "price_list_pkey" PRIMARY KEY using index "price_list_pkey";

alter table "public"."pricing_revision" add constraint "pricing_revision_pkey" PRIMARY KEY using index "pricing_revision_pkey";

alter table "public"."pricing_setting" add constraint "pricing_setting_pkey" PRIMARY KEY using index "pricing_setting_pkey";

alter table "public"."product" add constraint "product_pkey" PRIMARY KEY using index "product_pkey";

alter table "public"."product_category" add constraint "product_category_pkey" PRIMARY KEY using index "product_category_pkey";

alter table "public"."product_group" add constraint "product_group_pkey" PRIMARY KEY using index "product_group_pkey";

alter table "public"."product_image" add constraint "product_image_pkey" PRIMARY KEY using index "product_image_pkey";

alter table "public"."product_listing" add constraint "product_listing_pkey" PRIMARY KEY using index "product_listing_pkey";

alter table "public"."product_review" add constraint "product_review_pkey" PRIMARY KEY using index "product_review_pkey";

alter table "public"."product_translation" add constraint "product_translation_pkey" PRIMARY KEY using index "product_translation_pkey";

alter table "public"."promotion" add constraint "promotion_pkey" PRIMARY KEY using index "promotion_pkey";

alter table "public"."promotion_target" add constraint "promotion_target_pkey" PRIMARY KEY using index "promotion_target_pkey";

alter table "public"."provider_event" add constraint "provider_event_pkey" PRIMARY KEY using index "provider_event_pkey";

alter table "public"."purpose" add constraint "purpose_pkey" PRIMARY KEY using index "purpose_pkey";

alter table "public"."purpose_wording" add constraint "purpose_wording_pkey" PRIMARY KEY using index "purpose_wording_pkey";

alter table "public"."quota" add constraint "quota_pkey" PRIMARY KEY using index "quota_pkey";

alter table "public"."quote" add constraint "quote_pkey" PRIMARY KEY using index "quote_pkey";

alter table "public"."quote_comment" add constraint "quote_comment_pkey" PRIMARY KEY using index "quote_comment_pkey";

alter table "public"."quote_line" add constraint "quote_line_pkey" PRIMARY KEY using index "quote_line_pkey";

alter table "public"."quote_request" add constraint "quote_request_pkey" PRIMARY KEY using index "quote_request_pkey";

alter table "public"."quote_request_line" add constraint "quote_request_line_pkey" PRIMARY KEY using index "quote_request_line_pkey";

alter table "public"."quote_section" add constraint "quote_section_pkey" PRIMARY KEY using index "quote_section_pkey";

alter table "public"."quote_template" add constraint "quote_template_pkey" PRIMARY KEY using index "quote_template_pkey";

alter table "public"."redemption" add constraint "redemption_pkey" PRIMARY KEY using index "redemption_pkey";

alter table "public"."refund" add constraint "refund_pkey" PRIMARY KEY using index "refund_pkey";

alter table "public"."related_product" add constraint "related_product_pkey" PRIMARY KEY using index "related_product_pkey";

alter table "public"."reminder" add constraint "reminder_pkey" PRIMARY KEY using index "reminder_pkey";

alter table "public"."request_count" add constraint "request_count_pkey" PRIMARY KEY using index "request_count_pkey";

alter table "public"."reservation" add constraint "reservation_pkey" PRIMARY KEY using index "reservation_pkey";

alter table "public"."retention_exception" add constraint "retention_exception_pkey" PRIMARY KEY using index "retention_exception_pkey";

alter table "public"."retention_rule" add constraint "retention_rule_pkey" PRIMARY KEY using index "retention_rule_pkey";

alter table "public"."return_line" add constraint "return_line_pkey" PRIMARY KEY using index "return_line_pkey";

alter table "public"."ringing" add constraint "ringing_pkey" PRIMARY KEY using index "ringing_pkey";

alter table "public"."scim_token" add constraint "scim_token_pkey" PRIMARY KEY using index "scim_token_pkey";

alter table "public"."scoring_rule" add constraint "scoring_rule_pkey" PRIMARY KEY using index "scoring_rule_pkey";

alter table "public"."search_synonym" add constraint "search_synonym_pkey" PRIMARY KEY using index "search_synonym_pkey";

alter table "public"."sender_limit" add constraint "sender_limit_pkey" PRIMARY KEY using index "sender_limit_pkey";

alter table "public"."shipment" add constraint "shipment_pkey" PRIMARY KEY using index "shipment_pkey";

alter table "public"."shipment_line" add constraint "shipment_line_pkey" PRIMARY KEY using index "shipment_line_pkey";

alter table "public"."shop_block" add constraint "shop_block_pkey" PRIMARY KEY using index "shop_block_pkey";

alter table "public"."shop_registration" add constraint "shop_registration_pkey" PRIMARY KEY using index "shop_registration_pkey";

alter table "public"."shop_settings" add constraint "shop_settings_pkey" PRIMARY KEY using index "shop_settings_pkey";

alter table "public"."shopping_list" add constraint "shopping_list_pkey" PRIMARY KEY using index "shopping_list_pkey";

alter table "public"."shopping_list_line" add constraint "shopping_list_line_pkey" PRIMARY KEY using index "shopping_list_line_pkey";

alter table "public"."sso_attempt" add constraint "sso_attempt_pkey" PRIMARY KEY using index "sso_attempt_pkey";

alter table "public"."sso_used" add constraint "sso_used_pkey" PRIMARY KEY using index "sso_used_pkey";

alter table "public"."stage" add constraint "stage_pkey" PRIMARY KEY using index "stage_pkey";

alter table "public"."stage_change" add constraint "stage_change_pkey" PRIMARY KEY using index "stage_change_pkey";

alter table "public"."stock_count" add constraint "stock_count_pkey" PRIMARY KEY using index "stock_count_pkey";

alter table "public"."stock_count_line" add constraint "stock_count_line_pkey" PRIMARY KEY using index "stock_count_line_pkey";

alter table "public"."stock_level" add constraint "stock_level_pkey" PRIMARY KEY using index "stock_level_pkey";

alter table "public"."stock_movement" add constraint "stock_movement_pkey" PRIMARY KEY using index "stock_movement_pkey";

alter table "public"."stock_request" add constraint "stock_request_pkey" PRIMARY KEY using index "stock_request_pkey";

alter table "public"."subject_request" add constraint "subject_request_pkey" PRIMARY KEY using index "subject_request_pkey";

alter table "public"."suppression" add constraint "suppression_pkey" PRIMARY KEY using index "suppression_pkey";

alter table "public"."tax_account" add constraint "tax_account_pkey" PRIMARY KEY using index "tax_account_pkey";

alter table "public"."tax_class" add constraint "tax_class_pkey" PRIMARY KEY using index "tax_class_pkey";

alter table "public"."tax_rate" add constraint "tax_rate_pkey" PRIMARY KEY using index "tax_rate_pkey";

alter table "public"."territory" add constraint "territory_pkey" PRIMARY KEY using index "territory_pkey";

alter table "public"."till_entry" add constraint "till_entry_pkey" PRIMARY KEY using index "till_entry_pkey";

alter table "public"."till_session" add constraint "till_session_pkey" PRIMARY KEY using index "till_session_pkey";

alter table "public"."transfer" add constraint "transfer_pkey" PRIMARY KEY using index "transfer_pkey";

alter table "public"."transfer_line" add constraint "transfer_line_pkey" PRIMARY KEY using index "transfer_line_pkey";

alter table "public"."webhook_attempt" add constraint "webhook_attempt_pkey" PRIMARY KEY using index "webhook_attempt_pkey";

alter table "public"."webhook_delivery" add constraint "webhook_delivery_pkey" PRIMARY KEY using index "webhook_delivery_pkey";

alter table "public"."webhook_endpoint" add constraint "webhook_endpoint_pkey" PRIMARY KEY using index "webhook_endpoint_pkey";

alter table "public"."wish" add constraint "wish_pkey" PRIMARY KEY using index "wish_pkey";

alter table "public"."absence" add constraint "absence_deputy_id_fkey" FOREIGN KEY (deputy_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."absence" validate constraint "absence_deputy_id_fkey";

alter table "public"."absence" add constraint "absence_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."absence" validate constraint "absence_user_id_fkey";

alter table "public"."account_objective" add constraint "account_objective_plan_id_fkey" FOREIGN KEY (plan_id) REFERENCES account_plan(id) ON DELETE CASCADE not valid;

alter table "public"."account_objective" validate constraint "account_objective_plan_id_fkey";

alter table "public"."account_plan" add constraint "account_plan_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE not valid;

alter table "public"."account_plan" validate constraint "account_plan_organization_id_fkey";

alter table "public"."account_plan" add constraint "account_plan_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."account_plan" validate constraint "account_plan_owner_id_fkey";

alter table "public"."account_territory" add constraint "account_territory_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE not valid;

alter table "public"."account_territory" validate constraint "account_territory_organization_id_fkey";

alter table "public"."account_territory" add constraint "account_territory_territory_id_fkey" FOREIGN KEY (territory_id) REFERENCES territory(id) ON DELETE CASCADE not valid;

alter table "public"."account_territory" validate constraint "account_territory_territory_id_fkey";

alter table "public"."approval" add constraint "approval_policy_id_fkey" FOREIGN KEY (policy_id) REFERENCES approval_policy(id) ON DELETE SET NULL not valid;

alter table "public"."approval" validate constraint "approval_policy_id_fkey";

alter table "public"."approval" add constraint "approval_requested_by_id_fkey" FOREIGN KEY (requested_by_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."approval" validate constraint "approval_requested_by_id_fkey";

alter table "public"."approval_decision" add constraint "approval_decision_approval_id_fkey" FOREIGN KEY (approval_id) REFERENCES approval(id) ON DELETE CASCADE not valid;

alter table "public"."approval_decision" validate constraint "approval_decision_approval_id_fkey";

alter table "public"."approval_decision" add constraint "approval_decision_by_id_fkey" FOREIGN KEY (by_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."approval_decision" validate constraint "approval_decision_by_id_fkey";

alter table "public"."approval_decision" add constraint "approval_decision_on_behalf_of_id_fkey" FOREIGN KEY (on_behalf_of_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."approval_decision" validate constraint "approval_decision_on_behalf_of_id_fkey";

alter table "public"."approval_decision" add constraint "approval_decision_stage_id_fkey" FOREIGN KEY (stage_id) REFERENCES approval_stage(id) ON DELETE CASCADE not valid;

alter table "public"."approval_decision" validate constraint "approval_decision_stage_id_fkey";

alter table "public"."approval_policy" add constraint "approval_policy_escalate_to_id_fkey" FOREIGN KEY (escalate_to_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."approval_policy" validate constraint "approval_policy_escalate_to_id_fkey";

alter table "public"."approval_stage" add constraint "approval_stage_approval_id_fkey" FOREIGN KEY (approval_id) REFERENCES approval(id) ON DELETE CASCADE not valid;

alter table "public"."approval_stage" validate constraint "approval_stage_approval_id_fkey";

alter table "public"."approval_voter" add constraint "approval_voter_approval_id_fkey" FOREIGN KEY (approval_id) REFERENCES approval(id) ON DELETE CASCADE not valid;

alter table "public"."approval_voter" validate constraint "approval_voter_approval_id_fkey";

alter table "public"."approval_voter" add constraint "approval_voter_decided_by_id_fkey" FOREIGN KEY (decided_by_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."approval_voter" validate constraint "approval_voter_decided_by_id_fkey";

alter table "public"."approval_voter" add constraint "approval_voter_escalated_to_id_fkey" FOREIGN KEY (escalated_to_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."approval_voter" validate constraint "approval_voter_escalated_to_id_fkey";

alter table "public"."approval_voter" add constraint "approval_voter_instead_of_id_fkey" FOREIGN KEY (instead_of_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."approval_voter" validate constraint "approval_voter_instead_of_id_fkey";

alter table "public"."approval_voter" add constraint "approval_voter_stage_id_fkey" FOREIGN KEY (stage_id) REFERENCES approval_stage(id) ON DELETE CASCADE not valid;

alter table "public"."approval_voter" validate constraint "approval_voter_stage_id_fkey";

alter table "public"."approval_voter" add constraint "approval_voter_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE RESTRICT not valid;

alter table "public"."approval_voter" validate constraint "approval_voter_user_id_fkey";

alter table "public"."assignment_member" add constraint "assignment_member_calendar_id_fkey" FOREIGN KEY (calendar_id) REFERENCES working_calendar(id) ON DELETE SET NULL not valid;

alter table "public"."assignment_member" validate constraint "assignment_member_calendar_id_fkey";

alter table "public"."assignment_member" add constraint "assignment_member_rule_id_fkey" FOREIGN KEY (rule_id) REFERENCES assignment_rule(id) ON DELETE CASCADE not valid;

alter table "public"."assignment_member" validate constraint "assignment_member_rule_id_fkey";

alter table "public"."assignment_member" add constraint "assignment_member_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."assignment_member" validate constraint "assignment_member_user_id_fkey";

alter table "public"."assignment_rule" add constraint "assignment_rule_person_id_fkey" FOREIGN KEY (person_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."assignment_rule" validate constraint "assignment_rule_person_id_fkey";

alter table "public"."assistant_call" add constraint "assistant_call_key_id_fkey" FOREIGN KEY (key_id) REFERENCES api_key(id) ON DELETE SET NULL not valid;

alter table "public"."assistant_call" validate constraint "assistant_call_key_id_fkey";

alter table "public"."assistant_call" add constraint "assistant_call_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."assistant_call" validate constraint "assistant_call_owner_id_fkey";

alter table "public"."attendee" add constraint "attendee_meeting_id_fkey" FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE not valid;

alter table "public"."attendee" validate constraint "attendee_meeting_id_fkey";

alter table "public"."attendee" add constraint "attendee_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."attendee" validate constraint "attendee_person_id_fkey";

alter table "public"."attendee" add constraint "attendee_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."attendee" validate constraint "attendee_user_id_fkey";

alter table "public"."automation_rule" add constraint "automation_rule_runs_as_id_fkey" FOREIGN KEY (runs_as_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."automation_rule" validate constraint "automation_rule_runs_as_id_fkey";

alter table "public"."automation_run" add constraint "automation_run_rule_id_fkey" FOREIGN KEY (rule_id) REFERENCES automation_rule(id) ON DELETE CASCADE not valid;

alter table "public"."automation_run" validate constraint "automation_run_rule_id_fkey";

alter table "public"."automation_state" add constraint "automation_state_rule_id_fkey" FOREIGN KEY (rule_id) REFERENCES automation_rule(id) ON DELETE CASCADE not valid;

alter table "public"."automation_state" validate constraint "automation_state_rule_id_fkey";

alter table "public"."automation_step" add constraint "automation_step_run_id_fkey" FOREIGN KEY (run_id) REFERENCES automation_run(id) ON DELETE CASCADE not valid;

alter table "public"."automation_step" validate constraint "automation_step_run_id_fkey";

alter table "public"."automation_version" add constraint "automation_version_activated_by_id_fkey" FOREIGN KEY (activated_by_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."automation_version" validate constraint "automation_version_activated_by_id_fkey";

alter table "public"."automation_version" add constraint "automation_version_rule_id_fkey" FOREIGN KEY (rule_id) REFERENCES automation_rule(id) ON DELETE CASCADE not valid;

alter table "public"."automation_version" validate constraint "automation_version_rule_id_fkey";

alter table "public"."bank_line" add constraint "bank_line_payment_id_fkey" FOREIGN KEY (payment_id) REFERENCES payment(id) ON DELETE SET NULL not valid;

alter table "public"."bank_line" validate constraint "bank_line_payment_id_fkey";

alter table "public"."bank_line" add constraint "bank_line_statement_id_fkey" FOREIGN KEY (statement_id) REFERENCES bank_statement(id) ON DELETE CASCADE not valid;

alter table "public"."bank_line" validate constraint "bank_line_statement_id_fkey";

alter table "public"."bundle_item" add constraint "bundle_item_bundle_id_fkey" FOREIGN KEY (bundle_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."bundle_item" validate constraint "bundle_item_bundle_id_fkey";

alter table "public"."bundle_item" add constraint "bundle_item_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE RESTRICT not valid;

alter table "public"."bundle_item" validate constraint "bundle_item_product_id_fkey";

alter table "public"."cadence" add constraint "cadence_purpose_id_fkey" FOREIGN KEY (purpose_id) REFERENCES purpose(id) ON DELETE RESTRICT not valid;

alter table "public"."cadence" validate constraint "cadence_purpose_id_fkey";

alter table "public"."cadence_action" add constraint "cadence_action_cadence_id_fkey" FOREIGN KEY (cadence_id) REFERENCES cadence(id) ON DELETE RESTRICT not valid;

alter table "public"."cadence_action" validate constraint "cadence_action_cadence_id_fkey";

alter table "public"."cadence_action" add constraint "cadence_action_enrolment_id_fkey" FOREIGN KEY (enrolment_id) REFERENCES enrolment(id) ON DELETE CASCADE not valid;

alter table "public"."cadence_action" validate constraint "cadence_action_enrolment_id_fkey";

alter table "public"."cadence_action" add constraint "cadence_action_sender_id_fkey" FOREIGN KEY (sender_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."cadence_action" validate constraint "cadence_action_sender_id_fkey";

alter table "public"."cadence_action" add constraint "cadence_action_task_id_fkey" FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE SET NULL not valid;

alter table "public"."cadence_action" validate constraint "cadence_action_task_id_fkey";

alter table "public"."cadence_version" add constraint "cadence_version_cadence_id_fkey" FOREIGN KEY (cadence_id) REFERENCES cadence(id) ON DELETE CASCADE not valid;

alter table "public"."cadence_version" validate constraint "cadence_version_cadence_id_fkey";

alter table "public"."calendar_assignment" add constraint "calendar_assignment_calendar_id_fkey" FOREIGN KEY (calendar_id) REFERENCES working_calendar(id) ON DELETE CASCADE not valid;

alter table "public"."calendar_assignment" validate constraint "calendar_assignment_calendar_id_fkey";

alter table "public"."calendar_assignment" add constraint "calendar_assignment_team_id_fkey" FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE CASCADE not valid;

alter table "public"."calendar_assignment" validate constraint "calendar_assignment_team_id_fkey";

alter table "public"."calendar_assignment" add constraint "calendar_assignment_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."calendar_assignment" validate constraint "calendar_assignment_user_id_fkey";

alter table "public"."calendar_feed" add constraint "calendar_feed_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."calendar_feed" validate constraint "calendar_feed_user_id_fkey";

alter table "public"."call" add constraint "call_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."call" validate constraint "call_owner_id_fkey";

alter table "public"."call" add constraint "call_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."call" validate constraint "call_person_id_fkey";

alter table "public"."cart" add constraint "cart_delivery_method_id_fkey" FOREIGN KEY (delivery_method_id) REFERENCES delivery_method(id) ON DELETE SET NULL not valid;

alter table "public"."cart" validate constraint "cart_delivery_method_id_fkey";

alter table "public"."cart" add constraint "cart_order_id_fkey" FOREIGN KEY (order_id) REFERENCES "order"(id) ON DELETE SET NULL not valid;

alter table "public"."cart" validate constraint "cart_order_id_fkey";

alter table "public"."cart" add constraint "cart_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE not valid;

alter table "public"."cart" validate constraint "cart_organization_id_fkey";

alter table "public"."cart" add constraint "cart_outlet_id_fkey" FOREIGN KEY (outlet_id) REFERENCES location(id) ON DELETE SET NULL not valid;

alter table "public"."cart" validate constraint "cart_outlet_id_fkey";

alter table "public"."cart" add constraint "cart_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE not valid;

alter table "public"."cart" validate constraint "cart_person_id_fkey";

alter table "public"."cart_line" add constraint "cart_line_cart_id_fkey" FOREIGN KEY (cart_id) REFERENCES cart(id) ON DELETE CASCADE not valid;

alter table "public"."cart_line" validate constraint "cart_line_cart_id_fkey";

alter table "public"."cart_line" add constraint "cart_line_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."cart_line" validate constraint "cart_line_product_id_fkey";

alter table "public"."category" add constraint "category_image_id_fkey" FOREIGN KEY (image_id) REFERENCES file(id) ON DELETE SET NULL not valid;

alter table "public"."category" validate constraint "category_image_id_fkey";

alter table "public"."category" add constraint "category_parent_id_fkey" FOREIGN KEY (parent_id) REFERENCES category(id) ON DELETE RESTRICT not valid;

alter table "public"."category" validate constraint "category_parent_id_fkey";

alter table "public"."category_translation" add constraint "category_translation_category_id_fkey" FOREIGN KEY (category_id) REFERENCES category(id) ON DELETE CASCADE not valid;

alter table "public"."category_translation" validate constraint "category_translation_category_id_fkey";

alter table "public"."company_buyer" add constraint "company_buyer_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE not valid;

alter table "public"."company_buyer" validate constraint "company_buyer_organization_id_fkey";

alter table "public"."company_buyer" add constraint "company_buyer_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE not valid;

alter table "public"."company_buyer" validate constraint "company_buyer_person_id_fkey";

alter table "public"."consent" add constraint "consent_purpose_id_fkey" FOREIGN KEY (purpose_id) REFERENCES purpose(id) ON DELETE RESTRICT not valid;

alter table "public"."consent" validate constraint "consent_purpose_id_fkey";

alter table "public"."consent" add constraint "consent_scan_id_fkey" FOREIGN KEY (scan_id) REFERENCES file(id) ON DELETE SET NULL not valid;

alter table "public"."consent" validate constraint "consent_scan_id_fkey";

alter table "public"."consent" add constraint "consent_wording_id_fkey" FOREIGN KEY (wording_id) REFERENCES purpose_wording(id) ON DELETE RESTRICT not valid;

alter table "public"."consent" validate constraint "consent_wording_id_fkey";

alter table "public"."coupon" add constraint "coupon_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE not valid;

alter table "public"."coupon" validate constraint "coupon_organization_id_fkey";

alter table "public"."coupon" add constraint "coupon_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE not valid;

alter table "public"."coupon" validate constraint "coupon_person_id_fkey";

alter table "public"."coupon" add constraint "coupon_promotion_id_fkey" FOREIGN KEY (promotion_id) REFERENCES promotion(id) ON DELETE CASCADE not valid;

alter table "public"."coupon" validate constraint "coupon_promotion_id_fkey";

alter table "public"."credit_account" add constraint "credit_account_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE not valid;

alter table "public"."credit_account" validate constraint "credit_account_organization_id_fkey";

alter table "public"."customer_group_member" add constraint "customer_group_member_group_id_fkey" FOREIGN KEY (group_id) REFERENCES customer_group(id) ON DELETE CASCADE not valid;

alter table "public"."customer_group_member" validate constraint "customer_group_member_group_id_fkey";

alter table "public"."customer_group_member" add constraint "customer_group_member_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE not valid;

alter table "public"."customer_group_member" validate constraint "customer_group_member_organization_id_fkey";

alter table "public"."customer_group_member" add constraint "customer_group_member_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE not valid;

alter table "public"."customer_group_member" validate constraint "customer_group_member_person_id_fkey";

alter table "public"."deal_snapshot" add constraint "deal_snapshot_opportunity_id_fkey" FOREIGN KEY (opportunity_id) REFERENCES opportunity(id) ON DELETE CASCADE not valid;

alter table "public"."deal_snapshot" validate constraint "deal_snapshot_opportunity_id_fkey";

alter table "public"."deal_snapshot" add constraint "deal_snapshot_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."deal_snapshot" validate constraint "deal_snapshot_owner_id_fkey";

alter table "public"."deal_snapshot" add constraint "deal_snapshot_stage_id_fkey" FOREIGN KEY (stage_id) REFERENCES stage(id) ON DELETE SET NULL not valid;

alter table "public"."deal_snapshot" validate constraint "deal_snapshot_stage_id_fkey";

alter table "public"."delivery_method" add constraint "delivery_method_tax_class_id_fkey" FOREIGN KEY (tax_class_id) REFERENCES tax_class(id) ON DELETE SET NULL not valid;

alter table "public"."delivery_method" validate constraint "delivery_method_tax_class_id_fkey";

alter table "public"."delivery_rate" add constraint "delivery_rate_method_id_fkey" FOREIGN KEY (method_id) REFERENCES delivery_method(id) ON DELETE CASCADE not valid;

alter table "public"."delivery_rate" validate constraint "delivery_rate_method_id_fkey";

alter table "public"."delivery_rate" add constraint "delivery_rate_zone_id_fkey" FOREIGN KEY (zone_id) REFERENCES delivery_zone(id) ON DELETE CASCADE not valid;

alter table "public"."delivery_rate" validate constraint "delivery_rate_zone_id_fkey";

alter table "public"."directory_group" add constraint "directory_group_team_id_fkey" FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE SET NULL not valid;

alter table "public"."directory_group" validate constraint "directory_group_team_id_fkey";

alter table "public"."directory_group_member" add constraint "directory_group_member_group_id_fkey" FOREIGN KEY (group_id) REFERENCES directory_group(id) ON DELETE CASCADE not valid;

alter table "public"."directory_group_member" validate constraint "directory_group_member_group_id_fkey";

alter table "public"."directory_group_member" add constraint "directory_group_member_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."directory_group_member" validate constraint "directory_group_member_user_id_fkey";

alter table "public"."discount_limit" add constraint "discount_limit_role_id_fkey" FOREIGN KEY (role_id) REFERENCES role(id) ON DELETE CASCADE not valid;

alter table "public"."discount_limit" validate constraint "discount_limit_role_id_fkey";

alter table "public"."enrolment" add constraint "enrolment_cadence_id_fkey" FOREIGN KEY (cadence_id) REFERENCES cadence(id) ON DELETE RESTRICT not valid;

alter table "public"."enrolment" validate constraint "enrolment_cadence_id_fkey";

alter table "public"."enrolment" add constraint "enrolment_deal_id_fkey" FOREIGN KEY (deal_id) REFERENCES opportunity(id) ON DELETE CASCADE not valid;

alter table "public"."enrolment" validate constraint "enrolment_deal_id_fkey";

alter table "public"."enrolment" add constraint "enrolment_lead_id_fkey" FOREIGN KEY (lead_id) REFERENCES lead(id) ON DELETE CASCADE not valid;

alter table "public"."enrolment" validate constraint "enrolment_lead_id_fkey";

alter table "public"."enrolment" add constraint "enrolment_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."enrolment" validate constraint "enrolment_owner_id_fkey";

alter table "public"."enrolment" add constraint "enrolment_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE not valid;

alter table "public"."enrolment" validate constraint "enrolment_person_id_fkey";

alter table "public"."erasure" add constraint "erasure_confirmed_by_id_fkey" FOREIGN KEY (confirmed_by_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."erasure" validate constraint "erasure_confirmed_by_id_fkey";

alter table "public"."erasure" add constraint "erasure_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."erasure" validate constraint "erasure_person_id_fkey";

alter table "public"."erasure" add constraint "erasure_requested_by_id_fkey" FOREIGN KEY (requested_by_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."erasure" validate constraint "erasure_requested_by_id_fkey";

alter table "public"."forecast_override" add constraint "forecast_override_judge_id_fkey" FOREIGN KEY (judge_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."forecast_override" validate constraint "forecast_override_judge_id_fkey";

alter table "public"."forecast_override" add constraint "forecast_override_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."forecast_override" validate constraint "forecast_override_user_id_fkey";

alter table "public"."handover" add constraint "handover_accepted_by_id_fkey" FOREIGN KEY (accepted_by_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."handover" validate constraint "handover_accepted_by_id_fkey";

alter table "public"."handover" add constraint "handover_from_team_id_fkey" FOREIGN KEY (from_team_id) REFERENCES team(id) ON DELETE SET NULL not valid;

alter table "public"."handover" validate constraint "handover_from_team_id_fkey";

alter table "public"."handover" add constraint "handover_from_user_id_fkey" FOREIGN KEY (from_user_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."handover" validate constraint "handover_from_user_id_fkey";

alter table "public"."handover" add constraint "handover_kind_id_fkey" FOREIGN KEY (kind_id) REFERENCES handover_kind(id) ON DELETE RESTRICT not valid;

alter table "public"."handover" validate constraint "handover_kind_id_fkey";

alter table "public"."handover" add constraint "handover_to_team_id_fkey" FOREIGN KEY (to_team_id) REFERENCES team(id) ON DELETE SET NULL not valid;

alter table "public"."handover" validate constraint "handover_to_team_id_fkey";

alter table "public"."handover" add constraint "handover_to_user_id_fkey" FOREIGN KEY (to_user_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."handover" validate constraint "handover_to_user_id_fkey";

alter table "public"."handover_kind" add constraint "handover_kind_team_id_fkey" FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE SET NULL not valid;

alter table "public"."handover_kind" validate constraint "handover_kind_team_id_fkey";

alter table "public"."identity_provider_secret" add constraint "identity_provider_secret_provider_id_fkey" FOREIGN KEY (provider_id) REFERENCES identity_provider(id) ON DELETE CASCADE not valid;

alter table "public"."identity_provider_secret" validate constraint "identity_provider_secret_provider_id_fkey";

alter table "public"."impersonation" add constraint "impersonation_impersonator_id_fkey" FOREIGN KEY (impersonator_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."impersonation" validate constraint "impersonation_impersonator_id_fkey";

alter table "public"."impersonation" add constraint "impersonation_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."impersonation" validate constraint "impersonation_user_id_fkey";

alter table "public"."incoming" add constraint "incoming_location_id_fkey" FOREIGN KEY (location_id) REFERENCES location(id) ON DELETE RESTRICT not valid;

alter table "public"."incoming" validate constraint "incoming_location_id_fkey";

alter table "public"."incoming" add constraint "incoming_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE RESTRICT not valid;

alter table "public"."incoming" validate constraint "incoming_product_id_fkey";

alter table "public"."incoming" add constraint "incoming_supplier_id_fkey" FOREIGN KEY (supplier_id) REFERENCES organization(id) ON DELETE SET NULL not valid;

alter table "public"."incoming" validate constraint "incoming_supplier_id_fkey";

alter table "public"."invoice" add constraint "invoice_corrects_id_fkey" FOREIGN KEY (corrects_id) REFERENCES invoice(id) ON DELETE RESTRICT not valid;

alter table "public"."invoice" validate constraint "invoice_corrects_id_fkey";

alter table "public"."invoice" add constraint "invoice_electronic_id_fkey" FOREIGN KEY (electronic_id) REFERENCES file(id) ON DELETE SET NULL not valid;

alter table "public"."invoice" validate constraint "invoice_electronic_id_fkey";

alter table "public"."invoice" add constraint "invoice_file_id_fkey" FOREIGN KEY (file_id) REFERENCES file(id) ON DELETE SET NULL not valid;

alter table "public"."invoice" validate constraint "invoice_file_id_fkey";

alter table "public"."invoice" add constraint "invoice_legal_entity_id_fkey" FOREIGN KEY (legal_entity_id) REFERENCES legal_entity(id) ON DELETE RESTRICT not valid;

alter table "public"."invoice" validate constraint "invoice_legal_entity_id_fkey";

alter table "public"."invoice" add constraint "invoice_order_id_fkey" FOREIGN KEY (order_id) REFERENCES "order"(id) ON DELETE RESTRICT not valid;

alter table "public"."invoice" validate constraint "invoice_order_id_fkey";

alter table "public"."invoice" add constraint "invoice_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE RESTRICT not valid;

alter table "public"."invoice" validate constraint "invoice_organization_id_fkey";

alter table "public"."invoice" add constraint "invoice_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."invoice" validate constraint "invoice_owner_id_fkey";

alter table "public"."invoice" add constraint "invoice_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."invoice" validate constraint "invoice_person_id_fkey";

alter table "public"."invoice" add constraint "invoice_series_id_fkey" FOREIGN KEY (series_id) REFERENCES number_series(id) ON DELETE RESTRICT not valid;

alter table "public"."invoice" validate constraint "invoice_series_id_fkey";

alter table "public"."invoice_line" add constraint "invoice_line_corrects_id_fkey" FOREIGN KEY (corrects_id) REFERENCES invoice_line(id) ON DELETE RESTRICT not valid;

alter table "public"."invoice_line" validate constraint "invoice_line_corrects_id_fkey";

alter table "public"."invoice_line" add constraint "invoice_line_invoice_id_fkey" FOREIGN KEY (invoice_id) REFERENCES invoice(id) ON DELETE CASCADE not valid;

alter table "public"."invoice_line" validate constraint "invoice_line_invoice_id_fkey";

alter table "public"."invoice_line" add constraint "invoice_line_order_line_id_fkey" FOREIGN KEY (order_line_id) REFERENCES order_line(id) ON DELETE RESTRICT not valid;

alter table "public"."invoice_line" validate constraint "invoice_line_order_line_id_fkey";

alter table "public"."invoice_line" add constraint "invoice_line_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE RESTRICT not valid;

alter table "public"."invoice_line" validate constraint "invoice_line_product_id_fkey";

alter table "public"."lead" add constraint "lead_opportunity_id_fkey" FOREIGN KEY (opportunity_id) REFERENCES opportunity(id) ON DELETE SET NULL not valid;

alter table "public"."lead" validate constraint "lead_opportunity_id_fkey";

alter table "public"."lead" add constraint "lead_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE SET NULL not valid;

alter table "public"."lead" validate constraint "lead_organization_id_fkey";

alter table "public"."lead" add constraint "lead_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."lead" validate constraint "lead_owner_id_fkey";

alter table "public"."lead" add constraint "lead_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."lead" validate constraint "lead_person_id_fkey";

alter table "public"."lead" add constraint "lead_territory_id_fkey" FOREIGN KEY (territory_id) REFERENCES territory(id) ON DELETE SET NULL not valid;

alter table "public"."lead" validate constraint "lead_territory_id_fkey";

alter table "public"."lead_form" add constraint "lead_form_purpose_id_fkey" FOREIGN KEY (purpose_id) REFERENCES purpose(id) ON DELETE SET NULL not valid;

alter table "public"."lead_form" validate constraint "lead_form_purpose_id_fkey";

alter table "public"."lead_submission" add constraint "lead_submission_form_id_fkey" FOREIGN KEY (form_id) REFERENCES lead_form(id) ON DELETE SET NULL not valid;

alter table "public"."lead_submission" validate constraint "lead_submission_form_id_fkey";

alter table "public"."lead_submission" add constraint "lead_submission_lead_id_fkey" FOREIGN KEY (lead_id) REFERENCES lead(id) ON DELETE CASCADE not valid;

alter table "public"."lead_submission" validate constraint "lead_submission_lead_id_fkey";

alter table "public"."ledger_entry" add constraint "ledger_entry_credit_note_id_fkey" FOREIGN KEY (credit_note_id) REFERENCES invoice(id) ON DELETE RESTRICT not valid;

alter table "public"."ledger_entry" validate constraint "ledger_entry_credit_note_id_fkey";

alter table "public"."ledger_entry" add constraint "ledger_entry_invoice_id_fkey" FOREIGN KEY (invoice_id) REFERENCES invoice(id) ON DELETE RESTRICT not valid;

alter table "public"."ledger_entry" validate constraint "ledger_entry_invoice_id_fkey";

alter table "public"."ledger_entry" add constraint "ledger_entry_payment_id_fkey" FOREIGN KEY (payment_id) REFERENCES payment(id) ON DELETE RESTRICT not valid;

alter table "public"."ledger_entry" validate constraint "ledger_entry_payment_id_fkey";

alter table "public"."legal_entity" add constraint "legal_entity_logo_id_fkey" FOREIGN KEY (logo_id) REFERENCES file(id) ON DELETE SET NULL not valid;

alter table "public"."legal_entity" validate constraint "legal_entity_logo_id_fkey";

alter table "public"."legal_hold" add constraint "legal_hold_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT not valid;

alter table "public"."legal_hold" validate constraint "legal_hold_person_id_fkey";

alter table "public"."legal_hold" add constraint "legal_hold_released_by_id_fkey" FOREIGN KEY (released_by_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."legal_hold" validate constraint "legal_hold_released_by_id_fkey";

alter table "public"."location" add constraint "location_responsible_id_fkey" FOREIGN KEY (responsible_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."location" validate constraint "location_responsible_id_fkey";

alter table "public"."meeting" add constraint "meeting_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."meeting" validate constraint "meeting_owner_id_fkey";

alter table "public"."notification" add constraint "notification_mail_check" CHECK ((mail = ANY (ARRAY['now'::text, 'digest'::text]))) not valid;

alter table "public"."notification" validate constraint "notification_mail_check";

alter table "public"."notification" add constraint "notification_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."notification" validate constraint "notification_user_id_fkey";

alter table "public"."notification_preference" add constraint "notification_preference_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."notification_preference" validate constraint "notification_preference_user_id_fkey";

alter table "public"."notification_schedule" add constraint "notification_schedule_calendar_id_fkey" FOREIGN KEY (calendar_id) REFERENCES working_calendar(id) ON DELETE SET NULL not valid;

alter table "public"."notification_schedule" validate constraint "notification_schedule_calendar_id_fkey";

alter table "public"."notification_schedule" add constraint "notification_schedule_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."notification_schedule" validate constraint "notification_schedule_user_id_fkey";

alter table "public"."number_series" add constraint "number_series_legal_entity_id_fkey" FOREIGN KEY (legal_entity_id) REFERENCES legal_entity(id) ON DELETE RESTRICT not valid;

alter table "public"."number_series" validate constraint "number_series_legal_entity_id_fkey";

alter table "public"."opportunity" add constraint "opportunity_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE SET NULL not valid;

alter table "public"."opportunity" validate constraint "opportunity_organization_id_fkey";

alter table "public"."opportunity" add constraint "opportunity_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."opportunity" validate constraint "opportunity_owner_id_fkey";

alter table "public"."opportunity" add constraint "opportunity_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."opportunity" validate constraint "opportunity_person_id_fkey";

alter table "public"."opportunity" add constraint "opportunity_pipeline_id_fkey" FOREIGN KEY (pipeline_id) REFERENCES pipeline(id) ON DELETE RESTRICT not valid;

alter table "public"."opportunity" validate constraint "opportunity_pipeline_id_fkey";

alter table "public"."opportunity" add constraint "opportunity_stage_id_fkey" FOREIGN KEY (stage_id) REFERENCES stage(id) ON DELETE RESTRICT not valid;

alter table "public"."opportunity" validate constraint "opportunity_stage_id_fkey";

alter table "public"."opportunity" add constraint "opportunity_territory_id_fkey" FOREIGN KEY (territory_id) REFERENCES territory(id) ON DELETE SET NULL not valid;

alter table "public"."opportunity" validate constraint "opportunity_territory_id_fkey";

alter table "public"."opportunity_competitor" add constraint "opportunity_competitor_opportunity_id_fkey" FOREIGN KEY (opportunity_id) REFERENCES opportunity(id) ON DELETE CASCADE not valid;

alter table "public"."opportunity_competitor" validate constraint "opportunity_competitor_opportunity_id_fkey";

alter table "public"."opportunity_competitor" add constraint "opportunity_competitor_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE not valid;

alter table "public"."opportunity_competitor" validate constraint "opportunity_competitor_organization_id_fkey";

alter table "public"."opportunity_contact" add constraint "opportunity_contact_opportunity_id_fkey" FOREIGN KEY (opportunity_id) REFERENCES opportunity(id) ON DELETE CASCADE not valid;

alter table "public"."opportunity_contact" validate constraint "opportunity_contact_opportunity_id_fkey";

alter table "public"."opportunity_contact" add constraint "opportunity_contact_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE not valid;

alter table "public"."opportunity_contact" validate constraint "opportunity_contact_person_id_fkey";

alter table "public"."opportunity_line" add constraint "opportunity_line_opportunity_id_fkey" FOREIGN KEY (opportunity_id) REFERENCES opportunity(id) ON DELETE CASCADE not valid;

alter table "public"."opportunity_line" validate constraint "opportunity_line_opportunity_id_fkey";

alter table "public"."opportunity_line" add constraint "opportunity_line_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE RESTRICT not valid;

alter table "public"."opportunity_line" validate constraint "opportunity_line_product_id_fkey";

alter table "public"."opportunity_split" add constraint "opportunity_split_opportunity_id_fkey" FOREIGN KEY (opportunity_id) REFERENCES opportunity(id) ON DELETE CASCADE not valid;

alter table "public"."opportunity_split" validate constraint "opportunity_split_opportunity_id_fkey";

alter table "public"."opportunity_split" add constraint "opportunity_split_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."opportunity_split" validate constraint "opportunity_split_user_id_fkey";

alter table "public"."order" add constraint "order_delivery_method_id_fkey" FOREIGN KEY (delivery_method_id) REFERENCES delivery_method(id) ON DELETE SET NULL not valid;

alter table "public"."order" validate constraint "order_delivery_method_id_fkey";

alter table "public"."order" add constraint "order_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE RESTRICT not valid;

alter table "public"."order" validate constraint "order_organization_id_fkey";

alter table "public"."order" add constraint "order_outlet_id_fkey" FOREIGN KEY (outlet_id) REFERENCES location(id) ON DELETE SET NULL not valid;

alter table "public"."order" validate constraint "order_outlet_id_fkey";

alter table "public"."order" add constraint "order_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."order" validate constraint "order_owner_id_fkey";

alter table "public"."order" add constraint "order_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."order" validate constraint "order_person_id_fkey";

alter table "public"."order_approval" add constraint "order_approval_cart_id_fkey" FOREIGN KEY (cart_id) REFERENCES cart(id) ON DELETE SET NULL not valid;

alter table "public"."order_approval" validate constraint "order_approval_cart_id_fkey";

alter table "public"."order_approval" add constraint "order_approval_decided_by_id_fkey" FOREIGN KEY (decided_by_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."order_approval" validate constraint "order_approval_decided_by_id_fkey";

alter table "public"."order_approval" add constraint "order_approval_order_id_fkey" FOREIGN KEY (order_id) REFERENCES "order"(id) ON DELETE SET NULL not valid;

alter table "public"."order_approval" validate constraint "order_approval_order_id_fkey";

alter table "public"."order_approval" add constraint "order_approval_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE not valid;

alter table "public"."order_approval" validate constraint "order_approval_organization_id_fkey";

alter table "public"."order_approval" add constraint "order_approval_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."order_approval" validate constraint "order_approval_person_id_fkey";

alter table "public"."order_approval" add constraint "order_approval_quote_id_fkey" FOREIGN KEY (quote_id) REFERENCES quote(id) ON DELETE SET NULL not valid;

alter table "public"."order_approval" validate constraint "order_approval_quote_id_fkey";

alter table "public"."order_line" add constraint "order_line_order_id_fkey" FOREIGN KEY (order_id) REFERENCES "order"(id) ON DELETE CASCADE not valid;

alter table "public"."order_line" validate constraint "order_line_order_id_fkey";

alter table "public"."order_line" add constraint "order_line_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE RESTRICT not valid;

alter table "public"."order_line" validate constraint "order_line_product_id_fkey";

alter table "public"."order_return" add constraint "order_return_location_id_fkey" FOREIGN KEY (location_id) REFERENCES location(id) ON DELETE SET NULL not valid;

alter table "public"."order_return" validate constraint "order_return_location_id_fkey";

alter table "public"."order_return" add constraint "order_return_order_id_fkey" FOREIGN KEY (order_id) REFERENCES "order"(id) ON DELETE CASCADE not valid;

alter table "public"."order_return" validate constraint "order_return_order_id_fkey";

alter table "public"."parked_sale" add constraint "parked_sale_by_id_fkey" FOREIGN KEY (by_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."parked_sale" validate constraint "parked_sale_by_id_fkey";

alter table "public"."parked_sale" add constraint "parked_sale_outlet_id_fkey" FOREIGN KEY (outlet_id) REFERENCES location(id) ON DELETE CASCADE not valid;

alter table "public"."parked_sale" validate constraint "parked_sale_outlet_id_fkey";

alter table "public"."passkey" add constraint "passkey_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."passkey" validate constraint "passkey_user_id_fkey";

alter table "public"."passkey_challenge" add constraint "passkey_challenge_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."passkey_challenge" validate constraint "passkey_challenge_user_id_fkey";

alter table "public"."payment" add constraint "payment_method_id_fkey" FOREIGN KEY (method_id) REFERENCES payment_method(id) ON DELETE SET NULL not valid;

alter table "public"."payment" validate constraint "payment_method_id_fkey";

alter table "public"."payment" add constraint "payment_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE SET NULL not valid;

alter table "public"."payment" validate constraint "payment_organization_id_fkey";

alter table "public"."payment" add constraint "payment_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."payment" validate constraint "payment_owner_id_fkey";

alter table "public"."payment" add constraint "payment_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."payment" validate constraint "payment_person_id_fkey";

alter table "public"."payment_method_secret" add constraint "payment_method_secret_method_id_fkey" FOREIGN KEY (method_id) REFERENCES payment_method(id) ON DELETE CASCADE not valid;

alter table "public"."payment_method_secret" validate constraint "payment_method_secret_method_id_fkey";

alter table "public"."payment_operation" add constraint "payment_operation_payment_id_fkey" FOREIGN KEY (payment_id) REFERENCES payment(id) ON DELETE RESTRICT not valid;

alter table "public"."payment_operation" validate constraint "payment_operation_payment_id_fkey";

alter table "public"."payment_operation" add constraint "payment_operation_refund_id_fkey" FOREIGN KEY (refund_id) REFERENCES refund(id) ON DELETE SET NULL not valid;

alter table "public"."payment_operation" validate constraint "payment_operation_refund_id_fkey";

alter table "public"."person_export" add constraint "person_export_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE not valid;

alter table "public"."person_export" validate constraint "person_export_person_id_fkey";

alter table "public"."phone_extension" add constraint "phone_extension_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."phone_extension" validate constraint "phone_extension_user_id_fkey";

alter table "public"."price" add constraint "price_price_list_id_fkey" FOREIGN KEY (price_list_id) REFERENCES price_list(id) ON DELETE CASCADE not valid;

alter table "public"."price" validate constraint "price_price_list_id_fkey";

alter table "public"."price" add constraint "price_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."price" validate constraint "price_product_id_fkey";

alter table "public"."price_list" add constraint "price_list_group_id_fkey" FOREIGN KEY (group_id) REFERENCES customer_group(id) ON DELETE RESTRICT not valid;

alter table "public"."price_list" validate constraint "price_list_group_id_fkey";

alter table "public"."price_list" add constraint "price_list_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE not valid;

alter table "public"."price_list" validate constraint "price_list_organization_id_fkey";

alter table "public"."price_list" add constraint "price_list_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE not valid;

alter table "public"."price_list" validate constraint "price_list_person_id_fkey";

alter table "public"."pricing_revision" add constraint "pricing_revision_only_row_check" CHECK (only_row) not valid;

alter table "public"."pricing_revision" validate constraint "pricing_revision_only_row_check";

alter table "public"."pricing_setting" add constraint "pricing_setting_delivery_tax_class_id_fkey" FOREIGN KEY (delivery_tax_class_id) REFERENCES tax_class(id) ON DELETE SET NULL not valid;

alter table "public"."pricing_setting" validate constraint "pricing_setting_delivery_tax_class_id_fkey";

alter table "public"."product" add constraint "product_category_id_fkey" FOREIGN KEY (category_id) REFERENCES category(id) ON DELETE SET NULL not valid;

alter table "public"."product" validate constraint "product_category_id_fkey";

alter table "public"."product" add constraint "product_parent_id_fkey" FOREIGN KEY (parent_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."product" validate constraint "product_parent_id_fkey";

alter table "public"."product" add constraint "product_supplier_id_fkey" FOREIGN KEY (supplier_id) REFERENCES organization(id) ON DELETE SET NULL not valid;

alter table "public"."product" validate constraint "product_supplier_id_fkey";

alter table "public"."product" add constraint "product_tax_class_id_fkey" FOREIGN KEY (tax_class_id) REFERENCES tax_class(id) ON DELETE SET NULL not valid;

alter table "public"."product" validate constraint "product_tax_class_id_fkey";

alter table "public"."product_category" add constraint "product_category_category_id_fkey" FOREIGN KEY (category_id) REFERENCES category(id) ON DELETE CASCADE not valid;

alter table "public"."product_category" validate constraint "product_category_category_id_fkey";

alter table "public"."product_category" add constraint "product_category_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."product_category" validate constraint "product_category_product_id_fkey";

alter table "public"."product_group" add constraint "product_group_group_id_fkey" FOREIGN KEY (group_id) REFERENCES customer_group(id) ON DELETE RESTRICT not valid;

alter table "public"."product_group" validate constraint "product_group_group_id_fkey";

alter table "public"."product_group" add constraint "product_group_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."product_group" validate constraint "product_group_product_id_fkey";

alter table "public"."product_image" add constraint "product_image_file_id_fkey" FOREIGN KEY (file_id) REFERENCES file(id) ON DELETE CASCADE not valid;

alter table "public"."product_image" validate constraint "product_image_file_id_fkey";

alter table "public"."product_image" add constraint "product_image_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."product_image" validate constraint "product_image_product_id_fkey";

alter table "public"."product_listing" add constraint "product_listing_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."product_listing" validate constraint "product_listing_product_id_fkey";

alter table "public"."product_review" add constraint "product_review_decided_by_id_fkey" FOREIGN KEY (decided_by_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."product_review" validate constraint "product_review_decided_by_id_fkey";

alter table "public"."product_review" add constraint "product_review_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."product_review" validate constraint "product_review_person_id_fkey";

alter table "public"."product_review" add constraint "product_review_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."product_review" validate constraint "product_review_product_id_fkey";

alter table "public"."product_translation" add constraint "product_translation_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."product_translation" validate constraint "product_translation_product_id_fkey";

alter table "public"."promotion" add constraint "promotion_group_id_fkey" FOREIGN KEY (group_id) REFERENCES customer_group(id) ON DELETE RESTRICT not valid;

alter table "public"."promotion" validate constraint "promotion_group_id_fkey";

alter table "public"."promotion_target" add constraint "promotion_target_category_id_fkey" FOREIGN KEY (category_id) REFERENCES category(id) ON DELETE CASCADE not valid;

alter table "public"."promotion_target" validate constraint "promotion_target_category_id_fkey";

alter table "public"."promotion_target" add constraint "promotion_target_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."promotion_target" validate constraint "promotion_target_product_id_fkey";

alter table "public"."promotion_target" add constraint "promotion_target_promotion_id_fkey" FOREIGN KEY (promotion_id) REFERENCES promotion(id) ON DELETE CASCADE not valid;

alter table "public"."promotion_target" validate constraint "promotion_target_promotion_id_fkey";

alter table "public"."provider_event" add constraint "provider_event_method_id_fkey" FOREIGN KEY (method_id) REFERENCES payment_method(id) ON DELETE SET NULL not valid;

alter table "public"."provider_event" validate constraint "provider_event_method_id_fkey";

alter table "public"."provider_event" add constraint "provider_event_payment_id_fkey" FOREIGN KEY (payment_id) REFERENCES payment(id) ON DELETE CASCADE not valid;

alter table "public"."provider_event" validate constraint "provider_event_payment_id_fkey";

alter table "public"."purpose_wording" add constraint "purpose_wording_purpose_id_fkey" FOREIGN KEY (purpose_id) REFERENCES purpose(id) ON DELETE RESTRICT not valid;

alter table "public"."purpose_wording" validate constraint "purpose_wording_purpose_id_fkey";

alter table "public"."quota" add constraint "quota_team_id_fkey" FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE CASCADE not valid;

alter table "public"."quota" validate constraint "quota_team_id_fkey";

alter table "public"."quota" add constraint "quota_territory_id_fkey" FOREIGN KEY (territory_id) REFERENCES territory(id) ON DELETE CASCADE not valid;

alter table "public"."quota" validate constraint "quota_territory_id_fkey";

alter table "public"."quota" add constraint "quota_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."quota" validate constraint "quota_user_id_fkey";

alter table "public"."quote" add constraint "quote_opportunity_id_fkey" FOREIGN KEY (opportunity_id) REFERENCES opportunity(id) ON DELETE SET NULL not valid;

alter table "public"."quote" validate constraint "quote_opportunity_id_fkey";

alter table "public"."quote" add constraint "quote_order_id_fkey" FOREIGN KEY (order_id) REFERENCES "order"(id) ON DELETE SET NULL not valid;

alter table "public"."quote" validate constraint "quote_order_id_fkey";

alter table "public"."quote" add constraint "quote_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE SET NULL not valid;

alter table "public"."quote" validate constraint "quote_organization_id_fkey";

alter table "public"."quote" add constraint "quote_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."quote" validate constraint "quote_owner_id_fkey";

alter table "public"."quote" add constraint "quote_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."quote" validate constraint "quote_person_id_fkey";

alter table "public"."quote" add constraint "quote_replaced_by_id_fkey" FOREIGN KEY (replaced_by_id) REFERENCES quote(id) ON DELETE SET NULL not valid;

alter table "public"."quote" validate constraint "quote_replaced_by_id_fkey";

alter table "public"."quote" add constraint "quote_replaces_id_fkey" FOREIGN KEY (replaces_id) REFERENCES quote(id) ON DELETE SET NULL not valid;

alter table "public"."quote" validate constraint "quote_replaces_id_fkey";

alter table "public"."quote" add constraint "quote_request_id_fkey" FOREIGN KEY (request_id) REFERENCES quote_request(id) ON DELETE SET NULL not valid;

alter table "public"."quote" validate constraint "quote_request_id_fkey";

alter table "public"."quote_comment" add constraint "quote_comment_quote_id_fkey" FOREIGN KEY (quote_id) REFERENCES quote(id) ON DELETE CASCADE not valid;

alter table "public"."quote_comment" validate constraint "quote_comment_quote_id_fkey";

alter table "public"."quote_line" add constraint "quote_line_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE RESTRICT not valid;

alter table "public"."quote_line" validate constraint "quote_line_product_id_fkey";

alter table "public"."quote_line" add constraint "quote_line_quote_id_fkey" FOREIGN KEY (quote_id) REFERENCES quote(id) ON DELETE CASCADE not valid;

alter table "public"."quote_line" validate constraint "quote_line_quote_id_fkey";

alter table "public"."quote_line" add constraint "quote_line_section_id_fkey" FOREIGN KEY (section_id) REFERENCES quote_section(id) ON DELETE SET NULL not valid;

alter table "public"."quote_line" validate constraint "quote_line_section_id_fkey";

alter table "public"."quote_line" add constraint "quote_line_tax_class_id_fkey" FOREIGN KEY (tax_class_id) REFERENCES tax_class(id) ON DELETE SET NULL not valid;

alter table "public"."quote_line" validate constraint "quote_line_tax_class_id_fkey";

alter table "public"."quote_request" add constraint "quote_request_opportunity_id_fkey" FOREIGN KEY (opportunity_id) REFERENCES opportunity(id) ON DELETE SET NULL not valid;

alter table "public"."quote_request" validate constraint "quote_request_opportunity_id_fkey";

alter table "public"."quote_request" add constraint "quote_request_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE SET NULL not valid;

alter table "public"."quote_request" validate constraint "quote_request_organization_id_fkey";

alter table "public"."quote_request" add constraint "quote_request_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."quote_request" validate constraint "quote_request_owner_id_fkey";

alter table "public"."quote_request" add constraint "quote_request_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."quote_request" validate constraint "quote_request_person_id_fkey";

alter table "public"."quote_request" add constraint "quote_request_quote_id_fkey" FOREIGN KEY (quote_id) REFERENCES quote(id) ON DELETE SET NULL not valid;

alter table "public"."quote_request" validate constraint "quote_request_quote_id_fkey";

alter table "public"."quote_request_line" add constraint "quote_request_line_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE SET NULL not valid;

alter table "public"."quote_request_line" validate constraint "quote_request_line_product_id_fkey";

alter table "public"."quote_request_line" add constraint "quote_request_line_request_id_fkey" FOREIGN KEY (request_id) REFERENCES quote_request(id) ON DELETE CASCADE not valid;

alter table "public"."quote_request_line" validate constraint "quote_request_line_request_id_fkey";

alter table "public"."quote_section" add constraint "quote_section_quote_id_fkey" FOREIGN KEY (quote_id) REFERENCES quote(id) ON DELETE CASCADE not valid;

alter table "public"."quote_section" validate constraint "quote_section_quote_id_fkey";

alter table "public"."redemption" add constraint "redemption_coupon_id_fkey" FOREIGN KEY (coupon_id) REFERENCES coupon(id) ON DELETE RESTRICT not valid;

alter table "public"."redemption" validate constraint "redemption_coupon_id_fkey";

alter table "public"."redemption" add constraint "redemption_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE SET NULL not valid;

alter table "public"."redemption" validate constraint "redemption_organization_id_fkey";

alter table "public"."redemption" add constraint "redemption_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."redemption" validate constraint "redemption_person_id_fkey";

alter table "public"."redemption" add constraint "redemption_promotion_id_fkey" FOREIGN KEY (promotion_id) REFERENCES promotion(id) ON DELETE RESTRICT not valid;

alter table "public"."redemption" validate constraint "redemption_promotion_id_fkey";

alter table "public"."refund" add constraint "refund_payment_id_fkey" FOREIGN KEY (payment_id) REFERENCES payment(id) ON DELETE RESTRICT not valid;

alter table "public"."refund" validate constraint "refund_payment_id_fkey";

alter table "public"."related_product" add constraint "related_product_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."related_product" validate constraint "related_product_product_id_fkey";

alter table "public"."related_product" add constraint "related_product_related_id_fkey" FOREIGN KEY (related_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."related_product" validate constraint "related_product_related_id_fkey";

alter table "public"."reminder" add constraint "reminder_invoice_id_fkey" FOREIGN KEY (invoice_id) REFERENCES invoice(id) ON DELETE CASCADE not valid;

alter table "public"."reminder" validate constraint "reminder_invoice_id_fkey";

alter table "public"."reservation" add constraint "reservation_bring_to_id_fkey" FOREIGN KEY (bring_to_id) REFERENCES location(id) ON DELETE RESTRICT not valid;

alter table "public"."reservation" validate constraint "reservation_bring_to_id_fkey";

alter table "public"."reservation" add constraint "reservation_location_id_fkey" FOREIGN KEY (location_id) REFERENCES location(id) ON DELETE RESTRICT not valid;

alter table "public"."reservation" validate constraint "reservation_location_id_fkey";

alter table "public"."reservation" add constraint "reservation_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE RESTRICT not valid;

alter table "public"."reservation" validate constraint "reservation_product_id_fkey";

alter table "public"."reservation" add constraint "reservation_sane" CHECK (((quantity > (0)::numeric) AND ((location_id IS NOT NULL) OR (state = ANY (ARRAY['waiting'::text, 'released'::text]))))) not valid;

alter table "public"."reservation" validate constraint "reservation_sane";

alter table "public"."retention_exception" add constraint "retention_exception_rule_id_fkey" FOREIGN KEY (rule_id) REFERENCES retention_rule(id) ON DELETE CASCADE not valid;

alter table "public"."retention_exception" validate constraint "retention_exception_rule_id_fkey";

alter table "public"."return_line" add constraint "return_line_order_line_id_fkey" FOREIGN KEY (order_line_id) REFERENCES order_line(id) ON DELETE CASCADE not valid;

alter table "public"."return_line" validate constraint "return_line_order_line_id_fkey";

alter table "public"."return_line" add constraint "return_line_order_return_id_fkey" FOREIGN KEY (order_return_id) REFERENCES order_return(id) ON DELETE CASCADE not valid;

alter table "public"."return_line" validate constraint "return_line_order_return_id_fkey";

alter table "public"."ringing" add constraint "ringing_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."ringing" validate constraint "ringing_user_id_fkey";

alter table "public"."sender_limit" add constraint "sender_limit_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."sender_limit" validate constraint "sender_limit_user_id_fkey";

alter table "public"."session" add constraint "session_impersonation_id_fkey" FOREIGN KEY (impersonation_id) REFERENCES impersonation(id) ON DELETE CASCADE not valid;

alter table "public"."session" validate constraint "session_impersonation_id_fkey";

alter table "public"."session" add constraint "session_impersonator_id_fkey" FOREIGN KEY (impersonator_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."session" validate constraint "session_impersonator_id_fkey";

alter table "public"."session" add constraint "session_parent_id_fkey" FOREIGN KEY (parent_id) REFERENCES session(id) ON DELETE CASCADE not valid;

alter table "public"."session" validate constraint "session_parent_id_fkey";

alter table "public"."session" add constraint "session_provider_id_fkey" FOREIGN KEY (provider_id) REFERENCES identity_provider(id) ON DELETE CASCADE not valid;

alter table "public"."session" validate constraint "session_provider_id_fkey";

alter table "public"."shipment" add constraint "shipment_location_id_fkey" FOREIGN KEY (location_id) REFERENCES location(id) ON DELETE SET NULL not valid;

alter table "public"."shipment" validate constraint "shipment_location_id_fkey";

alter table "public"."shipment" add constraint "shipment_order_id_fkey" FOREIGN KEY (order_id) REFERENCES "order"(id) ON DELETE CASCADE not valid;

alter table "public"."shipment" validate constraint "shipment_order_id_fkey";

alter table "public"."shipment_line" add constraint "shipment_line_order_line_id_fkey" FOREIGN KEY (order_line_id) REFERENCES order_line(id) ON DELETE CASCADE not valid;

alter table "public"."shipment_line" validate constraint "shipment_line_order_line_id_fkey";

alter table "public"."shipment_line" add constraint "shipment_line_shipment_id_fkey" FOREIGN KEY (shipment_id) REFERENCES shipment(id) ON DELETE CASCADE not valid;

alter table "public"."shipment_line" validate constraint "shipment_line_shipment_id_fkey";

alter table "public"."shop_block" add constraint "shop_block_category_id_fkey" FOREIGN KEY (category_id) REFERENCES category(id) ON DELETE SET NULL not valid;

alter table "public"."shop_block" validate constraint "shop_block_category_id_fkey";

alter table "public"."shop_block" add constraint "shop_block_image_id_fkey" FOREIGN KEY (image_id) REFERENCES file(id) ON DELETE SET NULL not valid;

alter table "public"."shop_block" validate constraint "shop_block_image_id_fkey";

alter table "public"."shop_settings" add constraint "shop_settings_logo_id_fkey" FOREIGN KEY (logo_id) REFERENCES file(id) ON DELETE SET NULL not valid;

alter table "public"."shop_settings" validate constraint "shop_settings_logo_id_fkey";

alter table "public"."shopping_list" add constraint "shopping_list_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE not valid;

alter table "public"."shopping_list" validate constraint "shopping_list_organization_id_fkey";

alter table "public"."shopping_list" add constraint "shopping_list_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE not valid;

alter table "public"."shopping_list" validate constraint "shopping_list_person_id_fkey";

alter table "public"."shopping_list_line" add constraint "shopping_list_line_list_id_fkey" FOREIGN KEY (list_id) REFERENCES shopping_list(id) ON DELETE CASCADE not valid;

alter table "public"."shopping_list_line" validate constraint "shopping_list_line_list_id_fkey";

alter table "public"."shopping_list_line" add constraint "shopping_list_line_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."shopping_list_line" validate constraint "shopping_list_line_product_id_fkey";

alter table "public"."sso_attempt" add constraint "sso_attempt_provider_id_fkey" FOREIGN KEY (provider_id) REFERENCES identity_provider(id) ON DELETE CASCADE not valid;

alter table "public"."sso_attempt" validate constraint "sso_attempt_provider_id_fkey";

alter table "public"."stage" add constraint "stage_pipeline_id_fkey" FOREIGN KEY (pipeline_id) REFERENCES pipeline(id) ON DELETE CASCADE not valid;

alter table "public"."stage" validate constraint "stage_pipeline_id_fkey";

alter table "public"."stage_change" add constraint "stage_change_from_id_fkey" FOREIGN KEY (from_id) REFERENCES stage(id) ON DELETE SET NULL not valid;

alter table "public"."stage_change" validate constraint "stage_change_from_id_fkey";

alter table "public"."stage_change" add constraint "stage_change_opportunity_id_fkey" FOREIGN KEY (opportunity_id) REFERENCES opportunity(id) ON DELETE CASCADE not valid;

alter table "public"."stage_change" validate constraint "stage_change_opportunity_id_fkey";

alter table "public"."stage_change" add constraint "stage_change_to_id_fkey" FOREIGN KEY (to_id) REFERENCES stage(id) ON DELETE SET NULL not valid;

alter table "public"."stage_change" validate constraint "stage_change_to_id_fkey";

alter table "public"."stage_change" add constraint "stage_change_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."stage_change" validate constraint "stage_change_user_id_fkey";

alter table "public"."stock_count" add constraint "stock_count_location_id_fkey" FOREIGN KEY (location_id) REFERENCES location(id) ON DELETE RESTRICT not valid;

alter table "public"."stock_count" validate constraint "stock_count_location_id_fkey";

alter table "public"."stock_count_line" add constraint "stock_count_line_count_id_fkey" FOREIGN KEY (count_id) REFERENCES stock_count(id) ON DELETE CASCADE not valid;

alter table "public"."stock_count_line" validate constraint "stock_count_line_count_id_fkey";

alter table "public"."stock_count_line" add constraint "stock_count_line_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE RESTRICT not valid;

alter table "public"."stock_count_line" validate constraint "stock_count_line_product_id_fkey";

alter table "public"."stock_level" add constraint "stock_level_location_id_fkey" FOREIGN KEY (location_id) REFERENCES location(id) ON DELETE RESTRICT not valid;

alter table "public"."stock_level" validate constraint "stock_level_location_id_fkey";

alter table "public"."stock_level" add constraint "stock_level_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE RESTRICT not valid;

alter table "public"."stock_level" validate constraint "stock_level_product_id_fkey";

alter table "public"."stock_level" add constraint "stock_level_sane" CHECK (((on_hand >= (0)::numeric) AND (reserved >= (0)::numeric) AND (reserved <= on_hand))) not valid;

alter table "public"."stock_level" validate constraint "stock_level_sane";

alter table "public"."stock_movement" add constraint "stock_movement_location_id_fkey" FOREIGN KEY (location_id) REFERENCES location(id) ON DELETE RESTRICT not valid;

alter table "public"."stock_movement" validate constraint "stock_movement_location_id_fkey";

alter table "public"."stock_movement" add constraint "stock_movement_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE RESTRICT not valid;

alter table "public"."stock_movement" validate constraint "stock_movement_product_id_fkey";

alter table "public"."stock_movement" add constraint "stock_movement_sane" CHECK ((quantity <> (0)::numeric)) not valid;

alter table "public"."stock_movement" validate constraint "stock_movement_sane";

alter table "public"."stock_request" add constraint "stock_request_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."stock_request" validate constraint "stock_request_person_id_fkey";

alter table "public"."stock_request" add constraint "stock_request_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."stock_request" validate constraint "stock_request_product_id_fkey";

alter table "public"."subject_request" add constraint "subject_request_assignee_id_fkey" FOREIGN KEY (assignee_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."subject_request" validate constraint "subject_request_assignee_id_fkey";

alter table "public"."subject_request" add constraint "subject_request_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."subject_request" validate constraint "subject_request_person_id_fkey";

alter table "public"."tax_rate" add constraint "tax_rate_tax_class_id_fkey" FOREIGN KEY (tax_class_id) REFERENCES tax_class(id) ON DELETE RESTRICT not valid;

alter table "public"."tax_rate" validate constraint "tax_rate_tax_class_id_fkey";

alter table "public"."territory" add constraint "territory_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."territory" validate constraint "territory_owner_id_fkey";

alter table "public"."territory" add constraint "territory_parent_id_fkey" FOREIGN KEY (parent_id) REFERENCES territory(id) ON DELETE SET NULL not valid;

alter table "public"."territory" validate constraint "territory_parent_id_fkey";

alter table "public"."territory" add constraint "territory_team_id_fkey" FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE SET NULL not valid;

alter table "public"."territory" validate constraint "territory_team_id_fkey";

alter table "public"."till_entry" add constraint "till_entry_by_id_fkey" FOREIGN KEY (by_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."till_entry" validate constraint "till_entry_by_id_fkey";

alter table "public"."till_entry" add constraint "till_entry_order_id_fkey" FOREIGN KEY (order_id) REFERENCES "order"(id) ON DELETE RESTRICT not valid;

alter table "public"."till_entry" validate constraint "till_entry_order_id_fkey";

alter table "public"."till_entry" add constraint "till_entry_session_id_fkey" FOREIGN KEY (session_id) REFERENCES till_session(id) ON DELETE RESTRICT not valid;

alter table "public"."till_entry" validate constraint "till_entry_session_id_fkey";

alter table "public"."till_session" add constraint "till_session_closed_by_id_fkey" FOREIGN KEY (closed_by_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."till_session" validate constraint "till_session_closed_by_id_fkey";

alter table "public"."till_session" add constraint "till_session_opened_by_id_fkey" FOREIGN KEY (opened_by_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."till_session" validate constraint "till_session_opened_by_id_fkey";

alter table "public"."till_session" add constraint "till_session_outlet_id_fkey" FOREIGN KEY (outlet_id) REFERENCES location(id) ON DELETE RESTRICT not valid;

alter table "public"."till_session" validate constraint "till_session_outlet_id_fkey";

alter table "public"."transfer" add constraint "transfer_from_id_fkey" FOREIGN KEY (from_id) REFERENCES location(id) ON DELETE RESTRICT not valid;

alter table "public"."transfer" validate constraint "transfer_from_id_fkey";

alter table "public"."transfer" add constraint "transfer_to_id_fkey" FOREIGN KEY (to_id) REFERENCES location(id) ON DELETE RESTRICT not valid;

alter table "public"."transfer" validate constraint "transfer_to_id_fkey";

alter table "public"."transfer_line" add constraint "transfer_line_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE RESTRICT not valid;

alter table "public"."transfer_line" validate constraint "transfer_line_product_id_fkey";

alter table "public"."transfer_line" add constraint "transfer_line_transfer_id_fkey" FOREIGN KEY (transfer_id) REFERENCES transfer(id) ON DELETE CASCADE not valid;

alter table "public"."transfer_line" validate constraint "transfer_line_transfer_id_fkey";

alter table "public"."webhook_attempt" add constraint "webhook_attempt_delivery_id_fkey" FOREIGN KEY (delivery_id) REFERENCES webhook_delivery(id) ON DELETE CASCADE not valid;

alter table "public"."webhook_attempt" validate constraint "webhook_attempt_delivery_id_fkey";

alter table "public"."webhook_attempt" add constraint "webhook_attempt_endpoint_id_fkey" FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint(id) ON DELETE CASCADE not valid;

alter table "public"."webhook_attempt" validate constraint "webhook_attempt_endpoint_id_fkey";

alter table "public"."webhook_delivery" add constraint "webhook_delivery_endpoint_id_fkey" FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint(id) ON DELETE CASCADE not valid;

alter table "public"."webhook_delivery" validate constraint "webhook_delivery_endpoint_id_fkey";

alter table "public"."webhook_endpoint" add constraint "webhook_endpoint_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."webhook_endpoint" validate constraint "webhook_endpoint_owner_id_fkey";

alter table "public"."wish" add constraint "wish_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE not valid;

alter table "public"."wish" validate constraint "wish_person_id_fkey";

alter table "public"."wish" add constraint "wish_product_id_fkey" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE not valid;

alter table "public"."wish" validate constraint "wish_product_id_fkey";

CREATE OR REPLACE FUNCTION public.absence_custom_text(target absence)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.absence_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(absence_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.account_objective_custom_text(target account_objective)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.account_objective_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(account_objective_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.account_plan_custom_text(target account_plan)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.account_plan_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.ambition, '') || ' ' || account_plan_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.account_territory_custom_text(target account_territory)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.account_territory_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(account_territory_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.activities_meeting_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if new.ends_at < new.starts_at then
      raise exception using errcode = 'E0422', column = 'ends_at', message = 'must not be before the start';
    end if;
    if tg_op = 'UPDATE' and (new.title, new.starts_at, new.ends_at, new.all_day, new.location, new.url, new.state = 'cancelled', new.deleted_at is null)
      is distinct from (old.title, old.starts_at, old.ends_at, old.all_day, old.location, old.url, old.state = 'cancelled', old.deleted_at is null) then
      new.sequence := old.sequence + 1;
    end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.approval_custom_text(target approval)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.approval_decision_custom_text(target approval_decision)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.approval_decision_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(approval_decision_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.approval_policy_custom_text(target approval_policy)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.approval_policy_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.record_type, '') || ' ' || approval_policy_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.approval_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(coalesce(new.reason, '') || ' ' || approval_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.approval_stage_custom_text(target approval_stage)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.approval_stage_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(approval_stage_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.approval_voter_custom_text(target approval_voter)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.approval_voter_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(approval_voter_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.assignment_member_custom_text(target assignment_member)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.assignment_member_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(assignment_member_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.assignment_rule_custom_text(target assignment_rule)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.assignment_rule_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(assignment_rule_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.assistant_call_custom_text(target assistant_call)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.assistant_call_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.tool, '')), 'A') || setweight(entente_words(assistant_call_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.attendee_custom_text(target attendee)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.attendee_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(attendee_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.attribute_custom_text(target attribute)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.attribute_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.label, '')), 'A') || setweight(entente_words(coalesce(new.code, '') || ' ' || attribute_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.automation_rule_custom_text(target automation_rule)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.automation_rule_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.description, '') || ' ' || automation_rule_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.automation_run_custom_text(target automation_run)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.automation_run_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.rule_name, '')), 'A') || setweight(entente_words(automation_run_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.automation_step_custom_text(target automation_step)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.automation_step_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(automation_step_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.automation_version_custom_text(target automation_version)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.automation_version_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(automation_version_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.bank_line_custom_text(target bank_line)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.bank_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.remittance, '')), 'A') || setweight(entente_words(coalesce(new.counterparty, '') || ' ' || bank_line_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.bank_statement_custom_text(target bank_statement)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.bank_statement_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(bank_statement_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.budget_rate_custom_text(target budget_rate)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.budget_rate_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(budget_rate_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.bundle_item_custom_text(target bundle_item)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.bundle_item_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(bundle_item_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.cadence_action_custom_text(target cadence_action)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.cadence_action_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(cadence_action_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.cadence_custom_text(target cadence)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.cadence_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.description, '') || ' ' || cadence_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.cadence_version_custom_text(target cadence_version)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.cadence_version_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(cadence_version_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.calendar_assignment_custom_text(target calendar_assignment)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.calendar_assignment_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(calendar_assignment_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.calendar_feed_custom_text(target calendar_feed)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.calendar_feed_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(calendar_feed_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.call_custom_text(target call)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.call_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.notes, '')), 'A') || setweight(entente_words(coalesce(new.phone, '') || ' ' || call_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.cart_custom_text(target cart)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.cart_line_custom_text(target cart_line)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.cart_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(cart_line_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.cart_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(cart_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_attribute_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    entry jsonb;
  begin
    if new.code = 'brand' then perform catalog_refuse('code', 'is taken: every product has a brand already'); end if;
    if tg_op = 'UPDATE' and new.code is distinct from old.code and exists (select 1 from product p where (p.attributes ? old.code or p.options ? old.code)) then
      perform catalog_refuse('code', 'cannot change while products have values of it');
    end if;
    if new.options is null then new.options := case when new.kind = 'choice' then '[]'::jsonb end; end if;
    if new.options is not null then
      if jsonb_typeof(new.options) <> 'array' or jsonb_array_length(new.options) > 500 then perform catalog_refuse('options', 'must be a list of at most 500 values'); end if;
      for entry in select value from jsonb_array_elements(new.options) loop
        if jsonb_typeof(entry) <> 'object' or coalesce(entry->>'value', '') !~ '^[a-z0-9][a-z0-9-]{0,59}$' or length(btrim(coalesce(entry->>'label', ''))) not between 1 and 80
            or coalesce(entry->>'color', '#000000') !~ '^#[0-9a-fA-F]{6}$' or jsonb_typeof(coalesce(entry->'labels', '{}')) <> 'object' then
          perform catalog_refuse('options', 'must each have a value of lower case letters, digits and hyphens, and a label');
        end if;
      end loop;
      if (select count(distinct value->>'value') from jsonb_array_elements(new.options)) <> jsonb_array_length(new.options) then
        perform catalog_refuse('options', 'must have each value once');
      end if;
    end if;
    if new.is_variant_option and new.kind <> 'choice' then perform catalog_refuse('is_variant_option', 'is for attributes of the kind "choice"'); end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_bundle_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if (select coalesce(kind, 'goods') from product where id = new.bundle_id) <> 'bundle' then perform catalog_refuse('bundle_id', 'is not of the kind "bundle"'); end if;
    if (select coalesce(kind, 'goods') from product where id = new.product_id) = 'bundle' then perform catalog_refuse('product_id', 'is a bundle itself'); end if;
    if exists (select 1 from product v where v.parent_id = new.product_id and v.deleted_at is null) then perform catalog_refuse('product_id', 'has variants: choose one of them'); end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_category_path(category_id uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ with recursive up as (
        select c.id, c.parent_id, 1 as level from category c where c.id = $1 and c.deleted_at is null
        union all select c.id, c.parent_id, up.level + 1 from category c join up on c.id = up.parent_id where up.level < 20)
      select coalesce(array_agg(id order by level desc), '{}') from up $function$
;

CREATE OR REPLACE FUNCTION public.catalog_category_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    path uuid[];
    below integer;
  begin
    if new.parent_id is null then return new; end if;
    -- Two moves at once could make a circle that neither sees.
    perform pg_advisory_xact_lock(7226411);
    path := catalog_category_path(new.parent_id);
    if new.id = any(path) then perform catalog_refuse('parent_id', 'is within this category itself'); end if;
    with recursive down as (select new.id as id, 1 as level union all select c.id, down.level + 1 from category c join down on c.parent_id = down.id where down.level < 20)
      select max(level) into below from down;
    if cardinality(path) + below > 10 then perform catalog_refuse('parent_id', 'would be more than ten levels deep'); end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_category_shown(category_id uuid, is_business boolean)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select coalesce(bool_and(coalesce(c.visibility, 'everyone') = 'everyone' or (c.visibility = 'business' and is_business)), false)
      from category c where c.id = any(catalog_category_path($1)) $function$
;

CREATE OR REPLACE FUNCTION public.catalog_category_slug()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    declare
      base text;
    begin
      
      if new.slug is null then
        base := catalog_slug(new.name);
        if base = '' then base := 'category-' || right(new.id::text, 6); end if;
        insert into catalog_slug_owner (record, slug, target_id) values ('category', base, new.id) on conflict do nothing;
        if not exists (select 1 from catalog_slug_owner o where o.record = 'category' and o.slug = base and o.target_id = new.id) then
          base := base || '-' || right(new.id::text, 6);
          insert into catalog_slug_owner (record, slug, target_id) values ('category', base, new.id) on conflict do nothing;
        end if;
        new.slug := base;
      else
        -- An address that another had before is free; one that another has is refused by its unique index.
        insert into catalog_slug_owner as o (record, slug, target_id) values ('category', new.slug, new.id)
          on conflict (record, slug) do update set target_id = excluded.target_id
          where not exists (select 1 from category t where t.slug = excluded.slug and t.deleted_at is null and t.id <> excluded.target_id);
      end if;
      return new;
    end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_check_values(column_name text, given jsonb)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
AS $function$
  declare
    entry record;
    wrong text;
  begin
    if given is null then return; end if;
    if jsonb_typeof(given) <> 'object' then perform catalog_refuse(column_name, 'must be an object of values by code'); end if;
    if (select count(*) from jsonb_object_keys(given)) > 100 then perform catalog_refuse(column_name, 'must be at most 100 values'); end if;
    for entry in select key, value from jsonb_each(given) loop
      wrong := catalog_value_problem(entry.key, entry.value);
      if wrong is not null then perform catalog_refuse(column_name, wrong); end if;
    end loop;
  end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_choices(attribute_options jsonb)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
AS $function$ select coalesce(array_agg(value->>'value'), '{}') from jsonb_array_elements(case when jsonb_typeof(attribute_options) = 'array' then attribute_options else '[]' end) $function$
;

CREATE OR REPLACE FUNCTION public.catalog_groups_of(person uuid, organization uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select coalesce(array_agg(g.id), '{}') from customer_group g where g.deleted_at is null and (
      g.segment = coalesce((select o.segment from organization o where o.id = organization), case when organization is null and person is not null then 'consumer' end)
      or exists (select 1 from customer_group_member m where m.group_id = g.id and m.deleted_at is null and (m.person_id = person or m.organization_id = organization))) $function$
;

CREATE OR REPLACE FUNCTION public.catalog_image_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    perform catalog_refuse('file_id', 'cannot change: add another image and remove this one');
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_in_group(product uuid, groups uuid[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select product is null or not exists (select 1 from product_group g where g.product_id = product and g.deleted_at is null)
      or exists (select 1 from product_group g where g.product_id = product and g.deleted_at is null and g.group_id = any(groups)) $function$
;

CREATE OR REPLACE FUNCTION public.catalog_member_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if num_nonnulls(new.organization_id, new.person_id) = 0 then perform catalog_refuse('organization_id', 'or a person is needed'); end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_offers(product uuid, person uuid, organization uuid, channel text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ with mine as materialized (select catalog_groups_of(person, organization) as groups)
      select exists (select 1 from mine cross join product p left join product h on h.id = p.parent_id
        where p.id = product and p.deleted_at is null and (p.state = 'active' or (p.state = 'scheduled' and p.available_from is not null))
        and (p.available_from is null or p.available_from <= now()) and (p.available_until is null or p.available_until > now())
        and (p.channels is null or channel = any(p.channels)) and catalog_in_group(p.id, mine.groups)
        and (p.parent_id is null or (h.deleted_at is null and (h.state = 'active' or (h.state = 'scheduled' and h.available_from is not null))
        and (h.available_from is null or h.available_from <= now()) and (h.available_until is null or h.available_until > now())
        and (h.channels is null or channel = any(h.channels)) and catalog_in_group(h.id, mine.groups)))) $function$
;

CREATE OR REPLACE FUNCTION public.catalog_open_to_me(product uuid, parent uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ with mine as materialized (select catalog_groups_of(entente_person(), entente_organization()) as groups)
      select catalog_in_group(product, mine.groups) and catalog_in_group(parent, mine.groups)
        and (parent is null or exists (select 1 from product h where h.id = parent and h.deleted_at is null and h.state in ('active', 'scheduled')
          and (h.available_from is null or h.available_from <= now()) and (h.available_until is null or h.available_until > now()))) from mine $function$
;

CREATE OR REPLACE FUNCTION public.catalog_part_listed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ begin
    if tg_op = 'INSERT' then perform catalog_refresh(array(select product_id from added));
    elsif tg_op = 'DELETE' then perform catalog_refresh(array(select product_id from removed));
    else perform catalog_refresh(array(select product_id from added union select product_id from removed));
    end if;
    return null;
  end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_product_listed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ begin
    if tg_op = 'INSERT' then perform catalog_refresh(array(select id from added));
    elsif tg_op = 'DELETE' then perform catalog_refresh(array(select parent_id from removed where parent_id is not null));
    else
      -- Variants bear the name of their product before their options. Asked first, as an update of no row calls this again.
      if exists (select 1 from added a join removed r on r.id = a.id where a.name <> r.name and a.parent_id is null) then
        update product v set name = a.name || substr(v.name, length(r.name) + 1), version = v.version + 1, updated_at = a.updated_at, updated_by_id = a.updated_by_id
          from added a join removed r on r.id = a.id where v.parent_id = a.id and a.name <> r.name and starts_with(v.name, r.name || ', ');
      end if;
      perform catalog_refresh(array(
        select unnest(array[a.id, r.parent_id]) from added a join removed r on r.id = a.id
        where (a.name, a.slug, a.sku, a.gtin, a.brand, a.kind, a.unit, a.state, a.available_from, a.available_until, a.parent_id, a.category_id, a.list_price, a.list_price_currency, a.list_price_base, a.channels, a.attributes, a.options, a.description, a.deleted_at) is distinct from (r.name, r.slug, r.sku, r.gtin, r.brand, r.kind, r.unit, r.state, r.available_from, r.available_until, r.parent_id, r.category_id, r.list_price, r.list_price_currency, r.list_price_base, r.channels, r.attributes, r.options, r.description, r.deleted_at)));
    end if;
    return null;
  end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_product_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    head product%rowtype;
  begin
    if new.is_discontinued and (tg_op = 'INSERT' or (new.is_discontinued is distinct from old.is_discontinued and new.state is not distinct from old.state)) then new.state := 'discontinued';
    elsif tg_op = 'UPDATE' and not new.is_discontinued and old.is_discontinued and new.state = 'discontinued' and old.state = 'discontinued' then new.state := 'active';
    end if;
    new.is_discontinued := coalesce(new.state = 'discontinued', false);
    if new.available_until <= new.available_from then perform catalog_refuse('available_until', 'must be after the day from which it is sold'); end if;
    if new.attributes = '{}' then new.attributes := null; end if;
    if new.options = '{}' then new.options := null; end if;
    if tg_op = 'INSERT' or new.attributes is distinct from old.attributes then perform catalog_check_values('attributes', new.attributes); end if;
    if new.parent_id is not null and (tg_op = 'INSERT' or new.parent_id is distinct from old.parent_id) then
      select * into head from product where id = new.parent_id;
      if head.id = new.id or head.parent_id is not null then perform catalog_refuse('parent_id', 'is itself a variant: choose the product that it belongs to'); end if;
      if coalesce(head.kind, 'goods') = 'bundle' then perform catalog_refuse('parent_id', 'is a bundle, which has no variants'); end if;
      if exists (select 1 from product v where v.parent_id = new.id and v.deleted_at is null) then
        perform catalog_refuse('parent_id', 'cannot be set: this product has variants of its own');
      end if;
    end if;
    if tg_op = 'INSERT' or new.options is distinct from old.options or new.parent_id is distinct from old.parent_id then
      if new.parent_id is null and new.options is not null then
        if tg_op = 'UPDATE' and new.options is not distinct from old.options then new.options := null;
        else perform catalog_refuse('options', 'are for variants: say which product it is a variant of'); end if;
      end if;
      perform catalog_check_values('options', new.options);
      if exists (select 1 from jsonb_object_keys(new.options) k join attribute a on a.code = k and a.deleted_at is null where not a.is_variant_option or a.kind <> 'choice') then
        perform catalog_refuse('options', 'must be attributes that make variants');
      end if;
    end if;
    if tg_op = 'UPDATE' and new.kind = 'bundle' and old.kind is distinct from 'bundle' then
      if exists (select 1 from product v where v.parent_id = new.id and v.deleted_at is null) then perform catalog_refuse('kind', 'cannot be a bundle while it has variants'); end if;
      if exists (select 1 from bundle_item b where b.product_id = new.id and b.deleted_at is null) then perform catalog_refuse('kind', 'cannot be a bundle: it is in one'); end if;
    end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_product_slug()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    declare
      base text;
    begin
      if new.parent_id is not null then new.slug := null; return new; end if;
      if new.slug is null then
        base := catalog_slug(new.name);
        if base = '' then base := 'product-' || right(new.id::text, 6); end if;
        insert into catalog_slug_owner (record, slug, target_id) values ('product', base, new.id) on conflict do nothing;
        if not exists (select 1 from catalog_slug_owner o where o.record = 'product' and o.slug = base and o.target_id = new.id) then
          base := base || '-' || right(new.id::text, 6);
          insert into catalog_slug_owner (record, slug, target_id) values ('product', base, new.id) on conflict do nothing;
        end if;
        new.slug := base;
      else
        -- An address that another had before is free; one that another has is refused by its unique index.
        insert into catalog_slug_owner as o (record, slug, target_id) values ('product', new.slug, new.id)
          on conflict (record, slug) do update set target_id = excluded.target_id
          where not exists (select 1 from product t where t.slug = excluded.slug and t.deleted_at is null and t.id <> excluded.target_id);
      end if;
      return new;
    end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_refresh(products uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  declare
    heads uuid[] := array(select distinct coalesce(parent_id, id) from product where id = any(products));
  begin
    if cardinality(heads) = 0 then return; end if;
    perform 1 from product where id = any(heads) order by id for no key update;
    delete from product_listing l using product p where l.product_id = p.id and p.id = any(heads)
      and (p.deleted_at is not null or p.parent_id is not null or p.slug is null or p.state is null or p.state not in ('active', 'scheduled'));
    insert into product_listing as l (product_id, name, slug, sku, brand, kind, unit, price, price_currency, price_base, has_variants, image_id, image_alt, names,
        category_ids, facets, channels, group_ids, visible_from, visible_until, created_at, search)
      select p.id, p.name, p.slug, p.sku, p.brand, coalesce(p.kind, 'goods'), p.unit, p.list_price, p.list_price_currency,
        coalesce(vs.price_base, p.list_price_base), vs.n > 0, i.id, i.alt, t.names, c.ids,
        coalesce((select array_agg(distinct f) from (
          select 'brand:' || p.brand as f where p.brand is not null
          union all select x.key || ':' || x.value from jsonb_each_text(coalesce(p.attributes, '{}')) x where length(x.value) <= 100
          union all select unnest(vs.facets)) facet), '{}'),
        p.channels, coalesce((select array_agg(g.group_id) from product_group g where g.product_id = p.id and g.deleted_at is null), '{}'),
        case when p.state = 'scheduled' then coalesce(p.available_from, 'infinity') else coalesce(p.available_from, '-infinity') end,
        coalesce(p.available_until, 'infinity'), p.created_at,
        setweight(entente_words(p.name || ' ' || coalesce(t.words, '')), 'A')
          || setweight(entente_words(concat_ws(' ', p.sku, p.gtin, p.brand, vs.codes)), 'B')
          || setweight(entente_words(concat_ws(' ', c.names, vs.words, (select string_agg(case a.kind
      when 'boolean' then case when x.value = 'true' then a.label end
      when 'number' then x.value || ' ' || x.value || coalesce(a.unit, '')
      when 'choice' then (select string_agg((o->>'label') || ' ' || coalesce((select string_agg(t.value, ' ') from jsonb_each_text(coalesce(o->'labels', '{}')) t), ''), ' ')
        from jsonb_array_elements(coalesce(a.options, '[]')) o where o->>'value' = x.value)
      else x.value end, ' ') from (select key, value from jsonb_each_text(coalesce(p.attributes, '{}'))) x join attribute a on a.code = x.key and a.deleted_at is null))), 'C')
          || setweight(entente_words(concat_ws(' ', left(p.description, 20000), t.descriptions)), 'D')
      from product p
        left join lateral (select id, alt from product_image where product_id = p.id and deleted_at is null order by position, id limit 1) i on true
        left join lateral (select jsonb_object_agg(language, name) as names, string_agg(name, ' ') as words, string_agg(left(description, 20000), ' ') as descriptions
          from product_translation where product_id = p.id and deleted_at is null) t on true
        cross join lateral (
          select coalesce(array_agg(distinct s.id), '{}') as ids,
            concat_ws(' ', string_agg(s.name, ' '), string_agg((select string_agg(n.name, ' ') from category_translation n where n.category_id = s.id and n.deleted_at is null), ' ')) as names
          from (select p.category_id as id union select e.category_id from product_category e where e.product_id = p.id and e.deleted_at is null) d
            cross join lateral unnest(catalog_category_path(d.id)) as up(id) join category s on s.id = up.id) c
        cross join lateral (
          select count(*) as n, min(coalesce(v.list_price_base, p.list_price_base)) filter (where v.deleted_at is null and (v.state = 'active' or (v.state = 'scheduled' and v.available_from <= clock_timestamp()))) as price_base,
            string_agg(concat_ws(' ', v.sku, v.gtin), ' ') filter (where v.deleted_at is null and (v.state = 'active' or (v.state = 'scheduled' and v.available_from <= clock_timestamp()))) as codes,
            array(select distinct x.key || ':' || x.value from product v cross join lateral jsonb_each_text(coalesce(v.attributes, '{}') || coalesce(v.options, '{}')) x
              where v.parent_id = p.id and v.deleted_at is null and (v.state = 'active' or (v.state = 'scheduled' and v.available_from <= clock_timestamp())) and length(x.value) <= 100) as facets,
            (select string_agg(case a.kind
      when 'boolean' then case when x.value = 'true' then a.label end
      when 'number' then x.value || ' ' || x.value || coalesce(a.unit, '')
      when 'choice' then (select string_agg((o->>'label') || ' ' || coalesce((select string_agg(t.value, ' ') from jsonb_each_text(coalesce(o->'labels', '{}')) t), ''), ' ')
        from jsonb_array_elements(coalesce(a.options, '[]')) o where o->>'value' = x.value)
      else x.value end, ' ') from (select distinct x.key, x.value from product v cross join lateral jsonb_each_text(coalesce(v.attributes, '{}') || coalesce(v.options, '{}')) x where v.parent_id = p.id and v.deleted_at is null and (v.state = 'active' or (v.state = 'scheduled' and v.available_from <= clock_timestamp()))) x join attribute a on a.code = x.key and a.deleted_at is null) as words
          from product v where v.parent_id = p.id and v.deleted_at is null) vs
      where p.id = any(heads) and p.deleted_at is null and p.parent_id is null and p.slug is not null and p.state in ('active', 'scheduled')
    on conflict (product_id) do update set (name, slug, sku, brand, kind, unit, price, price_currency, price_base, has_variants, image_id, image_alt, names,
        category_ids, facets, channels, group_ids, visible_from, visible_until, created_at, search)
      = (excluded.name, excluded.slug, excluded.sku, excluded.brand, excluded.kind, excluded.unit, excluded.price, excluded.price_currency, excluded.price_base,
        excluded.has_variants, excluded.image_id, excluded.image_alt, excluded.names, excluded.category_ids, excluded.facets, excluded.channels, excluded.group_ids,
        excluded.visible_from, excluded.visible_until, excluded.created_at, excluded.search);
  end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_refuse(column_name text, reason text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$ begin
    raise exception using errcode = 'E0422', column = column_name, message = reason;
  end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_related_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if new.product_id = new.related_id then perform catalog_refuse('related_id', 'is the product itself'); end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.catalog_slug(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select trim(both '-' from left(trim(both '-' from regexp_replace(replace(entente_plain(name), '''', ''), '[^a-z0-9]+', '-', 'g')), 100)) $function$
;

CREATE OR REPLACE FUNCTION public.catalog_value_problem(name text, given jsonb)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
AS $function$
  declare
    a attribute%rowtype;
  begin
    select * into a from attribute where code = name and deleted_at is null;
    if a.id is null then return format('"%s" is no attribute', left(name, 60)); end if;
    if a.kind = 'number' and jsonb_typeof(given) <> 'number' then return format('%s must be a number', a.label); end if;
    if a.kind = 'boolean' and jsonb_typeof(given) <> 'boolean' then return format('%s must be yes or no', a.label); end if;
    if a.kind in ('text', 'choice') and jsonb_typeof(given) <> 'string' then return format('%s must be a text', a.label); end if;
    if a.kind = 'text' and length(given #>> '{}') > 500 then return format('%s must be at most 500 characters', a.label); end if;
    if a.kind = 'choice' and (given #>> '{}') <> all(catalog_choices(a.options)) then return format('%s is none of the values of %s', left(given #>> '{}', 60), a.label); end if;
    return null;
  end $function$
;

CREATE OR REPLACE FUNCTION public.category_custom_text(target category)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.category_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.code, '') || ' ' || coalesce(new.description, '') || ' ' || category_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.category_translation_custom_text(target category_translation)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.category_translation_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(category_translation_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.company_buyer_custom_text(target company_buyer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.company_buyer_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.email, '') || ' ' || company_buyer_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.content_page_custom_text(target content_page)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.content_page_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(regexp_replace(coalesce(new.body, ''), '<[^>]*>', ' ', 'g') || ' ' || content_page_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.coupon_custom_text(target coupon)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.coupon_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.code, '')), 'A') || setweight(entente_words(coalesce(new.batch, '') || ' ' || coupon_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.credit_account_custom_text(target credit_account)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.credit_account_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(credit_account_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.customer_group_custom_text(target customer_group)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.customer_group_member_custom_text(target customer_group_member)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.customer_group_member_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(customer_group_member_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.customer_group_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(customer_group_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.deal_snapshot_custom_text(target deal_snapshot)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.deal_snapshot_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(deal_snapshot_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.delivery_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      perform pg_notify('entente_delivery', tg_table_name);
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.delivery_method_custom_text(target delivery_method)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.delivery_method_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.carrier, '') || ' ' || delivery_method_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.delivery_rate_custom_text(target delivery_rate)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.delivery_rate_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(delivery_rate_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.delivery_zone_custom_text(target delivery_zone)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.delivery_zone_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(delivery_zone_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.directory_group_custom_text(target directory_group)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.directory_group_member_custom_text(target directory_group_member)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.directory_group_member_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(directory_group_member_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.directory_group_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(directory_group_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.discount_limit_custom_text(target discount_limit)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.discount_limit_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(discount_limit_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.enrolment_custom_text(target enrolment)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.enrolment_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(enrolment_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.entente_custom_references()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    declare
      field record;
    begin
      for field in
        select f.source, f.target, f.col from (
          select lower(regexp_replace(split_part(record, '.', 2), '([A-Z])', '_\1', 'g')) as source,
            lower(regexp_replace(split_part(links_to, '.', 2), '([A-Z])', '_\1', 'g')) as target,
            'x_' || lower(regexp_replace(name, '([A-Z])', '_\1', 'g')) || '_id' as col
          from custom_field where kind = 'ref' and links_to is not null) f
        where exists (select 1 from pg_attribute a where a.attrelid = to_regclass(format('public.%I', f.source)) and a.attname = f.col and a.atttypid = 'uuid'::regtype and not a.attisdropped)
          and exists (select 1 from pg_attribute a where a.attrelid = to_regclass(format('public.%I', f.target)) and a.attname = 'search')
          and not exists (select 1 from pg_constraint c where c.conrelid = to_regclass(format('public.%I', f.source)) and c.conname = left(f.source || '_' || f.col || '_fkey', 63))
      loop
        execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete set null',
          field.source, left(field.source || '_' || field.col || '_fkey', 63), field.col, field.target);
        execute format('create index if not exists %I on %I (%I, id)', left(field.source || '_' || field.col, 63), field.source, field.col);
      end loop;
    end $function$
;

CREATE OR REPLACE FUNCTION public.entente_payment_method_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
     begin
       perform pg_notify('entente_payment_method', '');
       return null;
     end $function$
;

CREATE OR REPLACE FUNCTION public.entente_redact_events(named bigint)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    declare
      erasure jsonb;
      changed bigint;
    begin
      select e.data into erasure from event e
        where e.seq = named and e.type = 'privacy.personErased' and e.seq <= (select max(last_seq) from event_seal);
      if erasure is null then raise exception 'event % is no sealed erasure', named; end if;
      with r as (select (value->>0)::bigint as seq, (value->>2)::integer as mode from jsonb_array_elements(erasure->'rows'))
      update event e set salt = null,
          changes = case when r.mode & 1 = 1 then null else e.changes end,
          data = case when r.mode & 1 = 1 then null else e.data end,
          actor_name = case when r.mode & 2 = 2 then 'Erased person' else e.actor_name end
        from r where e.seq = r.seq and e.seq < named and e.type <> 'privacy.personErased';
      get diagnostics changed = row_count;
      return changed;
    end $function$
;

CREATE OR REPLACE FUNCTION public.erasure_custom_text(target erasure)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.erasure_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.reference, '')), 'A') || setweight(entente_words(erasure_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.forecast_override_custom_text(target forecast_override)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.forecast_override_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(forecast_override_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.handover_custom_text(target handover)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.handover_kind_custom_text(target handover_kind)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.handover_kind_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(handover_kind_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.handover_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(coalesce(new.note, '') || ' ' || handover_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.identity_provider_custom_text(target identity_provider)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.identity_provider_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(identity_provider_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.impersonation_custom_text(target impersonation)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.impersonation_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(impersonation_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.incoming_custom_text(target incoming)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.incoming_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.reference, '')), 'A') || setweight(entente_words(incoming_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.invoice_custom_text(target invoice)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.invoice_keep()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    -- A generated column is not there yet before the row is written.
    free text[] := array['name', 'state', 'paid', 'paid_currency', 'paid_rate', 'paid_rate_date', 'paid_base', 'balance', 'balance_currency', 'balance_rate',
      'balance_rate_date', 'balance_base', 'file_id', 'electronic_id', 'electronic_problem', 'mailed_at', 'reminder_level', 'reminded_on', 'is_reminder_stopped', 'settled_on', 'owner_id',
      'organization_id', 'person_id', 'version', 'updated_at', 'updated_by_id', 'search'];
  begin
    if not old.is_sealed then return case when tg_op = 'DELETE' then old else new end; end if;
    if tg_op = 'DELETE' then
      raise exception 'invoice % is issued and cannot be removed', old.number using errcode = 'E0422', column = 'number';
    end if;
    if (old.file_id is not null and new.file_id is distinct from old.file_id)
      or (old.electronic_id is not null and new.electronic_id is distinct from old.electronic_id) then
      raise exception 'the document of invoice % is kept as it was issued', old.number using errcode = 'E0422', column = 'file_id';
    end if;
    if exists (select 1 from jsonb_each(to_jsonb(new)) n where n.key <> all (free) and n.key not like 'x\_%'
      and n.value is distinct from to_jsonb(old) -> n.key) then
      raise exception 'invoice % is issued and cannot be changed: correct it by a credit note', old.number using errcode = 'E0422', column = 'number';
    end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.invoice_line_custom_text(target invoice_line)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.invoice_line_keep()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if exists (select 1 from invoice where is_sealed and id in (case when tg_op <> 'INSERT' then old.invoice_id end, case when tg_op <> 'DELETE' then new.invoice_id end)) then
      raise exception 'the lines of an issued invoice cannot be changed' using errcode = 'E0422', column = 'invoice_id';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
  end $function$
;

CREATE OR REPLACE FUNCTION public.invoice_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.description, '')), 'A') || setweight(entente_words(coalesce(new.detail, '') || ' ' || invoice_line_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.invoice_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(coalesce(new.recipient_name, '') || ' ' || coalesce(new.order_number, '') || ' ' || coalesce(new.purchase_order_number, '') || ' ' || invoice_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.lead_custom_text(target lead)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.lead_form_custom_text(target lead_form)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.lead_form_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.heading, '') || ' ' || lead_form_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.lead_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce((coalesce(nullif(btrim(coalesce(new.given_name, '') || ' ' || coalesce(new.family_name, '')), ''), new.company, new.email, new.phone, 'Unnamed'))::text, '')), 'A') || setweight(entente_words(coalesce(new.company, '') || ' ' || coalesce(new.email, '') || ' ' || coalesce(new.phone, '') || ' ' || coalesce(new.campaign, '') || ' ' || coalesce(entente_join(new.tags), '') || ' ' || lead_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.lead_submission_custom_text(target lead_submission)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.lead_submission_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(lead_submission_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.ledger_entry_custom_text(target ledger_entry)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.ledger_entry_keep()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'an entry of the ledger stays: make one with the other sign' using errcode = 'E0422', column = 'amount';
  end $function$
;

CREATE OR REPLACE FUNCTION public.ledger_entry_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.note, '')), 'A') || setweight(entente_words(ledger_entry_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.legal_entity_custom_text(target legal_entity)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.legal_entity_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(legal_entity_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.legal_hold_custom_text(target legal_hold)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.legal_hold_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.reason, '')), 'A') || setweight(entente_words(legal_hold_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.location_custom_text(target location)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.location_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.code, '') || ' ' || location_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.meeting_custom_text(target meeting)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.meeting_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(coalesce(new.location, '') || ' ' || coalesce(new.notes, '') || ' ' || meeting_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.notification_custom_text(target notification)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.notification_default_custom_text(target notification_default)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.notification_default_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(notification_default_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.notification_preference_custom_text(target notification_preference)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.notification_preference_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(notification_preference_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.notification_schedule_custom_text(target notification_schedule)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.notification_schedule_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(notification_schedule_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.notification_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(notification_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.notify_of_dead_jobs()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ begin
    if exists (select from added where name <> 'notify.tellOfDeadJobs') then
      perform entente_enqueue('[{"identifier": "notify.tellOfDeadJobs", "payload": {}, "job_key": "notify.tellOfDeadJobs", "max_attempts": 10, "priority": 0}]'::json);
    end if;
    return null;
  end $function$
;

CREATE OR REPLACE FUNCTION public.number_series_custom_text(target number_series)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.number_series_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.format, '')), 'A') || setweight(entente_words(number_series_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_competitor_custom_text(target opportunity_competitor)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_competitor_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.strengths, '')), 'A') || setweight(entente_words(coalesce(new.weaknesses, '') || ' ' || opportunity_competitor_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_contact_custom_text(target opportunity_contact)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_contact_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.remark, '')), 'A') || setweight(entente_words(opportunity_contact_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_custom_text(target opportunity)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_line_custom_text(target opportunity_line)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.description, '')), 'A') || setweight(entente_words(opportunity_line_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.campaign, '') || ' ' || coalesce(new.next_step, '') || ' ' || coalesce(entente_join(new.tags), '') || ' ' || opportunity_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_split_custom_text(target opportunity_split)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.opportunity_split_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(opportunity_split_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.order_approval_custom_text(target order_approval)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.order_approval_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(order_approval_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.order_custom_text(target "order")
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.order_line_custom_text(target order_line)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.order_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.sku, '') || ' ' || order_line_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.order_return_custom_text(target order_return)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.order_return_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(coalesce(new.remark, '') || ' ' || order_return_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.order_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(coalesce(new.shipping_name, '') || ' ' || coalesce(new.shipping_company, '') || ' ' || coalesce(new.email, '') || ' ' || coalesce(new.purchase_order_number, '') || ' ' || coalesce(entente_join(new.tags), '') || ' ' || order_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.parked_sale_custom_text(target parked_sale)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.parked_sale_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(parked_sale_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.parties_sound(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select case when octet_length(value) = length(value) then public.dmetaphone(value) else public.dmetaphone(public.entente_plain(value)) end $function$
;

CREATE OR REPLACE FUNCTION public.passkey_custom_text(target passkey)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.passkey_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(passkey_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.payment_custom_text(target payment)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.payment_method_custom_text(target payment_method)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.payment_method_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(payment_method_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.payment_operation_custom_text(target payment_operation)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.payment_operation_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(payment_operation_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.payment_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.reference, '')), 'A') || setweight(entente_words(coalesce(entente_join(new.other_references), '') || ' ' || coalesce(new.provider_reference, '') || ' ' || payment_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.person_export_custom_text(target person_export)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.person_export_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.reference, '')), 'A') || setweight(entente_words(person_export_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.phone_extension_custom_text(target phone_extension)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.phone_extension_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(phone_extension_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.pipeline_custom_text(target pipeline)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.pipeline_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(pipeline_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.price_custom_text(target price)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.price_list_custom_text(target price_list)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.price_list_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(price_list_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.price_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(price_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.pricing_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      insert into pricing_revision (revision) values (1) on conflict (only_row) do update set revision = pricing_revision.revision + 1;
      perform pg_notify('entente_pricing', '');
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.pricing_coupon_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if new.ends_at <= new.starts_at then perform pricing_refuse('ends_at', 'must be after the start'); end if;
    if not exists (select 1 from promotion where id = new.promotion_id and needs_coupon) then
      perform pricing_refuse('promotion_id', 'must be a promotion that needs a coupon');
    end if;
    if tg_op = 'UPDATE' and new.usage_limit is not null and old.usage_limit is null then
      new.uses := (select count(*) from redemption where coupon_id = new.id and released_at is null);
    end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.pricing_list_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if new.ends_at <= new.starts_at then perform pricing_refuse('ends_at', 'must be after the start'); end if;
    if tg_op = 'UPDATE' and new.currency <> old.currency and exists (select 1 from price where price_list_id = new.id) then
      perform pricing_refuse('currency', 'cannot change while the list has prices');
    end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.pricing_price_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    wanted text;
  begin
    select currency into wanted from price_list where id = new.price_list_id;
    if new.amount_currency is distinct from wanted then perform pricing_refuse('amount', 'must be in ' || wanted || ', the currency of the price list'); end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.pricing_promotion_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if new.ends_at <= new.starts_at then perform pricing_refuse('ends_at', 'must be after the start'); end if;
    if new.kind in ('percent', 'buyXGetY') and new.percent is null then perform pricing_refuse('percent', 'says how much is taken off'); end if;
    if new.kind in ('amount', 'fixedPrice') and new.amount is null then perform pricing_refuse('amount', 'is required for this kind'); end if;
    if new.kind = 'buyXGetY' and (new.buy_quantity is null or new.get_quantity is null) then perform pricing_refuse('buy_quantity', 'says how many to buy, and how many one gets'); end if;
    if new.scope = 'order' and new.kind in ('fixedPrice', 'buyXGetY') then perform pricing_refuse('scope', 'must be each product for this kind'); end if;
    if new.hold_out_percent > 0 and new.needs_coupon then
      perform pricing_refuse('hold_out_percent', 'is for promotions without a coupon: leave some buyers out when you send the codes');
    end if;
    -- Uses are counted from when there is a limit; what was redeemed before counts too. New redemptions wait for this row (redeem-coupons.ts).
    if tg_op = 'UPDATE' and new.usage_limit is not null and old.usage_limit is null then
      new.uses := (select count(*) from redemption where promotion_id = new.id and released_at is null and not is_held_out);
    end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.pricing_refuse(column_name text, reason text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$ begin
    raise exception using errcode = 'E0422', column = column_name, message = reason;
  end $function$
;

CREATE OR REPLACE FUNCTION public.pricing_setting_custom_text(target pricing_setting)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.pricing_setting_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(pricing_setting_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.pricing_target_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if (new.product_id is null) = (new.category_id is null) then perform pricing_refuse('product_id', 'must be given, or a category: one of the two'); end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.pricing_tax_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if new.valid_to < new.valid_from then perform pricing_refuse('valid_to', 'must not be before the first day'); end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.privacy_ledger_only_grows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if (new.address, new.channel, new.purpose_id, new.state, new.basis, new.at, new.wording_id, new.proof, new.evidence, new.scan_id, new.ip, new.created_at)
        is distinct from (old.address, old.channel, old.purpose_id, old.state, old.basis, old.at, old.wording_id, old.proof, old.evidence, old.scan_id, old.ip, old.created_at)
        and coalesce(current_setting('entente.erasing', true), '') <> 'on' then
      raise exception 'The consent ledger is added to, never changed' using errcode = 'check_violation';
    end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.product_category_custom_text(target product_category)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.product_category_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(product_category_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.product_custom_text(target product)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.product_group_custom_text(target product_group)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.product_group_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(product_group_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.product_image_custom_text(target product_image)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.product_image_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(product_image_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.product_review_custom_text(target product_review)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.product_review_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(coalesce(new.body, '') || ' ' || coalesce(new.author_name, '') || ' ' || product_review_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.product_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.sku, '') || ' ' || coalesce(new.gtin, '') || ' ' || coalesce(new.brand, '') || ' ' || coalesce(entente_join(new.tags), '') || ' ' || product_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.product_translation_custom_text(target product_translation)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.product_translation_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(product_translation_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.promotion_custom_text(target promotion)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.promotion_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.label, '') || ' ' || promotion_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.promotion_target_custom_text(target promotion_target)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.promotion_target_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(promotion_target_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.provider_event_custom_text(target provider_event)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.provider_event_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.type, '')), 'A') || setweight(entente_words(provider_event_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.purpose_custom_text(target purpose)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.purpose_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(purpose_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.purpose_wording_custom_text(target purpose_wording)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.purpose_wording_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.text, '')), 'A') || setweight(entente_words(purpose_wording_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quota_custom_text(target quota)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.quota_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(quota_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quote_comment_custom_text(target quote_comment)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.quote_comment_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.body, '')), 'A') || setweight(entente_words(quote_comment_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quote_custom_text(target quote)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.quote_line_custom_text(target quote_line)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.quote_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.description, '')), 'A') || setweight(entente_words(quote_line_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quote_request_custom_text(target quote_request)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.quote_request_line_custom_text(target quote_request_line)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.quote_request_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.description, '')), 'A') || setweight(entente_words(quote_request_line_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quote_request_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.subject, '')), 'A') || setweight(entente_words(coalesce(new.message, '') || ' ' || coalesce(new.reference, '') || ' ' || quote_request_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quote_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(coalesce(new.subject, '') || ' ' || coalesce(new.purchase_order_number, '') || ' ' || quote_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quote_section_custom_text(target quote_section)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.quote_section_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(quote_section_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quote_template_custom_text(target quote_template)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.quote_template_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(quote_template_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.quotes_quote_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if tg_op = 'INSERT' then
      if new.number is null then new.number := 'Q-' || (1000 + nextval('quote_number_seq')); end if;
      if new.family is null then new.family := new.id::text; end if;
      return new;
    end if;
    if new.deleted_at is not null and old.deleted_at is null and old.sent_at is not null then
      perform quotes_refuse('state', 'was sent: withdraw it instead');
    end if;
    if new.currency is distinct from old.currency and exists (select 1 from quote_line l where l.quote_id = new.id and l.deleted_at is null) then
      perform quotes_refuse('currency', 'cannot change while the quote has lines');
    end if;
    -- What was approved or sent is what the other side relies on. Only a new time limit may come, together with when it ends.
    if old.state <> 'draft' and new.state = old.state and (
        (new.opportunity_id, new.organization_id, new.person_id, new.currency, new.subject, new.introduction, new.terms, new.payment,
          new.delivery_label, new.delivery_amount, new.delivery_amount_currency, new.ship_to, new.bill_to, new.language)
        is distinct from (old.opportunity_id, old.organization_id, old.person_id, old.currency, old.subject, old.introduction, old.terms, old.payment,
          old.delivery_label, old.delivery_amount, old.delivery_amount_currency, old.ship_to, old.bill_to, old.language)
        or (old.sent_at is not null and new.valid_until is distinct from old.valid_until and new.expires_at is not distinct from old.expires_at)) then
      perform quotes_refuse('state', case when old.sent_at is null then 'is not a draft: take the quote back to draft to change it' else 'was sent: revise the quote to change it' end);
    end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.quotes_refuse(column_name text, reason text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$ begin
    raise exception using errcode = 'E0422', column = column_name, message = reason;
  end $function$
;

CREATE OR REPLACE FUNCTION public.redemption_custom_text(target redemption)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.redemption_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(redemption_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.refund_custom_text(target refund)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.refund_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.reason, '')), 'A') || setweight(entente_words(refund_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.related_product_custom_text(target related_product)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.related_product_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(related_product_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.reminder_custom_text(target reminder)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.reminder_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(reminder_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.reservation_custom_text(target reservation)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.reservation_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(reservation_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.retention_rule_custom_text(target retention_rule)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.retention_rule_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(retention_rule_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.return_line_custom_text(target return_line)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.return_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(return_line_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.ringing_custom_text(target ringing)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.ringing_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(ringing_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.sales_check_entry(deal opportunity, wanted text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
  declare
    missing text;
  begin
    select string_agg(w.label, ', ') into missing from (values
      ('amount', 'an amount', deal.amount is not null),
      ('organization', 'an organization', deal.organization_id is not null),
      ('contact', 'a contact', deal.person_id is not null or exists (select 1 from opportunity_contact c where c.opportunity_id = deal.id and c.deleted_at is null)),
      ('decisionMaker', 'a decision maker among its people', exists (select 1 from opportunity_contact c where c.opportunity_id = deal.id and c.role = 'decisionMaker' and c.deleted_at is null)),
      ('lines', 'product lines', exists (select 1 from opportunity_line l where l.opportunity_id = deal.id and l.deleted_at is null)),
      ('nextStep', 'a next step', coalesce(deal.next_step, '') <> ''),
      ('competitors', 'its competitors named', exists (select 1 from opportunity_competitor k where k.opportunity_id = deal.id and k.deleted_at is null))
    ) as w (value, label, is_met) where w.value = any(wanted) and not w.is_met;
    if missing is not null then
      perform sales_refuse('stage_id', 'needs ' || missing || ' before the deal may enter "' || (select name from stage where id = deal.stage_id) || '"');
    end if;
  end $function$
;

CREATE OR REPLACE FUNCTION public.sales_deal_territory()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if tg_op = 'INSERT' or (new.state = 'open' and new.organization_id is distinct from old.organization_id) then
      new.territory_id := (select territory_id from account_territory where organization_id = new.organization_id);
    end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.sales_opportunity_after()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if tg_op = 'INSERT' then
      if new.stage_id is not null then
        insert into stage_change (id, created_by_id, updated_by_id, opportunity_id, to_id, state, at, user_id, close_on)
          values (gen_random_uuid(), new.updated_by_id, new.updated_by_id, new.id, new.stage_id, new.state, new.updated_at, new.updated_by_id, new.close_on);
      end if;
    elsif new.stage_id is distinct from old.stage_id then
      insert into stage_change (id, created_by_id, updated_by_id, opportunity_id, from_id, to_id, state, at, user_id, seconds_in_stage, close_on)
        values (gen_random_uuid(), new.updated_by_id, new.updated_by_id, new.id, old.stage_id, new.stage_id, new.state, new.updated_at, new.updated_by_id,
          greatest(0, extract(epoch from new.updated_at - old.stage_since))::bigint, new.close_on);
    end if;
    return null;
  end $function$
;

CREATE OR REPLACE FUNCTION public.sales_opportunity_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    target stage%rowtype;
    was opportunity;
  begin
    if tg_op = 'UPDATE' then was := old; end if;
    if tg_op = 'INSERT' or new.stage_id is distinct from was.stage_id or new.pipeline_id is distinct from was.pipeline_id then
      new := sales_place(new, was);
    end if;
    if tg_op = 'INSERT' then
      new.push_count := 0;
      new.slip_count := 0;
    end if;
    if tg_op = 'INSERT' or new.stage_id is distinct from was.stage_id then
      select * into target from stage where id = new.stage_id;
      new.state := coalesce(target.state, 'open');
      new.stage_since := new.updated_at;
      if new.probability is null or new.probability is not distinct from was.probability then new.probability := target.probability; end if;
      if new.forecast_category is null or new.forecast_category is not distinct from was.forecast_category then
        new.forecast_category := coalesce(target.forecast_category, 'pipeline');
      end if;
      if new.state = 'open' then
        new.closed_at := null;
        new.lost_reason := null;
        new.won_reason := null;
      elsif was.state is distinct from new.state then
        new.closed_at := coalesce(new.closed_at, new.updated_at);
        if new.close_on is null or (was.state = 'open' and new.close_on is not distinct from was.close_on) then new.close_on := sales_today(new.closed_at); end if;
      end if;
      if tg_op = 'UPDATE' then
        if new.state = 'lost' and new.lost_reason is null and (select asks_lost_reason from pipeline where id = new.pipeline_id) then
          perform sales_refuse('lost_reason', 'says why the deal was lost');
        end if;
        if new.state <> 'lost' then perform sales_check_entry(new, target.entry_conditions); end if;
      end if;
    elsif tg_op = 'UPDATE' and new.state = 'open' and new.close_on > was.close_on then
      new.push_count := new.push_count + 1;
      if date_trunc('month', new.close_on) > date_trunc('month', was.close_on) then new.slip_count := new.slip_count + 1; end if;
    end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.sales_place(deal opportunity, was opportunity)
 RETURNS opportunity
 LANGUAGE plpgsql
AS $function$
  declare
    given stage%rowtype;
    pipeline_changed boolean := deal.pipeline_id is distinct from was.pipeline_id and deal.pipeline_id is not null;
  begin
    if deal.stage_id is not null then
      select * into given from stage where id = deal.stage_id;
    end if;
    if deal.pipeline_id is null or (not pipeline_changed and was.id is not null) then
      deal.pipeline_id := coalesce(given.pipeline_id, deal.pipeline_id,
        (select id from pipeline where deleted_at is null order by is_default desc, position, name limit 1));
    end if;
    if given.id is null then
      select * into given from stage where pipeline_id = deal.pipeline_id and state = 'open' and deleted_at is null order by position, name limit 1;
    elsif given.pipeline_id is distinct from deal.pipeline_id then
      select * into given from stage s where s.pipeline_id = deal.pipeline_id and s.deleted_at is null
        and (lower(s.name) = lower((select name from stage where id = deal.stage_id)) or (was.id is not null and s.state = 'open'))
        order by (lower(s.name) = lower((select name from stage where id = deal.stage_id))) desc, s.position limit 1;
      if given.id is null then perform sales_refuse('stage_id', 'is not a stage of this pipeline'); end if;
    end if;
    deal.stage_id := given.id;
    return deal;
  end $function$
;

CREATE OR REPLACE FUNCTION public.sales_refuse(column_name text, reason text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$ begin
    raise exception using errcode = 'E0422', column = column_name, message = reason;
  end $function$
;

CREATE OR REPLACE FUNCTION public.sales_round(value numeric, digits integer)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select case when abs(value * power(10::numeric, digits)) % 1 = 0.5 then round(value * power(10::numeric, digits) / 2) * 2 / power(10::numeric, digits) else round(value, digits) end $function$
;

CREATE OR REPLACE FUNCTION public.sales_territory_tree()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if exists (
      with recursive above (id) as (
        select new.parent_id union select t.parent_id from territory t join above a on t.id = a.id where t.parent_id is not null)
      select 1 from above where id = new.id) then
      perform sales_refuse('parent_id', 'is part of this territory itself');
    end if;
    if new.ends_on < new.starts_on then perform sales_refuse('ends_on', 'must not be before the first day'); end if;
    if new.max_employees < new.min_employees then perform sales_refuse('max_employees', 'must not be less than the smallest number'); end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.sales_today(at timestamp with time zone)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$ select (at at time zone coalesce((select time_zone from company limit 1), 'UTC'))::date $function$
;

CREATE OR REPLACE FUNCTION public.scim_token_custom_text(target scim_token)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.scim_token_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(scim_token_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.scoring_rule_custom_text(target scoring_rule)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.scoring_rule_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(scoring_rule_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.search_synonym_custom_text(target search_synonym)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.search_synonym_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.word, '')), 'A') || setweight(entente_words(search_synonym_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.sender_limit_custom_text(target sender_limit)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.sender_limit_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(sender_limit_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.shipment_custom_text(target shipment)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.shipment_line_custom_text(target shipment_line)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.shipment_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(shipment_line_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.shipment_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(coalesce(new.tracking_number, '') || ' ' || coalesce(new.carrier, '') || ' ' || shipment_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.shop_block_custom_text(target shop_block)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.shop_block_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.heading, '')), 'A') || setweight(entente_words(coalesce(new.text, '') || ' ' || shop_block_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.shop_bundle_item_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      perform shop_tell(array(select distinct id from (select (bundle_id)::text as id from touched t where true limit 200) few));
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.shop_coming_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    perform shop_tell(array[case when tg_op = 'DELETE' then old.product_id else new.product_id end::text, case when tg_op = 'UPDATE' and old.product_id <> new.product_id then old.product_id end::text]);
    return null;
  end $function$
;

CREATE OR REPLACE FUNCTION public.shop_list_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if exists (select 1 from touched where organization_id is null and person_id is null) then perform pg_notify('entente_shop', 'all');
    elsif tg_op = 'UPDATE' then
      if exists (select 1 from before where organization_id is null and person_id is null) then perform pg_notify('entente_shop', 'all'); end if;
    end if;
    return null;
  end $function$
;

CREATE OR REPLACE FUNCTION public.shop_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin perform pg_notify('entente_shop', 'all'); return null; end $function$
;

CREATE OR REPLACE FUNCTION public.shop_price_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      perform shop_tell(array(select distinct id from (select (product_id)::text as id from touched t where (select l.organization_id is null and l.person_id is null from price_list l where l.id = t.price_list_id) limit 200) few));
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.shop_product_group_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      perform shop_tell(array(select distinct id from (select (product_id)::text as id from touched t where true limit 200) few));
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.shop_product_image_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      perform shop_tell(array(select distinct id from (select (product_id)::text as id from touched t where true limit 200) few));
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.shop_product_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      perform shop_tell(array(select distinct id from (select (coalesce(parent_id, id))::text as id from touched t where true limit 200) few));
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.shop_product_review_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      perform shop_tell(array(select distinct id from (select (product_id)::text as id from touched t where true limit 200) few));
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.shop_product_translation_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      perform shop_tell(array(select distinct id from (select (product_id)::text as id from touched t where true limit 200) few));
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.shop_promotion_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if tg_op <> 'UPDATE' then
      if exists (select 1 from touched) then perform pg_notify('entente_shop', 'all'); end if;
    elsif exists (select 1 from touched t join before b on b.id = t.id
      where to_jsonb(t) - array['uses', 'version', 'updated_at', 'updated_by_id'] is distinct from to_jsonb(b) - array['uses', 'version', 'updated_at', 'updated_by_id']
        or (t.uses >= t.usage_limit) is distinct from (b.uses >= b.usage_limit)) then perform pg_notify('entente_shop', 'all');
    end if;
    return null;
  end $function$
;

CREATE OR REPLACE FUNCTION public.shop_settings_custom_text(target shop_settings)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.shop_settings_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(shop_settings_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.shop_stock_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
    if tg_op = 'INSERT' then perform shop_tell(array(select distinct product_id::text from (select product_id from touched limit 200) few));
    else
      perform shop_tell(array(select distinct product_id::text from (select t.product_id from touched t join before b on b.id = t.id
        where least(b.on_hand - b.reserved, 20) is distinct from least(t.on_hand - t.reserved, 20) limit 200) few));
    end if;
    return null;
  end $function$
;

CREATE OR REPLACE FUNCTION public.shop_tell(changed text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$ begin
    if coalesce(cardinality(changed), 0) > 50 then perform pg_notify('entente_shop', 'all');
    else perform pg_notify('entente_shop', each) from unnest(changed) as each where each is not null; end if;
  end $function$
;

CREATE OR REPLACE FUNCTION public.shopping_list_custom_text(target shopping_list)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.shopping_list_line_custom_text(target shopping_list_line)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.shopping_list_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(shopping_list_line_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.shopping_list_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(shopping_list_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stage_change_custom_text(target stage_change)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.stage_change_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(stage_change_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stage_custom_text(target stage)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.stage_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(stage_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stock_book(p_products uuid[], p_locations uuid[], p_quantities numeric[], p_reasons text[], p_kind text, p_note text, p_source_type text, p_source uuid, p_displaces boolean, p_now timestamp with time zone, p_by uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.stock_count_custom_text(target stock_count)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.stock_count_line_custom_text(target stock_count_line)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.stock_count_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(stock_count_line_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stock_count_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(stock_count_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stock_expected_on(p_product uuid, p_quantity numeric)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
      select min(c.expected_on) from (
        select i.expected_on, sum(i.quantity - i.received) over (order by i.expected_on, i.id) as coming from incoming i
        where i.product_id = p_product and i.state in ('expected', 'partReceived') and i.deleted_at is null) c
      where c.coming >= p_quantity + (select coalesce(sum(r.quantity), 0) from reservation r where r.product_id = p_product and r.state = 'waiting')
    $function$
;

CREATE OR REPLACE FUNCTION public.stock_free(p_products uuid[])
 RETURNS TABLE(product_id uuid, free numeric)
 LANGUAGE sql
 STABLE
AS $function$
      select p.id, coalesce(sum(l.on_hand - l.reserved) filter (where o.is_active and o.deleted_at is null), 0)
      from unnest(p_products) p(id) left join stock_level l on l.product_id = p.id left join location o on o.id = l.location_id group by p.id
    $function$
;

CREATE OR REPLACE FUNCTION public.stock_free_expired(p_products uuid[], p_now timestamp with time zone, p_keep uuid)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
    begin
      -- A look by the index reservation_ending first: opening a table to change it costs more, and there is next to never anything to do.
      if not exists (select from reservation where product_id = any(p_products) and state in ('waiting', 'held') and expires_at <= p_now) then return false; end if;
      update reservation set state = 'released', ended_at = p_now, version = version + 1, updated_at = p_now
        where product_id = any(p_products) and state in ('waiting', 'held') and expires_at <= p_now and holder_id is distinct from p_keep;
      return found;
    end $function$
;

CREATE OR REPLACE FUNCTION public.stock_fulfil(p_type text, p_holder uuid, p_products uuid[], p_quantities numeric[], p_location uuid, p_source_type text, p_source uuid, p_now timestamp with time zone, p_by uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.stock_incoming_level()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      insert into stock_level (id, product_id, location_id, on_hand, reserved, lines) values (gen_random_uuid(), new.product_id, new.location_id, 0, 0, 0) on conflict (product_id, location_id) do nothing;
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.stock_items(p_products uuid[], p_quantities numeric[])
 RETURNS TABLE(line integer, product_id uuid, quantity numeric, policy text)
 LANGUAGE sql
 STABLE
AS $function$
      select w.line::int, i.id, w.quantity * coalesce(b.quantity, 1), coalesce(i.backorder, parent.backorder, 'no')
      from unnest(p_products, p_quantities) with ordinality w(product_id, quantity, line)
      join product p on p.id = w.product_id
      left join bundle_item b on p.kind = 'bundle' and b.bundle_id = p.id and b.deleted_at is null
      join product i on i.id = case when p.kind = 'bundle' then b.product_id else p.id end
      left join product parent on parent.id = i.parent_id
      where coalesce(i.kind, 'goods') = 'goods' and i.is_stocked is not false and w.quantity > 0
    $function$
;

CREATE OR REPLACE FUNCTION public.stock_keep(p_type text, p_holder uuid, p_expires timestamp with time zone, p_now timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.stock_level_custom_text(target stock_level)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.stock_level_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(stock_level_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stock_location_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      perform pg_notify('entente_stock', tg_table_name);
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.stock_lock(p_products uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
    begin
      perform 1 from stock_level where product_id = any(p_products) order by product_id, location_id for no key update;
    end $function$
;

CREATE OR REPLACE FUNCTION public.stock_movement_book()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.stock_movement_custom_text(target stock_movement)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.stock_movement_keep()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      raise exception 'the stock ledger is only ever added to' using errcode = 'insufficient_privilege';
    end $function$
;

CREATE OR REPLACE FUNCTION public.stock_movement_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(stock_movement_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stock_release(p_type text, p_holder uuid, p_products uuid[], p_quantities numeric[], p_expired boolean, p_now timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.stock_request_custom_text(target stock_request)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.stock_request_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.email, '')), 'A') || setweight(entente_words(stock_request_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.stock_reservation_book()
 RETURNS trigger
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.stock_reserve(p_type text, p_holder uuid, p_products uuid[], p_quantities numeric[], p_order uuid[], p_only uuid, p_bring_to uuid, p_expires timestamp with time zone, p_now timestamp with time zone, p_by uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
    declare
      v_products uuid[];
      v_wanted numeric[];
      v_policies text[];
      v_best uuid;
      v_short jsonb;
      v_parts jsonb;
      v_low jsonb;
      v_served jsonb := '[]';
      v_state text := case when p_expires is null then 'allocated' else 'held' end;
    begin
      select array_agg(i.product_id order by i.product_id), array_agg(i.quantity order by i.product_id), array_agg(i.policy order by i.product_id)
        into v_products, v_wanted, v_policies
        from (select s.product_id, sum(s.quantity) as quantity, min(s.policy) as policy from stock_items(p_products, p_quantities) s group by s.product_id) i;
      if v_products is null then return jsonb_build_object('parts', '[]'::jsonb); end if;

      perform stock_lock(v_products);
      if stock_free_expired(v_products, p_now, null) then v_served := stock_serve_waiting(v_products, p_now); end if;

      -- One parcel rather than two: the best location that has everything.
      select l.location_id into v_best
        from unnest(v_products, v_wanted) w(product_id, quantity)
        join stock_level l on l.product_id = w.product_id and l.on_hand - l.reserved >= w.quantity
        where l.location_id = any(p_order)
        group by l.location_id having count(*) = cardinality(v_products) order by array_position(p_order, l.location_id) limit 1;

      if v_best is null then
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
      end if;

      if v_best is not null then
        with written as (
          insert into reservation (id, created_at, created_by_id, updated_at, updated_by_id, product_id, location_id, bring_to_id, quantity, holder_type, holder_id, state, expires_at)
          select gen_random_uuid(), p_now, p_by, p_now, p_by, w.product_id, v_best, p_bring_to, w.quantity, p_type, p_holder, v_state, p_expires
          from unnest(v_products, v_wanted) w(product_id, quantity)
          returning product_id, location_id, quantity, state)
        select jsonb_agg(jsonb_build_object('productId', product_id, 'locationId', location_id, 'quantity', quantity::text, 'state', state, 'expectedOn', null)) into v_parts from written;
      else
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
      end if;

      -- Those that this reservation brought down to their reorder point.
      select jsonb_agg(jsonb_build_object('id', l.id, 'productId', l.product_id, 'locationId', l.location_id, 'available', l.available::text, 'reorderPoint', l.reorder_point::text)) into v_low
        from stock_level l
        join jsonb_to_recordset(v_parts) as t("productId" uuid, "locationId" uuid, quantity numeric, state text)
          on t."productId" = l.product_id and t."locationId" = l.location_id and t.state <> 'waiting'
        where l.product_id = any(v_products) and l.is_low and l.available + t.quantity > l.reorder_point;
      return jsonb_build_object('parts', v_parts, 'low', v_low, 'served', v_served);
    end $function$
;

CREATE OR REPLACE FUNCTION public.stock_serve_waiting(p_products uuid[], p_now timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.subject_request_custom_text(target subject_request)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.subject_request_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.reference, '')), 'A') || setweight(entente_words(coalesce(new.name, '') || ' ' || coalesce(new.email, '') || ' ' || subject_request_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.suppression_custom_text(target suppression)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.suppression_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.value, '')), 'A') || setweight(entente_words(suppression_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.tax_account_custom_text(target tax_account)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.tax_account_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.account, '')), 'A') || setweight(entente_words(tax_account_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.tax_class_custom_text(target tax_class)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.tax_class_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.code, '') || ' ' || tax_class_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.tax_rate_custom_text(target tax_rate)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.tax_rate_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(tax_rate_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.territory_custom_text(target territory)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.territory_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(territory_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.till_entry_custom_text(target till_entry)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.till_entry_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(till_entry_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.till_session_custom_text(target till_session)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.till_session_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(coalesce(new.register, '') || ' ' || till_session_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.transfer_custom_text(target transfer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.transfer_line_custom_text(target transfer_line)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.transfer_line_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(transfer_line_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.transfer_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.number, '')), 'A') || setweight(entente_words(coalesce(new.note, '') || ' ' || transfer_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.webhook_attempt_custom_text(target webhook_attempt)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.webhook_attempt_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.outcome, '')), 'A') || setweight(entente_words(webhook_attempt_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.webhook_delivery_custom_text(target webhook_delivery)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.webhook_delivery_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.event_type, '')), 'A') || setweight(entente_words(webhook_delivery_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.webhook_endpoint_custom_text(target webhook_endpoint)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.webhook_endpoint_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(webhook_endpoint_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.wish_custom_text(target wish)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.wish_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(wish_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.consent_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(consent_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.duplicate_candidate_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(duplicate_candidate_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.entente_add_column(target text, col text, col_type text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    declare
      texts text;
    begin
      if col !~ '^x_[a-z][a-z0-9_]{0,58}$' then raise exception 'invalid column name %', col; end if;
      if col_type !~ '^(text|text\[\]|boolean|date|timestamptz|jsonb|uuid|numeric\([0-9]+,[0-9]+\))$' then raise exception 'invalid column type %', col_type; end if;
      if not exists (select 1 from pg_attribute where attrelid = to_regclass(target) and attname = 'search') then raise exception 'invalid table %', target; end if;
      execute format('alter table %I add column if not exists %I %s', target, col, col_type);
      select string_agg(format('coalesce(($1).%I, '''')', attname), ' || '' '' || ') into texts
        from pg_attribute a where attrelid = to_regclass(target) and attname like 'x\_%' and atttypid = 'text'::regtype and not attisdropped
          -- The currency of an amount is a text that nobody looks for.
          and not exists (select 1 from pg_attribute b where b.attrelid = a.attrelid and b.atttypid = 'numeric'::regtype and not b.attisdropped
            and a.attname like '%\_currency' and b.attname = regexp_replace(a.attname, '_currency$', '_base'));
      execute format('create or replace function %I(target %I) returns text language sql immutable as %L', target || '_custom_text', target, 'select ' || coalesce(texts, quote_literal('')));
    end $function$
;

CREATE OR REPLACE FUNCTION public.entente_plain(value text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ begin
      if octet_length(value) = length(value) then return lower(value collate "C"); end if;
      return lower(public.unaccent('public.unaccent'::regdictionary, value));
    end $function$
;

CREATE OR REPLACE FUNCTION public.entente_sees(type text, id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$ begin
      if type = 'identity.user' and has_table_privilege('"user"', 'select') then return exists (select from "user" t where t.id = entente_sees.id); end if;
      if type = 'identity.session' and has_table_privilege('session', 'select') then return exists (select from session t where t.id = entente_sees.id); end if;
      if type = 'identity.passkey' and has_table_privilege('passkey', 'select') then return exists (select from passkey t where t.id = entente_sees.id); end if;
      if type = 'parties.organization' and has_table_privilege('organization', 'select') then return exists (select from organization t where t.id = entente_sees.id); end if;
      if type = 'parties.person' and has_table_privilege('person', 'select') then return exists (select from person t where t.id = entente_sees.id); end if;
      if type = 'parties.affiliation' and has_table_privilege('affiliation', 'select') then return exists (select from affiliation t where t.id = entente_sees.id); end if;
      if type = 'parties.note' and has_table_privilege('note', 'select') then return exists (select from note t where t.id = entente_sees.id); end if;
      if type = 'privacy.consent' and has_table_privilege('consent', 'select') then return exists (select from consent t where t.id = entente_sees.id); end if;
      if type = 'catalog.product' and has_table_privilege('product', 'select') then return exists (select from product t where t.id = entente_sees.id); end if;
      if type = 'catalog.category' and has_table_privilege('category', 'select') then return exists (select from category t where t.id = entente_sees.id); end if;
      if type = 'catalog.attribute' and has_table_privilege('attribute', 'select') then return exists (select from attribute t where t.id = entente_sees.id); end if;
      if type = 'catalog.productImage' and has_table_privilege('product_image', 'select') then return exists (select from product_image t where t.id = entente_sees.id); end if;
      if type = 'catalog.productCategory' and has_table_privilege('product_category', 'select') then return exists (select from product_category t where t.id = entente_sees.id); end if;
      if type = 'catalog.relatedProduct' and has_table_privilege('related_product', 'select') then return exists (select from related_product t where t.id = entente_sees.id); end if;
      if type = 'catalog.productTranslation' and has_table_privilege('product_translation', 'select') then return exists (select from product_translation t where t.id = entente_sees.id); end if;
      if type = 'catalog.categoryTranslation' and has_table_privilege('category_translation', 'select') then return exists (select from category_translation t where t.id = entente_sees.id); end if;
      if type = 'payments.payment' and has_table_privilege('payment', 'select') then return exists (select from payment t where t.id = entente_sees.id); end if;
      if type = 'payments.refund' and has_table_privilege('refund', 'select') then return exists (select from refund t where t.id = entente_sees.id); end if;
      if type = 'orders.order' and has_table_privilege('"order"', 'select') then return exists (select from "order" t where t.id = entente_sees.id); end if;
      if type = 'orders.orderLine' and has_table_privilege('order_line', 'select') then return exists (select from order_line t where t.id = entente_sees.id); end if;
      if type = 'orders.shipment' and has_table_privilege('shipment', 'select') then return exists (select from shipment t where t.id = entente_sees.id); end if;
      if type = 'orders.shipmentLine' and has_table_privilege('shipment_line', 'select') then return exists (select from shipment_line t where t.id = entente_sees.id); end if;
      if type = 'orders.orderReturn' and has_table_privilege('order_return', 'select') then return exists (select from order_return t where t.id = entente_sees.id); end if;
      if type = 'orders.returnLine' and has_table_privilege('return_line', 'select') then return exists (select from return_line t where t.id = entente_sees.id); end if;
      if type = 'invoices.invoice' and has_table_privilege('invoice', 'select') then return exists (select from invoice t where t.id = entente_sees.id); end if;
      if type = 'invoices.invoiceLine' and has_table_privilege('invoice_line', 'select') then return exists (select from invoice_line t where t.id = entente_sees.id); end if;
      if type = 'invoices.ledgerEntry' and has_table_privilege('ledger_entry', 'select') then return exists (select from ledger_entry t where t.id = entente_sees.id); end if;
      if type = 'invoices.reminder' and has_table_privilege('reminder', 'select') then return exists (select from reminder t where t.id = entente_sees.id); end if;
      if type = 'shop.productReview' and has_table_privilege('product_review', 'select') then return exists (select from product_review t where t.id = entente_sees.id); end if;
      if type = 'shop.wish' and has_table_privilege('wish', 'select') then return exists (select from wish t where t.id = entente_sees.id); end if;
      if type = 'quotes.quoteRequest' and has_table_privilege('quote_request', 'select') then return exists (select from quote_request t where t.id = entente_sees.id); end if;
      if type = 'quotes.quoteRequestLine' and has_table_privilege('quote_request_line', 'select') then return exists (select from quote_request_line t where t.id = entente_sees.id); end if;
      if type = 'quotes.quote' and has_table_privilege('quote', 'select') then return exists (select from quote t where t.id = entente_sees.id); end if;
      if type = 'quotes.quoteSection' and has_table_privilege('quote_section', 'select') then return exists (select from quote_section t where t.id = entente_sees.id); end if;
      if type = 'quotes.quoteLine' and has_table_privilege('quote_line', 'select') then return exists (select from quote_line t where t.id = entente_sees.id); end if;
      if type = 'quotes.quoteComment' and has_table_privilege('quote_comment', 'select') then return exists (select from quote_comment t where t.id = entente_sees.id); end if;
      if type = 'buying.companyBuyer' and has_table_privilege('company_buyer', 'select') then return exists (select from company_buyer t where t.id = entente_sees.id); end if;
      if type = 'buying.orderApproval' and has_table_privilege('order_approval', 'select') then return exists (select from order_approval t where t.id = entente_sees.id); end if;
      if type = 'buying.shoppingList' and has_table_privilege('shopping_list', 'select') then return exists (select from shopping_list t where t.id = entente_sees.id); end if;
      if type = 'buying.shoppingListLine' and has_table_privilege('shopping_list_line', 'select') then return exists (select from shopping_list_line t where t.id = entente_sees.id); end if;
      if type = 'handovers.handover' and has_table_privilege('handover', 'select') then return exists (select from handover t where t.id = entente_sees.id); end if;
      return false;
    end $function$
;

CREATE OR REPLACE FUNCTION public.entente_words(value text)
 RETURNS tsvector
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ begin
      if octet_length(value) = length(value) then
        return to_tsvector('simple', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(value, '@', ' '), '.', ' '), '-', ' '), '_', ' '), '/', ' '), '+', ' '), ':', ' '), '&', ' '), '<', ' '), '~', ' '));
      end if;
      return to_tsvector('simple', regexp_replace(public.entente_plain(value), '[^[:alnum:]]+', ' ', 'g'));
    end $function$
;

CREATE OR REPLACE FUNCTION public.merge_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(merge_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.session_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(session_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.team_member_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(team_member_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.user_role_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(user_role_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.watch_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(watch_custom_text(new)), 'C'); return new; end $function$
;

grant delete on table "public"."absence" to "entente_app";

grant insert on table "public"."absence" to "entente_app";

grant select on table "public"."absence" to "entente_app";

grant update on table "public"."absence" to "entente_app";

grant delete on table "public"."account_objective" to "entente_app";

grant insert on table "public"."account_objective" to "entente_app";

grant select on table "public"."account_objective" to "entente_app";

grant update on table "public"."account_objective" to "entente_app";

grant delete on table "public"."account_plan" to "entente_app";

grant insert on table "public"."account_plan" to "entente_app";

grant select on table "public"."account_plan" to "entente_app";

grant update on table "public"."account_plan" to "entente_app";

grant delete on table "public"."account_territory" to "entente_app";

grant insert on table "public"."account_territory" to "entente_app";

grant select on table "public"."account_territory" to "entente_app";

grant update on table "public"."account_territory" to "entente_app";

grant delete on table "public"."approval" to "entente_app";

grant insert on table "public"."approval" to "entente_app";

grant select on table "public"."approval" to "entente_app";

grant update on table "public"."approval" to "entente_app";

grant delete on table "public"."approval_decision" to "entente_app";

grant insert on table "public"."approval_decision" to "entente_app";

grant select on table "public"."approval_decision" to "entente_app";

grant update on table "public"."approval_decision" to "entente_app";

grant delete on table "public"."approval_policy" to "entente_app";

grant insert on table "public"."approval_policy" to "entente_app";

grant select on table "public"."approval_policy" to "entente_app";

grant update on table "public"."approval_policy" to "entente_app";

grant delete on table "public"."approval_stage" to "entente_app";

grant insert on table "public"."approval_stage" to "entente_app";

grant select on table "public"."approval_stage" to "entente_app";

grant update on table "public"."approval_stage" to "entente_app";

grant delete on table "public"."approval_voter" to "entente_app";

grant insert on table "public"."approval_voter" to "entente_app";

grant select on table "public"."approval_voter" to "entente_app";

grant update on table "public"."approval_voter" to "entente_app";

grant delete on table "public"."assignment_member" to "entente_app";

grant insert on table "public"."assignment_member" to "entente_app";

grant select on table "public"."assignment_member" to "entente_app";

grant update on table "public"."assignment_member" to "entente_app";

grant delete on table "public"."assignment_rule" to "entente_app";

grant insert on table "public"."assignment_rule" to "entente_app";

grant select on table "public"."assignment_rule" to "entente_app";

grant update on table "public"."assignment_rule" to "entente_app";

grant delete on table "public"."assistant_call" to "entente_app";

grant insert on table "public"."assistant_call" to "entente_app";

grant select on table "public"."assistant_call" to "entente_app";

grant update on table "public"."assistant_call" to "entente_app";

grant delete on table "public"."assistant_confirmation" to "entente_app";

grant insert on table "public"."assistant_confirmation" to "entente_app";

grant select on table "public"."assistant_confirmation" to "entente_app";

grant delete on table "public"."attendee" to "entente_app";

grant insert on table "public"."attendee" to "entente_app";

grant select on table "public"."attendee" to "entente_app";

grant update on table "public"."attendee" to "entente_app";

grant delete on table "public"."attribute" to "entente_app";

grant insert on table "public"."attribute" to "entente_app";

grant select on table "public"."attribute" to "entente_app";

grant update on table "public"."attribute" to "entente_app";

grant select on table "public"."attribute" to "entente_customer";

grant select on table "public"."attribute" to "entente_partner";

grant select on table "public"."attribute" to "entente_public";

grant delete on table "public"."automation_rule" to "entente_app";

grant insert on table "public"."automation_rule" to "entente_app";

grant select on table "public"."automation_rule" to "entente_app";

grant update on table "public"."automation_rule" to "entente_app";

grant delete on table "public"."automation_run" to "entente_app";

grant insert on table "public"."automation_run" to "entente_app";

grant select on table "public"."automation_run" to "entente_app";

grant update on table "public"."automation_run" to "entente_app";

grant delete on table "public"."automation_state" to "entente_app";

grant insert on table "public"."automation_state" to "entente_app";

grant select on table "public"."automation_state" to "entente_app";

grant update on table "public"."automation_state" to "entente_app";

grant delete on table "public"."automation_step" to "entente_app";

grant insert on table "public"."automation_step" to "entente_app";

grant select on table "public"."automation_step" to "entente_app";

grant update on table "public"."automation_step" to "entente_app";

grant delete on table "public"."automation_version" to "entente_app";

grant insert on table "public"."automation_version" to "entente_app";

grant select on table "public"."automation_version" to "entente_app";

grant update on table "public"."automation_version" to "entente_app";

grant delete on table "public"."backup_run" to "entente_app";

grant insert on table "public"."backup_run" to "entente_app";

grant select on table "public"."backup_run" to "entente_app";

grant delete on table "public"."bank_line" to "entente_app";

grant insert on table "public"."bank_line" to "entente_app";

grant select on table "public"."bank_line" to "entente_app";

grant update on table "public"."bank_line" to "entente_app";

grant delete on table "public"."bank_statement" to "entente_app";

grant insert on table "public"."bank_statement" to "entente_app";

grant select on table "public"."bank_statement" to "entente_app";

grant update on table "public"."bank_statement" to "entente_app";

grant delete on table "public"."bought_together" to "entente_app";

grant insert on table "public"."bought_together" to "entente_app";

grant select on table "public"."bought_together" to "entente_app";

grant update on table "public"."bought_together" to "entente_app";

grant delete on table "public"."budget_rate" to "entente_app";

grant insert on table "public"."budget_rate" to "entente_app";

grant select on table "public"."budget_rate" to "entente_app";

grant update on table "public"."budget_rate" to "entente_app";

grant delete on table "public"."bundle_item" to "entente_app";

grant insert on table "public"."bundle_item" to "entente_app";

grant select on table "public"."bundle_item" to "entente_app";

grant update on table "public"."bundle_item" to "entente_app";

grant delete on table "public"."cadence" to "entente_app";

grant insert on table "public"."cadence" to "entente_app";

grant select on table "public"."cadence" to "entente_app";

grant update on table "public"."cadence" to "entente_app";

grant delete on table "public"."cadence_action" to "entente_app";

grant insert on table "public"."cadence_action" to "entente_app";

grant select on table "public"."cadence_action" to "entente_app";

grant update on table "public"."cadence_action" to "entente_app";

grant delete on table "public"."cadence_version" to "entente_app";

grant insert on table "public"."cadence_version" to "entente_app";

grant select on table "public"."cadence_version" to "entente_app";

grant update on table "public"."cadence_version" to "entente_app";

grant delete on table "public"."calendar_assignment" to "entente_app";

grant insert on table "public"."calendar_assignment" to "entente_app";

grant select on table "public"."calendar_assignment" to "entente_app";

grant update on table "public"."calendar_assignment" to "entente_app";

grant delete on table "public"."calendar_feed" to "entente_app";

grant insert on table "public"."calendar_feed" to "entente_app";

grant select on table "public"."calendar_feed" to "entente_app";

grant update on table "public"."calendar_feed" to "entente_app";

grant delete on table "public"."call" to "entente_app";

grant insert on table "public"."call" to "entente_app";

grant select on table "public"."call" to "entente_app";

grant update on table "public"."call" to "entente_app";

grant delete on table "public"."cart" to "entente_app";

grant insert on table "public"."cart" to "entente_app";

grant select on table "public"."cart" to "entente_app";

grant update on table "public"."cart" to "entente_app";

grant delete on table "public"."cart_line" to "entente_app";

grant insert on table "public"."cart_line" to "entente_app";

grant select on table "public"."cart_line" to "entente_app";

grant update on table "public"."cart_line" to "entente_app";

grant delete on table "public"."cart_reminder" to "entente_app";

grant insert on table "public"."cart_reminder" to "entente_app";

grant select on table "public"."cart_reminder" to "entente_app";

grant delete on table "public"."catalog_slug_owner" to "entente_app";

grant insert on table "public"."catalog_slug_owner" to "entente_app";

grant select on table "public"."catalog_slug_owner" to "entente_app";

grant update on table "public"."catalog_slug_owner" to "entente_app";

grant delete on table "public"."category" to "entente_app";

grant insert on table "public"."category" to "entente_app";

grant select on table "public"."category" to "entente_app";

grant update on table "public"."category" to "entente_app";

grant select on table "public"."category" to "entente_customer";

grant select on table "public"."category" to "entente_partner";

grant select on table "public"."category" to "entente_public";

grant delete on table "public"."category_translation" to "entente_app";

grant insert on table "public"."category_translation" to "entente_app";

grant select on table "public"."category_translation" to "entente_app";

grant update on table "public"."category_translation" to "entente_app";

grant select on table "public"."category_translation" to "entente_customer";

grant select on table "public"."category_translation" to "entente_partner";

grant select on table "public"."category_translation" to "entente_public";

grant delete on table "public"."company_buyer" to "entente_app";

grant insert on table "public"."company_buyer" to "entente_app";

grant select on table "public"."company_buyer" to "entente_app";

grant update on table "public"."company_buyer" to "entente_app";

grant select on table "public"."company_buyer" to "entente_customer";

grant delete on table "public"."content_page" to "entente_app";

grant insert on table "public"."content_page" to "entente_app";

grant select on table "public"."content_page" to "entente_app";

grant update on table "public"."content_page" to "entente_app";

grant delete on table "public"."coupon" to "entente_app";

grant insert on table "public"."coupon" to "entente_app";

grant select on table "public"."coupon" to "entente_app";

grant update on table "public"."coupon" to "entente_app";

grant delete on table "public"."credit_account" to "entente_app";

grant insert on table "public"."credit_account" to "entente_app";

grant select on table "public"."credit_account" to "entente_app";

grant update on table "public"."credit_account" to "entente_app";

grant delete on table "public"."customer_group" to "entente_app";

grant insert on table "public"."customer_group" to "entente_app";

grant select on table "public"."customer_group" to "entente_app";

grant update on table "public"."customer_group" to "entente_app";

grant delete on table "public"."customer_group_member" to "entente_app";

grant insert on table "public"."customer_group_member" to "entente_app";

grant select on table "public"."customer_group_member" to "entente_app";

grant update on table "public"."customer_group_member" to "entente_app";

grant delete on table "public"."deal_snapshot" to "entente_app";

grant insert on table "public"."deal_snapshot" to "entente_app";

grant select on table "public"."deal_snapshot" to "entente_app";

grant update on table "public"."deal_snapshot" to "entente_app";

grant delete on table "public"."delivery_method" to "entente_app";

grant insert on table "public"."delivery_method" to "entente_app";

grant select on table "public"."delivery_method" to "entente_app";

grant update on table "public"."delivery_method" to "entente_app";

grant delete on table "public"."delivery_rate" to "entente_app";

grant insert on table "public"."delivery_rate" to "entente_app";

grant select on table "public"."delivery_rate" to "entente_app";

grant update on table "public"."delivery_rate" to "entente_app";

grant delete on table "public"."delivery_zone" to "entente_app";

grant insert on table "public"."delivery_zone" to "entente_app";

grant select on table "public"."delivery_zone" to "entente_app";

grant update on table "public"."delivery_zone" to "entente_app";

grant delete on table "public"."directory_group" to "entente_app";

grant insert on table "public"."directory_group" to "entente_app";

grant select on table "public"."directory_group" to "entente_app";

grant update on table "public"."directory_group" to "entente_app";

grant delete on table "public"."directory_group_member" to "entente_app";

grant insert on table "public"."directory_group_member" to "entente_app";

grant select on table "public"."directory_group_member" to "entente_app";

grant update on table "public"."directory_group_member" to "entente_app";

grant delete on table "public"."discount_limit" to "entente_app";

grant insert on table "public"."discount_limit" to "entente_app";

grant select on table "public"."discount_limit" to "entente_app";

grant update on table "public"."discount_limit" to "entente_app";

grant delete on table "public"."enrolment" to "entente_app";

grant insert on table "public"."enrolment" to "entente_app";

grant select on table "public"."enrolment" to "entente_app";

grant update on table "public"."enrolment" to "entente_app";

grant delete on table "public"."erasure" to "entente_app";

grant insert on table "public"."erasure" to "entente_app";

grant select on table "public"."erasure" to "entente_app";

grant update on table "public"."erasure" to "entente_app";

grant insert on table "public"."erasure_journal" to "entente_app";

grant select on table "public"."erasure_journal" to "entente_app";

grant delete on table "public"."event_feed" to "entente_app";

grant insert on table "public"."event_feed" to "entente_app";

grant select on table "public"."event_feed" to "entente_app";

grant update on table "public"."event_feed" to "entente_app";

grant delete on table "public"."forecast_override" to "entente_app";

grant insert on table "public"."forecast_override" to "entente_app";

grant select on table "public"."forecast_override" to "entente_app";

grant update on table "public"."forecast_override" to "entente_app";

grant delete on table "public"."handover" to "entente_app";

grant insert on table "public"."handover" to "entente_app";

grant select on table "public"."handover" to "entente_app";

grant update on table "public"."handover" to "entente_app";

grant select on table "public"."handover" to "entente_partner";

grant delete on table "public"."handover_kind" to "entente_app";

grant insert on table "public"."handover_kind" to "entente_app";

grant select on table "public"."handover_kind" to "entente_app";

grant update on table "public"."handover_kind" to "entente_app";

grant delete on table "public"."identity_provider" to "entente_app";

grant insert on table "public"."identity_provider" to "entente_app";

grant select on table "public"."identity_provider" to "entente_app";

grant update on table "public"."identity_provider" to "entente_app";

grant delete on table "public"."identity_provider_secret" to "entente_app";

grant insert on table "public"."identity_provider_secret" to "entente_app";

grant select on table "public"."identity_provider_secret" to "entente_app";

grant update on table "public"."identity_provider_secret" to "entente_app";

grant delete on table "public"."impersonation" to "entente_app";

grant insert on table "public"."impersonation" to "entente_app";

grant select on table "public"."impersonation" to "entente_app";

grant update on table "public"."impersonation" to "entente_app";

grant delete on table "public"."incoming" to "entente_app";

grant insert on table "public"."incoming" to "entente_app";

grant select on table "public"."incoming" to "entente_app";

grant update on table "public"."incoming" to "entente_app";

grant delete on table "public"."invoice" to "entente_app";

grant insert on table "public"."invoice" to "entente_app";

grant select on table "public"."invoice" to "entente_app";

grant update on table "public"."invoice" to "entente_app";

grant select on table "public"."invoice" to "entente_customer";

grant delete on table "public"."invoice_line" to "entente_app";

grant insert on table "public"."invoice_line" to "entente_app";

grant select on table "public"."invoice_line" to "entente_app";

grant update on table "public"."invoice_line" to "entente_app";

grant select on table "public"."invoice_line" to "entente_customer";

grant delete on table "public"."lead" to "entente_app";

grant insert on table "public"."lead" to "entente_app";

grant select on table "public"."lead" to "entente_app";

grant update on table "public"."lead" to "entente_app";

grant delete on table "public"."lead_form" to "entente_app";

grant insert on table "public"."lead_form" to "entente_app";

grant select on table "public"."lead_form" to "entente_app";

grant update on table "public"."lead_form" to "entente_app";

grant delete on table "public"."lead_submission" to "entente_app";

grant insert on table "public"."lead_submission" to "entente_app";

grant select on table "public"."lead_submission" to "entente_app";

grant update on table "public"."lead_submission" to "entente_app";

grant delete on table "public"."ledger_entry" to "entente_app";

grant insert on table "public"."ledger_entry" to "entente_app";

grant select on table "public"."ledger_entry" to "entente_app";

grant update on table "public"."ledger_entry" to "entente_app";

grant select on table "public"."ledger_entry" to "entente_customer";

grant delete on table "public"."legal_entity" to "entente_app";

grant insert on table "public"."legal_entity" to "entente_app";

grant select on table "public"."legal_entity" to "entente_app";

grant update on table "public"."legal_entity" to "entente_app";

grant delete on table "public"."legal_hold" to "entente_app";

grant insert on table "public"."legal_hold" to "entente_app";

grant select on table "public"."legal_hold" to "entente_app";

grant update on table "public"."legal_hold" to "entente_app";

grant delete on table "public"."location" to "entente_app";

grant insert on table "public"."location" to "entente_app";

grant select on table "public"."location" to "entente_app";

grant update on table "public"."location" to "entente_app";

grant delete on table "public"."meeting" to "entente_app";

grant insert on table "public"."meeting" to "entente_app";

grant select on table "public"."meeting" to "entente_app";

grant update on table "public"."meeting" to "entente_app";

grant delete on table "public"."notification" to "entente_app";

grant insert on table "public"."notification" to "entente_app";

grant select on table "public"."notification" to "entente_app";

grant update on table "public"."notification" to "entente_app";

grant delete on table "public"."notification_default" to "entente_app";

grant insert on table "public"."notification_default" to "entente_app";

grant select on table "public"."notification_default" to "entente_app";

grant update on table "public"."notification_default" to "entente_app";

grant delete on table "public"."notification_preference" to "entente_app";

grant insert on table "public"."notification_preference" to "entente_app";

grant select on table "public"."notification_preference" to "entente_app";

grant update on table "public"."notification_preference" to "entente_app";

grant delete on table "public"."notification_schedule" to "entente_app";

grant insert on table "public"."notification_schedule" to "entente_app";

grant select on table "public"."notification_schedule" to "entente_app";

grant update on table "public"."notification_schedule" to "entente_app";

grant delete on table "public"."number_series" to "entente_app";

grant insert on table "public"."number_series" to "entente_app";

grant select on table "public"."number_series" to "entente_app";

grant update on table "public"."number_series" to "entente_app";

grant delete on table "public"."opportunity" to "entente_app";

grant insert on table "public"."opportunity" to "entente_app";

grant select on table "public"."opportunity" to "entente_app";

grant update on table "public"."opportunity" to "entente_app";

grant delete on table "public"."opportunity_competitor" to "entente_app";

grant insert on table "public"."opportunity_competitor" to "entente_app";

grant select on table "public"."opportunity_competitor" to "entente_app";

grant update on table "public"."opportunity_competitor" to "entente_app";

grant delete on table "public"."opportunity_contact" to "entente_app";

grant insert on table "public"."opportunity_contact" to "entente_app";

grant select on table "public"."opportunity_contact" to "entente_app";

grant update on table "public"."opportunity_contact" to "entente_app";

grant delete on table "public"."opportunity_line" to "entente_app";

grant insert on table "public"."opportunity_line" to "entente_app";

grant select on table "public"."opportunity_line" to "entente_app";

grant update on table "public"."opportunity_line" to "entente_app";

grant delete on table "public"."opportunity_split" to "entente_app";

grant insert on table "public"."opportunity_split" to "entente_app";

grant select on table "public"."opportunity_split" to "entente_app";

grant update on table "public"."opportunity_split" to "entente_app";

grant delete on table "public"."order" to "entente_app";

grant insert on table "public"."order" to "entente_app";

grant select on table "public"."order" to "entente_app";

grant update on table "public"."order" to "entente_app";

grant select on table "public"."order" to "entente_customer";

grant delete on table "public"."order_approval" to "entente_app";

grant insert on table "public"."order_approval" to "entente_app";

grant select on table "public"."order_approval" to "entente_app";

grant update on table "public"."order_approval" to "entente_app";

grant select on table "public"."order_approval" to "entente_customer";

grant delete on table "public"."order_line" to "entente_app";

grant insert on table "public"."order_line" to "entente_app";

grant select on table "public"."order_line" to "entente_app";

grant update on table "public"."order_line" to "entente_app";

grant select on table "public"."order_line" to "entente_customer";

grant delete on table "public"."order_return" to "entente_app";

grant insert on table "public"."order_return" to "entente_app";

grant select on table "public"."order_return" to "entente_app";

grant update on table "public"."order_return" to "entente_app";

grant select on table "public"."order_return" to "entente_customer";

grant delete on table "public"."parked_sale" to "entente_app";

grant insert on table "public"."parked_sale" to "entente_app";

grant select on table "public"."parked_sale" to "entente_app";

grant update on table "public"."parked_sale" to "entente_app";

grant delete on table "public"."passkey" to "entente_app";

grant insert on table "public"."passkey" to "entente_app";

grant select on table "public"."passkey" to "entente_app";

grant update on table "public"."passkey" to "entente_app";

grant select on table "public"."passkey" to "entente_customer";

grant select on table "public"."passkey" to "entente_partner";

grant delete on table "public"."passkey_challenge" to "entente_app";

grant insert on table "public"."passkey_challenge" to "entente_app";

grant select on table "public"."passkey_challenge" to "entente_app";

grant update on table "public"."passkey_challenge" to "entente_app";

grant delete on table "public"."payment" to "entente_app";

grant insert on table "public"."payment" to "entente_app";

grant select on table "public"."payment" to "entente_app";

grant update on table "public"."payment" to "entente_app";

grant select on table "public"."payment" to "entente_customer";

grant select on table "public"."payment" to "entente_partner";

grant delete on table "public"."payment_method" to "entente_app";

grant insert on table "public"."payment_method" to "entente_app";

grant select on table "public"."payment_method" to "entente_app";

grant update on table "public"."payment_method" to "entente_app";

grant delete on table "public"."payment_method_secret" to "entente_app";

grant insert on table "public"."payment_method_secret" to "entente_app";

grant select on table "public"."payment_method_secret" to "entente_app";

grant update on table "public"."payment_method_secret" to "entente_app";

grant delete on table "public"."payment_operation" to "entente_app";

grant insert on table "public"."payment_operation" to "entente_app";

grant select on table "public"."payment_operation" to "entente_app";

grant update on table "public"."payment_operation" to "entente_app";

grant delete on table "public"."person_export" to "entente_app";

grant insert on table "public"."person_export" to "entente_app";

grant select on table "public"."person_export" to "entente_app";

grant update on table "public"."person_export" to "entente_app";

grant delete on table "public"."phone_extension" to "entente_app";

grant insert on table "public"."phone_extension" to "entente_app";

grant select on table "public"."phone_extension" to "entente_app";

grant update on table "public"."phone_extension" to "entente_app";

grant delete on table "public"."pipeline" to "entente_app";

grant insert on table "public"."pipeline" to "entente_app";

grant select on table "public"."pipeline" to "entente_app";

grant update on table "public"."pipeline" to "entente_app";

grant delete on table "public"."price" to "entente_app";

grant insert on table "public"."price" to "entente_app";

grant select on table "public"."price" to "entente_app";

grant update on table "public"."price" to "entente_app";

grant delete on table "public"."price_list" to "entente_app";

grant insert on table "public"."price_list" to "entente_app";

grant select on table "public"."price_list" to "entente_app";

grant update on table "public"."price_list" to "entente_app";

grant select on table "public"."pricing_revision" to "entente_app";

grant delete on table "public"."pricing_setting" to "entente_app";

grant insert on table "public"."pricing_setting" to "entente_app";

grant select on table "public"."pricing_setting" to "entente_app";

grant update on table "public"."pricing_setting" to "entente_app";

grant delete on table "public"."product" to "entente_app";

grant insert on table "public"."product" to "entente_app";

grant select on table "public"."product" to "entente_app";

grant update on table "public"."product" to "entente_app";

grant select on table "public"."product" to "entente_customer";

grant select on table "public"."product" to "entente_partner";

grant select on table "public"."product" to "entente_public";

grant delete on table "public"."product_category" to "entente_app";

grant insert on table "public"."product_category" to "entente_app";

grant select on table "public"."product_category" to "entente_app";

grant update on table "public"."product_category" to "entente_app";

grant select on table "public"."product_category" to "entente_customer";

grant select on table "public"."product_category" to "entente_partner";

grant delete on table "public"."product_group" to "entente_app";

grant insert on table "public"."product_group" to "entente_app";

grant select on table "public"."product_group" to "entente_app";

grant update on table "public"."product_group" to "entente_app";

grant delete on table "public"."product_image" to "entente_app";

grant insert on table "public"."product_image" to "entente_app";

grant select on table "public"."product_image" to "entente_app";

grant update on table "public"."product_image" to "entente_app";

grant select on table "public"."product_image" to "entente_customer";

grant select on table "public"."product_image" to "entente_partner";

grant select on table "public"."product_listing" to "entente_app";

grant delete on table "public"."product_review" to "entente_app";

grant insert on table "public"."product_review" to "entente_app";

grant select on table "public"."product_review" to "entente_app";

grant update on table "public"."product_review" to "entente_app";

grant select on table "public"."product_review" to "entente_customer";

grant select on table "public"."product_review" to "entente_partner";

grant delete on table "public"."product_translation" to "entente_app";

grant insert on table "public"."product_translation" to "entente_app";

grant select on table "public"."product_translation" to "entente_app";

grant update on table "public"."product_translation" to "entente_app";

grant select on table "public"."product_translation" to "entente_customer";

grant select on table "public"."product_translation" to "entente_partner";

grant delete on table "public"."promotion" to "entente_app";

grant insert on table "public"."promotion" to "entente_app";

grant select on table "public"."promotion" to "entente_app";

grant update on table "public"."promotion" to "entente_app";

grant delete on table "public"."promotion_target" to "entente_app";

grant insert on table "public"."promotion_target" to "entente_app";

grant select on table "public"."promotion_target" to "entente_app";

grant update on table "public"."promotion_target" to "entente_app";

grant delete on table "public"."provider_event" to "entente_app";

grant insert on table "public"."provider_event" to "entente_app";

grant select on table "public"."provider_event" to "entente_app";

grant update on table "public"."provider_event" to "entente_app";

grant delete on table "public"."purpose" to "entente_app";

grant insert on table "public"."purpose" to "entente_app";

grant select on table "public"."purpose" to "entente_app";

grant update on table "public"."purpose" to "entente_app";

grant delete on table "public"."purpose_wording" to "entente_app";

grant insert on table "public"."purpose_wording" to "entente_app";

grant select on table "public"."purpose_wording" to "entente_app";

grant update on table "public"."purpose_wording" to "entente_app";

grant delete on table "public"."quota" to "entente_app";

grant insert on table "public"."quota" to "entente_app";

grant select on table "public"."quota" to "entente_app";

grant update on table "public"."quota" to "entente_app";

grant delete on table "public"."quote" to "entente_app";

grant insert on table "public"."quote" to "entente_app";

grant select on table "public"."quote" to "entente_app";

grant update on table "public"."quote" to "entente_app";

grant select on table "public"."quote" to "entente_customer";

grant select on table "public"."quote" to "entente_partner";

grant delete on table "public"."quote_comment" to "entente_app";

grant insert on table "public"."quote_comment" to "entente_app";

grant select on table "public"."quote_comment" to "entente_app";

grant update on table "public"."quote_comment" to "entente_app";

grant select on table "public"."quote_comment" to "entente_customer";

grant select on table "public"."quote_comment" to "entente_partner";

grant delete on table "public"."quote_line" to "entente_app";

grant insert on table "public"."quote_line" to "entente_app";

grant select on table "public"."quote_line" to "entente_app";

grant update on table "public"."quote_line" to "entente_app";

grant select on table "public"."quote_line" to "entente_customer";

grant select on table "public"."quote_line" to "entente_partner";

grant delete on table "public"."quote_request" to "entente_app";

grant insert on table "public"."quote_request" to "entente_app";

grant select on table "public"."quote_request" to "entente_app";

grant update on table "public"."quote_request" to "entente_app";

grant select on table "public"."quote_request" to "entente_customer";

grant select on table "public"."quote_request" to "entente_partner";

grant delete on table "public"."quote_request_line" to "entente_app";

grant insert on table "public"."quote_request_line" to "entente_app";

grant select on table "public"."quote_request_line" to "entente_app";

grant update on table "public"."quote_request_line" to "entente_app";

grant select on table "public"."quote_request_line" to "entente_customer";

grant select on table "public"."quote_request_line" to "entente_partner";

grant delete on table "public"."quote_section" to "entente_app";

grant insert on table "public"."quote_section" to "entente_app";

grant select on table "public"."quote_section" to "entente_app";

grant update on table "public"."quote_section" to "entente_app";

grant select on table "public"."quote_section" to "entente_customer";

grant select on table "public"."quote_section" to "entente_partner";

grant delete on table "public"."quote_template" to "entente_app";

grant insert on table "public"."quote_template" to "entente_app";

grant select on table "public"."quote_template" to "entente_app";

grant update on table "public"."quote_template" to "entente_app";

grant delete on table "public"."redemption" to "entente_app";

grant insert on table "public"."redemption" to "entente_app";

grant select on table "public"."redemption" to "entente_app";

grant update on table "public"."redemption" to "entente_app";

grant delete on table "public"."refund" to "entente_app";

grant insert on table "public"."refund" to "entente_app";

grant select on table "public"."refund" to "entente_app";

grant update on table "public"."refund" to "entente_app";

grant select on table "public"."refund" to "entente_customer";

grant select on table "public"."refund" to "entente_partner";

grant delete on table "public"."related_product" to "entente_app";

grant insert on table "public"."related_product" to "entente_app";

grant select on table "public"."related_product" to "entente_app";

grant update on table "public"."related_product" to "entente_app";

grant select on table "public"."related_product" to "entente_customer";

grant select on table "public"."related_product" to "entente_partner";

grant delete on table "public"."reminder" to "entente_app";

grant insert on table "public"."reminder" to "entente_app";

grant select on table "public"."reminder" to "entente_app";

grant update on table "public"."reminder" to "entente_app";

grant select on table "public"."reminder" to "entente_customer";

grant delete on table "public"."request_count" to "entente_app";

grant insert on table "public"."request_count" to "entente_app";

grant select on table "public"."request_count" to "entente_app";

grant update on table "public"."request_count" to "entente_app";

grant delete on table "public"."reservation" to "entente_app";

grant insert on table "public"."reservation" to "entente_app";

grant select on table "public"."reservation" to "entente_app";

grant update on table "public"."reservation" to "entente_app";

grant delete on table "public"."retention_exception" to "entente_app";

grant insert on table "public"."retention_exception" to "entente_app";

grant select on table "public"."retention_exception" to "entente_app";

grant update on table "public"."retention_exception" to "entente_app";

grant delete on table "public"."retention_rule" to "entente_app";

grant insert on table "public"."retention_rule" to "entente_app";

grant select on table "public"."retention_rule" to "entente_app";

grant update on table "public"."retention_rule" to "entente_app";

grant delete on table "public"."return_line" to "entente_app";

grant insert on table "public"."return_line" to "entente_app";

grant select on table "public"."return_line" to "entente_app";

grant update on table "public"."return_line" to "entente_app";

grant select on table "public"."return_line" to "entente_customer";

grant delete on table "public"."ringing" to "entente_app";

grant insert on table "public"."ringing" to "entente_app";

grant select on table "public"."ringing" to "entente_app";

grant update on table "public"."ringing" to "entente_app";

grant delete on table "public"."scim_token" to "entente_app";

grant insert on table "public"."scim_token" to "entente_app";

grant select on table "public"."scim_token" to "entente_app";

grant update on table "public"."scim_token" to "entente_app";

grant delete on table "public"."scoring_rule" to "entente_app";

grant insert on table "public"."scoring_rule" to "entente_app";

grant select on table "public"."scoring_rule" to "entente_app";

grant update on table "public"."scoring_rule" to "entente_app";

grant delete on table "public"."search_synonym" to "entente_app";

grant insert on table "public"."search_synonym" to "entente_app";

grant select on table "public"."search_synonym" to "entente_app";

grant update on table "public"."search_synonym" to "entente_app";

grant delete on table "public"."sender_limit" to "entente_app";

grant insert on table "public"."sender_limit" to "entente_app";

grant select on table "public"."sender_limit" to "entente_app";

grant update on table "public"."sender_limit" to "entente_app";

grant delete on table "public"."shipment" to "entente_app";

grant insert on table "public"."shipment" to "entente_app";

grant select on table "public"."shipment" to "entente_app";

grant update on table "public"."shipment" to "entente_app";

grant select on table "public"."shipment" to "entente_customer";

grant delete on table "public"."shipment_line" to "entente_app";

grant insert on table "public"."shipment_line" to "entente_app";

grant select on table "public"."shipment_line" to "entente_app";

grant update on table "public"."shipment_line" to "entente_app";

grant select on table "public"."shipment_line" to "entente_customer";

grant delete on table "public"."shop_block" to "entente_app";

grant insert on table "public"."shop_block" to "entente_app";

grant select on table "public"."shop_block" to "entente_app";

grant update on table "public"."shop_block" to "entente_app";

grant delete on table "public"."shop_registration" to "entente_app";

grant insert on table "public"."shop_registration" to "entente_app";

grant select on table "public"."shop_registration" to "entente_app";

grant update on table "public"."shop_registration" to "entente_app";

grant delete on table "public"."shop_settings" to "entente_app";

grant insert on table "public"."shop_settings" to "entente_app";

grant select on table "public"."shop_settings" to "entente_app";

grant update on table "public"."shop_settings" to "entente_app";

grant delete on table "public"."shopping_list" to "entente_app";

grant insert on table "public"."shopping_list" to "entente_app";

grant select on table "public"."shopping_list" to "entente_app";

grant update on table "public"."shopping_list" to "entente_app";

grant select on table "public"."shopping_list" to "entente_customer";

grant delete on table "public"."shopping_list_line" to "entente_app";

grant insert on table "public"."shopping_list_line" to "entente_app";

grant select on table "public"."shopping_list_line" to "entente_app";

grant update on table "public"."shopping_list_line" to "entente_app";

grant select on table "public"."shopping_list_line" to "entente_customer";

grant delete on table "public"."sso_attempt" to "entente_app";

grant insert on table "public"."sso_attempt" to "entente_app";

grant select on table "public"."sso_attempt" to "entente_app";

grant update on table "public"."sso_attempt" to "entente_app";

grant delete on table "public"."sso_used" to "entente_app";

grant insert on table "public"."sso_used" to "entente_app";

grant select on table "public"."sso_used" to "entente_app";

grant update on table "public"."sso_used" to "entente_app";

grant delete on table "public"."stage" to "entente_app";

grant insert on table "public"."stage" to "entente_app";

grant select on table "public"."stage" to "entente_app";

grant update on table "public"."stage" to "entente_app";

grant delete on table "public"."stage_change" to "entente_app";

grant insert on table "public"."stage_change" to "entente_app";

grant select on table "public"."stage_change" to "entente_app";

grant update on table "public"."stage_change" to "entente_app";

grant delete on table "public"."stock_count" to "entente_app";

grant insert on table "public"."stock_count" to "entente_app";

grant select on table "public"."stock_count" to "entente_app";

grant update on table "public"."stock_count" to "entente_app";

grant delete on table "public"."stock_count_line" to "entente_app";

grant insert on table "public"."stock_count_line" to "entente_app";

grant select on table "public"."stock_count_line" to "entente_app";

grant update on table "public"."stock_count_line" to "entente_app";

grant delete on table "public"."stock_level" to "entente_app";

grant insert on table "public"."stock_level" to "entente_app";

grant select on table "public"."stock_level" to "entente_app";

grant update on table "public"."stock_level" to "entente_app";

grant delete on table "public"."stock_movement" to "entente_app";

grant insert on table "public"."stock_movement" to "entente_app";

grant select on table "public"."stock_movement" to "entente_app";

grant update on table "public"."stock_movement" to "entente_app";

grant delete on table "public"."stock_request" to "entente_app";

grant insert on table "public"."stock_request" to "entente_app";

grant select on table "public"."stock_request" to "entente_app";

grant update on table "public"."stock_request" to "entente_app";

grant delete on table "public"."subject_request" to "entente_app";

grant insert on table "public"."subject_request" to "entente_app";

grant select on table "public"."subject_request" to "entente_app";

grant update on table "public"."subject_request" to "entente_app";

grant delete on table "public"."suppression" to "entente_app";

grant insert on table "public"."suppression" to "entente_app";

grant select on table "public"."suppression" to "entente_app";

grant update on table "public"."suppression" to "entente_app";

grant delete on table "public"."tax_account" to "entente_app";

grant insert on table "public"."tax_account" to "entente_app";

grant select on table "public"."tax_account" to "entente_app";

grant update on table "public"."tax_account" to "entente_app";

grant delete on table "public"."tax_class" to "entente_app";

grant insert on table "public"."tax_class" to "entente_app";

grant select on table "public"."tax_class" to "entente_app";

grant update on table "public"."tax_class" to "entente_app";

grant delete on table "public"."tax_rate" to "entente_app";

grant insert on table "public"."tax_rate" to "entente_app";

grant select on table "public"."tax_rate" to "entente_app";

grant update on table "public"."tax_rate" to "entente_app";

grant delete on table "public"."territory" to "entente_app";

grant insert on table "public"."territory" to "entente_app";

grant select on table "public"."territory" to "entente_app";

grant update on table "public"."territory" to "entente_app";

grant delete on table "public"."till_entry" to "entente_app";

grant insert on table "public"."till_entry" to "entente_app";

grant select on table "public"."till_entry" to "entente_app";

grant update on table "public"."till_entry" to "entente_app";

grant delete on table "public"."till_session" to "entente_app";

grant insert on table "public"."till_session" to "entente_app";

grant select on table "public"."till_session" to "entente_app";

grant update on table "public"."till_session" to "entente_app";

grant delete on table "public"."transfer" to "entente_app";

grant insert on table "public"."transfer" to "entente_app";

grant select on table "public"."transfer" to "entente_app";

grant update on table "public"."transfer" to "entente_app";

grant delete on table "public"."transfer_line" to "entente_app";

grant insert on table "public"."transfer_line" to "entente_app";

grant select on table "public"."transfer_line" to "entente_app";

grant update on table "public"."transfer_line" to "entente_app";

grant delete on table "public"."webhook_attempt" to "entente_app";

grant insert on table "public"."webhook_attempt" to "entente_app";

grant select on table "public"."webhook_attempt" to "entente_app";

grant update on table "public"."webhook_attempt" to "entente_app";

grant delete on table "public"."webhook_delivery" to "entente_app";

grant insert on table "public"."webhook_delivery" to "entente_app";

grant select on table "public"."webhook_delivery" to "entente_app";

grant update on table "public"."webhook_delivery" to "entente_app";

grant delete on table "public"."webhook_endpoint" to "entente_app";

grant insert on table "public"."webhook_endpoint" to "entente_app";

grant select on table "public"."webhook_endpoint" to "entente_app";

grant update on table "public"."webhook_endpoint" to "entente_app";

grant delete on table "public"."wish" to "entente_app";

grant insert on table "public"."wish" to "entente_app";

grant select on table "public"."wish" to "entente_app";

grant update on table "public"."wish" to "entente_app";

grant select on table "public"."wish" to "entente_customer";

grant select on table "public"."wish" to "entente_partner";

create policy "app"
  on "public"."absence"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."account_objective"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."account_plan"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."account_territory"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."approval"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."approval_decision"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."approval_policy"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."approval_stage"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."approval_voter"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."assignment_member"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."assignment_rule"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."assistant_call"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."attendee"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."attribute"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."attribute"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (is_facet OR is_variant_option)))
with check ((is_facet OR is_variant_option));

create policy "partner"
  on "public"."attribute"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND (is_facet OR is_variant_option)))
with check ((is_facet OR is_variant_option));

create policy "public"
  on "public"."attribute"
  as permissive
  for all
  to entente_public
using (((deleted_at IS NULL) AND (is_facet OR is_variant_option)))
with check ((is_facet OR is_variant_option));

create policy "app"
  on "public"."automation_rule"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."automation_run"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."automation_step"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."automation_version"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."bank_line"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."bank_statement"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."budget_rate"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."bundle_item"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."cadence"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."cadence_action"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."cadence_version"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."calendar_assignment"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."calendar_feed"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."call"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."cart"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."cart_line"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."category"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."category"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND ((visibility = 'everyone'::text) OR ((visibility = 'business'::text) AND (entente_organization() IS NOT NULL)))))
with check (((visibility = 'everyone'::text) OR ((visibility = 'business'::text) AND (entente_organization() IS NOT NULL))));

create policy "partner"
  on "public"."category"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND ((visibility = 'everyone'::text) OR ((visibility = 'business'::text) AND (entente_organization() IS NOT NULL)))))
with check (((visibility = 'everyone'::text) OR ((visibility = 'business'::text) AND (entente_organization() IS NOT NULL))));

create policy "public"
  on "public"."category"
  as permissive
  for all
  to entente_public
using (((deleted_at IS NULL) AND ((visibility = 'everyone'::text) OR ((visibility = 'business'::text) AND (entente_organization() IS NOT NULL)))))
with check (((visibility = 'everyone'::text) OR ((visibility = 'business'::text) AND (entente_organization() IS NOT NULL))));

create policy "app"
  on "public"."category_translation"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."category_translation"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (category_id IN ( SELECT c.id
   FROM category c))))
with check ((category_id IN ( SELECT c.id
   FROM category c)));

create policy "partner"
  on "public"."category_translation"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND (category_id IN ( SELECT c.id
   FROM category c))))
with check ((category_id IN ( SELECT c.id
   FROM category c)));

create policy "public"
  on "public"."category_translation"
  as permissive
  for all
  to entente_public
using (((deleted_at IS NULL) AND (category_id IN ( SELECT c.id
   FROM category c))))
with check ((category_id IN ( SELECT c.id
   FROM category c)));

create policy "app"
  on "public"."company_buyer"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."company_buyer"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND ((organization_id = entente_organization()) AND (person_id = entente_person()))))
with check (((organization_id = entente_organization()) AND (person_id = entente_person())));

create policy "app"
  on "public"."content_page"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."coupon"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."credit_account"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."customer_group"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."customer_group_member"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."deal_snapshot"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."delivery_method"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."delivery_rate"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."delivery_zone"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."directory_group"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."directory_group_member"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."discount_limit"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."enrolment"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."erasure"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."forecast_override"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."handover"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "partner"
  on "public"."handover"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND (to_user_id = entente_user())))
with check ((to_user_id = entente_user()));

create policy "app"
  on "public"."handover_kind"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."identity_provider"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."impersonation"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."incoming"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."invoice"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."invoice"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND ((number IS NOT NULL) AND ((person_id = entente_person()) OR (organization_id = entente_organization())))))
with check (((number IS NOT NULL) AND ((person_id = entente_person()) OR (organization_id = entente_organization()))));

create policy "app"
  on "public"."invoice_line"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."invoice_line"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (EXISTS ( SELECT 1
   FROM invoice i
  WHERE (i.id = invoice_line.invoice_id)))))
with check ((EXISTS ( SELECT 1
   FROM invoice i
  WHERE (i.id = invoice_line.invoice_id))));

create policy "app"
  on "public"."lead"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."lead_form"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."lead_submission"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."ledger_entry"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."ledger_entry"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (EXISTS ( SELECT 1
   FROM invoice i
  WHERE (i.id = ledger_entry.invoice_id)))))
with check ((EXISTS ( SELECT 1
   FROM invoice i
  WHERE (i.id = ledger_entry.invoice_id))));

create policy "app"
  on "public"."legal_entity"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."legal_hold"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."location"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."meeting"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."notification"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."notification_default"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."notification_preference"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."notification_schedule"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."number_series"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."opportunity"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."opportunity_competitor"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."opportunity_contact"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."opportunity_line"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."opportunity_split"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."order"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."order"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND ((person_id = entente_person()) OR (organization_id = entente_organization()))))
with check (((person_id = entente_person()) OR (organization_id = entente_organization())));

create policy "app"
  on "public"."order_approval"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."order_approval"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND ((organization_id = entente_organization()) AND (person_id = entente_person()))))
with check (((organization_id = entente_organization()) AND (person_id = entente_person())));

create policy "app"
  on "public"."order_line"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."order_line"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (EXISTS ( SELECT
   FROM "order" o
  WHERE (o.id = order_line.order_id)))))
with check ((EXISTS ( SELECT
   FROM "order" o
  WHERE (o.id = order_line.order_id))));

create policy "app"
  on "public"."order_return"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."order_return"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (EXISTS ( SELECT
   FROM "order" o
  WHERE (o.id = order_return.order_id)))))
with check ((EXISTS ( SELECT
   FROM "order" o
  WHERE (o.id = order_return.order_id))));

create policy "app"
  on "public"."parked_sale"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."passkey"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."passkey"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (user_id = entente_user())))
with check ((user_id = entente_user()));

create policy "partner"
  on "public"."passkey"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND (user_id = entente_user())))
with check ((user_id = entente_user()));

create policy "app"
  on "public"."payment"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."payment"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND ((person_id = entente_person()) OR (organization_id = entente_organization()))))
with check (((person_id = entente_person()) OR (organization_id = entente_organization())));

create policy "partner"
  on "public"."payment"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND ((person_id = entente_person()) OR (organization_id = entente_organization()))))
with check (((person_id = entente_person()) OR (organization_id = entente_organization())));

create policy "app"
  on "public"."payment_method"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."payment_operation"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."person_export"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."phone_extension"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."pipeline"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."price"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."price_list"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."pricing_setting"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."product"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."product"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (((state = 'active'::text) OR ((state = 'scheduled'::text) AND (available_from IS NOT NULL))) AND ((available_from IS NULL) OR (available_from <= now())) AND ((available_until IS NULL) OR (available_until > now())) AND ((channels IS NULL) OR ('web'::text = ANY (channels))) AND catalog_open_to_me(id, parent_id))))
with check ((((state = 'active'::text) OR ((state = 'scheduled'::text) AND (available_from IS NOT NULL))) AND ((available_from IS NULL) OR (available_from <= now())) AND ((available_until IS NULL) OR (available_until > now())) AND ((channels IS NULL) OR ('web'::text = ANY (channels))) AND catalog_open_to_me(id, parent_id)));

create policy "partner"
  on "public"."product"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND (((state = 'active'::text) OR ((state = 'scheduled'::text) AND (available_from IS NOT NULL))) AND ((available_from IS NULL) OR (available_from <= now())) AND ((available_until IS NULL) OR (available_until > now())) AND ((channels IS NULL) OR ('partner'::text = ANY (channels))) AND catalog_open_to_me(id, parent_id))))
with check ((((state = 'active'::text) OR ((state = 'scheduled'::text) AND (available_from IS NOT NULL))) AND ((available_from IS NULL) OR (available_from <= now())) AND ((available_until IS NULL) OR (available_until > now())) AND ((channels IS NULL) OR ('partner'::text = ANY (channels))) AND catalog_open_to_me(id, parent_id)));

create policy "public"
  on "public"."product"
  as permissive
  for all
  to entente_public
using (((deleted_at IS NULL) AND (((state = 'active'::text) OR ((state = 'scheduled'::text) AND (available_from IS NOT NULL))) AND ((available_from IS NULL) OR (available_from <= now())) AND ((available_until IS NULL) OR (available_until > now())) AND ((channels IS NULL) OR ('web'::text = ANY (channels))) AND catalog_open_to_me(id, parent_id))))
with check ((((state = 'active'::text) OR ((state = 'scheduled'::text) AND (available_from IS NOT NULL))) AND ((available_from IS NULL) OR (available_from <= now())) AND ((available_until IS NULL) OR (available_until > now())) AND ((channels IS NULL) OR ('web'::text = ANY (channels))) AND catalog_open_to_me(id, parent_id)));

create policy "app"
  on "public"."product_category"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."product_category"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND ((product_id IN ( SELECT p.id
   FROM product p)) AND (category_id IN ( SELECT c.id
   FROM category c)))))
with check (((product_id IN ( SELECT p.id
   FROM product p)) AND (category_id IN ( SELECT c.id
   FROM category c))));

create policy "partner"
  on "public"."product_category"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND ((product_id IN ( SELECT p.id
   FROM product p)) AND (category_id IN ( SELECT c.id
   FROM category c)))))
with check (((product_id IN ( SELECT p.id
   FROM product p)) AND (category_id IN ( SELECT c.id
   FROM category c))));

create policy "app"
  on "public"."product_group"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."product_image"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."product_image"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (product_id IN ( SELECT p.id
   FROM product p))))
with check ((product_id IN ( SELECT p.id
   FROM product p)));

create policy "partner"
  on "public"."product_image"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND (product_id IN ( SELECT p.id
   FROM product p))))
with check ((product_id IN ( SELECT p.id
   FROM product p)));

create policy "app"
  on "public"."product_review"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."product_review"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (person_id = entente_person())))
with check ((person_id = entente_person()));

create policy "partner"
  on "public"."product_review"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND (person_id = entente_person())))
with check ((person_id = entente_person()));

create policy "app"
  on "public"."product_translation"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."product_translation"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (product_id IN ( SELECT p.id
   FROM product p))))
with check ((product_id IN ( SELECT p.id
   FROM product p)));

create policy "partner"
  on "public"."product_translation"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND (product_id IN ( SELECT p.id
   FROM product p))))
with check ((product_id IN ( SELECT p.id
   FROM product p)));

create policy "app"
  on "public"."promotion"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."promotion_target"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."provider_event"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."purpose"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."purpose_wording"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."quota"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."quote"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."quote"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND ((sent_at IS NOT NULL) AND ((person_id = entente_person()) OR (organization_id = entente_organization())))))
with check (((sent_at IS NOT NULL) AND ((person_id = entente_person()) OR (organization_id = entente_organization()))));

create policy "partner"
  on "public"."quote"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND ((sent_at IS NOT NULL) AND ((person_id = entente_person()) OR (organization_id = entente_organization())))))
with check (((sent_at IS NOT NULL) AND ((person_id = entente_person()) OR (organization_id = entente_organization()))));

create policy "app"
  on "public"."quote_comment"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."quote_comment"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (EXISTS ( SELECT
   FROM quote q
  WHERE (q.id = quote_comment.quote_id)))))
with check ((EXISTS ( SELECT
   FROM quote q
  WHERE (q.id = quote_comment.quote_id))));

create policy "partner"
  on "public"."quote_comment"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND (EXISTS ( SELECT
   FROM quote q
  WHERE (q.id = quote_comment.quote_id)))))
with check ((EXISTS ( SELECT
   FROM quote q
  WHERE (q.id = quote_comment.quote_id))));

create policy "app"
  on "public"."quote_line"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."quote_line"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (EXISTS ( SELECT
   FROM quote q
  WHERE (q.id = quote_line.quote_id)))))
with check ((EXISTS ( SELECT
   FROM quote q
  WHERE (q.id = quote_line.quote_id))));

create policy "partner"
  on "public"."quote_line"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND (EXISTS ( SELECT
   FROM quote q
  WHERE (q.id = quote_line.quote_id)))))
with check ((EXISTS ( SELECT
   FROM quote q
  WHERE (q.id = quote_line.quote_id))));

create policy "app"
  on "public"."quote_request"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."quote_request"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND ((person_id = entente_person()) OR (organization_id = entente_organization()))))
with check (((person_id = entente_person()) OR (organization_id = entente_organization())));

create policy "partner"
  on "public"."quote_request"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND ((person_id = entente_person()) OR (organization_id = entente_organization()))))
with check (((person_id = entente_person()) OR (organization_id = entente_organization())));

create policy "app"
  on "public"."quote_request_line"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."quote_request_line"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (EXISTS ( SELECT
   FROM quote_request r
  WHERE (r.id = quote_request_line.request_id)))))
with check ((EXISTS ( SELECT
   FROM quote_request r
  WHERE (r.id = quote_request_line.request_id))));

create policy "partner"
  on "public"."quote_request_line"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND (EXISTS ( SELECT
   FROM quote_request r
  WHERE (r.id = quote_request_line.request_id)))))
with check ((EXISTS ( SELECT
   FROM quote_request r
  WHERE (r.id = quote_request_line.request_id))));

create policy "app"
  on "public"."quote_section"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."quote_section"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (EXISTS ( SELECT
   FROM quote q
  WHERE (q.id = quote_section.quote_id)))))
with check ((EXISTS ( SELECT
   FROM quote q
  WHERE (q.id = quote_section.quote_id))));

create policy "partner"
  on "public"."quote_section"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND (EXISTS ( SELECT
   FROM quote q
  WHERE (q.id = quote_section.quote_id)))))
with check ((EXISTS ( SELECT
   FROM quote q
  WHERE (q.id = quote_section.quote_id))));

create policy "app"
  on "public"."quote_template"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."redemption"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."refund"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."refund"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (EXISTS ( SELECT 1
   FROM payment p
  WHERE ((p.id = refund.payment_id) AND ((p.person_id = entente_person()) OR (p.organization_id = entente_organization())))))))
with check ((EXISTS ( SELECT 1
   FROM payment p
  WHERE ((p.id = refund.payment_id) AND ((p.person_id = entente_person()) OR (p.organization_id = entente_organization()))))));

create policy "partner"
  on "public"."refund"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND (EXISTS ( SELECT 1
   FROM payment p
  WHERE ((p.id = refund.payment_id) AND ((p.person_id = entente_person()) OR (p.organization_id = entente_organization())))))))
with check ((EXISTS ( SELECT 1
   FROM payment p
  WHERE ((p.id = refund.payment_id) AND ((p.person_id = entente_person()) OR (p.organization_id = entente_organization()))))));

create policy "app"
  on "public"."related_product"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."related_product"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND ((product_id IN ( SELECT p.id
   FROM product p)) AND (related_id IN ( SELECT p.id
   FROM product p)))))
with check (((product_id IN ( SELECT p.id
   FROM product p)) AND (related_id IN ( SELECT p.id
   FROM product p))));

create policy "partner"
  on "public"."related_product"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND ((product_id IN ( SELECT p.id
   FROM product p)) AND (related_id IN ( SELECT p.id
   FROM product p)))))
with check (((product_id IN ( SELECT p.id
   FROM product p)) AND (related_id IN ( SELECT p.id
   FROM product p))));

create policy "app"
  on "public"."reminder"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."reminder"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (EXISTS ( SELECT 1
   FROM invoice i
  WHERE (i.id = reminder.invoice_id)))))
with check ((EXISTS ( SELECT 1
   FROM invoice i
  WHERE (i.id = reminder.invoice_id))));

create policy "app"
  on "public"."reservation"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."retention_rule"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."return_line"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."return_line"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (EXISTS ( SELECT
   FROM order_return r
  WHERE (r.id = return_line.order_return_id)))))
with check ((EXISTS ( SELECT
   FROM order_return r
  WHERE (r.id = return_line.order_return_id))));

create policy "app"
  on "public"."ringing"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."scim_token"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."scoring_rule"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."search_synonym"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."sender_limit"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."shipment"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."shipment"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (EXISTS ( SELECT
   FROM "order" o
  WHERE (o.id = shipment.order_id)))))
with check ((EXISTS ( SELECT
   FROM "order" o
  WHERE (o.id = shipment.order_id))));

create policy "app"
  on "public"."shipment_line"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."shipment_line"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (EXISTS ( SELECT
   FROM shipment s
  WHERE (s.id = shipment_line.shipment_id)))))
with check ((EXISTS ( SELECT
   FROM shipment s
  WHERE (s.id = shipment_line.shipment_id))));

create policy "app"
  on "public"."shop_block"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."shop_settings"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."shopping_list"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."shopping_list"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND ((organization_id = entente_organization()) AND (is_shared OR (person_id = entente_person())))))
with check (((organization_id = entente_organization()) AND (is_shared OR (person_id = entente_person()))));

create policy "app"
  on "public"."shopping_list_line"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."shopping_list_line"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (EXISTS ( SELECT
   FROM shopping_list l
  WHERE (l.id = shopping_list_line.list_id)))))
with check ((EXISTS ( SELECT
   FROM shopping_list l
  WHERE (l.id = shopping_list_line.list_id))));

create policy "app"
  on "public"."stage"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."stage_change"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."stock_count"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."stock_count_line"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."stock_level"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."stock_movement"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."stock_request"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."subject_request"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."suppression"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."tax_account"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."tax_class"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."tax_rate"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."territory"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."till_entry"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."till_session"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."transfer"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."transfer_line"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."webhook_attempt"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."webhook_delivery"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."webhook_endpoint"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."wish"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "customer"
  on "public"."wish"
  as permissive
  for all
  to entente_customer
using (((deleted_at IS NULL) AND (person_id = entente_person())))
with check ((person_id = entente_person()));

create policy "partner"
  on "public"."wish"
  as permissive
  for all
  to entente_partner
using (((deleted_at IS NULL) AND (person_id = entente_person())))
with check ((person_id = entente_person()));

CREATE TRIGGER absence_search BEFORE INSERT OR UPDATE ON public.absence FOR EACH ROW EXECUTE FUNCTION absence_search_update();

CREATE TRIGGER account_objective_search BEFORE INSERT OR UPDATE ON public.account_objective FOR EACH ROW EXECUTE FUNCTION account_objective_search_update();

CREATE TRIGGER account_plan_search BEFORE INSERT OR UPDATE ON public.account_plan FOR EACH ROW EXECUTE FUNCTION account_plan_search_update();

CREATE TRIGGER account_territory_search BEFORE INSERT OR UPDATE ON public.account_territory FOR EACH ROW EXECUTE FUNCTION account_territory_search_update();

CREATE TRIGGER approval_search BEFORE INSERT OR UPDATE ON public.approval FOR EACH ROW EXECUTE FUNCTION approval_search_update();

CREATE TRIGGER approval_decision_search BEFORE INSERT OR UPDATE ON public.approval_decision FOR EACH ROW EXECUTE FUNCTION approval_decision_search_update();

CREATE TRIGGER approval_policy_search BEFORE INSERT OR UPDATE ON public.approval_policy FOR EACH ROW EXECUTE FUNCTION approval_policy_search_update();

CREATE TRIGGER approval_stage_search BEFORE INSERT OR UPDATE ON public.approval_stage FOR EACH ROW EXECUTE FUNCTION approval_stage_search_update();

CREATE TRIGGER approval_voter_search BEFORE INSERT OR UPDATE ON public.approval_voter FOR EACH ROW EXECUTE FUNCTION approval_voter_search_update();

CREATE TRIGGER assignment_member_search BEFORE INSERT OR UPDATE ON public.assignment_member FOR EACH ROW EXECUTE FUNCTION assignment_member_search_update();

CREATE TRIGGER assignment_rule_search BEFORE INSERT OR UPDATE ON public.assignment_rule FOR EACH ROW EXECUTE FUNCTION assignment_rule_search_update();

CREATE TRIGGER assistant_call_search BEFORE INSERT OR UPDATE ON public.assistant_call FOR EACH ROW EXECUTE FUNCTION assistant_call_search_update();

CREATE TRIGGER attendee_search BEFORE INSERT OR UPDATE ON public.attendee FOR EACH ROW EXECUTE FUNCTION attendee_search_update();

CREATE TRIGGER attribute_rules BEFORE INSERT OR UPDATE ON public.attribute FOR EACH ROW EXECUTE FUNCTION catalog_attribute_rules();

CREATE TRIGGER attribute_search BEFORE INSERT OR UPDATE ON public.attribute FOR EACH ROW EXECUTE FUNCTION attribute_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.attribute FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER automation_rule_search BEFORE INSERT OR UPDATE ON public.automation_rule FOR EACH ROW EXECUTE FUNCTION automation_rule_search_update();

CREATE TRIGGER automation_run_search BEFORE INSERT OR UPDATE ON public.automation_run FOR EACH ROW EXECUTE FUNCTION automation_run_search_update();

CREATE TRIGGER automation_step_search BEFORE INSERT OR UPDATE ON public.automation_step FOR EACH ROW EXECUTE FUNCTION automation_step_search_update();

CREATE TRIGGER automation_version_search BEFORE INSERT OR UPDATE ON public.automation_version FOR EACH ROW EXECUTE FUNCTION automation_version_search_update();

CREATE TRIGGER bank_line_search BEFORE INSERT OR UPDATE ON public.bank_line FOR EACH ROW EXECUTE FUNCTION bank_line_search_update();

CREATE TRIGGER bank_statement_search BEFORE INSERT OR UPDATE ON public.bank_statement FOR EACH ROW EXECUTE FUNCTION bank_statement_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.bought_together FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER budget_rate_search BEFORE INSERT OR UPDATE ON public.budget_rate FOR EACH ROW EXECUTE FUNCTION budget_rate_search_update();

CREATE TRIGGER bundle_item_rules BEFORE INSERT OR UPDATE ON public.bundle_item FOR EACH ROW EXECUTE FUNCTION catalog_bundle_rules();

CREATE TRIGGER bundle_item_search BEFORE INSERT OR UPDATE ON public.bundle_item FOR EACH ROW EXECUTE FUNCTION bundle_item_search_update();

CREATE TRIGGER shop_notice_delete AFTER DELETE ON public.bundle_item REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_bundle_item_notice();

CREATE TRIGGER shop_notice_insert AFTER INSERT ON public.bundle_item REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_bundle_item_notice();

CREATE TRIGGER shop_notice_update AFTER UPDATE ON public.bundle_item REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_bundle_item_notice();

CREATE TRIGGER cadence_search BEFORE INSERT OR UPDATE ON public.cadence FOR EACH ROW EXECUTE FUNCTION cadence_search_update();

CREATE TRIGGER cadence_action_search BEFORE INSERT OR UPDATE ON public.cadence_action FOR EACH ROW EXECUTE FUNCTION cadence_action_search_update();

CREATE TRIGGER cadence_version_search BEFORE INSERT OR UPDATE ON public.cadence_version FOR EACH ROW EXECUTE FUNCTION cadence_version_search_update();

CREATE TRIGGER calendar_assignment_search BEFORE INSERT OR UPDATE ON public.calendar_assignment FOR EACH ROW EXECUTE FUNCTION calendar_assignment_search_update();

CREATE TRIGGER calendar_feed_search BEFORE INSERT OR UPDATE ON public.calendar_feed FOR EACH ROW EXECUTE FUNCTION calendar_feed_search_update();

CREATE TRIGGER call_search BEFORE INSERT OR UPDATE ON public.call FOR EACH ROW EXECUTE FUNCTION call_search_update();

CREATE TRIGGER cart_search BEFORE INSERT OR UPDATE ON public.cart FOR EACH ROW EXECUTE FUNCTION cart_search_update();

CREATE TRIGGER cart_line_search BEFORE INSERT OR UPDATE ON public.cart_line FOR EACH ROW EXECUTE FUNCTION cart_line_search_update();

CREATE TRIGGER category_rules_insert BEFORE INSERT ON public.category FOR EACH ROW EXECUTE FUNCTION catalog_category_rules();

CREATE TRIGGER category_rules_update BEFORE UPDATE ON public.category FOR EACH ROW WHEN ((old.parent_id IS DISTINCT FROM new.parent_id)) EXECUTE FUNCTION catalog_category_rules();

CREATE TRIGGER category_search BEFORE INSERT OR UPDATE ON public.category FOR EACH ROW EXECUTE FUNCTION category_search_update();

CREATE TRIGGER category_slug_insert BEFORE INSERT ON public.category FOR EACH ROW EXECUTE FUNCTION catalog_category_slug();

CREATE TRIGGER category_slug_update BEFORE UPDATE ON public.category FOR EACH ROW WHEN ((old.slug IS DISTINCT FROM new.slug)) EXECUTE FUNCTION catalog_category_slug();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.category FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER category_translation_search BEFORE INSERT OR UPDATE ON public.category_translation FOR EACH ROW EXECUTE FUNCTION category_translation_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.category_translation FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.company FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER company_buyer_search BEFORE INSERT OR UPDATE ON public.company_buyer FOR EACH ROW EXECUTE FUNCTION company_buyer_search_update();

CREATE TRIGGER consent_only_grows BEFORE UPDATE ON public.consent FOR EACH ROW EXECUTE FUNCTION privacy_ledger_only_grows();

CREATE TRIGGER content_page_search BEFORE INSERT OR UPDATE ON public.content_page FOR EACH ROW EXECUTE FUNCTION content_page_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.content_page FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER coupon_a_rules BEFORE INSERT OR UPDATE ON public.coupon FOR EACH ROW EXECUTE FUNCTION pricing_coupon_before();

CREATE TRIGGER coupon_search BEFORE INSERT OR UPDATE ON public.coupon FOR EACH ROW EXECUTE FUNCTION coupon_search_update();

CREATE TRIGGER credit_account_search BEFORE INSERT OR UPDATE ON public.credit_account FOR EACH ROW EXECUTE FUNCTION credit_account_search_update();

CREATE TRIGGER customer_group_search BEFORE INSERT OR UPDATE ON public.customer_group FOR EACH ROW EXECUTE FUNCTION customer_group_search_update();

CREATE TRIGGER customer_group_member_rules BEFORE INSERT OR UPDATE ON public.customer_group_member FOR EACH ROW EXECUTE FUNCTION catalog_member_rules();

CREATE TRIGGER customer_group_member_search BEFORE INSERT OR UPDATE ON public.customer_group_member FOR EACH ROW EXECUTE FUNCTION customer_group_member_search_update();

CREATE TRIGGER deal_snapshot_search BEFORE INSERT OR UPDATE ON public.deal_snapshot FOR EACH ROW EXECUTE FUNCTION deal_snapshot_search_update();

CREATE TRIGGER delivery_method_changed AFTER INSERT OR DELETE OR UPDATE ON public.delivery_method FOR EACH STATEMENT EXECUTE FUNCTION delivery_changed();

CREATE TRIGGER delivery_method_search BEFORE INSERT OR UPDATE ON public.delivery_method FOR EACH ROW EXECUTE FUNCTION delivery_method_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.delivery_method FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER delivery_rate_changed AFTER INSERT OR DELETE OR UPDATE ON public.delivery_rate FOR EACH STATEMENT EXECUTE FUNCTION delivery_changed();

CREATE TRIGGER delivery_rate_search BEFORE INSERT OR UPDATE ON public.delivery_rate FOR EACH ROW EXECUTE FUNCTION delivery_rate_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.delivery_rate FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER delivery_zone_changed AFTER INSERT OR DELETE OR UPDATE ON public.delivery_zone FOR EACH STATEMENT EXECUTE FUNCTION delivery_changed();

CREATE TRIGGER delivery_zone_search BEFORE INSERT OR UPDATE ON public.delivery_zone FOR EACH ROW EXECUTE FUNCTION delivery_zone_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.delivery_zone FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER directory_group_search BEFORE INSERT OR UPDATE ON public.directory_group FOR EACH ROW EXECUTE FUNCTION directory_group_search_update();

CREATE TRIGGER directory_group_member_search BEFORE INSERT OR UPDATE ON public.directory_group_member FOR EACH ROW EXECUTE FUNCTION directory_group_member_search_update();

CREATE TRIGGER discount_limit_search BEFORE INSERT OR UPDATE ON public.discount_limit FOR EACH ROW EXECUTE FUNCTION discount_limit_search_update();

CREATE TRIGGER enrolment_search BEFORE INSERT OR UPDATE ON public.enrolment FOR EACH ROW EXECUTE FUNCTION enrolment_search_update();

CREATE TRIGGER erasure_search BEFORE INSERT OR UPDATE ON public.erasure FOR EACH ROW EXECUTE FUNCTION erasure_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.exchange_rate FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER forecast_override_search BEFORE INSERT OR UPDATE ON public.forecast_override FOR EACH ROW EXECUTE FUNCTION forecast_override_search_update();

CREATE TRIGGER handover_search BEFORE INSERT OR UPDATE ON public.handover FOR EACH ROW EXECUTE FUNCTION handover_search_update();

CREATE TRIGGER handover_kind_search BEFORE INSERT OR UPDATE ON public.handover_kind FOR EACH ROW EXECUTE FUNCTION handover_kind_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.holiday FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER identity_provider_search BEFORE INSERT OR UPDATE ON public.identity_provider FOR EACH ROW EXECUTE FUNCTION identity_provider_search_update();

CREATE TRIGGER impersonation_search BEFORE INSERT OR UPDATE ON public.impersonation FOR EACH ROW EXECUTE FUNCTION impersonation_search_update();

CREATE TRIGGER incoming_search BEFORE INSERT OR UPDATE ON public.incoming FOR EACH ROW EXECUTE FUNCTION incoming_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.incoming FOR EACH ROW EXECUTE FUNCTION shop_coming_notice();

CREATE TRIGGER stock_incoming_level AFTER INSERT OR UPDATE OF product_id, location_id ON public.incoming FOR EACH ROW EXECUTE FUNCTION stock_incoming_level();

CREATE TRIGGER invoice_keep BEFORE DELETE OR UPDATE ON public.invoice FOR EACH ROW EXECUTE FUNCTION invoice_keep();

CREATE TRIGGER invoice_search BEFORE INSERT OR UPDATE ON public.invoice FOR EACH ROW EXECUTE FUNCTION invoice_search_update();

CREATE TRIGGER invoice_line_keep BEFORE INSERT OR DELETE OR UPDATE ON public.invoice_line FOR EACH ROW EXECUTE FUNCTION invoice_line_keep();

CREATE TRIGGER invoice_line_search BEFORE INSERT OR UPDATE ON public.invoice_line FOR EACH ROW EXECUTE FUNCTION invoice_line_search_update();

CREATE TRIGGER job_dead_notify AFTER INSERT ON public.job_dead REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION notify_of_dead_jobs();

CREATE TRIGGER lead_search BEFORE INSERT OR UPDATE ON public.lead FOR EACH ROW EXECUTE FUNCTION lead_search_update();

CREATE TRIGGER lead_form_search BEFORE INSERT OR UPDATE ON public.lead_form FOR EACH ROW EXECUTE FUNCTION lead_form_search_update();

CREATE TRIGGER lead_submission_search BEFORE INSERT OR UPDATE ON public.lead_submission FOR EACH ROW EXECUTE FUNCTION lead_submission_search_update();

CREATE TRIGGER ledger_entry_keep BEFORE UPDATE OF invoice_id, kind, amount, amount_currency, happened_on, payment_id, credit_note_id ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION ledger_entry_keep();

CREATE TRIGGER ledger_entry_search BEFORE INSERT OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION ledger_entry_search_update();

CREATE TRIGGER legal_entity_search BEFORE INSERT OR UPDATE ON public.legal_entity FOR EACH ROW EXECUTE FUNCTION legal_entity_search_update();

CREATE TRIGGER legal_hold_search BEFORE INSERT OR UPDATE ON public.legal_hold FOR EACH ROW EXECUTE FUNCTION legal_hold_search_update();

CREATE TRIGGER location_search BEFORE INSERT OR UPDATE ON public.location FOR EACH ROW EXECUTE FUNCTION location_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.location FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER stock_location_changed AFTER INSERT OR DELETE OR UPDATE ON public.location FOR EACH STATEMENT EXECUTE FUNCTION stock_location_changed();

CREATE TRIGGER meeting_a_rules BEFORE INSERT OR UPDATE ON public.meeting FOR EACH ROW EXECUTE FUNCTION activities_meeting_before();

CREATE TRIGGER meeting_search BEFORE INSERT OR UPDATE ON public.meeting FOR EACH ROW EXECUTE FUNCTION meeting_search_update();

CREATE TRIGGER notification_search BEFORE INSERT OR UPDATE ON public.notification FOR EACH ROW EXECUTE FUNCTION notification_search_update();

CREATE TRIGGER notification_default_search BEFORE INSERT OR UPDATE ON public.notification_default FOR EACH ROW EXECUTE FUNCTION notification_default_search_update();

CREATE TRIGGER notification_preference_search BEFORE INSERT OR UPDATE ON public.notification_preference FOR EACH ROW EXECUTE FUNCTION notification_preference_search_update();

CREATE TRIGGER notification_schedule_search BEFORE INSERT OR UPDATE ON public.notification_schedule FOR EACH ROW EXECUTE FUNCTION notification_schedule_search_update();

CREATE TRIGGER number_series_search BEFORE INSERT OR UPDATE ON public.number_series FOR EACH ROW EXECUTE FUNCTION number_series_search_update();

CREATE TRIGGER opportunity_a_rules BEFORE INSERT OR UPDATE ON public.opportunity FOR EACH ROW EXECUTE FUNCTION sales_opportunity_before();

CREATE TRIGGER opportunity_b_territory BEFORE INSERT OR UPDATE OF organization_id ON public.opportunity FOR EACH ROW EXECUTE FUNCTION sales_deal_territory();

CREATE TRIGGER opportunity_search BEFORE INSERT OR UPDATE ON public.opportunity FOR EACH ROW EXECUTE FUNCTION opportunity_search_update();

CREATE TRIGGER opportunity_stage_change AFTER INSERT OR UPDATE OF stage_id, pipeline_id ON public.opportunity FOR EACH ROW EXECUTE FUNCTION sales_opportunity_after();

CREATE TRIGGER opportunity_competitor_search BEFORE INSERT OR UPDATE ON public.opportunity_competitor FOR EACH ROW EXECUTE FUNCTION opportunity_competitor_search_update();

CREATE TRIGGER opportunity_contact_search BEFORE INSERT OR UPDATE ON public.opportunity_contact FOR EACH ROW EXECUTE FUNCTION opportunity_contact_search_update();

CREATE TRIGGER opportunity_line_search BEFORE INSERT OR UPDATE ON public.opportunity_line FOR EACH ROW EXECUTE FUNCTION opportunity_line_search_update();

CREATE TRIGGER opportunity_split_search BEFORE INSERT OR UPDATE ON public.opportunity_split FOR EACH ROW EXECUTE FUNCTION opportunity_split_search_update();

CREATE TRIGGER order_search BEFORE INSERT OR UPDATE ON public."order" FOR EACH ROW EXECUTE FUNCTION order_search_update();

CREATE TRIGGER order_approval_search BEFORE INSERT OR UPDATE ON public.order_approval FOR EACH ROW EXECUTE FUNCTION order_approval_search_update();

CREATE TRIGGER order_line_search BEFORE INSERT OR UPDATE ON public.order_line FOR EACH ROW EXECUTE FUNCTION order_line_search_update();

CREATE TRIGGER order_return_search BEFORE INSERT OR UPDATE ON public.order_return FOR EACH ROW EXECUTE FUNCTION order_return_search_update();

CREATE TRIGGER parked_sale_search BEFORE INSERT OR UPDATE ON public.parked_sale FOR EACH ROW EXECUTE FUNCTION parked_sale_search_update();

CREATE TRIGGER passkey_search BEFORE INSERT OR UPDATE ON public.passkey FOR EACH ROW EXECUTE FUNCTION passkey_search_update();

CREATE TRIGGER payment_search BEFORE INSERT OR UPDATE ON public.payment FOR EACH ROW EXECUTE FUNCTION payment_search_update();

CREATE TRIGGER payment_method_changed AFTER INSERT OR DELETE OR UPDATE ON public.payment_method FOR EACH STATEMENT EXECUTE FUNCTION entente_payment_method_changed();

CREATE TRIGGER payment_method_search BEFORE INSERT OR UPDATE ON public.payment_method FOR EACH ROW EXECUTE FUNCTION payment_method_search_update();

CREATE TRIGGER payment_operation_search BEFORE INSERT OR UPDATE ON public.payment_operation FOR EACH ROW EXECUTE FUNCTION payment_operation_search_update();

CREATE TRIGGER person_export_search BEFORE INSERT OR UPDATE ON public.person_export FOR EACH ROW EXECUTE FUNCTION person_export_search_update();

CREATE TRIGGER phone_extension_search BEFORE INSERT OR UPDATE ON public.phone_extension FOR EACH ROW EXECUTE FUNCTION phone_extension_search_update();

CREATE TRIGGER pipeline_search BEFORE INSERT OR UPDATE ON public.pipeline FOR EACH ROW EXECUTE FUNCTION pipeline_search_update();

CREATE TRIGGER price_a_rules BEFORE INSERT OR UPDATE OF price_list_id, amount, amount_currency ON public.price FOR EACH ROW EXECUTE FUNCTION pricing_price_before();

CREATE TRIGGER price_search BEFORE INSERT OR UPDATE ON public.price FOR EACH ROW EXECUTE FUNCTION price_search_update();

CREATE TRIGGER shop_notice_delete AFTER DELETE ON public.price REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_price_notice();

CREATE TRIGGER shop_notice_insert AFTER INSERT ON public.price REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_price_notice();

CREATE TRIGGER shop_notice_update AFTER UPDATE ON public.price REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_price_notice();

CREATE TRIGGER price_list_a_rules BEFORE INSERT OR UPDATE ON public.price_list FOR EACH ROW EXECUTE FUNCTION pricing_list_before();

CREATE TRIGGER price_list_pricing_changed AFTER UPDATE ON public.price_list FOR EACH ROW WHEN ((((new.organization_id IS NULL) AND (new.person_id IS NULL)) OR ((old.organization_id IS NULL) AND (old.person_id IS NULL)))) EXECUTE FUNCTION pricing_changed();

CREATE TRIGGER price_list_pricing_gone AFTER DELETE ON public.price_list FOR EACH ROW WHEN (((old.organization_id IS NULL) AND (old.person_id IS NULL))) EXECUTE FUNCTION pricing_changed();

CREATE TRIGGER price_list_pricing_new AFTER INSERT ON public.price_list FOR EACH ROW WHEN (((new.organization_id IS NULL) AND (new.person_id IS NULL))) EXECUTE FUNCTION pricing_changed();

CREATE TRIGGER price_list_search BEFORE INSERT OR UPDATE ON public.price_list FOR EACH ROW EXECUTE FUNCTION price_list_search_update();

CREATE TRIGGER shop_notice_delete AFTER DELETE ON public.price_list REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_list_notice();

CREATE TRIGGER shop_notice_insert AFTER INSERT ON public.price_list REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_list_notice();

CREATE TRIGGER shop_notice_update AFTER UPDATE ON public.price_list REFERENCING OLD TABLE AS before NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_list_notice();

CREATE TRIGGER pricing_setting_pricing AFTER INSERT OR DELETE OR UPDATE ON public.pricing_setting FOR EACH STATEMENT EXECUTE FUNCTION pricing_changed();

CREATE TRIGGER pricing_setting_search BEFORE INSERT OR UPDATE ON public.pricing_setting FOR EACH ROW EXECUTE FUNCTION pricing_setting_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.pricing_setting FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER product_listed_delete AFTER DELETE ON public.product REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION catalog_product_listed();

CREATE TRIGGER product_listed_insert AFTER INSERT ON public.product REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION catalog_product_listed();

CREATE TRIGGER product_listed_update AFTER UPDATE ON public.product REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION catalog_product_listed();

CREATE TRIGGER product_rules_insert BEFORE INSERT ON public.product FOR EACH ROW EXECUTE FUNCTION catalog_product_rules();

CREATE TRIGGER product_rules_update BEFORE UPDATE ON public.product FOR EACH ROW WHEN (((old.state IS DISTINCT FROM new.state) OR (old.is_discontinued IS DISTINCT FROM new.is_discontinued) OR (old.available_from IS DISTINCT FROM new.available_from) OR (old.available_until IS DISTINCT FROM new.available_until) OR (old.attributes IS DISTINCT FROM new.attributes) OR (old.options IS DISTINCT FROM new.options) OR (old.parent_id IS DISTINCT FROM new.parent_id) OR (old.kind IS DISTINCT FROM new.kind))) EXECUTE FUNCTION catalog_product_rules();

CREATE TRIGGER product_search BEFORE INSERT OR UPDATE ON public.product FOR EACH ROW EXECUTE FUNCTION product_search_update();

CREATE TRIGGER product_slug_insert BEFORE INSERT ON public.product FOR EACH ROW EXECUTE FUNCTION catalog_product_slug();

CREATE TRIGGER product_slug_update BEFORE UPDATE ON public.product FOR EACH ROW WHEN (((old.slug IS DISTINCT FROM new.slug) OR (old.parent_id IS DISTINCT FROM new.parent_id))) EXECUTE FUNCTION catalog_product_slug();

CREATE TRIGGER shop_notice_delete AFTER DELETE ON public.product REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_notice();

CREATE TRIGGER shop_notice_insert AFTER INSERT ON public.product REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_notice();

CREATE TRIGGER shop_notice_update AFTER UPDATE ON public.product REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_notice();

CREATE TRIGGER product_category_listed_delete AFTER DELETE ON public.product_category REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION catalog_part_listed();

CREATE TRIGGER product_category_listed_insert AFTER INSERT ON public.product_category REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION catalog_part_listed();

CREATE TRIGGER product_category_listed_update AFTER UPDATE ON public.product_category REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION catalog_part_listed();

CREATE TRIGGER product_category_search BEFORE INSERT OR UPDATE ON public.product_category FOR EACH ROW EXECUTE FUNCTION product_category_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.product_category FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER product_group_listed_delete AFTER DELETE ON public.product_group REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION catalog_part_listed();

CREATE TRIGGER product_group_listed_insert AFTER INSERT ON public.product_group REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION catalog_part_listed();

CREATE TRIGGER product_group_listed_update AFTER UPDATE ON public.product_group REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION catalog_part_listed();

CREATE TRIGGER product_group_search BEFORE INSERT OR UPDATE ON public.product_group FOR EACH ROW EXECUTE FUNCTION product_group_search_update();

CREATE TRIGGER shop_notice_delete AFTER DELETE ON public.product_group REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_group_notice();

CREATE TRIGGER shop_notice_insert AFTER INSERT ON public.product_group REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_group_notice();

CREATE TRIGGER shop_notice_update AFTER UPDATE ON public.product_group REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_group_notice();

CREATE TRIGGER product_image_listed_delete AFTER DELETE ON public.product_image REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION catalog_part_listed();

CREATE TRIGGER product_image_listed_insert AFTER INSERT ON public.product_image REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION catalog_part_listed();

CREATE TRIGGER product_image_listed_update AFTER UPDATE ON public.product_image REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION catalog_part_listed();

CREATE TRIGGER product_image_rules BEFORE UPDATE ON public.product_image FOR EACH ROW WHEN ((old.file_id IS DISTINCT FROM new.file_id)) EXECUTE FUNCTION catalog_image_rules();

CREATE TRIGGER product_image_search BEFORE INSERT OR UPDATE ON public.product_image FOR EACH ROW EXECUTE FUNCTION product_image_search_update();

CREATE TRIGGER shop_notice_delete AFTER DELETE ON public.product_image REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_image_notice();

CREATE TRIGGER shop_notice_insert AFTER INSERT ON public.product_image REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_image_notice();

CREATE TRIGGER shop_notice_update AFTER UPDATE ON public.product_image REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_image_notice();

CREATE TRIGGER product_review_search BEFORE INSERT OR UPDATE ON public.product_review FOR EACH ROW EXECUTE FUNCTION product_review_search_update();

CREATE TRIGGER shop_notice_delete AFTER DELETE ON public.product_review REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_review_notice();

CREATE TRIGGER shop_notice_insert AFTER INSERT ON public.product_review REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_review_notice();

CREATE TRIGGER shop_notice_update AFTER UPDATE ON public.product_review REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_review_notice();

CREATE TRIGGER product_translation_listed_delete AFTER DELETE ON public.product_translation REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION catalog_part_listed();

CREATE TRIGGER product_translation_listed_insert AFTER INSERT ON public.product_translation REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION catalog_part_listed();

CREATE TRIGGER product_translation_listed_update AFTER UPDATE ON public.product_translation REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION catalog_part_listed();

CREATE TRIGGER product_translation_search BEFORE INSERT OR UPDATE ON public.product_translation FOR EACH ROW EXECUTE FUNCTION product_translation_search_update();

CREATE TRIGGER shop_notice_delete AFTER DELETE ON public.product_translation REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_translation_notice();

CREATE TRIGGER shop_notice_insert AFTER INSERT ON public.product_translation REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_translation_notice();

CREATE TRIGGER shop_notice_update AFTER UPDATE ON public.product_translation REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_product_translation_notice();

CREATE TRIGGER promotion_a_rules BEFORE INSERT OR UPDATE ON public.promotion FOR EACH ROW EXECUTE FUNCTION pricing_promotion_before();

CREATE TRIGGER promotion_pricing AFTER INSERT OR DELETE OR UPDATE OF name, label, state, kind, scope, percent, amount, amount_currency, buy_quantity, get_quantity, times_per_order, is_sale_excluded, is_exclusive, priority, needs_coupon, min_total, min_total_currency, min_quantity, is_first_order_only, group_id, segment, channels, countries, starts_at, ends_at, usage_limit, per_customer_limit, hold_out_percent, deleted_at ON public.promotion FOR EACH STATEMENT EXECUTE FUNCTION pricing_changed();

CREATE TRIGGER promotion_search BEFORE INSERT OR UPDATE ON public.promotion FOR EACH ROW EXECUTE FUNCTION promotion_search_update();

CREATE TRIGGER shop_notice_delete AFTER DELETE ON public.promotion REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_promotion_notice();

CREATE TRIGGER shop_notice_insert AFTER INSERT ON public.promotion REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_promotion_notice();

CREATE TRIGGER shop_notice_update AFTER UPDATE ON public.promotion REFERENCING OLD TABLE AS before NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_promotion_notice();

CREATE TRIGGER promotion_target_a_rules BEFORE INSERT OR UPDATE ON public.promotion_target FOR EACH ROW EXECUTE FUNCTION pricing_target_before();

CREATE TRIGGER promotion_target_pricing AFTER INSERT OR DELETE OR UPDATE ON public.promotion_target FOR EACH STATEMENT EXECUTE FUNCTION pricing_changed();

CREATE TRIGGER promotion_target_search BEFORE INSERT OR UPDATE ON public.promotion_target FOR EACH ROW EXECUTE FUNCTION promotion_target_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.promotion_target FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER provider_event_search BEFORE INSERT OR UPDATE ON public.provider_event FOR EACH ROW EXECUTE FUNCTION provider_event_search_update();

CREATE TRIGGER purpose_search BEFORE INSERT OR UPDATE ON public.purpose FOR EACH ROW EXECUTE FUNCTION purpose_search_update();

CREATE TRIGGER purpose_wording_search BEFORE INSERT OR UPDATE ON public.purpose_wording FOR EACH ROW EXECUTE FUNCTION purpose_wording_search_update();

CREATE TRIGGER quota_search BEFORE INSERT OR UPDATE ON public.quota FOR EACH ROW EXECUTE FUNCTION quota_search_update();

CREATE TRIGGER quote_a_rules BEFORE INSERT OR UPDATE ON public.quote FOR EACH ROW EXECUTE FUNCTION quotes_quote_before();

CREATE TRIGGER quote_search BEFORE INSERT OR UPDATE ON public.quote FOR EACH ROW EXECUTE FUNCTION quote_search_update();

CREATE TRIGGER quote_comment_search BEFORE INSERT OR UPDATE ON public.quote_comment FOR EACH ROW EXECUTE FUNCTION quote_comment_search_update();

CREATE TRIGGER quote_line_search BEFORE INSERT OR UPDATE ON public.quote_line FOR EACH ROW EXECUTE FUNCTION quote_line_search_update();

CREATE TRIGGER quote_request_search BEFORE INSERT OR UPDATE ON public.quote_request FOR EACH ROW EXECUTE FUNCTION quote_request_search_update();

CREATE TRIGGER quote_request_line_search BEFORE INSERT OR UPDATE ON public.quote_request_line FOR EACH ROW EXECUTE FUNCTION quote_request_line_search_update();

CREATE TRIGGER quote_section_search BEFORE INSERT OR UPDATE ON public.quote_section FOR EACH ROW EXECUTE FUNCTION quote_section_search_update();

CREATE TRIGGER quote_template_search BEFORE INSERT OR UPDATE ON public.quote_template FOR EACH ROW EXECUTE FUNCTION quote_template_search_update();

CREATE TRIGGER redemption_search BEFORE INSERT OR UPDATE ON public.redemption FOR EACH ROW EXECUTE FUNCTION redemption_search_update();

CREATE TRIGGER refund_search BEFORE INSERT OR UPDATE ON public.refund FOR EACH ROW EXECUTE FUNCTION refund_search_update();

CREATE TRIGGER related_product_rules BEFORE INSERT OR UPDATE ON public.related_product FOR EACH ROW EXECUTE FUNCTION catalog_related_rules();

CREATE TRIGGER related_product_search BEFORE INSERT OR UPDATE ON public.related_product FOR EACH ROW EXECUTE FUNCTION related_product_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.related_product FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER reminder_search BEFORE INSERT OR UPDATE ON public.reminder FOR EACH ROW EXECUTE FUNCTION reminder_search_update();

CREATE TRIGGER reservation_search BEFORE INSERT OR UPDATE ON public.reservation FOR EACH ROW EXECUTE FUNCTION reservation_search_update();

CREATE TRIGGER shop_notice_gone AFTER DELETE ON public.reservation FOR EACH ROW WHEN ((old.state = 'waiting'::text)) EXECUTE FUNCTION shop_coming_notice();

CREATE TRIGGER shop_notice_waited AFTER UPDATE ON public.reservation FOR EACH ROW WHEN (((old.state = 'waiting'::text) AND (new.state <> 'waiting'::text))) EXECUTE FUNCTION shop_coming_notice();

CREATE TRIGGER shop_notice_waits AFTER INSERT OR UPDATE ON public.reservation FOR EACH ROW WHEN ((new.state = 'waiting'::text)) EXECUTE FUNCTION shop_coming_notice();

CREATE TRIGGER stock_reservation_delete AFTER DELETE ON public.reservation REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION stock_reservation_book();

CREATE TRIGGER stock_reservation_insert AFTER INSERT ON public.reservation REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION stock_reservation_book();

CREATE TRIGGER stock_reservation_update AFTER UPDATE ON public.reservation REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION stock_reservation_book();

CREATE TRIGGER retention_rule_search BEFORE INSERT OR UPDATE ON public.retention_rule FOR EACH ROW EXECUTE FUNCTION retention_rule_search_update();

CREATE TRIGGER return_line_search BEFORE INSERT OR UPDATE ON public.return_line FOR EACH ROW EXECUTE FUNCTION return_line_search_update();

CREATE TRIGGER ringing_search BEFORE INSERT OR UPDATE ON public.ringing FOR EACH ROW EXECUTE FUNCTION ringing_search_update();

CREATE TRIGGER scim_token_search BEFORE INSERT OR UPDATE ON public.scim_token FOR EACH ROW EXECUTE FUNCTION scim_token_search_update();

CREATE TRIGGER scoring_rule_search BEFORE INSERT OR UPDATE ON public.scoring_rule FOR EACH ROW EXECUTE FUNCTION scoring_rule_search_update();

CREATE TRIGGER search_synonym_search BEFORE INSERT OR UPDATE ON public.search_synonym FOR EACH ROW EXECUTE FUNCTION search_synonym_search_update();

CREATE TRIGGER sender_limit_search BEFORE INSERT OR UPDATE ON public.sender_limit FOR EACH ROW EXECUTE FUNCTION sender_limit_search_update();

CREATE TRIGGER shipment_search BEFORE INSERT OR UPDATE ON public.shipment FOR EACH ROW EXECUTE FUNCTION shipment_search_update();

CREATE TRIGGER shipment_line_search BEFORE INSERT OR UPDATE ON public.shipment_line FOR EACH ROW EXECUTE FUNCTION shipment_line_search_update();

CREATE TRIGGER shop_block_search BEFORE INSERT OR UPDATE ON public.shop_block FOR EACH ROW EXECUTE FUNCTION shop_block_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.shop_block FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.shop_settings FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER shop_settings_search BEFORE INSERT OR UPDATE ON public.shop_settings FOR EACH ROW EXECUTE FUNCTION shop_settings_search_update();

CREATE TRIGGER shopping_list_search BEFORE INSERT OR UPDATE ON public.shopping_list FOR EACH ROW EXECUTE FUNCTION shopping_list_search_update();

CREATE TRIGGER shopping_list_line_search BEFORE INSERT OR UPDATE ON public.shopping_list_line FOR EACH ROW EXECUTE FUNCTION shopping_list_line_search_update();

CREATE TRIGGER stage_search BEFORE INSERT OR UPDATE ON public.stage FOR EACH ROW EXECUTE FUNCTION stage_search_update();

CREATE TRIGGER stage_change_search BEFORE INSERT OR UPDATE ON public.stage_change FOR EACH ROW EXECUTE FUNCTION stage_change_search_update();

CREATE TRIGGER stock_count_search BEFORE INSERT OR UPDATE ON public.stock_count FOR EACH ROW EXECUTE FUNCTION stock_count_search_update();

CREATE TRIGGER stock_count_line_search BEFORE INSERT OR UPDATE ON public.stock_count_line FOR EACH ROW EXECUTE FUNCTION stock_count_line_search_update();

CREATE TRIGGER shop_notice_insert AFTER INSERT ON public.stock_level REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_stock_notice();

CREATE TRIGGER shop_notice_update AFTER UPDATE ON public.stock_level REFERENCING OLD TABLE AS before NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION shop_stock_notice();

CREATE TRIGGER stock_level_search BEFORE INSERT OR UPDATE ON public.stock_level FOR EACH ROW EXECUTE FUNCTION stock_level_search_update();

CREATE TRIGGER stock_movement_book BEFORE INSERT ON public.stock_movement FOR EACH ROW EXECUTE FUNCTION stock_movement_book();

CREATE TRIGGER stock_movement_keep BEFORE DELETE OR UPDATE OF product_id, location_id, quantity, balance, "position", kind, reason, at ON public.stock_movement FOR EACH ROW EXECUTE FUNCTION stock_movement_keep();

CREATE TRIGGER stock_movement_search BEFORE INSERT OR UPDATE ON public.stock_movement FOR EACH ROW EXECUTE FUNCTION stock_movement_search_update();

CREATE TRIGGER stock_request_search BEFORE INSERT OR UPDATE ON public.stock_request FOR EACH ROW EXECUTE FUNCTION stock_request_search_update();

CREATE TRIGGER subject_request_search BEFORE INSERT OR UPDATE ON public.subject_request FOR EACH ROW EXECUTE FUNCTION subject_request_search_update();

CREATE TRIGGER suppression_search BEFORE INSERT OR UPDATE ON public.suppression FOR EACH ROW EXECUTE FUNCTION suppression_search_update();

CREATE TRIGGER tax_account_search BEFORE INSERT OR UPDATE ON public.tax_account FOR EACH ROW EXECUTE FUNCTION tax_account_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.tax_class FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER tax_class_pricing AFTER INSERT OR DELETE OR UPDATE ON public.tax_class FOR EACH STATEMENT EXECUTE FUNCTION pricing_changed();

CREATE TRIGGER tax_class_search BEFORE INSERT OR UPDATE ON public.tax_class FOR EACH ROW EXECUTE FUNCTION tax_class_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.tax_rate FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE TRIGGER tax_rate_a_rules BEFORE INSERT OR UPDATE ON public.tax_rate FOR EACH ROW EXECUTE FUNCTION pricing_tax_before();

CREATE TRIGGER tax_rate_pricing AFTER INSERT OR DELETE OR UPDATE ON public.tax_rate FOR EACH STATEMENT EXECUTE FUNCTION pricing_changed();

CREATE TRIGGER tax_rate_search BEFORE INSERT OR UPDATE ON public.tax_rate FOR EACH ROW EXECUTE FUNCTION tax_rate_search_update();

CREATE TRIGGER territory_a_tree BEFORE INSERT OR UPDATE ON public.territory FOR EACH ROW EXECUTE FUNCTION sales_territory_tree();

CREATE TRIGGER territory_search BEFORE INSERT OR UPDATE ON public.territory FOR EACH ROW EXECUTE FUNCTION territory_search_update();

CREATE TRIGGER till_entry_search BEFORE INSERT OR UPDATE ON public.till_entry FOR EACH ROW EXECUTE FUNCTION till_entry_search_update();

CREATE TRIGGER till_session_search BEFORE INSERT OR UPDATE ON public.till_session FOR EACH ROW EXECUTE FUNCTION till_session_search_update();

CREATE TRIGGER transfer_search BEFORE INSERT OR UPDATE ON public.transfer FOR EACH ROW EXECUTE FUNCTION transfer_search_update();

CREATE TRIGGER transfer_line_search BEFORE INSERT OR UPDATE ON public.transfer_line FOR EACH ROW EXECUTE FUNCTION transfer_line_search_update();

CREATE TRIGGER webhook_attempt_search BEFORE INSERT OR UPDATE ON public.webhook_attempt FOR EACH ROW EXECUTE FUNCTION webhook_attempt_search_update();

CREATE TRIGGER webhook_delivery_search BEFORE INSERT OR UPDATE ON public.webhook_delivery FOR EACH ROW EXECUTE FUNCTION webhook_delivery_search_update();

CREATE TRIGGER webhook_endpoint_search BEFORE INSERT OR UPDATE ON public.webhook_endpoint FOR EACH ROW EXECUTE FUNCTION webhook_endpoint_search_update();

CREATE TRIGGER wish_search BEFORE INSERT OR UPDATE ON public.wish FOR EACH ROW EXECUTE FUNCTION wish_search_update();

CREATE TRIGGER shop_notice AFTER INSERT OR DELETE OR UPDATE ON public.working_calendar FOR EACH STATEMENT EXECUTE FUNCTION shop_notice();

CREATE INDEX person_sounds ON public.person USING btree (parties_sound(family_name), parties_sound(given_name)) WHERE (deleted_at IS NULL);

grant usage on sequence order_number to entente_app;

grant usage on sequence quote_number_seq to entente_app;
