/** Write cadences, and set the daily limits. */
export const manageCadences = 'cadences.manage';
