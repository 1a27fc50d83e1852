import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { label, t } from '../../i18n/t.ts';
import { addressOf } from '../../api/records.ts';
import { messageOf } from '../../api/problem.ts';
import { get } from '../../api/request.ts';
import { currentUser, findRecord } from '../../api/session.ts';
import type { RecordMeta, RefValue, Row } from '../../api/types.ts';
import { Alert, Modal, Skeleton } from '../../kit/kit.ts';
import { Icon } from '../../kit/icon.tsx';
import { RecordPicker } from '../record-picker.tsx';

/** Why somebody can or cannot see the record, in the words of the rules that decide it. */
export default function AccessDialog({ record, row, onClose }: { record: RecordMeta; row: Row; onClose: () => void }) {
  const me = currentUser();
  const users = findRecord('identity.user');
  const [user, setUser] = useState<RefValue | null>(me ? { id: me.id, title: me.name } : null);
  const { data, error } = useQuery({
    queryKey: ['access', record.key, row.id, user?.id],
    queryFn: ({ signal }) =>
      get<{ visible: boolean; reasons: readonly string[] }>(`${addressOf(record)}/${row.id}/access?user=${user?.id ?? ''}`, signal),
    enabled: user !== null,
    retry: false,
  });
  return (
    <Modal opened onClose={onClose} title={t('Why can somebody see this?')} size={480} closeButtonProps={{ 'aria-label': t('Close') }}>
      <div className="form-sections">
        {users && <RecordPicker record={users} label={t('Person')} value={user} onChange={setUser} required />}
        {error ? (
          <Alert color="red" role="alert">
            {label(messageOf(error))}
          </Alert>
        ) : data ? (
          <div role="status">
            <p className="row">
              <Icon name={data.visible ? 'eye' : 'eye-off'} />
              <strong>
                {data.visible
                  ? t('{name} can see this', { name: user?.title ?? '' })
                  : t('{name} cannot see this', { name: user?.title ?? '' })}
              </strong>
            </p>
            <ul className="reasons">
              {data.reasons.map((reason) => (
                <li key={reason}>{label(reason)}</li>
              ))}
            </ul>
          </div>
        ) : user ? (
          <Skeleton height={60} />
        ) : null}
      </div>
    </Modal>
  );
}
