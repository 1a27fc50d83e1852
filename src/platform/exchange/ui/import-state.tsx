import { label } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import type { ImportRow } from './types.ts';

const states: Readonly<Record<ImportRow['state'], readonly [text: string, color: string]>> = {
  uploaded: ['Not started', 'gray'],
  running: ['Running', 'blue'],
  done: ['Done', 'green'],
  cancelled: ['Cancelled', 'yellow'],
  failed: ['Failed', 'red'],
  undoing: ['Being undone', 'blue'],
  undone: ['Undone', 'gray'],
  partlyUndone: ['Partly undone', 'orange'],
};

export function ImportState({ state }: { state: ImportRow['state'] }) {
  const [text, color] = states[state] ?? [state, 'gray'];
  return <Chip color={color}>{label(text)}</Chip>;
}
