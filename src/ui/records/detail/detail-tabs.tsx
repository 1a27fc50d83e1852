import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { label, t } from '../../i18n/t.ts';
import { formatNumber } from '../../i18n/format.ts';
import { countQuery, type Filter } from '../../api/records.ts';
import { findRecord } from '../../api/session.ts';
import type { RecordMeta, Row } from '../../api/types.ts';
import { Icon } from '../../kit/icon.tsx';
import { Button, Menu, Skeleton, Tabs } from '../../kit/kit.ts';
import { viewFor } from '../view.ts';
import { useFittingTabs } from './fitting-tabs.ts';
import { hasTimeline as offersTimeline, isWellKnown, relatedLists, type RelatedList } from './related.ts';
import { Timeline } from './timeline.tsx';

const RelatedTable = lazy(() => import('./related-table.tsx'));
const Files = lazy(() => import('./files.tsx'));

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly count: ReactNode;
  readonly panel: ReactNode;
}

/** Timeline, then everything that belongs to the record: as many tabs as fit, the others in a menu beside them. */
export function DetailTabs({ record, row }: { record: RecordMeta; row: Row }) {
  const entries = entriesOf(record, row);
  const first = entries[0]?.id ?? null;
  const [chosen, setTab] = useState(first);
  const tab = entries.some(({ id }) => id === chosen) ? chosen : first;
  const bar = useRef<HTMLDivElement>(null);
  const shown = useFittingTabs(
    bar,
    entries.map(({ id }) => id),
    tab,
  );
  if (tab === null) return null;
  const inRow = entries.filter(({ id }) => shown?.includes(id) ?? true);
  const inMenu = entries.filter((entry) => !inRow.includes(entry));
  return (
    <Tabs value={tab} onChange={(value) => setTab(value ?? tab)} keepMounted={false} className="detail-tabs">
      <div className="detail-tabs-row" ref={bar}>
        <Tabs.List>
          {inRow.map(({ id, name, count }) => (
            <Tabs.Tab key={id} value={id} data-tab={id}>
              {name}
              {shown && count}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {inMenu.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="subtle" color="gray" size="compact-sm" rightSection={<Icon name="chevron-down" size={14} />}>
                {t('Other lists')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown className="detail-tabs-more">
              {inMenu.map(({ id, name, count }) => (
                <Menu.Item key={id} rightSection={count} onClick={() => setTab(id)}>
                  {name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {inRow.map(({ id, panel }) => (
        <Tabs.Panel key={id} value={id}>
          <Suspense fallback={<Skeleton height={120} mt="md" />}>{panel}</Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** In the order of the navigation; what has no place there comes last. */
function entriesOf(record: RecordMeta, row: Row): readonly Entry[] {
  const hasTimeline = offersTimeline(record);
  const all = relatedLists(record);
  const lists = all.map((related): Entry & { isWellKnown: boolean } => ({
    id: idOf(related),
    name: nameOf(related, record, all),
    count: <RelatedCount related={related} record={record} row={row} />,
    panel: <RelatedTable related={related} record={record} row={row} />,
    isWellKnown: isWellKnown(related),
  }));
  return [
    ...(hasTimeline ? [{ id: 'timeline', name: t('Timeline'), count: null, panel: <Timeline record={record} row={row} /> }] : []),
    ...lists.filter((entry) => entry.isWellKnown),
    // Files hang on what has a timeline; for the rest a file field is the place.
    ...(hasTimeline && findRecord('files.file')
      ? [{ id: 'files', name: t('Files'), count: <FileCount record={record} row={row} />, panel: <Files record={record} row={row} /> }]
      : []),
    ...lists.filter((entry) => !entry.isWellKnown),
  ];
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

function nameOf(related: RelatedList, record: RecordMeta, all: readonly RelatedList[]): string {
  const given = viewFor(record).relatedNames?.[idOf(related)] ?? viewFor(related.record).listedAs?.[related.field.name];
  if (given) return label(given);
  const name = label(related.record.labelPlural);
  // Two lists of the same records are told apart by the field that points here.
  return all.filter((r) => r.record.key === related.record.key).length > 1 ? `${name} (${label(related.field.label)})` : name;
}
