/** Told of the quote; the opportunity's timeline shows them through it. */
export const quoteEvents = {
  sent: 'quotes.quoteSent',
  viewed: 'quotes.quoteViewed',
  commented: 'quotes.quoteCommented',
  accepted: 'quotes.quoteAccepted',
  declined: 'quotes.quoteDeclined',
  expired: 'quotes.quoteExpired',
  replaced: 'quotes.quoteReplaced',
  withdrawn: 'quotes.quoteWithdrawn',
  requested: 'quotes.quoteRequested',
} as const;
