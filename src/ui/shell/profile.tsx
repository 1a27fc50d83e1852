import { useState } from 'react';
import { t } from '../i18n/t.ts';
import { currentUser } from '../api/session.ts';
import { prefs } from '../i18n/prefs.ts';
import { formatInstant } from '../i18n/format.ts';
import { Button, Select, Stack, TextInput } from '../kit/kit.ts';
import { changeProfile } from './profile-changes.ts';
import { useTitle } from './app-shell.tsx';

// Languages of the interface, with the regions whose dates and numbers people may want.
const locales = [
  { value: 'en-GB', label: 'English (United Kingdom)' }, { value: 'en-US', label: 'English (United States)' }, { value: 'en-IE', label: 'English (Ireland)' },
  { value: 'de-DE', label: 'Deutsch (Deutschland)' }, { value: 'de-AT', label: 'Deutsch (Österreich)' }, { value: 'de-CH', label: 'Deutsch (Schweiz)' },
];

/** What a person sets for themselves: name, language with its dates and numbers, time zone. */
export default function Profile() {
  const user = currentUser();
  const [name, setName] = useState(user?.name ?? '');
  const [locale, setLocale] = useState(prefs().locale);
  const [timeZone, setTimeZone] = useState(prefs().timeZone);
  useTitle(t('Profile'));
  return (
    <div className="page">
      <div className="page-inner" style={{ maxWidth: 560 }}>
        <h1>{t('Profile')}</h1>
        <form onSubmit={(e) => { e.preventDefault(); void changeProfile({ name, locale, timeZone }); }}>
          <Stack gap="md" mt="lg">
            <TextInput label={t('Name')} value={name} onChange={(e) => setName(e.currentTarget.value)} required autoComplete="name" />
            <TextInput label={t('E-mail')} value={user?.email ?? ''} readOnly />
            <Select label={t('Language and formats')} data={locales.some((l) => l.value === locale) ? locales : [...locales, { value: locale, label: locale }]} value={locale} onChange={(v) => v && setLocale(v)} />
            <Select
              label={t('Time zone')} searchable data={Intl.supportedValuesOf('timeZone')} value={timeZone} onChange={(v) => v && setTimeZone(v)} limit={100}
              description={t('Now: {time}', { time: formatInstant(new Date().toISOString()) })}
            />
            <div><Button type="submit">{t('Save')}</Button></div>
          </Stack>
        </form>
      </div>
    </div>
  );
}
