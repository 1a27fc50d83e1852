import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue } from '../../../ui/api/types.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { SegmentedControl } from '../../../ui/kit/kit.ts';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import type { Step } from '../rules/definition.ts';

/** A mail as a lead or person of one's choice would get it; nothing is sent. */
export function PreviewCard({ step }: { step: (Step & { kind: 'email' }) | null }) {
  const [type, setType] = useState<'lead' | 'person'>('lead');
  const [who, setWho] = useState<RefValue | null>(null);
  const record = findRecord(type === 'lead' ? 'sales.lead' : 'parties.person');
  const search = new URLSearchParams({
    subject: step?.subject ?? '',
    body: step?.body ?? '',
    [type]: who?.id ?? '',
  });
  const { data } = useQuery({
    queryKey: ['data', `/cadences/cadences/preview?${search}`],
    queryFn: ({ signal }) =>
      get<{ data: { subject: string; body: string; problems: readonly string[] } }>(`/cadences/cadences/preview?${search}`, signal),
    enabled: step !== null && who !== null,
    retry: false,
  });
  return (
    <SettingsCard title={t('Preview')} text={t('As somebody would get it. Nothing is sent.')}>
      <div className="cadence-block">
        <SegmentedControl
          size="xs"
          aria-label={t('Preview with')}
          value={type}
          onChange={(next) => {
            setType(next === 'lead' ? 'lead' : 'person');
            setWho(null);
          }}
          data={[
            { value: 'lead', label: t('A lead') },
            { value: 'person', label: t('A person') },
          ]}
        />
        {record && <RecordPicker key={type} record={record} value={who} onChange={setWho} aria-label={t('Preview for')} />}
        {step === null && <p className="dim flat">{t('Choose the eye on an e-mail to see it here.')}</p>}
        {data && (
          <>
            <p className="cadence-mail">
              <span className="cadence-mail-subject">{data.data.subject}</span>
              {data.data.body}
            </p>
            {data.data.problems.length > 0 && (
              <ul className="cadence-problems">
                {data.data.problems.map((problem) => (
                  <li key={problem}>{label(problem)}</li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </SettingsCard>
  );
}
