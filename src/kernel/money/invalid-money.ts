export type InvalidMoneyCode =
  | 'invalid_number'
  | 'ambiguous_number'
  | 'currency_missing'
  | 'unknown_currency'
  | 'ambiguous_currency'
  | 'too_many_digits';

/** A text that is not an amount, or that could be two; the message is safe to show to the person who wrote it. */
export class InvalidMoney extends Error {
  readonly code: InvalidMoneyCode;
  constructor(code: InvalidMoneyCode, text: string, why: string) {
    super(`"${text.slice(0, 60)}" cannot be read as an amount: ${why}`);
    this.name = 'InvalidMoney';
    this.code = code;
  }
}
