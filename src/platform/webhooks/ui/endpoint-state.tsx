import { label, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import type { Endpoint } from './types.ts';

const reasons: Readonly<Record<string, string>> = {
  byHand: 'Switched off',
  gone: 'The receiver is gone (410)',
  failing: 'Failed for three days',
  owner: 'Its owner may no longer sign in',
  filter: 'Its filter no longer fits',
};

/** How an endpoint is doing, in a word or two. */
export function EndpointState({ endpoint: e }: { endpoint: Endpoint }) {
  if (!e.enabled)
    return (
      <Chip color={e.disabledReason === 'byHand' ? 'gray' : 'red'}>{label(reasons[e.disabledReason ?? 'byHand'] ?? 'Switched off')}</Chip>
    );
  if (e.failures >= 3) return <Chip color="orange">{t('Cannot be reached')}</Chip>;
  if (e.lastSuccessAt === null) return <Chip color="blue">{t('Nothing sent yet')}</Chip>;
  return <Chip color="green">{t('Works')}</Chip>;
}
