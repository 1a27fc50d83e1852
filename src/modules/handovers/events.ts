/** What happens to a hand-over; all on the hand-over. */
export const handoverEvents = {
  /** { subjectType } */
  offered: 'handovers.offered',
  /** { workingMinutes, wallMinutes } */
  accepted: 'handovers.accepted',
  /** { reason } */
  bounced: 'handovers.bounced',
  withdrawn: 'handovers.withdrawn',
  /** { workingMinutes } */
  escalated: 'handovers.escalated',
  /** The giver no longer sees what happens with it. */
  sharingEnded: 'handovers.sharingEnded',
} as const;
