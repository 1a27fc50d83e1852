import { TextInput } from '../../ui/kit/kit.ts';
import { inputProps } from '../input-props.ts';
import type { FieldInput } from '../view.ts';

// The browser's own date input: assistive technology and phones know it. Its order of day and month is the browser's.
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
