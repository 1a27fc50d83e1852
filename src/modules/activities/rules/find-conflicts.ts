interface Booked {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly allDay: boolean | null;
  readonly state: string;
  readonly users: readonly string[];
}

/** Ids of planned meetings at which somebody would have to be in two places; whole days leave room for others. */
export function findConflicts(meetings: readonly Booked[]): ReadonlySet<string> {
  const booked = meetings
    .filter((m) => m.state === 'planned' && m.allDay !== true)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const conflicts = new Set<string>();
  const busy = new Map<string, { id: string; until: string }[]>();
  for (const meeting of booked)
    for (const user of new Set(meeting.users)) {
      const open = (busy.get(user) ?? []).filter((b) => b.until > meeting.startsAt);
      for (const other of open) {
        conflicts.add(other.id);
        conflicts.add(meeting.id);
      }
      busy.set(user, [...open, { id: meeting.id, until: meeting.endsAt }]);
    }
  return conflicts;
}
