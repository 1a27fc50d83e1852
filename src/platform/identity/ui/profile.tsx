import { useState } from 'react';
import { currentUser } from '../../../ui/api/session.ts';
import { formatInstant } from '../../../ui/i18n/format.ts';
import { prefs } from '../../../ui/i18n/prefs.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Button, Select, TextInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { changeProfile } from '../../../ui/shell/profile-changes.ts';
import { locales, withOwn } from '../../../ui/settings/locales.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { PasskeyCard } from './passkey-card.tsx';
import { PasswordCard } from './password-card.tsx';
import { SessionList } from './session-list.tsx';
import { TwoFactorCard } from './two-factor-card.tsx';

/** What a person sets for themselves: name, language, password, second factor, devices. */
export default function Profile() {
  const user = currentUser();
  const [name, setName] = useState(user?.name ?? '');
  const [locale, setLocale] = useState(prefs().locale);
  const [timeZone, setTimeZone] = useState(prefs().timeZone);
  const save = async () => {
    await changeProfile({ name, locale, timeZone });
    toast(t('Saved'));
  };
  return (
    <SettingsPage title={t('Profile and security')} text={user?.email}>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        <SettingsCard title={t('Profile')} footer={<Button type="submit">{t('Save profile')}</Button>}>
          <div className="settings-grid">
            <TextInput label={t('Name')} value={name} onChange={(e) => setName(e.currentTarget.value)} required autoComplete="name" />
            <Select
              label={t('Language and formats')}
              allowDeselect={false}
              data={withOwn(locales, locale)}
              value={locale}
              onChange={(v) => v && setLocale(v)}
            />
            <Select
              label={t('Time zone')}
              searchable
              allowDeselect={false}
              data={Intl.supportedValuesOf('timeZone')}
              value={timeZone}
              onChange={(v) => v && setTimeZone(v)}
              limit={100}
              description={t('Now: {time}', { time: formatInstant(new Date().toISOString()) })}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
            />
          </div>
        </SettingsCard>
      </form>
      <PasswordCard />
      <PasskeyCard />
      <TwoFactorCard isOn={user?.twoFactorEnabled ?? false} />
      <SessionList whose="mine" />
    </SettingsPage>
  );
}
