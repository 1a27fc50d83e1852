import { t } from '../../ui/i18n/t.ts';
import { RecordLink } from '../../ui/records/record-link.tsx';
import type { RefValue } from '../../ui/api/types.ts';
import type { FieldView } from '../view.ts';

export const anyRefView: FieldView = {
  kind: 'anyRef',
  width: 180,
  text: (value) => (value as RefValue).title ?? t('Not visible to you'),
  Display: ({ value }) => <RecordLink type={(value as { type: string }).type} value={value as RefValue} />,
};
