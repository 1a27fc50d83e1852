import { t } from '../../../ui/i18n/t.ts';
import { NativeSelect } from '../../../ui/kit/kit.ts';
import { useLocations } from './use-stock.ts';

/** One of the locations in use; with `all`, or none of them. */
export function LocationSelect({
  title,
  value,
  all,
  onChange,
}: {
  title: string;
  value: string;
  all?: string;
  onChange: (id: string) => void;
}) {
  const locations = useLocations() ?? [];
  const none = all ?? t('Choose a location');
  return (
    <NativeSelect
      label={title}
      value={value}
      onChange={(e) => onChange(e.currentTarget.value)}
      data={[{ value: '', label: none }, ...locations.map((row) => ({ value: row.id, label: String(row['name']) }))]}
    />
  );
}
