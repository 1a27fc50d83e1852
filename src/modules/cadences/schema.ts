export const cadencesSchema: readonly string[] = [
  // One open enrolment for each cadence and person; each step of it is taken once; one limit for each sender.
  `create unique index enrolment_once on enrolment (cadence_id, recipient_key) where state in ('active', 'paused', 'held') and deleted_at is null`,
  `create unique index cadence_action_once on cadence_action (enrolment_id, step)`,
  `create unique index cadence_version_number_once on cadence_version (cadence_id, number)`,
  `create unique index sender_limit_once on sender_limit (coalesce(user_id, '00000000-0000-0000-0000-000000000000'))`,
  `create index enrolment_due on enrolment (due_at) where state in ('active', 'held')`,
  `create index enrolment_recipient on enrolment (recipient_key) where recipient_key is not null`,
];
