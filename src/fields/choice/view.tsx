import { Chip } from '../../ui/kit/chip.tsx';
import { label } from '../../ui/i18n/t.ts';
import type { FieldMeta } from '../../ui/api/types.ts';
import type { FieldView } from '../view.ts';

export const choiceView: FieldView = {
  kind: 'choice',
  width: 140,
  text: (value, field) => optionLabel(field, String(value)),
  Display: ({ value, field }) => <Chip color={optionColor(field, String(value))}>{optionLabel(field, String(value))}</Chip>,
};

/** Label of a choice; a value that is no longer offered shows as it is. */
export function optionLabel(field: FieldMeta, value: string): string {
  const option = field.options?.find((o) => o.value === value);
  return option ? label(option.label) : value;
}

export function optionColor(field: FieldMeta, value: string): string | undefined {
  return field.options?.find((o) => o.value === value)?.color;
}
