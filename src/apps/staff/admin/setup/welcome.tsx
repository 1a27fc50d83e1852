import './setup.css';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { currentUser } from '../../../../ui/api/session.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import { useTitle } from '../../../../ui/shell/app-shell.tsx';
import { InviteStep } from './invite-step.tsx';
import { SetupFrame } from './setup-frame.tsx';

/** After the first sign-in: colleagues, then the first data. Both can wait. Stands outside the shell, as the steps before it. */
export default function Welcome() {
  const navigate = useNavigate();
  const [step, setStep] = useState<'team' | 'data'>('team');
  useTitle(t('First steps'));
  if (!currentUser()) return <Navigate to="/sign-in" />;
  return (
    <SetupFrame step={step === 'team' ? 3 : 4} isWide>
      {step === 'team' ? (
        <InviteStep onNext={() => setStep('data')} />
      ) : (
        <>
          <h1>{t('Bring in your customers')}</h1>
          <p className="dim">
            {t(
              'From a spreadsheet, another CRM or an address book. You see what will happen before it does, and everything can be undone.',
            )}
          </p>
          <div className="welcome-choice">
            <Button
              size="sm"
              leftSection={<Icon name="database-import" />}
              onClick={() => void navigate({ to: '/settings/import', search: { record: 'parties.organization' } as never })}
            >
              {t('Import organizations')}
            </Button>
            <Button
              size="sm"
              variant="default"
              leftSection={<Icon name="address-book" />}
              onClick={() => void navigate({ to: '/settings/import', search: { record: 'parties.person' } as never })}
            >
              {t('Import people')}
            </Button>
          </div>
          <div className="setup-foot">
            <Button variant="default" size="sm" onClick={() => setStep('team')}>
              {t('Back')}
            </Button>
            <Button variant="subtle" size="sm" onClick={() => void navigate({ to: '/' })}>
              {t('Start empty')}
            </Button>
          </div>
        </>
      )}
    </SetupFrame>
  );
}
