import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Checkbox, Select } from '../../../ui/kit/kit.ts';
import { ScrollGroup } from '../../../ui/settings/scroll-group.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import type { FileOptions, Inspection } from './types.ts';

interface ReadStepProps {
  readonly inspection: Inspection;
  readonly options: FileOptions;
  readonly isLoading: boolean;
  readonly onChange: (options: FileOptions) => void;
}

const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'koi8-r',
  'macintosh',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
];

/** How the file is read, as detected and to be corrected, with its first rows to judge by. */
export function ReadStep({ inspection, options, isLoading, onChange }: ReadStepProps) {
  const set = (change: Partial<FileOptions>): void => onChange({ ...options, ...change });
  const isTable = options.format !== 'vcf';
  const withCurrent = (list: readonly string[], value: string) =>
    list.includes(value.toLowerCase())
      ? list.map((v) => ({ value: v, label: v.toUpperCase() }))
      : [{ value, label: value.toUpperCase() }, ...list.map((v) => ({ value: v, label: v.toUpperCase() }))];
  const delimiters = [
    { value: ',', label: t('Comma ,') },
    { value: ';', label: t('Semicolon ;') },
    { value: '\t', label: t('Tab') },
    { value: '|', label: t('Bar |') },
  ];
  return (
    <>
      {inspection.doubts.length > 0 && (
        <Alert color="yellow" variant="light" icon={<Icon name="info-circle" />}>
          {inspection.doubts.map((d) => label(d)).join(' ')} {t('Compare with the rows below and correct it if need be.')}
        </Alert>
      )}
      <SettingsCard title={t('How the file is read')} text={t('Recognised from the file. Change it when the rows below look wrong.')}>
        <div className="read-options">
          {options.format === 'xlsx' && inspection.sheets.length > 1 && (
            <Select
              label={t('Sheet')}
              allowDeselect={false}
              value={options.sheet ?? inspection.sheets[0] ?? null}
              onChange={(sheet) => sheet && set({ sheet })}
              data={[...inspection.sheets]}
            />
          )}
          {options.format !== 'xlsx' && (
            <Select
              label={t('Encoding')}
              searchable
              allowDeselect={false}
              value={options.encoding.toLowerCase()}
              onChange={(encoding) => encoding && set({ encoding })}
              data={withCurrent(encodings, options.encoding.toLowerCase())}
            />
          )}
          {options.format === 'csv' && (
            <Select
              label={t('Separator')}
              allowDeselect={false}
              value={options.delimiter}
              onChange={(delimiter) => delimiter && set({ delimiter })}
              data={
                delimiters.some((d) => d.value === options.delimiter)
                  ? delimiters
                  : [...delimiters, { value: options.delimiter, label: options.delimiter }]
              }
            />
          )}
          {isTable && (
            <Select
              label={t('Dates')}
              allowDeselect={false}
              value={options.dateOrder}
              onChange={(v) => v && set({ dateOrder: v as FileOptions['dateOrder'] })}
              data={[
                { value: 'ymd', label: '2026-12-31' },
                { value: 'dmy', label: '31.12.2026' },
                { value: 'mdy', label: '12/31/2026' },
              ]}
            />
          )}
          {isTable && (
            <Select
              label={t('Numbers')}
              allowDeselect={false}
              value={options.decimal}
              onChange={(v) => v && set({ decimal: v as FileOptions['decimal'] })}
              data={[
                { value: '.', label: '1,234.56' },
                { value: ',', label: '1.234,56' },
              ]}
            />
          )}
          {isTable && (
            <Checkbox
              label={t('The first row has the names of the columns')}
              checked={options.hasHeader}
              onChange={(e) => set({ hasHeader: e.currentTarget.checked })}
            />
          )}
        </div>
      </SettingsCard>
      <SettingsCard isFlush title={t('First rows')} text={tn(inspection.headers.length || 1, '{count} column', '{count} columns')}>
        <ScrollGroup className="grid-preview" label={t('First rows')} isBusy={isLoading}>
          <table className="data-table" data-keep>
            <caption className="sr-only">{t('First rows')}</caption>
            <thead>
              <tr>
                {(inspection.headers.length > 0 ? inspection.headers : [t('Card')]).map((h, i) => (
                  <th key={`${h}-${i}`} scope="col">
                    {h}
                  </th>
                ))}
              </tr>
            </thead>
            {/* Rows of a file have no identity but their place. */}
            <tbody>
              {inspection.sample.slice(0, 12).map((cells, r) => (
                <tr key={r}>
                  {cells.map((cell, c) => (
                    <td key={c} title={cell.length > 40 ? cell : undefined}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollGroup>
      </SettingsCard>
    </>
  );
}
