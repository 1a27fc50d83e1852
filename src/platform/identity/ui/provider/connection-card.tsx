import '../identity.css';
import { useState } from 'react';
import { post } from '../../../../ui/api/request.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Button, PasswordInput, SegmentedControl, Switch, Textarea, TextInput } from '../../../../ui/kit/kit.ts';
import { CopyField } from '../../../../ui/settings/copy-field.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../../ui/settings/use-action.ts';
import type { FieldErrors } from '../../../../ui/settings/field-error.ts';
import type { ProviderValues } from '../provider-values.ts';

export interface PartProps {
  readonly values: ProviderValues;
  readonly set: (change: Partial<ProviderValues>) => void;
  readonly errors: FieldErrors;
}

/** How the two find each other: addresses, names, keys. */
export function ConnectionCard({
  values,
  set,
  errors,
  id,
  hasSecret,
}: PartProps & { readonly id: string | null; readonly hasSecret: boolean }) {
  const isSaml = values.protocol === 'saml';
  const { isBusy, act } = useAction();
  const check = () => act(() => post('/auth/sso/check', { issuer: values.issuer }), t('The provider answers as it should.'));
  const base = `${window.location.origin}/api/v1/auth/sso/${id ?? ''}`;
  return (
    <SettingsCard
      title={t('Connection')}
      footer={
        isSaml ? undefined : (
          <Button variant="default" loading={isBusy} disabled={values.issuer === ''} onClick={() => void check()}>
            {t('Check the connection')}
          </Button>
        )
      }
    >
      <div className="dialog-form">
        <SegmentedControl
          aria-label={t('Protocol')}
          value={values.protocol}
          onChange={(protocol) => set({ protocol: protocol as 'oidc' | 'saml' })}
          data={[
            { value: 'oidc', label: 'OpenID Connect' },
            { value: 'saml', label: 'SAML 2.0' },
          ]}
        />
        <div className="settings-grid">
          <TextInput
            label={t('Name')}
            description={t('Stands on the button of the sign-in page.')}
            required
            value={values.name}
            onChange={(e) => set({ name: e.currentTarget.value })}
            error={errors['name']}
          />
          <TextInput
            label={isSaml ? t('Entity ID of the provider') : t('Issuer')}
            description={isSaml ? t('As its metadata says.') : t('Such as https://login.example.com')}
            required
            value={values.issuer}
            onChange={(e) => set({ issuer: e.currentTarget.value })}
            error={errors['issuer']}
          />
          {!isSaml && (
            <>
              <TextInput
                label={t('Client ID')}
                required
                value={values.clientId}
                onChange={(e) => set({ clientId: e.currentTarget.value })}
                error={errors['clientId']}
                autoComplete="off"
              />
              <PasswordInput
                label={t('Client secret')}
                description={hasSecret ? t('One is kept. Leave this empty to keep it.') : t('Kept sealed, and never shown again.')}
                value={values.clientSecret}
                onChange={(e) => set({ clientSecret: e.currentTarget.value })}
                autoComplete="new-password"
                visibilityToggleButtonProps={{ 'aria-label': t('Show the secret') }}
              />
              <TextInput
                label={t('Scopes')}
                value={values.scopes}
                onChange={(e) => set({ scopes: e.currentTarget.value })}
                error={errors['scopes']}
              />
            </>
          )}
        </div>
        {isSaml && <SamlFields values={values} set={set} errors={errors} />}
        <Switch label={t('In use')} checked={values.isEnabled} onChange={(e) => set({ isEnabled: e.currentTarget.checked })} />
        {id === null ? (
          <p className="dim flat">{t('Save first: the addresses that the provider asks for are shown here then.')}</p>
        ) : (
          (isSaml
            ? [
                { label: t('Reply address (ACS)'), text: `${base}/acs` },
                { label: t('Entity ID and metadata of this system'), text: `${base}/metadata` },
              ]
            : [
                { label: t('Redirect address'), text: `${base}/callback` },
                { label: t('Back-channel logout address'), text: `${base}/backchannel-logout` },
              ]
          ).map((field) => (
            <div key={field.label}>
              <div className="field-label">{field.label}</div>
              <CopyField {...field} />
            </div>
          ))
        )}
      </div>
    </SettingsCard>
  );
}

function SamlFields({ values, set, errors }: PartProps) {
  const [metadata, setMetadata] = useState('');
  const { isBusy, act } = useAction();
  const read = () =>
    act(async () => {
      const { data } = await post<{ data: Pick<ProviderValues, 'issuer' | 'signInUrl' | 'certificates'> }>('/auth/sso/check', { metadata });
      set(data);
      setMetadata('');
    }, t('Read. Compare it with what your provider shows, then save.'));
  return (
    <>
      <Textarea
        label={t('Metadata of the provider')}
        description={t('Paste its XML to fill in the fields below.')}
        autosize
        minRows={2}
        maxRows={6}
        value={metadata}
        onChange={(e) => setMetadata(e.currentTarget.value)}
      />
      <div>
        <Button variant="default" loading={isBusy} disabled={metadata.trim() === ''} onClick={() => void read()}>
          {t('Fill in from metadata')}
        </Button>
      </div>
      <TextInput
        label={t('Sign-in address')}
        required
        value={values.signInUrl}
        onChange={(e) => set({ signInUrl: e.currentTarget.value })}
        error={errors['signInUrl']}
      />
      <Textarea
        label={t('Signing certificates')}
        description={t('PEM. Several while the provider changes over.')}
        required
        autosize
        minRows={3}
        maxRows={10}
        value={values.certificates}
        onChange={(e) => set({ certificates: e.currentTarget.value })}
        error={errors['certificates']}
      />
      <Switch
        label={t('Require the whole response to be signed')}
        description={t('The assertion must be signed in any case.')}
        checked={values.wantsSignedResponse}
        onChange={(e) => set({ wantsSignedResponse: e.currentTarget.checked })}
      />
      <Switch
        label={t('Allow sign-in that begins at the provider')}
        description={t('Less safe: such a sign-in belongs to no browser that asked for it.')}
        checked={values.allowsUnsolicited}
        onChange={(e) => set({ allowsUnsolicited: e.currentTarget.checked })}
      />
    </>
  );
}
