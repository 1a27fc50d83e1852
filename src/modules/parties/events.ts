/** What parties tells of beyond created, updated and deleted; past tense. Data of each beside its name. */
export const partiesEvents = {
  /** On the kept record: { mergeId, sourceId, sourceTitle, moved }, with the changes of its fields. */
  personMerged: 'parties.personMerged',
  organizationMerged: 'parties.organizationMerged',
  /** On the record that is gone: { mergeId, targetId, targetTitle }. */
  personMergedAway: 'parties.personMergedAway',
  organizationMergedAway: 'parties.organizationMergedAway',
  /** On both: { mergeId, sourceId or targetId, keptEdits }. */
  mergeUndone: 'parties.mergeUndone',
  /** { from, to, reason } */
  lifecycleStageSet: 'parties.lifecycleStageSet',
  /** { title, outcome } */
  taskCompleted: 'parties.taskCompleted',
  /** { recordType, records, compared, found, added, gone } */
  duplicatesScanned: 'parties.duplicatesScanned',
} as const;
