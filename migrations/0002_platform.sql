set check_function_bodies = off;

drop index if exists "public"."consent_person_channel_key";

drop index if exists "public"."consent_person_id";

drop index if exists "public"."organization_owner_id";

drop index if exists "public"."person_owner_id";

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
    "kind" text,
    "unit" text,
    "list_price" numeric(20,4),
    "list_price_currency" text,
    "list_price_rate" numeric(20,10),
    "list_price_rate_date" date,
    "list_price_base" numeric(20,4),
    "category" text,
    "is_active" boolean,
    "tags" text[],
    "description" text,
    "search" tsvector
      );

alter table "public"."product" enable row level security;

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

create unlogged table "public"."request_count" (
    "key" text not null,
    "minute" bigint not null,
    "count" integer not null
      );

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

CREATE INDEX budget_rate_created_at_sort ON public.budget_rate USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX budget_rate_deleted ON public.budget_rate USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX budget_rate_pkey ON public.budget_rate USING btree (id);

CREATE INDEX budget_rate_search ON public.budget_rate USING gin (search);

CREATE UNIQUE INDEX budget_rate_year_currency_key ON public.budget_rate USING btree (year, currency) WHERE (deleted_at IS NULL);

CREATE INDEX budget_rate_year_sort ON public.budget_rate USING btree (year, id) WHERE (deleted_at IS NULL);

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

CREATE INDEX consent_address ON public.consent USING btree (address, id);

CREATE INDEX consent_at_sort ON public.consent USING btree (at, id) WHERE (deleted_at IS NULL);

CREATE INDEX consent_person_id_at ON public.consent USING btree (person_id, at, id);

CREATE INDEX consent_purpose_id ON public.consent USING btree (purpose_id, id);

CREATE INDEX consent_token ON public.consent USING btree (token, id);

CREATE INDEX consent_wording_id ON public.consent USING btree (wording_id, id);

CREATE INDEX deal_snapshot_created_at_sort ON public.deal_snapshot USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX deal_snapshot_day_sort ON public.deal_snapshot USING btree (day, id) WHERE (deleted_at IS NULL);

CREATE INDEX deal_snapshot_deleted ON public.deal_snapshot USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX deal_snapshot_opportunity_day_key ON public.deal_snapshot USING btree (opportunity_id, day);

CREATE INDEX deal_snapshot_opportunity_id ON public.deal_snapshot USING btree (opportunity_id, id);

CREATE UNIQUE INDEX deal_snapshot_pkey ON public.deal_snapshot USING btree (id);

CREATE INDEX deal_snapshot_search ON public.deal_snapshot USING gin (search);

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

CREATE INDEX legal_hold_created_at_sort ON public.legal_hold USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX legal_hold_deleted ON public.legal_hold USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX legal_hold_open ON public.legal_hold USING btree (person_id) WHERE ((released_at IS NULL) AND (deleted_at IS NULL));

CREATE INDEX legal_hold_person_id ON public.legal_hold USING btree (person_id, id);

CREATE UNIQUE INDEX legal_hold_pkey ON public.legal_hold USING btree (id);

CREATE INDEX legal_hold_released_by_id ON public.legal_hold USING btree (released_by_id, id);

CREATE INDEX legal_hold_search ON public.legal_hold USING gin (search);

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

