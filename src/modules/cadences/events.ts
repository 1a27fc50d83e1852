/** What cadences tell of beyond created, updated and deleted, on the enrolment unless said. None of it holds a name or an address. */
export const cadencesEvents = {
  /** { cadence, version } */
  enrolled: 'cadences.enrolled',
  /** { step, kind } */
  stepTaken: 'cadences.stepTaken',
  /** { step, why } */
  stepSkipped: 'cadences.stepSkipped',
  /** { reason } */
  stopped: 'cadences.stopped',
  finished: 'cadences.finished',
  /** { channel } */
  replied: 'cadences.replied',
  /** On the cadence: { number } */
  activated: 'cadences.activated',
  retired: 'cadences.retired',
} as const;
