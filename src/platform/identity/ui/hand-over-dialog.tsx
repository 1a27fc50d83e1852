import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '../../../ui/api/problem.ts';
import { addressOf, runBulk } from '../../../ui/api/records.ts';
import { get } from '../../../ui/api/request.ts';
import { meta } from '../../../ui/api/session.ts';
import type { RecordMeta } from '../../../ui/api/types.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Alert, Select, Skeleton } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { useUsers } from './use-people.ts';

interface Owned {
  readonly record: RecordMeta;
  readonly count: number;
  readonly isExact: boolean;
}

/** What somebody owns, by kind of record, and who gets it. */
export function HandOverDialog({ user, onClose }: { user: { readonly id: string; readonly name: string }; onClose: () => void }) {
  const users = useUsers();
  const [to, setTo] = useState<string | null>(null);
  const owned = useQuery({ queryKey: ['owned', user.id], queryFn: () => ownedBy(user.id), retry: false });
  const handOver = async () => {
    for (const { record } of owned.data ?? []) {
      const owner = record.owner ?? '';
      await runBulk(record, 'update', { [owner]: to }, { filter: { field: owner, op: 'eq', value: user.id } }, crypto.randomUUID());
    }
    toast(t('It is being handed over.'));
    onClose();
  };
  return (
    <FormDialog
      title={t('Hand over what {name} owns', { name: user.name })}
      size={460}
      submit={t('Hand over')}
      isDisabled={to === null}
      onSubmit={handOver}
      onClose={onClose}
    >
      {() => (
        <>
          {owned.error ? (
            <Alert color="red" variant="light" role="alert">
              {label(messageOf(owned.error))}
            </Alert>
          ) : !owned.data ? (
            <Skeleton height={60} />
          ) : owned.data.length === 0 ? (
            <p className="flat">{t('Nothing belongs to them.')}</p>
          ) : (
            <>
              <ul className="flat">
                {owned.data.map(({ record, count, isExact }) => (
                  <li key={record.key}>
                    {label(record.labelPlural)}: {isExact ? '' : '≈ '}
                    {formatNumber(count)}
                  </li>
                ))}
              </ul>
              <Select
                label={t('New owner')}
                required
                searchable
                value={to}
                onChange={setTo}
                data={(users.data ?? []).filter((u) => u.active && u.id !== user.id).map((u) => ({ value: u.id, label: u.name }))}
              />
            </>
          )}
        </>
      )}
    </FormDialog>
  );
}

async function ownedBy(userId: string): Promise<readonly Owned[]> {
  const records = meta().records.filter((r) => r.owner && !r.internal && r.module !== 'identity' && r.can.update);
  const counts = await Promise.all(
    records.map(async (record) => {
      const search = new URLSearchParams({ [`filter[${record.owner ?? ''}][eq]`]: userId, 'page[size]': '1', count: 'true' });
      const { count } = await get<{ count?: { value: number; exact: boolean } }>(`${addressOf(record)}?${search}`);
      return { record, count: count?.value ?? 0, isExact: count?.exact ?? true };
    }),
  );
  return counts.filter((c) => c.count > 0);
}
