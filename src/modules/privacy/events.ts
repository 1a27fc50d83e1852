/** What privacy tells of beyond created, updated and deleted. None of it holds a name, an address or a number. */
export const privacyEvents = {
  /** On the person (or on nothing, for a bare address): { channel, purpose, state, basis, proof } */
  consentRecorded: 'privacy.consentRecorded',
  /** { kind, channel, reason, count } */
  contactSuppressed: 'privacy.contactSuppressed',
  /** { kind, channel, why } */
  suppressionLifted: 'privacy.suppressionLifted',
  /** On the person: { exportId, reference } */
  exportRequested: 'privacy.exportRequested',
  exportReady: 'privacy.exportReady',
  exportDownloaded: 'privacy.exportDownloaded',
  /** On the person: { erasureId, reference } */
  erasureRequested: 'privacy.erasureRequested',
  erasureRefused: 'privacy.erasureRefused',
  /** On the person that was: { erasureId, reference, part, rows, proof }; see kernel/event/redact.ts */
  personErased: 'privacy.personErased',
  erasureFinished: 'privacy.erasureFinished',
  holdPlaced: 'privacy.holdPlaced',
  holdReleased: 'privacy.holdReleased',
  /** { ruleId, recordType, action, treated, excepted } */
  retentionRun: 'privacy.retentionRun',
  /** { requestId, kind } */
  requestReceived: 'privacy.requestReceived',
  requestAnswered: 'privacy.requestAnswered',
} as const;
