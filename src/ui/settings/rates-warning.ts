import { formatDate } from '../i18n/format.ts';
import { label, t, tn } from '../i18n/t.ts';

/** How the exchange rates stand, as `GET /settings/exchange-rates/status` answers. */
export interface RateFacts {
  /** Day of the newest published rates; null when there never were any. */
  readonly newest: string | null;
  /** In days on which rates are published. */
  readonly age: number | null;
  readonly isStale: boolean;
  readonly attemptedAt: string | null;
  /** Why the last attempt failed; null when it did not. */
  readonly error: string | null;
}

/** What the answer's own `warning` says, in the reader's language; null when all is well. */
export function ratesWarning({ newest, age, isStale, error }: RateFacts): string | null {
  const day = newest === null ? '' : formatDate(newest);
  const fact =
    newest === null
      ? isStale && t('There are no exchange rates yet.')
      : isStale
        ? tn(
            age ?? 0,
            'The rates in use are of {day}, {count} working day old.',
            'The rates in use are of {day}, {count} working days old.',
            { day },
          )
        : error !== null && t('The rates of {day} are in use.', { day });
  if (!fact) return null;
  return error === null ? fact : `${fact} ${t('The last attempt to fetch them failed.')} ${reasonOf(error)}`;
}

/** The server names the host in its sentence. */
function reasonOf(error: string): string {
  const [, host = '', what] = /^(\S+) (cannot be reached|did not answer in time)\.$/.exec(error) ?? [];
  if (what === 'cannot be reached') return t('{host} cannot be reached.', { host });
  return what === undefined ? label(error) : t('{host} did not answer in time.', { host });
}
