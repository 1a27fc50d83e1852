/** What activities tell of beyond created, updated and deleted; past tense. Data of each beside its name. */
export const activitiesEvents = {
  /** { outcome } */
  meetingHeld: 'activities.meetingHeld',
  meetingNoShow: 'activities.meetingNoShow',
  meetingCancelled: 'activities.meetingCancelled',
  /** { from, to } */
  meetingRescheduled: 'activities.meetingRescheduled',
  /** On the meeting: { response, name } */
  invitationAnswered: 'activities.invitationAnswered',
} as const;
