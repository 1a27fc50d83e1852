import { LocaleNumberInput } from '../number-input.tsx';
import type { FieldInput } from '../view.ts';

export const numberInput: FieldInput = {
  kind: 'number',
  Input: (props) => <LocaleNumberInput {...props} suffix={props.field.unit ? ` ${props.field.unit}` : undefined} />,
};
