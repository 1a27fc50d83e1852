import './exchange.css';
import { useState } from 'react';
import { addressOf } from '../../../ui/api/records.ts';
import { meta } from '../../../ui/api/session.ts';
import type { RecordMeta } from '../../../ui/api/types.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Select } from '../../../ui/kit/kit.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';

const cards = /^parties\.(person|organization)$/;

/** Whole lists to take along. Parts of a list are exported from the list itself, with its filter and columns. */
export default function ExportPage() {
  const [delimiter, setDelimiter] = useState(',');
  const records = meta().records.filter((r) => r.can.export && !r.internal && !/^(settings|identity|exchange|audit|notify)\./.test(r.key));
  const href = (record: RecordMeta, format: string): string =>
    `/api/v1${addressOf(record)}/export?format=${format}${format === 'csv' ? `&delimiter=${encodeURIComponent(delimiter)}` : ''}`;
  const columns: readonly Column<RecordMeta>[] = [
    {
      key: 'name',
      title: t('List'),
      isTitle: true,
      cell: (r) => (
        <span className="row">
          <Icon name={r.icon ?? 'table'} size={16} />
          {label(r.labelPlural)}
        </span>
      ),
    },
    {
      key: 'files',
      title: t('Download'),
      isActions: true,
      cell: (r) => (
        <span className="export-row">
          {(['csv', 'xlsx', ...(cards.test(r.key) ? ['vcf'] : [])] as const).map((format) => (
            <Button
              key={format}
              component="a"
              href={href(r, format)}
              download
              variant="default"
              leftSection={<Icon name="download" size={14} />}
              aria-label={t('{list} as {format}', { list: label(r.labelPlural), format: formatName(format) })}
            >
              {formatName(format)}
            </Button>
          ))}
        </span>
      ),
    },
  ];
  return (
    <SettingsPage
      title={t('Export')}
      text={t('Everything you may see, streamed as one file. To export a part, filter the list and use its export.')}
    >
      <SettingsCard
        isFlush
        actions={
          <Select
            aria-label={t('Separator')}
            allowDeselect={false}
            value={delimiter}
            onChange={(v) => v && setDelimiter(v)}
            data={[
              { value: ',', label: t('CSV with commas') },
              { value: ';', label: t('CSV with semicolons') },
              { value: '\t', label: t('CSV with tabs') },
            ]}
          />
        }
        title={t('Lists')}
      >
        <DataTable
          label={t('Lists')}
          columns={columns}
          rows={records}
          rowKey={(r) => r.key}
          empty={{ icon: 'download', title: t('Nothing to export'), text: t('Your role does not allow exports.') }}
        />
      </SettingsCard>
    </SettingsPage>
  );
}

const formatName = (format: string): string => (format === 'csv' ? 'CSV' : format === 'xlsx' ? 'Excel' : 'vCard');
