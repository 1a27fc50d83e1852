import './exchange.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { messageOf } from '../../../ui/api/problem.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue } from '../../../ui/api/types.ts';
import { formatAgo, formatBytes, formatNumber } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Alert, Progress, SegmentedControl, Select, Skeleton } from '../../../ui/kit/kit.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import type { UseQueryResult } from '@tanstack/react-query';
import { DropZone } from './drop-zone.tsx';
import { ImportState } from './import-state.tsx';
import { ProfilesCard } from './profiles-card.tsx';
import type { ImportRow } from './types.ts';
import { uploadFile } from './upload-file.ts';

/** A new import, and those that were. */
export default function ImportHome() {
  const navigate = useNavigate();
  const { record: asked } = useSearch({ strict: false }) as { record?: string };
  const { data: importable } = useData<{ data: readonly { key: string; label: string; labelPlural: string }[] }>('/exchange/importable');
  const kinds = sorted((importable?.data ?? []).filter((k) => !/^(identity|settings)\./.test(k.key)));
  const [chosen, setChosen] = useState<string | null>(null);
  const record = chosen ?? kinds.find((k) => k.key === asked)?.key ?? kinds[0]?.key ?? '';
  const history = useRows('/exchange/imports', {
    fields: 'fileName,fileSize,record,state,counts,owner,createdAt,finishedAt',
    sort: '-createdAt',
  }) as UseQueryResult<readonly ImportRow[]>;
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (file: File) => {
    setProblem(null);
    setShare(0);
    try {
      const row = await uploadFile(file, record, setShare);
      await navigate({ to: `/settings/import/${row.id}` });
    } catch (error) {
      setProblem(label(messageOf(error)));
      setShare(null);
    }
  };
  const columns: readonly Column<ImportRow>[] = [
    {
      key: 'file',
      title: t('File'),
      isTitle: true,
      cell: (r) => (
        <span className="cell-stack">
          <Link className="link" to={`/settings/import/${r.id}`}>
            {r.fileName}
          </Link>
          <span className="dim">
            {label(findRecord(r.record)?.labelPlural ?? r.record)}
            {r.fileSize ? ` · ${formatBytes(r.fileSize)}` : ''}
          </span>
        </span>
      ),
    },
    { key: 'state', title: t('State'), cell: (r) => <ImportState state={r.state} /> },
    { key: 'created', title: t('New'), isNumeric: true, cell: (r) => (r.counts ? formatNumber(r.counts.created) : '–') },
    { key: 'updated', title: t('Changed'), isNumeric: true, cell: (r) => (r.counts ? formatNumber(r.counts.updated) : '–') },
    { key: 'failed', title: t('Not taken'), isNumeric: true, cell: (r) => (r.counts ? formatNumber(r.counts.failed) : '–') },
    { key: 'by', title: t('By'), cell: (r) => (r['owner'] as RefValue | null)?.title ?? '–' },
    { key: 'at', title: t('When'), cell: (r) => <span className="dim">{formatAgo(r.createdAt, Date.now())}</span> },
  ];
  return (
    <SettingsPage
      isWide
      title={t('Import')}
      text={t('Nothing is written before you have seen what will happen, and a finished import can be undone.')}
    >
      <SettingsCard>
        <div className="stack">
          {kinds.length > 1 && (
            <div className="row import-kind">
              <span id="import-kind">{t('What is in the file?')}</span>
              <SegmentedControl
                aria-labelledby="import-kind"
                value={record}
                onChange={setChosen}
                data={kinds.slice(0, usual).map((k) => ({ value: k.key, label: label(k.labelPlural) }))}
              />
              {kinds.length > usual && (
                <Select
                  aria-label={t('Something else')}
                  placeholder={t('Something else')}
                  searchable
                  w={200}
                  value={kinds.findIndex((k) => k.key === record) < usual ? null : record}
                  onChange={(key) => key && setChosen(key)}
                  data={kinds.slice(usual).map((k) => ({ value: k.key, label: label(k.labelPlural) }))}
                />
              )}
            </div>
          )}
          {problem && (
            <Alert color="red" variant="light" role="alert">
              {problem}
            </Alert>
          )}
          {!importable ? (
            // Where a file goes is known only then.
            <Skeleton height={190} />
          ) : record === '' ? (
            <Empty icon="lock" title={t('Nothing to import into')} text={t('Your role does not let you create records.')} />
          ) : share === null ? (
            <DropZone accept=".csv,.tsv,.txt,.xlsx,.vcf" onFile={(file) => void send(file)} />
          ) : (
            <div className="drop-zone" role="status">
              <span>{share < 1 ? t('Sending the file …') : t('Reading the file …')}</span>
              <Progress className="drop-progress" value={share * 100} aria-label={t('Sending the file …')} />
            </div>
          )}
        </div>
      </SettingsCard>
      <SettingsCard isFlush title={t('Earlier imports')}>
        <DataTable
          label={t('Earlier imports')}
          columns={columns}
          rows={history.data}
          rowKey={(r) => r.id}
          error={history.error}
          onRetry={() => void history.refetch()}
          empty={{
            icon: 'history',
            title: t('Nothing was imported yet'),
            text: t('Each import stays listed here with its result, and can be undone from here.'),
          }}
        />
      </SettingsCard>
      <ProfilesCard />
    </SettingsPage>
  );
}

// What people begin with comes first.
const order = ['parties.organization', 'parties.person', 'sales.lead', 'sales.opportunity', 'catalog.product'];
const usual = order.length;
const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
const sorted = <T extends { readonly key: string }>(kinds: readonly T[]): readonly T[] =>
  kinds.toSorted((a, b) => rank(a.key) - rank(b.key));
