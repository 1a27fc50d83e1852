import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { findRecord } from '../../../../ui/api/session.ts';
import { formatAgo } from '../../../../ui/i18n/format.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import { recordHref } from '../../../../ui/records/record-href.ts';
import { ConfirmDialog } from '../../../../ui/settings/confirm-dialog.tsx';
import { DataTable, type Column } from '../../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { useRows } from '../../../../ui/settings/use-rows.ts';
import type { Kind } from './duplicates.tsx';
import type { MergeRow } from './types.ts';
import { undoMerge } from './undo-merge.ts';

/** Merges that were made, the latest first, each with the way back. */
export function MergeHistory({ kind }: { kind: Kind }) {
  const merges = useRows('/parties/merges', {
    'filter[type][eq]': kind,
    fields: 'type,target,sourceTitle,state,createdAt',
    sort: '-createdAt',
  }) as UseQueryResult<readonly MergeRow[]>;
  const [undoing, setUndoing] = useState<MergeRow | null>(null);
  const record = findRecord(kind);
  const columns: readonly Column<MergeRow>[] = [
    { key: 'source', title: t('Merged'), isTitle: true, cell: (m) => m.sourceTitle ?? '–' },
    {
      key: 'target',
      title: t('Into'),
      cell: (m) =>
        m.target && record ? (
          <Link className="link" to={recordHref(record, m.target.id)}>
            {m.target.title ?? t('Not visible to you')}
          </Link>
        ) : (
          '–'
        ),
    },
    { key: 'at', title: t('When'), cell: (m) => <span className="dim">{formatAgo(m.createdAt, Date.now())}</span> },
    {
      key: 'state',
      title: t('State'),
      cell: (m) => (m.state === 'merged' ? <Chip color="green">{t('Merged')}</Chip> : <Chip>{t('Undone')}</Chip>),
    },
    {
      key: 'actions',
      title: t('Actions'),
      isActions: true,
      cell: (m) =>
        m.state === 'merged' && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => setUndoing(m)}
            aria-label={t('Undo the merge of {name}', { name: m.sourceTitle ?? '' })}
          >
            {t('Undo')}
          </Button>
        ),
    },
  ];
  return (
    <SettingsCard isFlush>
      <DataTable
        label={t('Merged')}
        columns={columns}
        rows={merges.data}
        rowKey={(m) => m.id}
        error={merges.error}
        onRetry={() => void merges.refetch()}
        empty={{ icon: 'arrows-join', title: t('Nothing was merged yet') }}
      />
      {undoing && (
        <ConfirmDialog
          title={t('Undo the merge of {name}?', { name: undoing.sourceTitle ?? '' })}
          text={t('The merged record comes back with everything that belonged to it. Values that were changed since stay.')}
          confirm={t('Undo the merge')}
          onConfirm={() => undoMerge(undoing.id)}
          onClose={() => setUndoing(null)}
        />
      )}
    </SettingsCard>
  );
}
