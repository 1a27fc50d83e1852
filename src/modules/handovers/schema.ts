export const handoversSchema: readonly string[] = [
  // A record is offered to one side at a time.
  `create unique index handover_open on handover (subject_id) where state = 'offered' and deleted_at is null`,
  `create index handover_subject on handover (subject_id, offered_at)`,
  `create index handover_overdue on handover (due_at) where state = 'offered' and escalated_at is null and deleted_at is null`,
];
