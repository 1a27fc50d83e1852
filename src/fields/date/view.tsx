import { dayOf, formatDate } from '../../ui/i18n/format.ts';
import type { FieldView } from '../view.ts';

export const dateView: FieldView = {
  kind: 'date',
  width: 120,
  text: (value) => formatDate(String(value)),
  Display: ({ value, field, row }) => {
    // A due date in the past is the one thing about a date that calls for action, unless it is done.
    const isOpen = row?.['state'] === undefined || row['state'] === 'open';
    const isLate = field.name.startsWith('due') && isOpen && String(value) < dayOf(Date.now());
    return (
      <time dateTime={String(value)} style={isLate ? { color: 'var(--danger)' } : undefined}>
        {formatDate(String(value))}
      </time>
    );
  },
};
