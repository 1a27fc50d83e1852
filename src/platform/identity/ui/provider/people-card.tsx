import { t } from '../../../../ui/i18n/t.ts';
import { MultiSelect, Switch, TagsInput, TextInput } from '../../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { roleName } from '../role-name.ts';
import { useRoles } from '../use-people.ts';
import type { PartProps } from './connection-card.tsx';

/** Whom the provider speaks for, and what becomes of those who come. */
export function PeopleCard({ values, set, errors }: PartProps) {
  const roles = useRoles();
  const isSaml = values.protocol === 'saml';
  return (
    <SettingsCard title={t('People')}>
      <div className="dialog-form">
        <TagsInput
          label={t('E-mail domains')}
          description={t('Whose addresses this provider vouches for. Nobody with another address gets in through it.')}
          placeholder={values.domains.length === 0 ? 'example.com' : ''}
          value={[...values.domains]}
          onChange={(domains) => set({ domains })}
          error={errors['domains']}
        />
        <Switch
          label={t('Only through single sign-on')}
          description={t('Passwords and passkeys of these domains stop working, but for those with emergency access.')}
          checked={values.isRequired}
          onChange={(e) => set({ isRequired: e.currentTarget.checked })}
          error={errors['isRequired']}
        />
        <Switch
          label={t('Create users at their first sign-in')}
          description={t('Otherwise only people who have an account here get in.')}
          checked={values.createsUsers}
          onChange={(e) => set({ createsUsers: e.currentTarget.checked })}
        />
        {values.createsUsers && (
          <MultiSelect
            label={t('Roles of new users')}
            value={[...values.defaultRoles]}
            onChange={(defaultRoles) => set({ defaultRoles })}
            data={(roles.data ?? []).map((r) => ({ value: r.id, label: roleName(r) }))}
            error={errors['defaultRoles']}
          />
        )}
        {!isSaml && (
          <>
            <Switch
              label={t('Take its addresses as verified')}
              description={t('For providers that do not say so, such as Entra ID. Only if people there cannot choose their own address.')}
              checked={values.trustsEmail}
              onChange={(e) => set({ trustsEmail: e.currentTarget.checked })}
            />
            <Switch
              label={t('Sign out at the provider too')}
              checked={values.signsOutThere}
              onChange={(e) => set({ signsOutThere: e.currentTarget.checked })}
            />
          </>
        )}
        <div className="settings-grid">
          <TextInput
            label={t('Claim with the e-mail address')}
            value={values.emailClaim}
            onChange={(e) => set({ emailClaim: e.currentTarget.value })}
          />
          <TextInput
            label={t('Claim with the name')}
            value={values.nameClaim}
            onChange={(e) => set({ nameClaim: e.currentTarget.value })}
          />
          <TextInput
            label={t('Claim with the groups')}
            value={values.groupsClaim}
            onChange={(e) => set({ groupsClaim: e.currentTarget.value })}
          />
        </div>
      </div>
    </SettingsCard>
  );
}
