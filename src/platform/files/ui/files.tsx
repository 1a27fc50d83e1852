import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { countQuery, deleteRow } from '../../../ui/api/records.ts';
import { get } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { ListPage, RefValue, Row } from '../../../ui/api/types.ts';
import { formatAgo, formatBytes } from '../../../ui/i18n/format.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { SegmentedControl, TextInput, useDebouncedValue } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { recordHref } from '../../../ui/records/record-href.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';

interface Subject {
  readonly type: string;
  readonly id: string;
  readonly title?: string | null;
}

/** Uploaded files, the latest or the largest first. */
export default function Files() {
  const [sort, setSort] = useState('-createdAt');
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, 250);
  const [deleting, setDeleting] = useState<Row | null>(null);
  const record = findRecord('files.file');
  const files = useInfiniteQuery({
    queryKey: ['data', '/files/files', sort, q],
    queryFn: ({ pageParam, signal }) =>
      get<ListPage>(
        `/files/files?${new URLSearchParams({ sort, 'page[size]': '50', ...(q ? { q } : {}), ...(pageParam ? { 'page[after]': pageParam } : {}) })}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.page.next,
    retry: false,
  });
  const count = useQuery({
    ...countQuery(record ?? ({ key: '', module: 'files', path: 'files' } as Parameters<typeof countQuery>[0]), {}),
    enabled: record !== null,
  });
  const rows = files.data?.pages.flatMap((p) => p.data);
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: t('Name'),
      isTitle: true,
      cell: (f) => (
        <span className="row">
          <Icon name={String(f['mediaType']).startsWith('image/') ? 'photo' : 'file'} size={16} />
          <a className="link truncate" href={`/api/v1/files/${f.id}/content`} target="_blank" rel="noreferrer">
            {String(f['name'])}
          </a>
        </span>
      ),
    },
    { key: 'size', title: t('Size'), isNumeric: true, cell: (f) => formatBytes(Number(f['size'] ?? 0)) },
    { key: 'type', title: t('Type'), cell: (f) => <span className="dim">{String(f['mediaType'] ?? '')}</span> },
    {
      key: 'subject',
      title: t('Belongs to'),
      cell: (f) => {
        const subject = f['subject'] as Subject | null;
        const on = subject ? findRecord(subject.type) : null;
        return subject && on ? (
          <Link className="link" to={recordHref(on, subject.id)}>
            {subject.title ?? t('Not visible to you')}
          </Link>
        ) : (
          <span className="dim">–</span>
        );
      },
    },
    { key: 'by', title: t('By'), cell: (f) => (f['uploadedBy'] as RefValue | null)?.title ?? '–' },
    { key: 'at', title: t('When'), cell: (f) => <span className="dim">{formatAgo(f.createdAt, Date.now())}</span> },
    {
      key: 'actions',
      title: t('Actions'),
      isActions: true,
      cell: (f) =>
        record?.can.delete && (
          <IconButton icon="trash" label={t('Delete {name}', { name: String(f['name']) })} onClick={() => setDeleting(f)} />
        ),
    },
  ];
  return (
    <SettingsPage
      isWide
      title={t('Files')}
      text={
        count.data
          ? tn(
              count.data.value,
              '{count} file. The same content is stored once, however often it is uploaded.',
              '{count} files. The same content is stored once, however often it is uploaded.',
            )
          : t('The same content is stored once, however often it is uploaded.')
      }
    >
      <div className="filter-row">
        <SegmentedControl
          aria-label={t('Sort by')}
          value={sort}
          onChange={setSort}
          data={[
            { value: '-createdAt', label: t('Latest') },
            { value: '-size', label: t('Largest') },
            { value: 'name', label: t('By name') },
          ]}
        />
        <TextInput
          className="grow"
          aria-label={t('Find a file')}
          placeholder={t('Find a file')}
          leftSection={<Icon name="search" size={14} />}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
        />
      </div>
      <SettingsCard isFlush>
        <DataTable
          label={t('Files')}
          columns={columns}
          rows={rows}
          rowKey={(f) => f.id}
          error={files.error}
          onRetry={() => void files.refetch()}
          more={files.hasNextPage ? { load: () => void files.fetchNextPage(), isLoading: files.isFetchingNextPage } : null}
          empty={
            q
              ? { icon: 'search', title: t('No such file') }
              : { icon: 'files', title: t('No files yet'), text: t('Files are uploaded on the page of the record that they belong to.') }
          }
        />
      </SettingsCard>
      {deleting && (
        <ConfirmDialog
          isDangerous
          title={t('Delete {name}?', { name: String(deleting['name']) })}
          text={t('It goes to the trash.')}
          confirm={t('Delete')}
          onConfirm={async () => {
            if (record) await deleteRow(record, deleting.id);
            await refresh('/files/files');
            toast(t('The file was deleted.'));
          }}
          onClose={() => setDeleting(null)}
        />
      )}
    </SettingsPage>
  );
}
