import { lazy, Suspense, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { label, t } from '../../i18n/t.ts';
import { formatNumber } from '../../i18n/format.ts';
import { countQuery, type Filter } from '../../api/records.ts';
import { findRecord } from '../../api/session.ts';
import type { RecordMeta, Row } from '../../api/types.ts';
import { Skeleton, Tabs } from '../../kit/kit.ts';
import { viewFor } from '../view.ts';
import { hasTimeline as offersTimeline, relatedLists, type RelatedList } from './related.ts';
import { Timeline } from './timeline.tsx';

const RelatedTable = lazy(() => import('./related-table.tsx'));
const Files = lazy(() => import('./files.tsx'));

/** Timeline, then everything that belongs to the record. */
export function DetailTabs({ record, row }: { record: RecordMeta; row: Row }) {
  const related = relatedLists(record);
  const hasTimeline = offersTimeline(record);
  // Files hang on what has a timeline; for the rest a file field is the place.
  const hasFiles = findRecord('files.file') !== null && hasTimeline;
  const first = hasTimeline ? 'timeline' : related[0] ? idOf(related[0]) : null;
  const [tab, setTab] = useState(first);
  if (!first) return null;
  return (
    <Tabs value={tab} onChange={(value) => setTab(value ?? first)} keepMounted={false} className="detail-tabs">
      <Tabs.List>
        {hasTimeline && <Tabs.Tab value="timeline">{t('Timeline')}</Tabs.Tab>}
        {related.map((r) => (
          <Tabs.Tab key={idOf(r)} value={idOf(r)}>
            {nameOf(r, record)}
            <RelatedCount related={r} record={record} row={row} />
          </Tabs.Tab>
        ))}
        {hasFiles && (
          <Tabs.Tab value="files">
            {t('Files')}
            <FileCount record={record} row={row} />
          </Tabs.Tab>
        )}
      </Tabs.List>
      {hasTimeline && (
        <Tabs.Panel value="timeline">
          <Timeline record={record} row={row} />
        </Tabs.Panel>
      )}
      {related.map((r) => (
        <Tabs.Panel key={idOf(r)} value={idOf(r)}>
          <Suspense fallback={<Skeleton height={120} mt="md" />}>
            <RelatedTable related={r} record={record} row={row} />
          </Suspense>
        </Tabs.Panel>
      ))}
      {hasFiles && (
        <Tabs.Panel value="files">
          <Suspense fallback={<Skeleton height={120} mt="md" />}>
            <Files record={record} row={row} />
          </Suspense>
        </Tabs.Panel>
      )}
    </Tabs>
  );
}

/** Whether there is anything beside the fields to show. */
export function hasTabs(record: RecordMeta): boolean {
  return offersTimeline(record) || relatedLists(record).length > 0;
}

/** Condition under which a related record belongs to the row. */
export function belongsTo(related: RelatedList, record: RecordMeta, row: Row): Filter {
  return { field: related.field.name, op: 'eq', value: related.field.kind === 'anyRef' ? `${record.key}:${row.id}` : row.id };
}

function RelatedCount({ related, record, row }: { related: RelatedList; record: RecordMeta; row: Row }) {
  return <Count of={related.record} filter={belongsTo(related, record, row)} />;
}

function FileCount({ record, row }: { record: RecordMeta; row: Row }) {
  const stored = findRecord('files.file');
  return stored ? <Count of={stored} filter={{ field: 'subject', op: 'eq', value: `${record.key}:${row.id}` }} /> : null;
}

function Count({ of, filter }: { of: RecordMeta; filter: Filter }) {
  const { data } = useQuery({ ...countQuery(of, { filter }), retry: false });
  return data && data.value > 0 ? (
    <span className="tab-count tabular">
      {formatNumber(data.value)}
      {data.exact ? '' : '+'}
    </span>
  ) : null;
}

const idOf = (related: RelatedList): string => `${related.record.key}:${related.field.name}`;

function nameOf(related: RelatedList, record: RecordMeta): string {
  const given = viewFor(record).relatedNames?.[idOf(related)] ?? viewFor(related.record).listedAs?.[related.field.name];
  if (given) return label(given);
  const name = label(related.record.labelPlural);
  // Two lists of the same records are told apart by the field that points here.
  return relatedLists(record).filter((r) => r.record.key === related.record.key).length > 1
    ? `${name} (${label(related.field.label)})`
    : name;
}
