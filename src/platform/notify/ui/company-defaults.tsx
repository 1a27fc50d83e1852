import '../../../ui/notifications/notifications.css';
import { post } from '../../../ui/api/request.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';
import { KindTable, type KindChoice } from './kind-table.tsx';

/** How people hear of things unless they choose otherwise themselves. */
export default function CompanyDefaults() {
  const kinds = useData<readonly KindChoice[]>('/notify/defaults/all');
  const { act } = useAction();
  return (
    <SettingsPage title={t('Notifications')} text={t('How people hear of things, unless they choose otherwise in their own settings.')}>
      {kinds.error ? (
        <LoadProblem error={kinds.error} />
      ) : !kinds.data ? (
        <Skeleton height={320} />
      ) : (
        <SettingsCard isFlush>
          <KindTable
            kinds={kinds.data}
            caption={t('Defaults of the company')}
            onChoose={(kind, choice) =>
              void act(async () => {
                await post('/notify/defaults/choose', { kind: kind.name, ...choice });
                await refresh('/notify/');
              }, t('Saved'))
            }
          />
        </SettingsCard>
      )}
    </SettingsPage>
  );
}
