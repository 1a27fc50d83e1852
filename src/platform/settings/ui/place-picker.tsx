import { prefs } from '../../../ui/i18n/prefs.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Select } from '../../../ui/kit/kit.ts';
import { useData } from '../../../ui/settings/use-data.ts';

interface Place {
  readonly code: string;
  readonly name: string;
  readonly regions: Readonly<Record<string, string>>;
}

interface PlacePickerProps {
  readonly country: string | null;
  readonly region: string | null;
  readonly onChange: (country: string | null, region: string | null) => void;
  readonly error?: string | undefined;
}

/** Country and region whose public holidays apply. */
export function PlacePicker({ country, region, onChange, error }: PlacePickerProps) {
  const { data } = useData<{ data: readonly Place[] }>(`/settings/working-calendars/places?language=${prefs().locale.slice(0, 2)}`, {
    staleTime: Infinity,
  });
  const places = data?.data ?? [];
  const regions = Object.entries(places.find((p) => p.code === country)?.regions ?? {});
  const clear = { 'aria-label': t('Clear') };
  return (
    <>
      <Select
        label={t('Holidays of')}
        searchable
        clearable
        value={country}
        onChange={(value) => onChange(value, null)}
        data={places.map((p) => ({ value: p.code, label: p.name }))}
        error={error}
        placeholder={t('No country')}
        clearButtonProps={clear}
      />
      {regions.length > 0 && (
        <Select
          label={t('Region')}
          searchable
          clearable
          value={region}
          onChange={(value) => onChange(country, value)}
          data={regions.map(([value, name]) => ({ value, label: name }))}
          placeholder={t('Whole country')}
          clearButtonProps={clear}
        />
      )}
    </>
  );
}
