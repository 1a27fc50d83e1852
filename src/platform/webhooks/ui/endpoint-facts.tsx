import './webhooks.css';
import { t } from '../../../ui/i18n/t.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { toldOf } from './told-of.ts';
import type { Endpoint, Offered } from './types.ts';

/** What an endpoint is told of, how much, and under whose eyes. */
export function EndpointFacts({ endpoint: e, offered }: { endpoint: Endpoint; offered: Offered | undefined }) {
  const sends = [
    e.payload === 'full' ? t('The whole record') : t('Ids only'),
    t('{count} a minute at most', { count: e.perMinute }),
    ...(e.muteImports ? [t('Nothing of imports')] : []),
  ];
  return (
    <SettingsCard>
      <dl className="webhook-facts">
        <dt>{t('Told of')}</dt>
        <dd>{toldOf(e, offered, 12)}</dd>
        <dt>{t('Sends')}</dt>
        <dd>{sends.join(' · ')}</dd>
        <dt>{t('Sees as')}</dt>
        <dd>{e.owner.title ?? '…'}</dd>
        {(e.headerNames ?? []).length > 0 && (
          <>
            <dt>{t('Headers')}</dt>
            <dd>{e.headerNames?.join(', ')}</dd>
          </>
        )}
      </dl>
    </SettingsCard>
  );
}
