import { formatAgo, formatInstant } from '../../ui/i18n/format.ts';
import type { FieldView } from '../view.ts';

export const instantView: FieldView = {
  kind: 'instant',
  width: 172,
  text: (value) => formatInstant(String(value)),
  Display: ({ value, field, isCompact }) => (
    <time dateTime={String(value)} title={formatInstant(String(value))}>
      {isCompact && field.system ? formatAgo(String(value), Date.now()) : formatInstant(String(value))}
    </time>
  ),
};
