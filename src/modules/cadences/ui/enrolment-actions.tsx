import { t } from '../../../ui/i18n/t.ts';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Menu } from '../../../ui/kit/kit.ts';
import { useAction } from '../../../ui/settings/use-action.ts';
import type { EnrolmentRow } from './types.ts';
import { say } from './use-cadences.ts';

/** What can be done with somebody in a cadence. */
export function EnrolmentActions({ row }: { row: EnrolmentRow }) {
  const { isBusy, act } = useAction();
  const run = (verb: string, done: string) => void act(() => say(`enrolments/${row.id}/${verb}`), done);
  const who = row.person?.title ?? row.lead?.title ?? '';
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <IconButton
          icon="dots"
          label={t('What to do with {name} in {cadence}', { name: who, cadence: row.cadence.title ?? '' })}
          disabled={isBusy}
          aria-haspopup="menu"
        />
      </Menu.Target>
      <Menu.Dropdown>
        {row.state === 'paused' ? (
          <Menu.Item onClick={() => run('resume', t('It goes on'))}>{t('Resume')}</Menu.Item>
        ) : (
          <Menu.Item onClick={() => run('pause', t('Paused'))}>{t('Pause')}</Menu.Item>
        )}
        <Menu.Item onClick={() => run('skip-step', t('Step skipped'))}>{t('Skip step')}</Menu.Item>
        <Menu.Item onClick={() => run('mark-replied', t('The cadence has stopped'))}>{t('They replied')}</Menu.Item>
        <Menu.Item color="red" onClick={() => run('stop', t('The cadence has stopped'))}>
          {t('Stop')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
