/** What no declaration says: where each rule stands with the clock and its limits, and indexes that hold the few rows that matter. */
export const automationSchema: readonly string[] = [
  `create table automation_state (
    rule_id uuid primary key references automation_rule (id) on delete cascade,
    ticked_at timestamptz,
    slot_at timestamptz,
    slot_used integer not null default 0,
    told_at timestamptz)`,
  'grant select, insert, update, delete on automation_state to entente_app',
  `create index automation_run_rule on automation_run (rule_id, created_at desc)`,
  `create index automation_run_record on automation_run (subject_id, created_at desc)`,
  `create index automation_run_waits on automation_run (subject_id) where waits_for = 'conditions'`,
  `create index automation_run_waits_for on automation_run (waits_for_id) where waits_for_id is not null`,
  `create unique index automation_version_number on automation_version (rule_id, number)`,
];
