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
import { ScheduleCard } from './schedule-card.tsx';
import type { Schedule } from './schedule.ts';

/** What one is told of, how, and when. */
export default function MySettings() {
  const kinds = useData<readonly KindChoice[]>('/notify/preferences/mine');
  const schedule = useData<Schedule>('/notify/schedules/mine');
  const { act } = useAction();
  const save = (path: string, body: object) =>
    void act(async () => {
      await post(path, body);
      await refresh('/notify/preferences');
    }, t('Saved'));
  const problem = kinds.error ?? schedule.error;
  return (
    <SettingsPage
      title={t('Notification settings')}
      text={t('Choose what you are told of, and when you may be mailed. Nobody is told of what they do themselves.')}
      back={{ to: '/notifications', label: t('Notifications') }}
    >
      {problem ? (
        <LoadProblem error={problem} onRetry={() => void Promise.all([kinds.refetch(), schedule.refetch()])} />
      ) : !kinds.data || !schedule.data ? (
        <Skeleton height={320} />
      ) : (
        <>
          <SettingsCard isFlush title={t('What you are told of')}>
            <KindTable
              kinds={kinds.data}
              caption={t('What you are told of')}
              onChoose={(kind, choice) => save('/notify/preferences/choose', { kind: kind.name, ...choice })}
              onReset={(kind) => save('/notify/preferences/reset', { kind: kind.name })}
            />
          </SettingsCard>
          <ScheduleCard schedule={schedule.data} />
        </>
      )}
    </SettingsPage>
  );
}
