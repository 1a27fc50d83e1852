import { label } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { actionStates, cadenceStates, enrolmentStates, stopReasons } from '../records/choices.ts';

type Option = { readonly value: string; readonly label: string; readonly color?: string };
const options: Readonly<Record<'cadence' | 'enrolment' | 'step', readonly Option[]>> = {
  cadence: cadenceStates,
  enrolment: [...enrolmentStates, ...stopReasons],
  step: actionStates,
};

/** State of a cadence, of somebody in it, or of a step; for one that stopped, why. */
export function StateChip({
  of = 'enrolment',
  state,
  reason = null,
}: {
  of?: keyof typeof options;
  state: string;
  reason?: string | null;
}) {
  const value = state === 'stopped' && reason ? reason : state;
  const shown = options[of].find((option) => option.value === value);
  return <Chip color={shown?.color}>{label(shown?.label ?? state)}</Chip>;
}
