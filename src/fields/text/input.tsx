import { textFieldInput } from '../text-field-input.tsx';

export const textInput = textFieldInput('text');
