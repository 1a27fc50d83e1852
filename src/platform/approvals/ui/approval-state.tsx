import { label, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';

const looks: Readonly<Record<string, { readonly color: string; readonly text: string }>> = {
  pending: { color: 'yellow', text: 'Waiting' },
  granted: { color: 'green', text: 'Granted' },
  refused: { color: 'red', text: 'Refused' },
  cancelled: { color: 'gray', text: 'Withdrawn' },
  expired: { color: 'orange', text: 'Expired' },
};

/** Where a request stands; that it is outdated outweighs the rest. */
export function ApprovalState({ state, isOutdated }: { state: string; isOutdated: boolean }) {
  const look = looks[state];
  return (
    <span className="chips">
      <Chip color={look?.color}>{label(look?.text ?? state)}</Chip>
      {isOutdated && <Chip color="orange">{t('Outdated')}</Chip>}
    </span>
  );
}