CREATE INDEX opportunity_amount_base_sort ON public.opportunity USING btree (amount_base, id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_close_due ON public.opportunity USING btree (owner_id, close_on, id) WHERE ((state = 'open'::text) AND (deleted_at IS NULL));

CREATE INDEX opportunity_close_on_sort ON public.opportunity USING btree (close_on, id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_closed ON public.opportunity USING btree (close_on) INCLUDE (id, state, pipeline_id, owner_id, organization_id, source, lost_reason, created_at, amount, amount_currency, amount_base) WHERE ((state = ANY (ARRAY['won'::text, 'lost'::text])) AND (deleted_at IS NULL));

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

CREATE INDEX opportunity_line_created_at_sort ON public.opportunity_line USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_line_deleted ON public.opportunity_line USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX opportunity_line_opportunity_id ON public.opportunity_line USING btree (opportunity_id, id);

CREATE UNIQUE INDEX opportunity_line_pkey ON public.opportunity_line USING btree (id);

CREATE INDEX opportunity_line_position_sort ON public.opportunity_line USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_line_product_id ON public.opportunity_line USING btree (product_id, id);

CREATE INDEX opportunity_line_search ON public.opportunity_line USING gin (search);

CREATE INDEX opportunity_name_sort ON public.opportunity USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX opportunity_next_step_on ON public.opportunity USING btree (next_step_on, id);

CREATE INDEX opportunity_open ON public.opportunity USING btree (close_on, id) WHERE ((state = 'open'::text) AND (deleted_at IS NULL));

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

CREATE INDEX passkey_challenge_expires_at ON public.passkey_challenge USING btree (expires_at);

CREATE UNIQUE INDEX passkey_challenge_pkey ON public.passkey_challenge USING btree (key);

CREATE INDEX passkey_created_at_sort ON public.passkey USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX passkey_credential_key ON public.passkey USING btree (credential_id);

CREATE INDEX passkey_deleted ON public.passkey USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX passkey_last_used_at_sort ON public.passkey USING btree (last_used_at, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX passkey_pkey ON public.passkey USING btree (id);

CREATE INDEX passkey_search ON public.passkey USING gin (search);

CREATE INDEX passkey_user_id ON public.passkey USING btree (user_id, id);

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

CREATE INDEX product_category_sort ON public.product USING btree (category, id) WHERE (deleted_at IS NULL);

CREATE INDEX product_created_at_sort ON public.product USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX product_deleted ON public.product USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX product_name_sort ON public.product USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX product_pkey ON public.product USING btree (id);

CREATE INDEX product_search ON public.product USING gin (search);

CREATE UNIQUE INDEX product_sku_key ON public.product USING btree (sku) WHERE (deleted_at IS NULL);

CREATE INDEX product_tags_in ON public.product USING gin (tags) WHERE (tags IS NOT NULL);

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

CREATE UNIQUE INDEX request_count_pkey ON public.request_count USING btree (key, minute);

CREATE UNIQUE INDEX retention_exception_pkey ON public.retention_exception USING btree (rule_id, record_id);

CREATE INDEX retention_rule_created_at_sort ON public.retention_rule USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX retention_rule_deleted ON public.retention_rule USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX retention_rule_is_active ON public.retention_rule USING btree (is_active, id);

CREATE UNIQUE INDEX retention_rule_name_key ON public.retention_rule USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX retention_rule_name_sort ON public.retention_rule USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX retention_rule_pkey ON public.retention_rule USING btree (id);

CREATE INDEX retention_rule_search ON public.retention_rule USING gin (search);

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

CREATE INDEX sender_limit_created_at_sort ON public.sender_limit USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX sender_limit_deleted ON public.sender_limit USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX sender_limit_once ON public.sender_limit USING btree (COALESCE(user_id, '00000000-0000-0000-0000-000000000000'::uuid));

CREATE UNIQUE INDEX sender_limit_pkey ON public.sender_limit USING btree (id);

CREATE INDEX sender_limit_search ON public.sender_limit USING gin (search);

CREATE INDEX sender_limit_user_id ON public.sender_limit USING btree (user_id, id);

CREATE INDEX session_impersonator_id ON public.session USING btree (impersonator_id);

CREATE INDEX session_parent_id ON public.session USING btree (parent_id);

CREATE INDEX session_provider_id ON public.session USING btree (provider_id);

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

CREATE INDEX stage_change_velocity ON public.stage_change USING btree (at) INCLUDE (opportunity_id, from_id, to_id, seconds_in_stage);

CREATE INDEX stage_deleted ON public.stage USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX stage_name_sort ON public.stage USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX stage_pipeline_id_position ON public.stage USING btree (pipeline_id, "position", id);

CREATE UNIQUE INDEX stage_pkey ON public.stage USING btree (id);

CREATE INDEX stage_position_sort ON public.stage USING btree ("position", id) WHERE (deleted_at IS NULL);

CREATE INDEX stage_search ON public.stage USING gin (search);

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

CREATE INDEX territory_created_at_sort ON public.territory USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX territory_deleted ON public.territory USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX territory_name_sort ON public.territory USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX territory_owner_id ON public.territory USING btree (owner_id, id);

CREATE INDEX territory_parent_id ON public.territory USING btree (parent_id, id);

CREATE UNIQUE INDEX territory_pkey ON public.territory USING btree (id);

CREATE INDEX territory_priority_sort ON public.territory USING btree (priority, id) WHERE (deleted_at IS NULL);

CREATE INDEX territory_search ON public.territory USING gin (search);

CREATE INDEX territory_team_id ON public.territory USING btree (team_id, id);

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

alter table "public"."automation_rule" add constraint "automation_rule_pkey" PRIMARY KEY using index "automation_rule_pkey";

alter table "public"."automation_run" add constraint "automation_run_pkey" PRIMARY KEY using index "automation_run_pkey";

alter table "public"."automation_state" add constraint "automation_state_pkey" PRIMARY KEY using index "automation_state_pkey";

alter table "public"."automation_step" add constraint "automation_step_pkey" PRIMARY KEY using index "automation_step_pkey";

alter table "public"."automation_version" add constraint "automation_version_pkey" PRIMARY KEY using index "automation_version_pkey";

alter table "public"."backup_run" add constraint "backup_run_pkey" PRIMARY KEY using index "backup_run_pkey";

alter table "public"."budget_rate" add constraint "budget_rate_pkey" PRIMARY KEY using index "budget_rate_pkey";

alter table "public"."cadence" add constraint "cadence_pkey" PRIMARY KEY using index "cadence_pkey";

alter table "public"."cadence_action" add constraint "cadence_action_pkey" PRIMARY KEY using index "cadence_action_pkey";

alter table "public"."cadence_version" add constraint "cadence_version_pkey" PRIMARY KEY using index "cadence_version_pkey";

alter table "public"."calendar_assignment" add constraint "calendar_assignment_pkey" PRIMARY KEY using index "calendar_assignment_pkey";

alter table "public"."calendar_feed" add constraint "calendar_feed_pkey" PRIMARY KEY using index "calendar_feed_pkey";

alter table "public"."call" add constraint "call_pkey" PRIMARY KEY using index "call_pkey";

alter table "public"."deal_snapshot" add constraint "deal_snapshot_pkey" PRIMARY KEY using index "deal_snapshot_pkey";

alter table "public"."directory_group" add constraint "directory_group_pkey" PRIMARY KEY using index "directory_group_pkey";

alter table "public"."directory_group_member" add constraint "directory_group_member_pkey" PRIMARY KEY using index "directory_group_member_pkey";

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

alter table "public"."lead" add constraint "lead_pkey" PRIMARY KEY using index "lead_pkey";

alter table "public"."lead_form" add constraint "lead_form_pkey" PRIMARY KEY using index "lead_form_pkey";

alter table "public"."lead_submission" add constraint "lead_submission_pkey" PRIMARY KEY using index "lead_submission_pkey";

alter table "public"."legal_hold" add constraint "legal_hold_pkey" PRIMARY KEY using index "legal_hold_pkey";

alter table "public"."meeting" add constraint "meeting_pkey" PRIMARY KEY using index "meeting_pkey";

alter table "public"."notification" add constraint "notification_pkey" PRIMARY KEY using index "notification_pkey";

alter table "public"."notification_default" add constraint "notification_default_pkey" PRIMARY KEY using index "notification_default_pkey";

alter table "public"."notification_preference" add constraint "notification_preference_pkey" PRIMARY KEY using index "notification_preference_pkey";

alter table "public"."notification_schedule" add constraint "notification_schedule_pkey" PRIMARY KEY using index "notification_schedule_pkey";

alter table "public"."opportunity" add constraint "opportunity_pkey" PRIMARY KEY using index "opportunity_pkey";

alter table "public"."opportunity_competitor" add constraint "opportunity_competitor_pkey" PRIMARY KEY using index "opportunity_competitor_pkey";

alter table "public"."opportunity_contact" add constraint "opportunity_contact_pkey" PRIMARY KEY using index "opportunity_contact_pkey";

alter table "public"."opportunity_line" add constraint "opportunity_line_pkey" PRIMARY KEY using index "opportunity_line_pkey";

alter table "public"."opportunity_split" add constraint "opportunity_split_pkey" PRIMARY KEY using index "opportunity_split_pkey";

alter table "public"."passkey" add constraint "passkey_pkey" PRIMARY KEY using index "passkey_pkey";

alter table "public"."passkey_challenge" add constraint "passkey_challenge_pkey" PRIMARY KEY using index "passkey_challenge_pkey";

alter table "public"."person_export" add constraint "person_export_pkey" PRIMARY KEY using index "person_export_pkey";

alter table "public"."phone_extension" add constraint "phone_extension_pkey" PRIMARY KEY using index "phone_extension_pkey";

alter table "public"."pipeline" add constraint "pipeline_pkey" PRIMARY KEY using index "pipeline_pkey";

alter table "public"."product" add constraint "product_pkey" PRIMARY KEY using index "product_pkey";

alter table "public"."purpose" add constraint "purpose_pkey" PRIMARY KEY using index "purpose_pkey";

alter table "public"."purpose_wording" add constraint "purpose_wording_pkey" PRIMARY KEY using index "purpose_wording_pkey";

alter table "public"."quota" add constraint "quota_pkey" PRIMARY KEY using index "quota_pkey";

alter table "public"."request_count" add constraint "request_count_pkey" PRIMARY KEY using index "request_count_pkey";

alter table "public"."retention_exception" add constraint "retention_exception_pkey" PRIMARY KEY using index "retention_exception_pkey";

alter table "public"."retention_rule" add constraint "retention_rule_pkey" PRIMARY KEY using index "retention_rule_pkey";

alter table "public"."ringing" add constraint "ringing_pkey" PRIMARY KEY using index "ringing_pkey";

alter table "public"."scim_token" add constraint "scim_token_pkey" PRIMARY KEY using index "scim_token_pkey";

alter table "public"."scoring_rule" add constraint "scoring_rule_pkey" PRIMARY KEY using index "scoring_rule_pkey";

alter table "public"."sender_limit" add constraint "sender_limit_pkey" PRIMARY KEY using index "sender_limit_pkey";

alter table "public"."sso_attempt" add constraint "sso_attempt_pkey" PRIMARY KEY using index "sso_attempt_pkey";

alter table "public"."sso_used" add constraint "sso_used_pkey" PRIMARY KEY using index "sso_used_pkey";

alter table "public"."stage" add constraint "stage_pkey" PRIMARY KEY using index "stage_pkey";

alter table "public"."stage_change" add constraint "stage_change_pkey" PRIMARY KEY using index "stage_change_pkey";

alter table "public"."subject_request" add constraint "subject_request_pkey" PRIMARY KEY using index "subject_request_pkey";

alter table "public"."suppression" add constraint "suppression_pkey" PRIMARY KEY using index "suppression_pkey";

alter table "public"."territory" add constraint "territory_pkey" PRIMARY KEY using index "territory_pkey";

alter table "public"."webhook_attempt" add constraint "webhook_attempt_pkey" PRIMARY KEY using index "webhook_attempt_pkey";

alter table "public"."webhook_delivery" add constraint "webhook_delivery_pkey" PRIMARY KEY using index "webhook_delivery_pkey";

alter table "public"."webhook_endpoint" add constraint "webhook_endpoint_pkey" PRIMARY KEY using index "webhook_endpoint_pkey";

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

alter table "public"."consent" add constraint "consent_purpose_id_fkey" FOREIGN KEY (purpose_id) REFERENCES purpose(id) ON DELETE RESTRICT not valid;

alter table "public"."consent" validate constraint "consent_purpose_id_fkey";

alter table "public"."consent" add constraint "consent_scan_id_fkey" FOREIGN KEY (scan_id) REFERENCES file(id) ON DELETE SET NULL not valid;

alter table "public"."consent" validate constraint "consent_scan_id_fkey";

alter table "public"."consent" add constraint "consent_wording_id_fkey" FOREIGN KEY (wording_id) REFERENCES purpose_wording(id) ON DELETE RESTRICT not valid;

alter table "public"."consent" validate constraint "consent_wording_id_fkey";

alter table "public"."deal_snapshot" add constraint "deal_snapshot_opportunity_id_fkey" FOREIGN KEY (opportunity_id) REFERENCES opportunity(id) ON DELETE CASCADE not valid;

alter table "public"."deal_snapshot" validate constraint "deal_snapshot_opportunity_id_fkey";

alter table "public"."deal_snapshot" add constraint "deal_snapshot_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."deal_snapshot" validate constraint "deal_snapshot_owner_id_fkey";

alter table "public"."deal_snapshot" add constraint "deal_snapshot_stage_id_fkey" FOREIGN KEY (stage_id) REFERENCES stage(id) ON DELETE SET NULL not valid;

alter table "public"."deal_snapshot" validate constraint "deal_snapshot_stage_id_fkey";

alter table "public"."directory_group" add constraint "directory_group_team_id_fkey" FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE SET NULL not valid;

alter table "public"."directory_group" validate constraint "directory_group_team_id_fkey";

alter table "public"."directory_group_member" add constraint "directory_group_member_group_id_fkey" FOREIGN KEY (group_id) REFERENCES directory_group(id) ON DELETE CASCADE not valid;

alter table "public"."directory_group_member" validate constraint "directory_group_member_group_id_fkey";

alter table "public"."directory_group_member" add constraint "directory_group_member_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."directory_group_member" validate constraint "directory_group_member_user_id_fkey";

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

alter table "public"."legal_hold" add constraint "legal_hold_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT not valid;

alter table "public"."legal_hold" validate constraint "legal_hold_person_id_fkey";

alter table "public"."legal_hold" add constraint "legal_hold_released_by_id_fkey" FOREIGN KEY (released_by_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."legal_hold" validate constraint "legal_hold_released_by_id_fkey";

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

alter table "public"."passkey" add constraint "passkey_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."passkey" validate constraint "passkey_user_id_fkey";

alter table "public"."passkey_challenge" add constraint "passkey_challenge_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."passkey_challenge" validate constraint "passkey_challenge_user_id_fkey";

alter table "public"."person_export" add constraint "person_export_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE not valid;

alter table "public"."person_export" validate constraint "person_export_person_id_fkey";

alter table "public"."phone_extension" add constraint "phone_extension_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."phone_extension" validate constraint "phone_extension_user_id_fkey";

alter table "public"."purpose_wording" add constraint "purpose_wording_purpose_id_fkey" FOREIGN KEY (purpose_id) REFERENCES purpose(id) ON DELETE RESTRICT not valid;

alter table "public"."purpose_wording" validate constraint "purpose_wording_purpose_id_fkey";

alter table "public"."quota" add constraint "quota_team_id_fkey" FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE CASCADE not valid;

alter table "public"."quota" validate constraint "quota_team_id_fkey";

alter table "public"."quota" add constraint "quota_territory_id_fkey" FOREIGN KEY (territory_id) REFERENCES territory(id) ON DELETE CASCADE not valid;

alter table "public"."quota" validate constraint "quota_territory_id_fkey";

alter table "public"."quota" add constraint "quota_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."quota" validate constraint "quota_user_id_fkey";

alter table "public"."retention_exception" add constraint "retention_exception_rule_id_fkey" FOREIGN KEY (rule_id) REFERENCES retention_rule(id) ON DELETE CASCADE not valid;

alter table "public"."retention_exception" validate constraint "retention_exception_rule_id_fkey";

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

alter table "public"."subject_request" add constraint "subject_request_assignee_id_fkey" FOREIGN KEY (assignee_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."subject_request" validate constraint "subject_request_assignee_id_fkey";

alter table "public"."subject_request" add constraint "subject_request_person_id_fkey" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL not valid;

alter table "public"."subject_request" validate constraint "subject_request_person_id_fkey";

alter table "public"."territory" add constraint "territory_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."territory" validate constraint "territory_owner_id_fkey";

alter table "public"."territory" add constraint "territory_parent_id_fkey" FOREIGN KEY (parent_id) REFERENCES territory(id) ON DELETE SET NULL not valid;

alter table "public"."territory" validate constraint "territory_parent_id_fkey";

alter table "public"."territory" add constraint "territory_team_id_fkey" FOREIGN KEY (team_id) REFERENCES team(id) ON DELETE SET NULL not valid;

alter table "public"."territory" validate constraint "territory_team_id_fkey";

alter table "public"."webhook_attempt" add constraint "webhook_attempt_delivery_id_fkey" FOREIGN KEY (delivery_id) REFERENCES webhook_delivery(id) ON DELETE CASCADE not valid;

alter table "public"."webhook_attempt" validate constraint "webhook_attempt_delivery_id_fkey";

alter table "public"."webhook_attempt" add constraint "webhook_attempt_endpoint_id_fkey" FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint(id) ON DELETE CASCADE not valid;

alter table "public"."webhook_attempt" validate constraint "webhook_attempt_endpoint_id_fkey";

alter table "public"."webhook_delivery" add constraint "webhook_delivery_endpoint_id_fkey" FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint(id) ON DELETE CASCADE not valid;

alter table "public"."webhook_delivery" validate constraint "webhook_delivery_endpoint_id_fkey";

alter table "public"."webhook_endpoint" add constraint "webhook_endpoint_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."webhook_endpoint" validate constraint "webhook_endpoint_owner_id_fkey";

CREATE OR REPLACE FUNCTION public.absence_custom_text(target absence)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.absence_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(absence_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(account_territory_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(approval_decision_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(approval_stage_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(approval_voter_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(assignment_member_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(attendee_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(automation_step_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(automation_version_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(budget_rate_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(cadence_action_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(cadence_version_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(calendar_assignment_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(calendar_feed_custom_text(new)), 'C'); return new; end $function$
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

CREATE OR REPLACE FUNCTION public.deal_snapshot_custom_text(target deal_snapshot)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.deal_snapshot_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(deal_snapshot_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(directory_group_member_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.directory_group_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(directory_group_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(forecast_override_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(impersonation_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(lead_submission_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(notification_default_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(notification_preference_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(notification_schedule_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.notification_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(notification_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(opportunity_split_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(passkey_custom_text(new)), 'C'); return new; end $function$
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

CREATE OR REPLACE FUNCTION public.product_custom_text(target product)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.product_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.sku, '') || ' ' || coalesce(new.category, '') || ' ' || coalesce(entente_join(new.tags), '') || ' ' || product_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(quota_custom_text(new)), 'C'); return new; end $function$
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

CREATE OR REPLACE FUNCTION public.ringing_custom_text(target ringing)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.ringing_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(ringing_custom_text(new)), 'C'); return new; end $function$
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

CREATE OR REPLACE FUNCTION public.sender_limit_custom_text(target sender_limit)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.sender_limit_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(sender_limit_custom_text(new)), 'C'); return new; end $function$
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
AS $function$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(stage_change_custom_text(new)), 'C'); return new; end $function$
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

grant delete on table "public"."budget_rate" to "entente_app";

grant insert on table "public"."budget_rate" to "entente_app";

grant select on table "public"."budget_rate" to "entente_app";

grant update on table "public"."budget_rate" to "entente_app";

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

grant delete on table "public"."deal_snapshot" to "entente_app";

grant insert on table "public"."deal_snapshot" to "entente_app";

grant select on table "public"."deal_snapshot" to "entente_app";

grant update on table "public"."deal_snapshot" to "entente_app";

grant delete on table "public"."directory_group" to "entente_app";

grant insert on table "public"."directory_group" to "entente_app";

grant select on table "public"."directory_group" to "entente_app";

grant update on table "public"."directory_group" to "entente_app";

grant delete on table "public"."directory_group_member" to "entente_app";

grant insert on table "public"."directory_group_member" to "entente_app";

grant select on table "public"."directory_group_member" to "entente_app";

grant update on table "public"."directory_group_member" to "entente_app";

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

grant delete on table "public"."legal_hold" to "entente_app";

grant insert on table "public"."legal_hold" to "entente_app";

grant select on table "public"."legal_hold" to "entente_app";

grant update on table "public"."legal_hold" to "entente_app";

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

grant delete on table "public"."product" to "entente_app";

grant insert on table "public"."product" to "entente_app";

grant select on table "public"."product" to "entente_app";

grant update on table "public"."product" to "entente_app";

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

grant delete on table "public"."request_count" to "entente_app";

grant insert on table "public"."request_count" to "entente_app";

grant select on table "public"."request_count" to "entente_app";

grant update on table "public"."request_count" to "entente_app";

grant delete on table "public"."retention_exception" to "entente_app";

grant insert on table "public"."retention_exception" to "entente_app";

grant select on table "public"."retention_exception" to "entente_app";

grant update on table "public"."retention_exception" to "entente_app";

grant delete on table "public"."retention_rule" to "entente_app";

grant insert on table "public"."retention_rule" to "entente_app";

grant select on table "public"."retention_rule" to "entente_app";

grant update on table "public"."retention_rule" to "entente_app";

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

grant delete on table "public"."sender_limit" to "entente_app";

grant insert on table "public"."sender_limit" to "entente_app";

grant select on table "public"."sender_limit" to "entente_app";

grant update on table "public"."sender_limit" to "entente_app";

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

grant delete on table "public"."subject_request" to "entente_app";

grant insert on table "public"."subject_request" to "entente_app";

grant select on table "public"."subject_request" to "entente_app";

grant update on table "public"."subject_request" to "entente_app";

grant delete on table "public"."suppression" to "entente_app";

grant insert on table "public"."suppression" to "entente_app";

grant select on table "public"."suppression" to "entente_app";

grant update on table "public"."suppression" to "entente_app";

grant delete on table "public"."territory" to "entente_app";

grant insert on table "public"."territory" to "entente_app";

grant select on table "public"."territory" to "entente_app";

grant update on table "public"."territory" to "entente_app";

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
  on "public"."budget_rate"
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
  on "public"."deal_snapshot"
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
  on "public"."legal_hold"
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
  on "public"."product"
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
  on "public"."retention_rule"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

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
  on "public"."sender_limit"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

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
  on "public"."territory"
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

CREATE TRIGGER automation_rule_search BEFORE INSERT OR UPDATE ON public.automation_rule FOR EACH ROW EXECUTE FUNCTION automation_rule_search_update();

CREATE TRIGGER automation_run_search BEFORE INSERT OR UPDATE ON public.automation_run FOR EACH ROW EXECUTE FUNCTION automation_run_search_update();

CREATE TRIGGER automation_step_search BEFORE INSERT OR UPDATE ON public.automation_step FOR EACH ROW EXECUTE FUNCTION automation_step_search_update();

CREATE TRIGGER automation_version_search BEFORE INSERT OR UPDATE ON public.automation_version FOR EACH ROW EXECUTE FUNCTION automation_version_search_update();

CREATE TRIGGER budget_rate_search BEFORE INSERT OR UPDATE ON public.budget_rate FOR EACH ROW EXECUTE FUNCTION budget_rate_search_update();

CREATE TRIGGER cadence_search BEFORE INSERT OR UPDATE ON public.cadence FOR EACH ROW EXECUTE FUNCTION cadence_search_update();

CREATE TRIGGER cadence_action_search BEFORE INSERT OR UPDATE ON public.cadence_action FOR EACH ROW EXECUTE FUNCTION cadence_action_search_update();

CREATE TRIGGER cadence_version_search BEFORE INSERT OR UPDATE ON public.cadence_version FOR EACH ROW EXECUTE FUNCTION cadence_version_search_update();

CREATE TRIGGER calendar_assignment_search BEFORE INSERT OR UPDATE ON public.calendar_assignment FOR EACH ROW EXECUTE FUNCTION calendar_assignment_search_update();

CREATE TRIGGER calendar_feed_search BEFORE INSERT OR UPDATE ON public.calendar_feed FOR EACH ROW EXECUTE FUNCTION calendar_feed_search_update();

CREATE TRIGGER call_search BEFORE INSERT OR UPDATE ON public.call FOR EACH ROW EXECUTE FUNCTION call_search_update();

CREATE TRIGGER consent_only_grows BEFORE UPDATE ON public.consent FOR EACH ROW EXECUTE FUNCTION privacy_ledger_only_grows();

CREATE TRIGGER deal_snapshot_search BEFORE INSERT OR UPDATE ON public.deal_snapshot FOR EACH ROW EXECUTE FUNCTION deal_snapshot_search_update();

CREATE TRIGGER directory_group_search BEFORE INSERT OR UPDATE ON public.directory_group FOR EACH ROW EXECUTE FUNCTION directory_group_search_update();

CREATE TRIGGER directory_group_member_search BEFORE INSERT OR UPDATE ON public.directory_group_member FOR EACH ROW EXECUTE FUNCTION directory_group_member_search_update();

CREATE TRIGGER enrolment_search BEFORE INSERT OR UPDATE ON public.enrolment FOR EACH ROW EXECUTE FUNCTION enrolment_search_update();

CREATE TRIGGER erasure_search BEFORE INSERT OR UPDATE ON public.erasure FOR EACH ROW EXECUTE FUNCTION erasure_search_update();

CREATE TRIGGER forecast_override_search BEFORE INSERT OR UPDATE ON public.forecast_override FOR EACH ROW EXECUTE FUNCTION forecast_override_search_update();

CREATE TRIGGER handover_search BEFORE INSERT OR UPDATE ON public.handover FOR EACH ROW EXECUTE FUNCTION handover_search_update();

CREATE TRIGGER handover_kind_search BEFORE INSERT OR UPDATE ON public.handover_kind FOR EACH ROW EXECUTE FUNCTION handover_kind_search_update();

CREATE TRIGGER identity_provider_search BEFORE INSERT OR UPDATE ON public.identity_provider FOR EACH ROW EXECUTE FUNCTION identity_provider_search_update();

CREATE TRIGGER impersonation_search BEFORE INSERT OR UPDATE ON public.impersonation FOR EACH ROW EXECUTE FUNCTION impersonation_search_update();

CREATE TRIGGER job_dead_notify AFTER INSERT ON public.job_dead REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION notify_of_dead_jobs();

CREATE TRIGGER lead_search BEFORE INSERT OR UPDATE ON public.lead FOR EACH ROW EXECUTE FUNCTION lead_search_update();

CREATE TRIGGER lead_form_search BEFORE INSERT OR UPDATE ON public.lead_form FOR EACH ROW EXECUTE FUNCTION lead_form_search_update();

CREATE TRIGGER lead_submission_search BEFORE INSERT OR UPDATE ON public.lead_submission FOR EACH ROW EXECUTE FUNCTION lead_submission_search_update();

CREATE TRIGGER legal_hold_search BEFORE INSERT OR UPDATE ON public.legal_hold FOR EACH ROW EXECUTE FUNCTION legal_hold_search_update();

CREATE TRIGGER meeting_a_rules BEFORE INSERT OR UPDATE ON public.meeting FOR EACH ROW EXECUTE FUNCTION activities_meeting_before();

CREATE TRIGGER meeting_search BEFORE INSERT OR UPDATE ON public.meeting FOR EACH ROW EXECUTE FUNCTION meeting_search_update();

CREATE TRIGGER notification_search BEFORE INSERT OR UPDATE ON public.notification FOR EACH ROW EXECUTE FUNCTION notification_search_update();

CREATE TRIGGER notification_default_search BEFORE INSERT OR UPDATE ON public.notification_default FOR EACH ROW EXECUTE FUNCTION notification_default_search_update();

CREATE TRIGGER notification_preference_search BEFORE INSERT OR UPDATE ON public.notification_preference FOR EACH ROW EXECUTE FUNCTION notification_preference_search_update();

CREATE TRIGGER notification_schedule_search BEFORE INSERT OR UPDATE ON public.notification_schedule FOR EACH ROW EXECUTE FUNCTION notification_schedule_search_update();

CREATE TRIGGER opportunity_a_rules BEFORE INSERT OR UPDATE ON public.opportunity FOR EACH ROW EXECUTE FUNCTION sales_opportunity_before();

CREATE TRIGGER opportunity_b_territory BEFORE INSERT OR UPDATE OF organization_id ON public.opportunity FOR EACH ROW EXECUTE FUNCTION sales_deal_territory();

CREATE TRIGGER opportunity_search BEFORE INSERT OR UPDATE ON public.opportunity FOR EACH ROW EXECUTE FUNCTION opportunity_search_update();

CREATE TRIGGER opportunity_stage_change AFTER INSERT OR UPDATE OF stage_id, pipeline_id ON public.opportunity FOR EACH ROW EXECUTE FUNCTION sales_opportunity_after();

CREATE TRIGGER opportunity_competitor_search BEFORE INSERT OR UPDATE ON public.opportunity_competitor FOR EACH ROW EXECUTE FUNCTION opportunity_competitor_search_update();

CREATE TRIGGER opportunity_contact_search BEFORE INSERT OR UPDATE ON public.opportunity_contact FOR EACH ROW EXECUTE FUNCTION opportunity_contact_search_update();

CREATE TRIGGER opportunity_line_search BEFORE INSERT OR UPDATE ON public.opportunity_line FOR EACH ROW EXECUTE FUNCTION opportunity_line_search_update();

CREATE TRIGGER opportunity_split_search BEFORE INSERT OR UPDATE ON public.opportunity_split FOR EACH ROW EXECUTE FUNCTION opportunity_split_search_update();

CREATE TRIGGER passkey_search BEFORE INSERT OR UPDATE ON public.passkey FOR EACH ROW EXECUTE FUNCTION passkey_search_update();

CREATE TRIGGER person_export_search BEFORE INSERT OR UPDATE ON public.person_export FOR EACH ROW EXECUTE FUNCTION person_export_search_update();

CREATE TRIGGER phone_extension_search BEFORE INSERT OR UPDATE ON public.phone_extension FOR EACH ROW EXECUTE FUNCTION phone_extension_search_update();

CREATE TRIGGER pipeline_search BEFORE INSERT OR UPDATE ON public.pipeline FOR EACH ROW EXECUTE FUNCTION pipeline_search_update();

CREATE TRIGGER product_search BEFORE INSERT OR UPDATE ON public.product FOR EACH ROW EXECUTE FUNCTION product_search_update();

CREATE TRIGGER purpose_search BEFORE INSERT OR UPDATE ON public.purpose FOR EACH ROW EXECUTE FUNCTION purpose_search_update();

CREATE TRIGGER purpose_wording_search BEFORE INSERT OR UPDATE ON public.purpose_wording FOR EACH ROW EXECUTE FUNCTION purpose_wording_search_update();

CREATE TRIGGER quota_search BEFORE INSERT OR UPDATE ON public.quota FOR EACH ROW EXECUTE FUNCTION quota_search_update();

CREATE TRIGGER retention_rule_search BEFORE INSERT OR UPDATE ON public.retention_rule FOR EACH ROW EXECUTE FUNCTION retention_rule_search_update();

CREATE TRIGGER ringing_search BEFORE INSERT OR UPDATE ON public.ringing FOR EACH ROW EXECUTE FUNCTION ringing_search_update();

CREATE TRIGGER scim_token_search BEFORE INSERT OR UPDATE ON public.scim_token FOR EACH ROW EXECUTE FUNCTION scim_token_search_update();

CREATE TRIGGER scoring_rule_search BEFORE INSERT OR UPDATE ON public.scoring_rule FOR EACH ROW EXECUTE FUNCTION scoring_rule_search_update();

CREATE TRIGGER sender_limit_search BEFORE INSERT OR UPDATE ON public.sender_limit FOR EACH ROW EXECUTE FUNCTION sender_limit_search_update();

CREATE TRIGGER stage_search BEFORE INSERT OR UPDATE ON public.stage FOR EACH ROW EXECUTE FUNCTION stage_search_update();

CREATE TRIGGER stage_change_search BEFORE INSERT OR UPDATE ON public.stage_change FOR EACH ROW EXECUTE FUNCTION stage_change_search_update();

CREATE TRIGGER subject_request_search BEFORE INSERT OR UPDATE ON public.subject_request FOR EACH ROW EXECUTE FUNCTION subject_request_search_update();

CREATE TRIGGER suppression_search BEFORE INSERT OR UPDATE ON public.suppression FOR EACH ROW EXECUTE FUNCTION suppression_search_update();

CREATE TRIGGER territory_a_tree BEFORE INSERT OR UPDATE ON public.territory FOR EACH ROW EXECUTE FUNCTION sales_territory_tree();

CREATE TRIGGER territory_search BEFORE INSERT OR UPDATE ON public.territory FOR EACH ROW EXECUTE FUNCTION territory_search_update();

CREATE TRIGGER webhook_attempt_search BEFORE INSERT OR UPDATE ON public.webhook_attempt FOR EACH ROW EXECUTE FUNCTION webhook_attempt_search_update();

CREATE TRIGGER webhook_delivery_search BEFORE INSERT OR UPDATE ON public.webhook_delivery FOR EACH ROW EXECUTE FUNCTION webhook_delivery_search_update();

CREATE TRIGGER webhook_endpoint_search BEFORE INSERT OR UPDATE ON public.webhook_endpoint FOR EACH ROW EXECUTE FUNCTION webhook_endpoint_search_update();
