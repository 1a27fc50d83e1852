import { textFieldView } from '../text-field-view.tsx';

export const taxIdView = textFieldView('taxId', { width: 150 });
