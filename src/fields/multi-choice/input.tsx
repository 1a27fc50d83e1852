import { MultiSelect } from '../../ui/kit/kit.ts';
import { options } from '../choice/input.tsx';
import { inputProps } from '../input-props.ts';
import type { FieldInput } from '../view.ts';

export const multiChoiceInput: FieldInput = {
  kind: 'multiChoice',
  Input: (props) => {
    const value = Array.isArray(props.value) ? (props.value as string[]) : [];
    return (
      <MultiSelect
        {...inputProps(props)}
        data={options(props.field, value)}
        value={value}
        onChange={(next) => props.onChange(next)}
        searchable
        clearable
        hidePickedOptions
      />
    );
  },
};
