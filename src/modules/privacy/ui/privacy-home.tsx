import { Link } from '@tanstack/react-router';
import { formatDate } from '../../../ui/i18n/format.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import type { IconName } from '../../../ui/kit/icons.ts';
import { Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import { ListCommand } from './list-command.tsx';
import type { PrivacyOverview } from './types.ts';
import './privacy.css';

interface Tile {
  readonly to: string;
  readonly icon: IconName;
  readonly title: string;
  readonly fact: string;
  readonly tone?: 'bad' | undefined;
}

/** Where everything about privacy begins: what waits, and the way to each list. */
export default function PrivacyHome() {
  const { data, error, refetch } = useData<{ data: PrivacyOverview }>('/privacy/overview');
  return (
    <SettingsPage
      title={t('Privacy')}
      text={t('Requests of people, what they agreed to, what is kept and for how long.')}
      actions={
        <>
          <ListCommand record="privacy.suppression" command="suppress" done={t('They are on the suppression list.')} onDone={refetch} />
          <ListCommand
            record="privacy.subjectRequest"
            command="receive"
            done={t('The request is taken down.')}
            onDone={refetch}
            isPrimary
          />
        </>
      }
    >
      {error && <LoadProblem error={error} />}
      {!data && !error && <Skeleton height={240} />}
      {data && (
        <ul className="privacy-tiles">
          {tiles(data.data).map((tile) => (
            <li key={tile.to}>
              <Link to={tile.to} className="privacy-tile" data-tone={tile.tone}>
                <Icon name={tile.icon} size={20} />
                <span>
                  <strong>{tile.title}</strong>
                  <span className="dim">{tile.fact}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </SettingsPage>
  );
}

function tiles(o: PrivacyOverview): readonly Tile[] {
  return [
    { to: '/privacy/requests', icon: 'inbox', title: t('Requests'), fact: requests(o), tone: o.overdueRequests > 0 ? 'bad' : undefined },
    {
      to: '/privacy/erasures',
      icon: 'eraser',
      title: t('Erasures'),
      fact: o.waitingErasures === 0 ? t('None waits') : tn(o.waitingErasures, '{count} waits', '{count} wait'),
    },
    {
      to: '/privacy/exports',
      icon: 'download',
      title: t('Copies of data'),
      fact: tn(o.readyExports, '{count} to download', '{count} to download'),
    },
    {
      to: '/privacy/purposes',
      icon: 'shield-check',
      title: t('Purposes and wordings'),
      fact: tn(o.purposes, '{count} in use', '{count} in use'),
    },
    { to: '/privacy/consents', icon: 'list-check', title: t('Consent ledger'), fact: t('Every line, the latest first') },
    { to: '/privacy/suppressions', icon: 'ban', title: t('Suppression list'), fact: tn(o.suppressed, '{count} entry', '{count} entries') },
    {
      to: '/privacy/retention-rules',
      icon: 'clock',
      title: t('Retention rules'),
      fact: o.activeRules === 0 ? t('None runs at night') : tn(o.activeRules, '{count} runs at night', '{count} run at night'),
    },
    {
      to: '/privacy/legal-holds',
      icon: 'lock',
      title: t('Legal holds'),
      fact: o.holds === 0 ? t('None in force') : t('{count} in force', { count: o.holds }),
    },
  ];
}

function requests(o: PrivacyOverview): string {
  if (o.openRequests === 0) return t('None is open');
  const open = tn(o.openRequests, '{count} open', '{count} open');
  if (o.overdueRequests > 0) return `${open} · ${tn(o.overdueRequests, '{count} overdue', '{count} overdue')}`;
  return o.nextDue ? `${open} · ${t('next due {date}', { date: formatDate(o.nextDue) })}` : open;
}
