import { label, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { decisions } from '../records/choices.ts';

/** What somebody said, or that they said nothing. */
export function ConsentChip({ state }: { state: string | null }) {
  const decision = decisions.find((d) => d.value === state);
  return decision ? <Chip color={decision.color}>{label(decision.label)}</Chip> : <Chip>{t('Nothing said')}</Chip>;
}
