import { AppError } from '../../../kernel/errors.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { lockCredit } from '../queries/credit-standing.ts';
import { addDays } from '../rules/add-days.ts';
import { inCurrencyOf } from '../rules/credit.ts';
import type { OfflineProvider } from './provider.ts';

/** Goods now, money within the agreed days: for organizations with a credit account, up to its limit. */
export const account: OfflineProvider = {
  kind: 'offline',
  name: 'account',
  label: 'On account',
  description: 'Organizations with a credit account buy now and pay by invoice.',
  atTill: 'too',
  canCaptureLater: true,
  refundsAtOnce: false,
  settings: {},
  begin: async (ctx, { amount, organizationId }) => {
    const credit = organizationId === null ? null : await lockCredit(ctx, organizationId);
    if (!credit) throw new AppError(409, 'no-credit-account', 'Only organizations with a credit account buy on account.');
    if (credit.isBlocked)
      throw new AppError(409, 'credit-blocked', 'The credit account is blocked. Pay what is open, or choose another way to pay.');
    const asked = inCurrencyOf(credit.limit.currency, amount, ctx.scope);
    if (asked === null)
      throw new AppError(
        409,
        'credit-limit',
        `There is no exchange rate from ${amount.currency} to ${credit.limit.currency} to compare with the credit limit.`,
      );
    if (decimal(credit.used.amount).plus(decimal(asked)).gt(decimal(credit.limit.amount)))
      throw new AppError(409, 'credit-limit', 'This would go over the credit limit. Pay what is open, or choose another way to pay.', {
        details: { limit: credit.limit, used: credit.used, available: credit.available },
      });
    return { authorised: amount.amount, dueOn: addDays(ctx.scope.today, credit.termsDays) };
  },
};
