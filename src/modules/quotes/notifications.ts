import { defineNotification } from '../../platform/notify/index.ts';

export const quoteAccepted = defineNotification({
  name: 'quotes.accepted',
  label: 'A quote of mine is accepted',
  description: 'It has become an order.',
  channels: { inApp: true, mail: 'now' },
});

export const quoteDeclined = defineNotification({
  name: 'quotes.declined',
  label: 'A quote of mine is declined',
  description: 'With the reason that the buyer gave.',
  channels: { inApp: true, mail: 'now' },
});

export const quoteViewed = defineNotification({
  name: 'quotes.viewed',
  label: 'A quote of mine is looked at',
  description: 'The first time that the buyer opens it.',
  channels: { inApp: true, mail: 'off' },
});

export const quoteCommented = defineNotification({
  name: 'quotes.commented',
  label: 'A buyer comments on a quote of mine',
  description: 'A question, or a wish for another version.',
  channels: { inApp: true, mail: 'now' },
});

export const quoteExpired = defineNotification({
  name: 'quotes.expired',
  label: 'A quote of mine expires',
  description: 'Extend it, revise it, or ask what keeps the buyer.',
  channels: { inApp: true, mail: 'now' },
});

export const quoteRequested = defineNotification({
  name: 'quotes.requested',
  label: 'A customer of mine asks for a quote',
  description: 'From the portal.',
  channels: { inApp: true, mail: 'now' },
});

export const approvalAnswered = defineNotification({
  name: 'quotes.approvalAnswered',
  label: 'The discount of a quote of mine is decided',
  description: 'Approved: you can send it. Refused: change it and ask again.',
  channels: { inApp: true, mail: 'now' },
});
