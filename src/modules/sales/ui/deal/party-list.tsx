import '../sales.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { deleteRow, listSearch } from '../../../../ui/api/records.ts';
import { get } from '../../../../ui/api/request.ts';
import { findField, findRecord } from '../../../../ui/api/session.ts';
import type { ListPage, RefValue, Row } from '../../../../ui/api/types.ts';
import { label, noun, t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Button, Select } from '../../../../ui/kit/kit.ts';
import { saveRow } from '../../../../ui/records/conflict-store.ts';
import { RecordLink } from '../../../../ui/records/record-link.tsx';
import { useAction } from '../../../../ui/settings/use-action.ts';

const CreateDialog = lazy(() => import('../../../../ui/records/form/create-dialog.tsx'));

interface PartyListProps {
  readonly deal: Row;
  /** Record that joins deal and party. */
  readonly of: 'sales.opportunityContact' | 'sales.opportunityCompetitor';
  readonly party: 'person' | 'organization';
  /** Choice beside the name. */
  readonly part: 'role' | 'state';
}

/** Those who have a part in a deal, with the part, which is changed in place. */
export function PartyList({ deal, of, party, part }: PartyListProps) {
  const record = findRecord(of);
  const [isAdding, setIsAdding] = useState(false);
  const { act, isBusy } = useAction();
  const { data: rows } = useQuery({
    queryKey: ['list', of, 'of', deal.id],
    enabled: record !== null,
    queryFn: async ({ signal }) => {
      const search = listSearch({ filter: { field: 'opportunity', op: 'eq', value: deal.id }, sort: 'createdAt' });
      return (await get<ListPage>(`/${record?.module}/${record?.path}?${search}&page[size]=100`, signal)).data;
    },
  });
  if (!record) return null;
  const field = findField(record, part);
  const to = findField(record, party)?.to;
  const options = (field?.options ?? []).map((o) => ({ value: o.value, label: label(o.label) }));
  return (
    <>
      <ul className="party-list">
        {(rows ?? []).map((row) => {
          const value = row[party] as RefValue | null;
          const name = value?.title ?? '';
          return (
            <li key={row.id}>
              <span className="grow truncate">{value && typeof to === 'string' ? <RecordLink type={to} value={value} /> : name}</span>
              <Select
                size="xs"
                w={150}
                aria-label={t('{what} of {name}', { what: label(field?.label ?? ''), name })}
                placeholder={label(field?.label ?? '')}
                data={options}
                value={(row[part] as string | null) ?? null}
                disabled={!record.can.update || isBusy}
                allowDeselect={false}
                onChange={(next) => next && void act(() => saveRow(record, row, { [part]: next }))}
              />
              {record.can.delete && (
                <IconButton
                  icon="x"
                  size={24}
                  label={t('Remove {what}', { what: name })}
                  onClick={() => void act(() => deleteRow(record, row.id))}
                />
              )}
            </li>
          );
        })}
      </ul>
      {record.can.create && (
        <Button size="compact-sm" variant="subtle" leftSection={<Icon name="plus" size={14} />} onClick={() => setIsAdding(true)}>
          {t('Add {what}', { what: noun(record.label) })}
        </Button>
      )}
      {isAdding && (
        <Suspense fallback={null}>
          <CreateDialog
            record={record}
            preset={{ opportunity: { id: deal.id, title: String(deal['name']) } }}
            onClose={() => setIsAdding(false)}
            onCreated={() => setIsAdding(false)}
          />
        </Suspense>
      )}
    </>
  );
}
