import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { post } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button, Skeleton } from '../../../ui/kit/kit.ts';
import { rowQuery } from '../../../ui/api/records.ts';
import { useQuery } from '@tanstack/react-query';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { useData } from '../../../ui/settings/use-data.ts';
import { ConsentTables } from './consent-tables.tsx';
import { EraseCard } from './erase-card.tsx';
import type { PersonPrivacy } from './types.ts';
import './privacy.css';

/** Everything about one person's privacy: what they said, a copy of their data, erasure. */
export default function PersonPage() {
  const id = String((useParams({ strict: false }) as { id?: string }).id ?? '');
  const record = findRecord('parties.person');
  const { data, error } = useData<{ data: PersonPrivacy }>(`/privacy/people/${id}`);
  const person = useQuery({ ...rowQuery(record ?? (null as never), id), enabled: record !== null && record !== undefined });
  const name = String(person.data?.['name'] ?? '');
  return (
    <SettingsPage title={t('Consents and data')} back={{ to: `/parties/people/${id}`, label: name || t('Person') }}>
      {error && <LoadProblem error={error} />}
      {!data && !error && <Skeleton height={300} />}
      {data?.data.hold && (
        <Alert color="orange" variant="light" role="note" icon={<Icon name="lock" />}>
          {t('Under a legal hold: {reason}', { reason: data.data.hold.reason })}
        </Alert>
      )}
      {data && <ConsentTables privacy={data.data} />}
      {data?.data.manages && name !== '' && (
        <>
          <CopyCard id={id} />
          <EraseCard id={id} name={name} />
        </>
      )}
    </SettingsPage>
  );
}

function CopyCard({ id }: { id: string }) {
  const { isBusy, act } = useAction();
  const [made, setMade] = useState<string | null>(null);
  const copy = () =>
    act(async () => {
      const { result } = await post<{ result: { exportId: string } }>(`/parties/people/${id}/export-data`);
      setMade(result.exportId);
    });
  return (
    <SettingsCard
      title={t('Copy of their data')}
      text={t('An archive of everything about this person, to read and for programs. To be downloaded for two weeks.')}
      actions={
        <Button variant="default" loading={isBusy} onClick={() => void copy()}>
          {t('Make a copy')}
        </Button>
      }
      {...(made
        ? {
            children: (
              <p role="status">
                {t('The archive is being made.')}{' '}
                <a className="link-accent" href={`/app/privacy/exports/${made}`}>
                  {t('See how far it is')}
                </a>
              </p>
            ),
          }
        : {})}
    />
  );
}
