import { Icon } from '../../ui/kit/icon.tsx';
import { t } from '../../ui/i18n/t.ts';
import type { FieldView } from '../view.ts';

const text = (value: unknown): string => (value ? t('Yes') : t('No'));

export const booleanView: FieldView = {
  kind: 'boolean',
  width: 90,
  text,
  Display: ({ value }) => (
    <span className="row" style={{ gap: 4, color: value ? undefined : 'var(--text-dim)' }}>
      <Icon name={value ? 'check' : 'minus'} size={14} />
      {text(value)}
    </span>
  ),
};
