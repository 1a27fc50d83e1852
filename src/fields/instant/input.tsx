import { TextInput } from '../../ui/kit/kit.ts';
import { prefs } from '../../ui/i18n/prefs.ts';
import { inputProps } from '../input-props.ts';
import { fromLocal, toLocal } from './local-time.ts';
import type { FieldInput } from '../view.ts';

export const instantInput: FieldInput = {
  kind: 'instant',
  Input: (props) => (
    <TextInput
      {...inputProps(props)}
      type="datetime-local"
      value={typeof props.value === 'string' ? toLocal(props.value, prefs().timeZone) : ''}
      onChange={(e) => props.onChange(e.currentTarget.value ? fromLocal(e.currentTarget.value, prefs().timeZone) : null)}
    />
  ),
};
