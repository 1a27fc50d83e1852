import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { queryClient } from '../../../ui/api/query-client.ts';
import { formatInstant, formatNumber } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Anchor, Button, Checkbox } from '../../../ui/kit/kit.ts';
import { listHref } from '../../../ui/records/record-href.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { CountTiles } from './count-tiles.tsx';
import type { ImportRow } from './types.ts';

/** What came of an import: numbers, the rows that were not taken as a file, and the way back. */
export function ImportResult({ row, onChange }: { row: ImportRow; onChange: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const [isForced, setIsForced] = useState(false);
  const record = findRecord('exchange.import');
  const canUndo = ['done', 'cancelled', 'failed', 'partlyUndone'].includes(row.state);
  const { counts } = row;
  const notTaken = (counts?.failed ?? 0) + (counts?.warnings ?? 0);
  const run = async (command: 'undo' | 'start', input: object) => {
    if (record) await runCommand(record, row.id, command, input);
    await queryClient.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'session' && q.queryKey[0] !== 'meta' });
    onChange();
  };
  return (
    <>
      {row.state === 'failed' && (
        <Alert color="red" variant="light" role="alert" icon={<Icon name="alert-triangle" />} title={t('The import failed')}>
          {label(row.error ?? '')}
        </Alert>
      )}
      {row.state === 'cancelled' && (
        <Alert color="yellow" variant="light" role="status" icon={<Icon name="info-circle" />}>
          {t('The import was cancelled. What was in by then stays; go on with it, or undo it.')}
        </Alert>
      )}
      {row.state === 'undone' && (
        <Alert color="gray" variant="light" role="status" icon={<Icon name="check" />}>
          {t('The import was undone: everything is as it was before.')}
        </Alert>
      )}
      {row.state === 'partlyUndone' && (
        <Alert color="yellow" variant="light" role="status" icon={<Icon name="info-circle" />}>
          {t('The import was undone, except for records that somebody changed since.')}
        </Alert>
      )}
      {counts && <CountTiles counts={counts} />}
      <SettingsCard
        title={t('Result')}
        text={row.finishedAt ? t('Finished {when}', { when: formatInstant(row.finishedAt) }) : undefined}
        footer={
          canUndo && (
            <>
              {(row.state === 'cancelled' || row.state === 'failed') && (
                <Button variant="default" onClick={() => void run('start', {})}>
                  {t('Go on')}
                </Button>
              )}
              <Button variant="default" color="red" leftSection={<Icon name="history" size={14} />} onClick={() => setIsAsking(true)}>
                {t('Undo the import')}
              </Button>
            </>
          )
        }
      >
        <div className="stack-sm">
          {Object.entries(counts?.records ?? {}).map(([key, made]) => {
            const kind = findRecord(key);
            return (
              <div key={key} className="row">
                <Icon name={kind?.icon ?? 'table'} size={16} />
                <span className="grow">
                  {kind ? (
                    <Link className="link" to={listHref(kind)}>
                      {label(kind.labelPlural)}
                    </Link>
                  ) : (
                    key
                  )}
                </span>
                <span className="dim tabular">
                  {t('{created} new, {updated} changed', { created: formatNumber(made.created), updated: formatNumber(made.updated) })}
                </span>
              </div>
            );
          })}
          {notTaken > 0 && (
            <div className="row">
              <Icon name="download" size={16} />
              <Anchor className="link-accent" href={`/api/v1/exchange/imports/${row.id}/problems?outcomes=failed,warning`} download>
                {tn(notTaken, 'Download {count} row with a problem', 'Download {count} rows with problems')}
              </Anchor>
              <span className="dim">{t('with the reason in the last column; correct and import them again')}</span>
            </div>
          )}
          {!counts && <p className="dim flat">{t('Nothing was written.')}</p>}
        </div>
      </SettingsCard>
      {isAsking && (
        <ConfirmDialog
          isDangerous
          title={t('Undo this import?')}
          confirm={t('Undo the import')}
          text={
            <>
              {t('What it created is removed, and what it changed is as before. Records that somebody changed since are left alone.')}
              <Checkbox
                mt="md"
                label={t('Also undo those that were changed since')}
                checked={isForced}
                onChange={(e) => setIsForced(e.currentTarget.checked)}
              />
            </>
          }
          onConfirm={() => run('undo', { force: isForced })}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
