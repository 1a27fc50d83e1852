/** What the declarations cannot say: columns that no reader gets, and the keys that keep things from being told twice. */
export const notifySchema: readonly string[] = [
  `alter table watch add column muted boolean not null default false`,
  `create unique index watch_user_subject_key on watch (user_id, subject_id)`,
  `create index watch_subject_active on watch (subject_id, user_id) where not muted`,
  `create unique index notification_preference_user_kind_key on notification_preference (user_id, kind)`,
  `create unique index notification_schedule_user_key on notification_schedule (user_id)`,
  // in_app: shown in the app at all. mail: how it is to be mailed, empty when it is not or no more. due_at: not before that.
  // mailed_at: when it was handed to the outbox. key: told once per person. changes: what changed, [{ by, field, from, to }].
  `alter table notification add column in_app boolean not null default true,
    add column mail text check (mail in ('now', 'digest')),
    add column due_at timestamptz,
    add column mailed_at timestamptz,
    add column key text,
    add column window_ends_at timestamptz,
    add column changes jsonb`,
  `create unique index notification_user_key on notification (user_id, key)`,
  `create index notification_unread on notification (user_id) where read_at is null and archived_at is null and in_app`,
  `create index notification_to_mail on notification (user_id, mail) where mail is not null and mailed_at is null`,
  `create index notification_open on notification (subject_id, user_id) where window_ends_at is not null and read_at is null and mailed_at is null`,
  // Whichever process buries a job: whoever looks after the system is told. Not of the telling itself, which would go on for ever.
  `create function notify_of_dead_jobs() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$ begin
    if exists (select from added where name <> 'notify.tellOfDeadJobs') then
      perform entente_enqueue('[{"identifier": "notify.tellOfDeadJobs", "payload": {}, "job_key": "notify.tellOfDeadJobs", "max_attempts": 10, "priority": 0}]'::json);
    end if;
    return null;
  end $$`,
  `create trigger job_dead_notify after insert on job_dead referencing new table as added for each statement execute function notify_of_dead_jobs()`,
];
