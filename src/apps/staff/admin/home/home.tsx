import './home.css';
import { currentUser, may } from '../../../../ui/api/session.ts';
import { prefs } from '../../../../ui/i18n/prefs.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { useTitle } from '../../../../ui/shell/app-shell.tsx';
import { Notices } from './notices.tsx';
import { OpenTasks } from './open-tasks.tsx';
import { RecentlyChanged } from './recently-changed.tsx';
import { RecentlyViewed } from './recently-viewed.tsx';
import { FirstSteps } from '../setup/first-steps.tsx';

/** My day: what is due, what waits for a decision, and where I was. */
export default function Home() {
  const user = currentUser();
  useTitle(t('Home'));
  const now = new Date();
  const day = new Intl.DateTimeFormat(prefs().locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: prefs().timeZone,
  }).format(now);
  return (
    <div className="page" tabIndex={-1}>
      <div className="page-inner home">
        <header>
          <p className="dim flat">{day}</p>
          <h1>
            {greeting(now)}, {user?.name.split(' ')[0] ?? ''}
          </h1>
        </header>
        {may('settings.manage') && <FirstSteps />}
        <Notices />
        <div className="home-columns">
          <OpenTasks />
          <div className="home-side">
            <RecentlyViewed />
            <RecentlyChanged />
          </div>
        </div>
      </div>
    </div>
  );
}

function greeting(now: Date): string {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: prefs().timeZone }).format(now));
  if (hour < 11) return t('Good morning');
  return hour < 18 ? t('Good day') : t('Good evening');
}
