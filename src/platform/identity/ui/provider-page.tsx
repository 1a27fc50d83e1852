import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Alert, Button, Skeleton } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { fieldErrors, type FieldErrors } from '../../../ui/settings/field-error.ts';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { ConnectionCard } from './provider/connection-card.tsx';
import { PeopleCard } from './provider/people-card.tsx';
import { GroupRulesCard } from './provider/group-rules-card.tsx';
import { inputOf, newProvider, valuesOf, type ProviderValues } from './provider-values.ts';

/** One identity provider, or a new one. */
export default function ProviderPage() {
  const { id = 'new' } = useParams({ strict: false }) as { id?: string };
  const providers = useRows('/identity/identity-providers', {
    sort: 'name',
    fields: Object.keys(newProvider).join(',').replace('clientSecret', 'hasSecret'),
  });
  const row = providers.data?.find((p) => p.id === id);
  const back = { to: '/settings/single-sign-on', label: t('Single sign-on') };
  if (id !== 'new' && !row) {
    return (
      <SettingsPage title={t('Identity provider')} back={back}>
        {providers.error ? <LoadProblem error={providers.error} /> : <Skeleton height={240} />}
      </SettingsPage>
    );
  }
  return (
    <ProviderForm
      key={`${id} ${row?.version ?? 0}`}
      id={id === 'new' ? null : id}
      before={row ? valuesOf(row) : newProvider}
      hasSecret={row?.['hasSecret'] === true}
      back={back}
    />
  );
}

interface FormProps {
  readonly id: string | null;
  readonly before: ProviderValues;
  readonly hasSecret: boolean;
  readonly back: { readonly to: string; readonly label: string };
}

function ProviderForm({ id, before, hasSecret, back }: FormProps) {
  const navigate = useNavigate();
  const [values, setValues] = useState(before);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setIsBusy] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const set = (change: Partial<ProviderValues>) => setValues((now) => ({ ...now, ...change }));
  const record = findRecord('identity.identityProvider');
  const save = async () => {
    if (!record) return;
    setIsBusy(true);
    setErrors({});
    try {
      const { result } = await runCommand(record, id, id === null ? 'add' : 'configure', inputOf(values));
      await refresh('/identity/identity-providers');
      toast(t('Saved'));
      if (id === null) await navigate({ to: `/settings/single-sign-on/${(result as { id: string }).id}` });
    } catch (error) {
      setErrors(fieldErrors(error));
      window.document.querySelector('.page')?.scrollTo({ top: 0 });
    }
    setIsBusy(false);
  };
  const remove = async () => {
    if (record && id) await runCommand(record, id, 'remove', {});
    await navigate({ to: '/settings/single-sign-on' });
    await refresh('/identity/identity-providers');
  };
  const part = { values, set, errors };
  return (
    <SettingsPage
      title={id === null ? t('New identity provider') : before.name}
      back={back}
      actions={
        id === null ? undefined : (
          <Button variant="default" color="red" onClick={() => setIsAsking(true)}>
            {t('Remove')}
          </Button>
        )
      }
    >
      <form
        className="settings-page"
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        {Object.keys(errors).length > 0 && (
          <Alert color="red" variant="light" role="alert">
            {errors[''] ?? t('Some fields are not right. Nothing was saved.')}
          </Alert>
        )}
        <ConnectionCard {...part} id={id} hasSecret={hasSecret} />
        <PeopleCard {...part} />
        <GroupRulesCard {...part} />
        <div className="settings-actions">
          <Button type="submit" loading={isBusy}>
            {id === null ? t('Add provider') : t('Save changes')}
          </Button>
        </div>
      </form>
      {isAsking && (
        <ConfirmDialog
          isDangerous
          title={t('Remove {name}?', { name: before.name })}
          text={t(
            'Nobody can sign in through it any more, and sessions that came from it end at once. People stay, with all that is theirs.',
          )}
          confirm={t('Remove')}
          onConfirm={remove}
          onClose={() => setIsAsking(false)}
        />
      )}
    </SettingsPage>
  );
}
