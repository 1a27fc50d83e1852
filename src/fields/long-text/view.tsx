import type { FieldView } from '../view.ts';

export const longTextView: FieldView = {
  kind: 'longText',
  width: 260,
  text: (value) => String(value),
  Display: ({ value, isCompact }) =>
    isCompact ? <>{String(value).replaceAll('\n', ' ')}</> : <span className="pre-line">{String(value)}</span>,
};
