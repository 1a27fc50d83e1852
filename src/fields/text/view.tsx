import { textFieldView } from '../text-field-view.tsx';

export const textView = textFieldView('text', { width: 200 });
