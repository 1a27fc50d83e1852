import { textFieldInput } from '../text-field-input.tsx';

export const taxIdInput = textFieldInput('taxId');
