import { NumberInput } from '../ui/kit/kit.ts';
import { prefs } from '../ui/i18n/prefs.ts';
import { inputProps } from './input-props.ts';
import type { InputProps } from './view.ts';

/** Typed as the person's locale writes numbers: 1.234,5 or 1,234.5. */
export function LocaleNumberInput({ suffix, ...props }: InputProps & { suffix?: string | undefined }) {
  const { field, value, onChange } = props;
  const marks = separators();
  return (
    <NumberInput
      {...inputProps(props)}
      hideControls
      suffix={suffix}
      decimalScale={field.decimals ?? (field.kind === 'percent' ? 2 : 0)}
      decimalSeparator={marks.decimal}
      thousandSeparator={marks.group}
      allowedDecimalSeparators={[marks.decimal]}
      value={typeof value === 'number' || typeof value === 'string' ? value : ''}
      onChange={(next) => onChange(next === '' ? null : Number(next))}
    />
  );
}

/** The decimal mark and the grouping mark of the person's locale. */
export function separators(): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(prefs().locale, { useGrouping: true }).formatToParts(1_234_567.5);
  return { decimal: parts.find((p) => p.type === 'decimal')?.value ?? '.', group: parts.find((p) => p.type === 'group')?.value ?? ',' };
}
