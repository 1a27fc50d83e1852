import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Radio, Select } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import type { Endpoint } from './types.ts';

const hour = 3_600_000;

/** Sends again what failed, or everything, of the last hours or days. */
export function ReplayDialog({ endpoint, onClose }: { endpoint: Endpoint; onClose: () => void }) {
  const [hours, setHours] = useState('24');
  const [what, setWhat] = useState('failed');
  const send = async () => {
    const record = findRecord('webhooks.webhookEndpoint');
    if (!record) return;
    const from = new Date(Date.now() - Number(hours) * hour).toISOString();
    await runCommand(record, endpoint.id, 'replay', { from, failedOnly: what === 'failed' });
    await refresh('/webhooks/');
    toast(t('It is being sent again.'));
    onClose();
  };
  return (
    <FormDialog title={t('Send a period again')} size={480} submit={t('Send again')} onSubmit={send} onClose={onClose}>
      {() => (
        <>
          <Select
            label={t('Of which time')}
            allowDeselect={false}
            value={hours}
            onChange={(value) => setHours(value ?? '24')}
            data={[
              { value: '1', label: t('The last hour') },
              { value: '24', label: t('The last 24 hours') },
              { value: '168', label: t('The last 7 days') },
              { value: '720', label: t('The last 30 days') },
            ]}
          />
          <Radio.Group label={t('What')} value={what} onChange={setWhat}>
            <div className="role-picker">
              <Radio value="failed" label={t('What failed')} description={t('Deliveries that were given up.')} />
              <Radio
                value="all"
                label={t('Everything')}
                description={t(
                  'Also what got through, and what happened while this was off. Ids stay the same, so that a receiver can tell.',
                )}
              />
            </div>
          </Radio.Group>
        </>
      )}
    </FormDialog>
  );
}
