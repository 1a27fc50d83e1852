import { textFieldInput } from '../text-field-input.tsx';

export const urlInput = textFieldInput('url', { type: 'url', placeholder: 'https://' });
