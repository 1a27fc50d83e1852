import { LocaleNumberInput } from '../number-input.tsx';
import type { FieldInput } from '../view.ts';

export const percentInput: FieldInput = { kind: 'percent', Input: (props) => <LocaleNumberInput {...props} suffix=" %" /> };
