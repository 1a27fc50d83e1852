import { label } from '../../ui/i18n/t.ts';
import { MultiSelect, Select } from '../../ui/kit/kit.ts';
import type { FieldMeta } from '../../ui/api/types.ts';
import { inputProps } from '../input-props.ts';
import { optionLabel } from './view.tsx';
import type { FieldInput } from '../view.ts';

export const choiceInput: FieldInput = {
  kind: 'choice',
  Input: (props) => (
    <Select
      {...inputProps(props)}
      data={options(props.field, typeof props.value === 'string' ? [props.value] : [])}
      value={typeof props.value === 'string' ? props.value : null}
      onChange={(value) => props.onChange(value)}
      clearable={!props.field.required}
      searchable={(props.field.options?.length ?? 0) > 7}
      allowDeselect={!props.field.required}
    />
  ),
  Filter: ({ field, value, onChange, op }) =>
    op === 'in' || op === 'notIn' ? (
      <MultiSelect
        aria-label={label(field.label)}
        data={options(field, [])}
        value={Array.isArray(value) ? (value as string[]) : []}
        onChange={onChange}
        searchable
        clearable
      />
    ) : (
      <Select
        aria-label={label(field.label)}
        data={options(field, [])}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
        searchable
      />
    ),
};

/** The options offered, and values that are set but no longer offered. */
export function options(field: FieldMeta, present: readonly string[]): { value: string; label: string }[] {
  const offered = (field.options ?? []).map((o) => ({ value: o.value, label: label(o.label) }));
  return [
    ...offered,
    ...present.filter((v) => !offered.some((o) => o.value === v)).map((v) => ({ value: v, label: optionLabel(field, v) })),
  ];
}
