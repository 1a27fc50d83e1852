import { t } from '../../ui/i18n/t.ts';
import { RecordLink } from '../../ui/records/record-link.tsx';
import type { RefValue } from '../../ui/api/types.ts';
import type { FieldView } from '../view.ts';

export const refView: FieldView = {
  kind: 'ref',
  width: 180,
  text: (value) => (value as RefValue).title ?? t('Not visible to you'),
  Display: ({ value, field }) => <RecordLink type={typeof field.to === 'string' ? field.to : null} value={value as RefValue} />,
};
