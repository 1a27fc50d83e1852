import { useState } from 'react';
import { findRecord } from '../../../../ui/api/session.ts';
import type { RefValue } from '../../../../ui/api/types.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { RecordPicker } from '../../../../ui/records/record-picker.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { Explanation } from './explanation.tsx';

/** Asks for an account and says why it is where it is. */
export function ExplainCard() {
  const record = findRecord('parties.organization');
  const [account, setAccount] = useState<RefValue | null>(null);
  if (!record) return null;
  return (
    <SettingsCard title={t('Why is an account there?')} text={t('What each territory asks, and whether the account has it.')}>
      <div style={{ maxWidth: 420 }}>
        <RecordPicker record={record} value={account} onChange={setAccount} aria-label={t('Account')} />
      </div>
      {account && <Explanation of="organization" id={account.id} />}
    </SettingsCard>
  );
}
