import { Textarea } from '../../ui/kit/kit.ts';
import { inputProps } from '../input-props.ts';
import type { FieldInput } from '../view.ts';

export const longTextInput: FieldInput = {
  kind: 'longText',
  isWide: true,
  Input: (props) => (
    <Textarea
      {...inputProps(props)}
      value={typeof props.value === 'string' ? props.value : ''}
      onChange={(e) => props.onChange(e.currentTarget.value === '' ? null : e.currentTarget.value)}
    />
  ),
};
