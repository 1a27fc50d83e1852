import { label, t } from '../../ui/i18n/t.ts';
import { prefs } from '../../ui/i18n/prefs.ts';
import { NumberInput, Select } from '../../ui/kit/kit.ts';
import { inputProps } from '../input-props.ts';
import { separators } from '../number-input.tsx';
import type { FieldInput } from '../view.ts';
import type { MoneyInput } from './field.ts';

export const moneyInput: FieldInput = {
  kind: 'money',
  Input: (props) => {
    const value = (props.value ?? null) as MoneyInput | null;
    const currency = value?.currency ?? prefs().currency;
    const marks = separators();
    const currencyInput = (
      <Select
        aria-label={t('Currency of {field}', { field: label(props.field.label) })}
        searchable
        data={currencies(currency)}
        value={currency}
        allowDeselect={false}
        limit={60}
        onChange={(next) => next && value && props.onChange({ amount: value.amount, currency: next })}
        disabled={!value}
      />
    );
    return (
      <NumberInput
        {...inputProps(props)}
        // The currency stands beside the amount, below it what helps with both.
        inputContainer={(amountInput) => (
          <div className="money-input">
            {amountInput}
            {currencyInput}
          </div>
        )}
        hideControls
        allowNegative
        decimalScale={4}
        valueIsNumericString
        decimalSeparator={marks.decimal}
        thousandSeparator={marks.group}
        allowedDecimalSeparators={[marks.decimal]}
        value={value?.amount ?? ''}
        onChange={(amount) => props.onChange(amount === '' ? null : { amount: String(amount), currency })}
      />
    );
  },
};

/** Those one meets most first. */
function currencies(current: string): string[] {
  const common = [prefs().currency, 'EUR', 'USD', 'GBP', 'CHF', 'JPY', 'CNY', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD'];
  return [...new Set([current, ...common, ...Intl.supportedValuesOf('currency')])];
}
