import { label, t } from '../i18n/t.ts';
import type { RecordMeta } from '../api/types.ts';
import { Icon } from '../kit/icon.tsx';

/** Which kind of record a page is about. */
export function RecordTabs({
  records,
  value,
  onChange,
}: {
  records: readonly RecordMeta[];
  value: string;
  onChange: (key: string) => void;
}) {
  return (
    <div className="record-tabs" role="group" aria-label={t('Kind of record')}>
      {records.map((record) => (
        <button
          key={record.key}
          type="button"
          className="record-tab"
          aria-pressed={record.key === value}
          onClick={() => onChange(record.key)}
        >
          <Icon name={record.icon ?? 'table'} size={15} />
          {label(record.labelPlural)}
        </button>
      ))}
    </div>
  );
}
