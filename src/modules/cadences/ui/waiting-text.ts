import { prefs } from '../../../ui/i18n/prefs.ts';
import { t } from '../../../ui/i18n/t.ts';
import type { Waiting } from '../rules/plan-next.ts';

/** Why an enrolment waits and until when, on the clock that counts: "Waits until Mon 9:00 in Lisbon". */
export function waitingText(state: string, dueAt: string | null, waiting: Waiting | null): string {
  if (waiting?.why === 'missing') return t('Paused: {reason}', { reason: waiting.note ?? '' });
  if (state === 'paused') return t('Paused: nothing is sent until it is resumed');
  if (waiting?.why === 'task') return t('Waits until the task is done');
  if (dueAt === null || waiting === null) return '';
  const when = { when: zonedTime(dueAt, waiting.zone), place: placeOf(waiting.zone) };
  switch (waiting.why) {
    case 'window':
      return t('Waits until {when} in {place}, when mails may arrive there', when);
    case 'limit':
      return t('Waits until {when} in {place}: {count} mails a day are the limit', { ...when, count: waiting.note ?? '' });
    case 'absent':
      return t('On hold until {when}: {name} is away', { ...when, name: waiting.note ?? '' });
    case 'hours':
      return t('Waits until {when}, when the working day begins', when);
    case 'now':
      return Date.parse(dueAt) <= Date.now() ? t('Comes next, any moment') : t('Waits until {when} in {place}', when);
    case 'wait':
    case 'start':
      return t('Waits until {when} in {place}', when);
  }
}

/** `Europe/Lisbon` -> `Lisbon` */
export function placeOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** `Mon 09:00`, with the date when it is more than six days away. */
function zonedTime(instant: string, zone: string): string {
  const isFar = Math.abs(Date.parse(instant) - Date.now()) > 6 * 86_400_000;
  return new Intl.DateTimeFormat(prefs().locale, {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
    ...(isFar ? { day: 'numeric', month: 'short' } : {}),
  }).format(new Date(instant));
}
