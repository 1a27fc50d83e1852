import { TextInput } from '../../ui/kit/kit.ts';
import { inputProps } from '../input-props.ts';
import type { FieldInput } from '../view.ts';

// The browser's own date input: it is typed and read in the reader's order, and assistive technology knows it.
export const dateInput: FieldInput = {
  kind: 'date',
  Input: (props) => (
    <TextInput
      {...inputProps(props)}
      type="date"
      max="9999-12-31"
      value={typeof props.value === 'string' ? props.value : ''}
      onChange={(e) => props.onChange(e.currentTarget.value || null)}
    />
  ),
};
