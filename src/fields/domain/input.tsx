import { textFieldInput } from '../text-field-input.tsx';

export const domainInput = textFieldInput('domain', { placeholder: 'example.com' });
