import { text } from '../../../fields/index.ts';
import { addDays } from '../rules/add-days.ts';
import type { OfflineProvider } from './provider.ts';

/** Payment in advance by bank transfer: the goods wait until a statement of the bank, or a person, says that the money is there. */
export const transfer: OfflineProvider = {
  kind: 'offline',
  name: 'transfer',
  label: 'Bank transfer',
  description: 'The buyer pays in advance to your account and quotes the reference.',
  canCaptureLater: false,
  refundsAtOnce: false,
  settings: {
    accountHolder: text({ label: 'Account holder', required: true, max: 70 }),
    iban: text({
      label: 'IBAN',
      required: true,
      max: 42,
      pattern: { source: '^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9 ]{10,38}$', message: 'must be an IBAN such as DE89 3704 0044 0532 0130 00' },
    }),
    bic: text({ label: 'BIC', max: 11, pattern: { source: '^[A-Za-z0-9]{8}([A-Za-z0-9]{3})?$', message: 'must have 8 or 11 characters' } }),
  },
  begin: async (ctx, { method }) => ({ isPending: true, dueOn: addDays(ctx.scope.today, method.dueDays ?? 14) }),
};
