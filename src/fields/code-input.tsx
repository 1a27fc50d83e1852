import { Select } from '../ui/kit/kit.ts';
import { inputProps } from './input-props.ts';
import type { FieldInput } from './view.ts';

/** The input of kinds that are a code out of a standard's list, shown by name in the person's language. */
export function codeInput(kind: string, codes: () => readonly string[], nameOf: (code: string) => string): FieldInput {
  return {
    kind,
    Input: (props) => {
      const data = codes()
        .map((code) => ({ value: code, label: nameOf(code) }))
        .sort((a, b) => a.label.localeCompare(b.label));
      const value = typeof props.value === 'string' ? props.value : null;
      if (value && !data.some((d) => d.value === value)) data.push({ value, label: nameOf(value) });
      return (
        <Select
          {...inputProps(props)}
          data={data}
          value={value}
          onChange={props.onChange}
          searchable
          clearable={!props.field.required}
          limit={300}
        />
      );
    },
  };
}
