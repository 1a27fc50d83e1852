import { label } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';

const states: Readonly<Record<string, readonly [string, string]>> = {
  waiting: ['Waiting', 'gray'],
  sending: ['Being sent', 'blue'],
  sent: ['Sent', 'green'],
  kept: ['Kept here', 'teal'],
  unknown: ['Maybe sent', 'orange'],
  failed: ['Not sent', 'red'],
};

export function MailState({ state }: { state: string }) {
  return <Chip color={states[state]?.[1]}>{label(states[state]?.[0] ?? state)}</Chip>;
}
