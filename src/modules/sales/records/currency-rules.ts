/** At which rate foreign amounts count: that of the day the amount was written, today's, or the one the year was planned with. */
export const currencyRules = [
  { value: 'deal', label: 'Rate of the deal' },
  { value: 'today', label: "Today's rate" },
  { value: 'budget', label: 'Budget rate' },
] as const;
export type CurrencyRule = (typeof currencyRules)[number]['value'];

/** Sentences that stand beside every number, so that nobody has to guess what it means. */
export const currencyRuleText: Readonly<Record<CurrencyRule, string>> = {
  deal: 'Amounts in base currency at the rate of the day on which they were written.',
  today: "Amounts in base currency at today's rate.",
  budget: 'Amounts in base currency at the budget rate of the year in which the deal closes.',
};
