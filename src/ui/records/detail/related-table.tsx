import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { viewOf } from '../../../fields/views.tsx';
import { label, noun, t } from '../../i18n/t.ts';
import { listQuery, runCommand } from '../../api/records.ts';
import { messageOf } from '../../api/problem.ts';
import { findField } from '../../api/session.ts';
import type { FieldMeta, RecordMeta, Row } from '../../api/types.ts';
import { Button, Skeleton } from '../../kit/kit.ts';
import { Empty } from '../../kit/empty.tsx';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { toast } from '../../kit/toast-store.ts';
import { isMarked, useMark } from '../../live/marks.ts';
import { useLiveList } from '../../live/use-live.ts';
import { FieldValue } from '../field-value.tsx';
import { recordHref } from '../record-href.ts';
import { defaultColumns } from '../list/list-state.ts';
import { titleOf } from '../list/table-row.tsx';
import { viewFor } from '../view.ts';
import { belongsTo } from './detail-tabs.tsx';
import type { RelatedList } from './related.ts';

const CreateDialog = lazy(() => import('../form/create-dialog.tsx'));

/** Records that belong to this one, with a way to add another. */
export default function RelatedTable({ related, record, row }: { related: RelatedList; record: RecordMeta; row: Row }) {
  const { record: other, field } = related;
  const client = useQueryClient();
  const [isCreating, setIsCreating] = useState(false);
  const columns = columnsOf(other, field);
  const filter = belongsTo(related, record, row);
  const params = {
    filter,
    sort: other.defaultSort,
    fields: [...new Set([other.title, ...columns.map((c) => c.name)])].sort(),
    size: 25,
  };
  const query = listQuery(other, params);
  const list = useInfiniteQuery(query);
  useLiveList(other, params, query.queryKey, list.data);
  const rows = list.data?.pages.flatMap((page) => page.data) ?? [];
  const complete = other.commands.find((c) => c.name === 'complete');
  const preset = {
    [field.name]:
      field.kind === 'anyRef' ? { type: record.key, id: row.id, title: titleOf(record, row) } : { id: row.id, title: titleOf(record, row) },
  };
  if (list.isPending) return <Skeleton height={120} mt="md" />;
  const add = other.can.create && (
    <Button size="compact-sm" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setIsCreating(true)}>
      {t('Add {what}', { what: noun(other.label) })}
    </Button>
  );
  return (
    <div className="related">
      {rows.length === 0 ? (
        <Empty icon={other.icon ?? 'table'} title={t('No {what} yet', { what: noun(other.labelPlural) })}>
          {add}
        </Empty>
      ) : (
        <>
          <div className="related-bar">
            <span className="grow" />
            {add}
          </div>
          <div className="related-scroll">
            <table className="plain-table">
              <thead>
                <tr>
                  {complete && (
                    <th>
                      <span className="sr-only">{t('Done')}</span>
                    </th>
                  )}
                  {columns.map((c) => (
                    <th key={c.name} data-numeric={viewOf(c).isNumeric || undefined}>
                      {label(c.label)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((item) => (
                  <MarkedRow key={item.id} type={other.key} id={item.id}>
                    {(isChanged) => (
                      <>
                        {complete && (
                          <td className="related-check">
                            <CompleteButton
                              other={other}
                              item={item}
                              onDone={() => void client.invalidateQueries({ queryKey: ['list', other.key] })}
                            />
                          </td>
                        )}
                        {columns.map((c, index) => (
                          <td key={c.name} data-numeric={viewOf(c).isNumeric || undefined} data-changed={isChanged(c.name) || undefined}>
                            {c.name === other.title ? (
                              <Link className="link title-link" to={recordHref(other, item.id)}>
                                {titleOf(other, item)}
                              </Link>
                            ) : (
                              <FieldValue
                                field={c}
                                value={item[c.name]}
                                row={item}
                                isCompact
                                empty={
                                  index === 0 ? (
                                    <Link className="link" to={recordHref(other, item.id)}>
                                      {t('Show')}
                                    </Link>
                                  ) : null
                                }
                              />
                            )}
                          </td>
                        ))}
                      </>
                    )}
                  </MarkedRow>
                ))}
              </tbody>
            </table>
          </div>
          {list.hasNextPage && (
            <Button size="compact-sm" variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('Show more')}
            </Button>
          )}
        </>
      )}
      <Suspense fallback={null}>
        {isCreating && (
          <CreateDialog record={other} preset={preset} onClose={() => setIsCreating(false)} onCreated={() => setIsCreating(false)} />
        )}
      </Suspense>
    </div>
  );
}

/** Says of each field whether somebody else has just changed it. */
function MarkedRow({ type, id, children }: { type: string; id: string; children: (isChanged: (field: string) => boolean) => ReactNode }) {
  const changed = useMark(type, id);
  return <tr>{children((field) => isMarked(changed, field))}</tr>;
}

function CompleteButton({ other, item, onDone }: { other: RecordMeta; item: Row; onDone: () => void }) {
  const isOpen = item['state'] === undefined || item['state'] === 'open';
  const run = () =>
    void runCommand(other, item.id, 'complete', {}).then(onDone, (error: unknown) => toast(label(messageOf(error)), { tone: 'error' }));
  return (
    <IconButton
      icon={isOpen ? 'circle' : 'circle-check'}
      label={isOpen ? t('Complete {what}', { what: titleOf(other, item) }) : t('Done')}
      size="sm"
      disabled={!isOpen}
      onClick={run}
    />
  );
}

function columnsOf(other: RecordMeta, field: FieldMeta): readonly FieldMeta[] {
  const names =
    viewFor(other).relatedColumns ??
    defaultColumns(other)
      .map((c) => c.field)
      .slice(0, 5);
  return names.filter((name) => name !== field.name).flatMap((name) => findField(other, name) ?? []);
}
