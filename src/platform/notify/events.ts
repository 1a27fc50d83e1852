/** What becomes of a mail. Its text and its address are in no event. */
export const mailEvents = {
  queued: 'notify.mailQueued',
  kept: 'notify.mailKept',
  sent: 'notify.mailSent',
  unknown: 'notify.mailMaybeSent',
  failed: 'notify.mailFailed',
} as const;
