import { formatDate } from '../../../../ui/i18n/format.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Menu } from '../../../../ui/kit/kit.ts';
import { useIsPhone } from '../../../../ui/kit/use-is-phone.ts';
import { laterDays } from '../../rules/later-days.ts';

/** Puts something off to another day. */
export function SnoozeMenu({ what, today, onPick }: { what: string; today: string; onPick: (day: string) => void }) {
  const isPhone = useIsPhone();
  const [tomorrow, soon, nextWeek] = laterDays(today);
  const days = [
    { day: tomorrow, text: t('Tomorrow') },
    { day: soon, text: t('In three days') },
    { day: nextWeek, text: t('Next Monday') },
  ];
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <IconButton
          icon="clock"
          label={t('Later')}
          aria-label={t('{action}: {what}', { action: t('Later'), what })}
          size={isPhone ? 44 : 30}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {days.map(({ day, text }) => (
          <Menu.Item key={text} onClick={() => onPick(day)} rightSection={<span className="dim">{formatDate(day, 'medium')}</span>}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
