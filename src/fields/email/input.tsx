import { textFieldInput } from '../text-field-input.tsx';

export const emailInput = textFieldInput('email', { type: 'email' });
