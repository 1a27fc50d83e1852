import { textFieldInput } from '../text-field-input.tsx';

export const phoneInput = textFieldInput('phone', { type: 'tel' });
