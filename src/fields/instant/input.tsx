import { TextInput } from '../../ui/kit/kit.ts';
import { inputProps } from '../input-props.ts';
import { fromLocal, toLocal } from './local-time.ts';
import type { FieldInput } from '../view.ts';

export const instantInput: FieldInput = {
  kind: 'instant',
  Input: (props) => (
    <TextInput
      {...inputProps(props)}
      type="datetime-local"
      value={typeof props.value === 'string' ? toLocal(props.value) : ''}
      onChange={(e) => props.onChange(e.currentTarget.value ? fromLocal(e.currentTarget.value) : null)}
    />
  ),
};
