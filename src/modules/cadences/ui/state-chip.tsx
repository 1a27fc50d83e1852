import { label } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { actionStates, cadenceStates, enrolmentStates, stopReasons } from '../records/choices.ts';

const known = new Map<string, { readonly label: string; readonly color?: string }>(
  [...actionStates, ...stopReasons, ...cadenceStates, ...enrolmentStates].map((option) => [option.value, option]),
);

/** State of a cadence, of somebody in it, or of a step; for one that stopped, why. */
export function StateChip({ state, reason = null }: { state: string; reason?: string | null }) {
  const shown = known.get(state === 'stopped' && reason ? reason : state);
  return <Chip color={shown?.color}>{label(shown?.label ?? state)}</Chip>;
}
