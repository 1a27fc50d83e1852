import { useState } from 'react';
import { messageOf } from '../../../ui/api/problem.ts';
import { post } from '../../../ui/api/request.ts';
import { reloadSession } from '../../../ui/api/session.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Alert, Button, Group, Modal, PasswordInput, TextInput } from '../../../ui/kit/kit.ts';
import { QrCode } from '../../../ui/kit/qr-code.tsx';
import { CopyField } from '../../../ui/settings/copy-field.tsx';
import { RecoveryCodesBody } from './recovery-codes.tsx';

interface Enrolment {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Sets up an authenticator in three steps: password, code scanned and typed back, recovery codes kept. */
export function EnrolDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const [step, setStep] = useState<'password' | 'scan' | 'codes'>('password');
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const go = async () => {
    setIsBusy(true);
    setError(null);
    try {
      if (step === 'password') {
        setEnrolment(await post<Enrolment>('/auth/two-factor/enable', { password }));
        setStep('scan');
      } else {
        await post('/auth/two-factor/verify-totp', { code: code.replaceAll(' ', '') });
        setStep('codes');
        onDone();
      }
    } catch (caught) {
      setError(label(messageOf(caught)));
    }
    setIsBusy(false);
  };
  const finish = () => {
    void reloadSession();
    onClose();
  };
  const problem = error && (
    <Alert color="red" variant="light" role="alert">
      {error}
    </Alert>
  );
  return (
    <Modal
      opened
      onClose={step === 'codes' ? finish : onClose}
      title={t('Set up two-step sign-in')}
      size={520}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      {step === 'password' && (
        <form
          key="password"
          className="dialog-form"
          onSubmit={(e) => {
            e.preventDefault();
            void go();
          }}
        >
          {problem}
          <PasswordInput
            label={t('Your password')}
            description={t('To be sure that it is you.')}
            required
            data-autofocus
            autoComplete="current-password"
            value={password}
            onChange={(e) => setPassword(e.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('Show password') }}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t('Continue')}
            </Button>
          </Group>
        </form>
      )}
      {step === 'scan' && enrolment && (
        <form
          key="scan"
          className="dialog-form"
          onSubmit={(e) => {
            e.preventDefault();
            void go();
          }}
        >
          {problem}
          <div className="enrol">
            <QrCode text={enrolment.totpURI} label={t('Code to scan with an authenticator app')} />
            <div className="stack-sm">
              <p className="flat">{t('Scan this with an authenticator app, such as the one your phone brings along.')}</p>
              <p className="dim flat">{t('Or type this secret into it:')}</p>
              <CopyField label={t('Secret')} text={secretOf(enrolment.totpURI)} />
            </div>
          </div>
          <TextInput
            label={t('Code')}
            description={t('The six digits your authenticator app shows.')}
            required
            autoFocus
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            value={code}
            onChange={(e) => setCode(e.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t('Confirm')}
            </Button>
          </Group>
        </form>
      )}
      {step === 'codes' && enrolment && (
        <>
          <RecoveryCodesBody codes={enrolment.backupCodes} />
          <Group justify="flex-end" mt="lg">
            <Button onClick={finish}>{t('I have kept them')}</Button>
          </Group>
        </>
      )}
    </Modal>
  );
}

const secretOf = (uri: string): string => new URL(uri).searchParams.get('secret') ?? '';
