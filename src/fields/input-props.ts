import { label } from '../ui/i18n/t.ts';
import type { InputProps } from './view.ts';

/** What every input takes from its field: label or accessible name, help, error, whether it is required. */
export function inputProps({ field, error, isBare, autoFocus, disabled }: InputProps) {
  return {
    ...(isBare
      ? { 'aria-label': label(field.label) }
      : {
          label: label(field.label),
          description: field.help ? label(field.help) : undefined,
          required: field.required === true,
          withAsterisk: field.required === true,
        }),
    error: error || undefined,
    autoFocus: autoFocus === true,
    'data-autofocus': autoFocus || undefined,
    disabled: disabled === true,
    name: field.name,
  };
}
