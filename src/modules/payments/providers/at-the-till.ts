import type { OfflineProvider } from './provider.ts';

const paid: OfflineProvider['begin'] = async (_ctx, { amount }) => ({ authorised: amount.amount, captured: amount.amount });

/** Coins and notes over the counter. */
export const cash: OfflineProvider = {
  kind: 'offline',
  name: 'cash',
  label: 'Cash',
  description: 'Paid at the till in coins and notes.',
  canCaptureLater: false,
  atTill: 'only',
  refundsAtOnce: true,
  settings: {},
  begin: paid,
};

/** A terminal that stands beside the till and is not connected to it: who sells sees on it that it went through. */
export const cardTerminal: OfflineProvider = {
  kind: 'offline',
  name: 'card-terminal',
  label: 'Card terminal',
  description: 'Paid at the till with a card terminal of your bank.',
  canCaptureLater: false,
  atTill: 'only',
  refundsAtOnce: true,
  settings: {},
  begin: paid,
};
