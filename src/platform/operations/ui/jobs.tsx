import { t } from '../../../ui/i18n/t.ts';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { WorkList } from './work-list.tsx';

/** What the system does beside answering people. */
export default function Jobs() {
  return (
    <SettingsPage
      isWide
      title={t('Background work')}
      text={t('Long work runs here, survives a restart, and is tried again by itself. What fails for good waits below for a decision.')}
    >
      <DeadLetters />
      <WorkList />
    </SettingsPage>
  );
}
