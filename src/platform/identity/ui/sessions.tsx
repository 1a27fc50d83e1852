import { may } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { SessionList } from './session-list.tsx';

/** Browsers that are signed in: one's own first, everybody's for those who manage users. */
export default function Sessions() {
  return (
    <SettingsPage title={t('Sessions')} text={t('Sign out a device that is lost or that you do not know. It has to sign in again then.')}>
      <SessionList whose="mine" />
      {may('users.manage') && <SessionList whose="others" />}
    </SettingsPage>
  );
}
